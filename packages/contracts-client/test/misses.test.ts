/** What a miss costs, who brings it, and how an operator comes back: on the real chain, through the client. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { addressOfKind, storageKind } from '../src/index.ts'
import { keepingOperator, postKept, prove } from './keeping-operator.ts'
import { openDeal, startTestNetwork, token } from './test-network.ts'

// Each waits for blocks most of the time, so several run at once.
suite('misses', { concurrency: 4 }, () => {
  test('misses climb the ladder: a warning, 5, 10, 25 and 50 %, and eviction; the operator may come back with a full bond', async () => {
    await using network = await startTestNetwork({ bondPerPiece: token / 10n, rejoinAfterPeriods: 2 })
    const { operator, customer, dealId, kept } = await keepingOperator(network, 2)
    const reporter = await network.actor({ staking: 0n })
    const { storage } = operator
    const { account, bonds: stake } = operator.chain
    let missed = await network.nextPeriod()
    await reporter.storage.beacon.record()
    assert.equal(await reporter.storage.reportMiss(account, missed), undefined, 'the period is not over')
    const bonds: bigint[] = []
    for (let count = 0; count <= 5; count++) {
      const next = await network.nextPeriod()
      await reporter.storage.beacon.record()
      if (count > 0) {
        assert.ok(await operator.storage.judgeMiss(account, missed - 1), 'anyone may, the share is the reporter’s')
        assert.equal(await operator.storage.judgeMiss(account, missed - 1), undefined, 'it is judged once')
        assert.equal((await storage.standing(account)).missesInWindow, count)
        bonds.push((await stake.bond(account)).total)
      }
      if (count < 5) {
        assert.ok(await reporter.storage.reportMiss(account, missed))
        assert.equal(await reporter.storage.reportMiss(account, missed), undefined, 'it is reported once')
        assert.equal(await reporter.storage.judgeMiss(account, missed), undefined, 'claims are not complete yet')
      }
      missed = next
    }
    let bond = 100n * token
    const expected = [0n, 500n, 1_000n, 2_500n, 5_000n].map((bps) => {
      bond -= (bond * bps) / 10_000n
      return bond
    })
    assert.deepEqual(bonds, expected)
    const slashed = 100n * token - bond
    assert.equal((await stake.bond(account)).slashed, slashed)
    assert.equal(await stake.balance(reporter.chain.account), slashed / 20n)

    assert.equal((await storage.standing(account)).isEvicted, true)
    assert.equal((await operator.chain.market.deal(dealId))?.isOpen, true)
    await assert.rejects(openDeal(network, operator, customer), { reason: 'Market_OperatorNotEligible' })
    // Its customers still bring what it has signed.
    kept.get(dealId)?.append(1)
    await postKept(operator, customer, dealId, kept, 2)
    await network.nextPeriod()
    assert.equal(await reporter.storage.reportMiss(account, missed), undefined, 'it is evicted already')

    await network.nextPeriod()
    await assert.rejects(storage.rejoin(), { reason: 'StorageKind_BondTooSmall' })
    await stake.deposit(addressOfKind(network.deployment, storageKind), 70n * token)
    await storage.rejoin()
    const back = await storage.standing(account)
    assert.deepEqual([back.isEvicted, back.missesInWindow, back.isOwing], [false, 0, false])
    const period = await network.nextPeriod()
    assert.equal(await reporter.storage.reportMiss(account, period - 1), undefined, 'it was excused in between')
    await prove(operator, kept)
  })

  test('an evicted operator comes back no sooner than its time', async () => {
    await using network = await startTestNetwork({ rejoinAfterPeriods: 50 })
    const { operator } = await keepingOperator(network, 1)
    const { storage } = operator
    const { account } = operator.chain
    const { beacon } = operator.storage
    await assert.rejects(storage.rejoin(), { reason: 'StorageKind_NotEvicted' })
    for (let i = 0; i < 7; i++) {
      const period = await network.nextPeriod()
      await beacon.record()
      await storage.reportMiss(account, period - 1)
      if (i > 0) await storage.judgeMiss(account, period - 2)
    }
    assert.equal((await storage.standing(account)).isEvicted, true)
    await assert.rejects(storage.rejoin(), { reason: 'StorageKind_StillEvicted' })
  })

  test('an operator that reports its own miss gets nothing for it', async () => {
    await using network = await startTestNetwork()
    const { operator } = await keepingOperator(network, 1)
    const { storage } = operator
    const { bonds, account } = operator.chain
    const { beacon } = operator.storage
    const before = await bonds.balance(account)
    for (let i = 0; i < 5; i++) {
      const period = await network.nextPeriod()
      await beacon.record()
      await storage.reportMiss(account, period - 1)
      if (i > 0) await storage.judgeMiss(account, period - 2)
    }
    assert.ok((await bonds.bond(account)).slashed > 0n)
    assert.equal(await bonds.balance(account), before)
  })

  test('a miss that is admitted counts as any, costs half and rewards nobody', async () => {
    await using network = await startTestNetwork({ rejoinAfterPeriods: 50 })
    const { operator, kept } = await keepingOperator(network, 1)
    const watcher = await network.actor({ staking: 0n })
    const { storage } = operator
    const { bonds, account } = operator.chain
    await assert.rejects(storage.admitMiss(await storage.beacon.currentPeriod()), {
      reason: 'StorageKind_NotChallenged',
    })
    const fund = await bonds.balance(account)
    let bond = 100n * token
    for (const [index, bps] of [0n, 250n, 500n, 1_250n, 2_500n].entries()) {
      const period = await network.nextPeriod()
      await watcher.storage.beacon.record()
      if (index > 0) assert.equal(await watcher.storage.reportMiss(account, period - 1), undefined, 'it is settled')
      await assert.rejects(storage.admitMiss(period - 1), { reason: 'StorageKind_NotThisPeriod' })
      await storage.admitMiss(period)
      await assert.rejects(storage.admitMiss(period), { code: 'refused' })
      const { missesInWindow, isOwing } = await storage.standing(account)
      assert.deepEqual([missesInWindow, isOwing], [index + 1, false])
      await assert.rejects(prove(operator, kept), { code: 'refused' })
      bond -= (bond * bps) / 10_000n
      assert.equal((await bonds.bond(account)).total, bond)
    }
    assert.equal((await storage.standing(account)).isEvicted, true)
    assert.equal(await bonds.balance(account), fund)
  })

  test('misses that lie further back than the window are forgotten', async () => {
    await using network = await startTestNetwork({ missWindowPeriods: 3, reportWindowPeriods: 3 })
    const { operator, kept } = await keepingOperator(network, 1)
    const { storage } = operator
    const { account, bonds } = operator.chain
    const { beacon } = operator.storage
    for (let i = 0; i < 3; i++) {
      const missed = await network.nextPeriod()
      await beacon.record()
      for (let proven = 0; proven < 3; proven++) {
        await network.nextPeriod()
        await prove(operator, kept)
        if (proven === 0) assert.ok(await storage.reportMiss(account, missed))
        if (proven === 1) assert.ok(await storage.judgeMiss(account, missed))
      }
    }
    assert.equal((await bonds.bond(account)).slashed, 0n)
  })

  test('a period whose seed nobody recorded is excused', async () => {
    await using network = await startTestNetwork()
    const { operator, kept } = await keepingOperator(network, 1)
    const { storage } = operator
    const { account } = operator.chain
    const { beacon } = operator.storage
    const unrecorded = await network.nextPeriod()
    const unanswerable = { dealIndex: 0, piece: 0, leaf: new Uint8Array(32), path: [] }
    await assert.rejects(storage.prove(unrecorded, [unanswerable]), { reason: 'StorageKind_NoSeed' })
    await network.nextPeriod()
    assert.equal(await beacon.seed(unrecorded), undefined)
    assert.equal(await storage.reportMiss(account, unrecorded), undefined)
    await prove(operator, kept)
    assert.equal((await storage.standing(account)).missesInWindow, 0)
  })
})
