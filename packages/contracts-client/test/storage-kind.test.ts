import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { liveCount } from '@nupeerstack/proofs'
import { type DealId, parsePeerId } from '@nupeerstack/protocol'
import { createPublicClient, http } from 'viem'
import { bondsAbi } from '../src/generated/bonds.ts'
import { storageKindAbi } from '../src/generated/storage-kind.ts'
import type { SampleProof } from '../src/index.ts'
import { answersOf, keepingOperator, postKept, prove } from './keeping-operator.ts'
import { type KeptDeal, keepDeal } from './kept-deal.ts'
import {
  bondedOperator,
  endDeal,
  openDeal,
  periodBlocks,
  postRevision,
  startTestNetwork,
  token,
} from './test-network.ts'

// Each waits for blocks most of the time, so several run at once.
suite('storage kind', { concurrency: 4 }, () => {
  test('an operator proves each period what it keeps, and is paid for each proven period', async () => {
    await using network = await startTestNetwork()
    const { operator, dealId, kept } = await keepingOperator(network, 5)
    const { storage } = operator
    const { market, account } = operator.chain
    const before = await storage.standing(account)
    assert.deepEqual([before.live, before.isOwing, before.activeFromPeriod], [0, false, 1])
    for (const expected of [1, 2, 3]) {
      assert.equal(await network.nextPeriod(), expected)
      const owing = await storage.standing(account)
      assert.deepEqual([owing.live, owing.isOwing], [5, true])
      await prove(operator, kept)
      const standing = await storage.standing(account)
      assert.deepEqual([standing.lastProvenPeriod, standing.provenCount, standing.isOwing], [expected, expected, false])
    }
    await market.settle(dealId)
    // 5 pieces × 3 periods × one base unit.
    assert.equal(await market.earnings(account), 15n)
    assert.equal((await market.deal(dealId))?.paid, 15n)
  })

  test('a revision with more pieces is paid from the next proof on', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, dealId, kept } = await keepingOperator(network, 2)
    await network.nextPeriod()
    await prove(operator, kept)
    kept.get(dealId)?.append(3)
    await postKept(operator, customer, dealId, kept, 2)
    await network.nextPeriod()
    await prove(operator, kept)
    await operator.chain.market.settle(dealId)
    assert.equal(await operator.chain.market.earnings(operator.chain.account), 2n + 5n)
  })

  test('pay never exceeds the escrow', async () => {
    await using network = await startTestNetwork()
    const { operator, dealId, kept } = await keepingOperator(network, 5, 7n)
    for (let i = 0; i < 2; i++) {
      await network.nextPeriod()
      await prove(operator, kept)
    }
    await operator.chain.market.settle(dealId)
    assert.equal(await operator.chain.market.earnings(operator.chain.account), 7n)
  })

  test('a deal that nobody closes pays for no more periods than it runs', async () => {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const dealId = await openDeal(network, operator, customer, { durationPeriods: 2 })
    const kept = new Map([[dealId, keepDeal(3)]])
    await postKept(operator, customer, dealId, kept, 1)
    for (let i = 0; i < 4; i++) {
      await network.nextPeriod()
      await prove(operator, kept)
    }
    await operator.storage.endPromise(dealId)
    await operator.chain.market.settle(dealId)
    assert.equal(await operator.chain.market.earnings(operator.chain.account), 6n)
    const left = async () =>
      (await operator.storage.promisedDeals(operator.chain.account)).map(({ root }) => liveCount(root))
    assert.deepEqual(await left(), [3], 'its period is not over')
    await network.nextPeriod()
    assert.deepEqual(await left(), [0])
  })

  test('a challenge ranges over the live pieces of several deals', async () => {
    await using network = await startTestNetwork({ samples: 24 })
    const { operator, customer, dealId, kept } = await keepingOperator(network, 3)
    const second = await openDeal(network, operator, customer)
    const empty = await openDeal(network, operator, customer)
    const third = await openDeal(network, operator, customer)
    kept.set(second, keepDeal(4))
    kept.set(third, keepDeal(1))
    kept.get(second)?.free(1)
    kept.get(second)?.free(2)
    await postKept(operator, customer, second, kept, 1)
    await postKept(operator, customer, third, kept, 1)
    await network.nextPeriod()
    const promised = await operator.storage.promisedDeals(operator.chain.account)
    assert.deepEqual(
      promised.map((deal) => [deal.dealId, deal.pieces]),
      [
        [dealId, 3],
        [second, 4],
        [empty, 0],
        [third, 1],
      ],
    )
    await prove(operator, kept)
  })

  test('wrong answers are refused', async (context) => {
    await using network = await startTestNetwork()
    const { operator, kept } = await keepingOperator(network, 4)
    await network.nextPeriod()
    const { period, proofs } = await answersOf(operator, kept)
    const { storage } = operator
    const spoilt = (change: (first: SampleProof) => SampleProof) =>
      proofs.map((proof, index) => (index === 0 ? change(proof) : proof))
    const cases: Record<string, [SampleProof[], string]> = {
      'a wrong leaf': [spoilt((first) => ({ ...first, leaf: new Uint8Array(32).fill(1) })), 'StorageKind_WrongProof'],
      'a wrong sibling': [
        spoilt((first) => ({ ...first, path: [new Uint8Array(32), ...first.path.slice(1)] })),
        'StorageKind_WrongProof',
      ],
      'a path that begins at an inner node': [
        spoilt((first) => ({ ...first, path: first.path.slice(1) })),
        'StorageKind_WrongProof',
      ],
      'another piece': [spoilt((first) => ({ ...first, piece: first.piece ^ 1 })), 'StorageKind_WrongProof'],
      'a piece called freed': [
        spoilt((first) => ({ ...first, leaf: new Uint8Array(32), path: first.path.slice(11) })),
        'StorageKind_WrongProof',
      ],
      'a deal that is not there': [spoilt((first) => ({ ...first, dealIndex: 1 })), 'StorageKind_WrongProof'],
      'too few samples': [proofs.slice(1), 'StorageKind_WrongSampleCount'],
      'samples in another order': [[...proofs].reverse(), 'StorageKind_WrongProof'],
    }
    for (const [name, [wrong, reason]] of Object.entries(cases)) {
      await context.test(name, () => assert.rejects(storage.prove(period, wrong), { code: 'refused', reason }))
    }
    await context.test('another period', () =>
      assert.rejects(storage.prove(period + 1, proofs), { reason: 'StorageKind_NotThisPeriod' }),
    )
    await storage.prove(period, proofs)
    await context.test('a second proof', () =>
      assert.rejects(storage.prove(period, proofs), { reason: 'StorageKind_AlreadyAnswered' }),
    )
  })

  test('what is posted counts from the next period on, in whatever block it comes, and is paid as it was effective', async () => {
    await using network = await startTestNetwork({ samples: 8 })
    const { operator, customer, dealId, kept } = await keepingOperator(network, 2)
    const { storage } = operator
    const { account, market } = operator.chain
    const effective = async () => (await storage.promisedDeals(account)).map(({ pieces, root }) => [pieces, root])
    const stateOf = ({ tree }: KeptDeal) => [tree.pieces, tree.root()]
    const [two, five, three] = [kept.get(dealId), keepDeal(5), keepDeal(3)]
    assert.ok(two)
    await network.nextPeriod()
    // The last of what is pending counts; nothing of it touches the challenge that is under way.
    await postRevision(operator, customer, { dealId, number: 2, root: three.tree.root(), pieces: 3 })
    await postRevision(operator, customer, { dealId, number: 3, root: five.tree.root(), pieces: 5 })
    assert.deepEqual(await effective(), [stateOf(two)])
    assert.equal((await storage.standing(account)).isOwing, true)
    await prove(operator, kept)
    await network.nextPeriod()
    assert.deepEqual(await effective(), [stateOf(five)])
    kept.set(dealId, five)
    await prove(operator, kept)
    // After the proof, and before the one of the next period.
    await postRevision(operator, customer, { dealId, number: 4, root: new Uint8Array(32), pieces: 0 })
    await network.nextPeriod()
    assert.deepEqual([(await storage.standing(account)).isOwing, await effective()], [false, [[0, new Uint8Array(32)]]])
    await postRevision(operator, customer, { dealId, number: 5, root: three.tree.root(), pieces: 3 })
    kept.set(dealId, three)
    await network.nextPeriod()
    await prove(operator, kept)
    await market.settle(dealId)
    assert.equal(await market.earnings(account), 2n + 5n + 0n + 3n)
  })

  test('a customer that posts in the last block of each period keeps its operator from no answer and no pay', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, dealId, kept } = await keepingOperator(network, 1)
    const { account, market } = operator.chain
    const { beacon } = operator.storage
    const { storage } = operator
    let expected = 0n
    for (let number = 2; number <= 6; number++) {
      await network.nextPeriod()
      await prove(operator, kept)
      expected += BigInt(kept.get(dealId)?.tree.pieces ?? 0)
      const next = keepDeal(number)
      const { number: head } = await operator.chain.head()
      await network.devChain.mine(periodBlocks - 2 - (head % periodBlocks))
      await postRevision(operator, customer, { dealId, number, root: next.tree.root(), pieces: number })
      assert.equal(((await operator.chain.head()).number + 1) % periodBlocks, 0, 'it is the last block')
      kept.set(dealId, next)
    }
    const period = await network.nextPeriod()
    await beacon.record()
    for (let missed = 1; missed < period; missed++) assert.equal(await storage.reportMiss(account, missed), undefined)
    await market.settle(dealId)
    assert.equal(await market.earnings(account), expected)
  })

  test('a revision needs both signatures, a higher number and room in the deal', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, dealId, kept } = await keepingOperator(network, 2)
    const root = kept.get(dealId)?.tree.root() ?? new Uint8Array(32)
    const outdated = { dealId, number: 1, root, pieces: 2 }
    await assert.rejects(postRevision(operator, customer, outdated), {
      reason: 'StorageKind_RevisionOutdated',
    })
    const tooMany = { dealId, number: 2, root, pieces: 1_001 }
    await assert.rejects(postRevision(operator, customer, tooMany), { reason: 'StorageKind_TooManyPieces' })

    const revision = { dealId, number: 2, root, pieces: 2 }
    const { revisions } = operator.storage
    const customerSignature = revisions.sign(revision, customer.key)
    const operatorSignature = revisions.sign(revision, operator.key)
    const { storage } = operator
    await assert.rejects(
      storage.postRevision({ ...revision, customerSignature: operatorSignature, operatorSignature }),
      { reason: 'StorageKind_NotTheCustomersSignature' },
    )
    await assert.rejects(
      storage.postRevision({ ...revision, customerSignature, operatorSignature: customerSignature }),
      { reason: 'StorageKind_NotTheOperatorsSignature' },
    )
    await storage.postRevision({ ...revision, customerSignature, operatorSignature })
    const postedIn = await storage.beacon.currentPeriod()
    assert.deepEqual(await storage.postedRevision(dealId), { number: 2, root, pieces: 2, postedIn })
  })

  test('many revisions are posted and many deals settled in one transaction, and what is over or outdated is passed over', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, dealId, kept } = await keepingOperator(network, 2)
    const { storage } = operator
    const { market } = operator.chain
    const [second, closed] = [await openDeal(network, operator, customer), await openDeal(network, operator, customer)]
    const others = await bondedOperator(network)
    const third = await openDeal(network, others, customer)
    await endDeal(network, customer, closed)
    const states = [1, 2, 3, 4, 5, 6].map(keepDeal)
    const signed = (id: DealId, number: number, by = operator) => {
      const { tree } = states[number - 1] as KeptDeal
      const revision = { dealId: id, number, root: tree.root(), pieces: tree.pieces }
      return {
        ...revision,
        customerSignature: storage.revisions.sign(revision, customer.key),
        operatorSignature: storage.revisions.sign(revision, by.key),
      }
    }
    const posts = [signed(dealId, 1), signed(second, 3), signed(closed, 1), signed(third, 4, others), signed(second, 2)]
    await storage.postRevisions(posts)
    const numbers = async () =>
      Promise.all([dealId, second, closed, third].map(async (id) => (await storage.postedRevision(id)).number))
    assert.deepEqual(await numbers(), [1, 3, 0, 4])
    // Of one that is not signed by both nothing is left, nor of those beside it.
    const unsigned = { ...signed(second, 5), operatorSignature: signed(second, 6).operatorSignature }
    await assert.rejects(storage.postRevisions([signed(dealId, 2), unsigned]), {
      reason: 'StorageKind_NotTheOperatorsSignature',
    })
    assert.deepEqual(await numbers(), [1, 3, 0, 4])

    await network.nextPeriod()
    kept.set(second, states[2] as KeptDeal)
    await prove(operator, kept)
    await network.nextPeriod()
    await market.settleMany([dealId, closed, second, dealId, third])
    assert.equal(await market.earnings(operator.chain.account), 2n + 3n)
  })

  test('a deal runs for no more periods than its numbers have room for', async () => {
    await using network = await startTestNetwork({ durationPeriodsMax: 2 ** 31 })
    const [operator, customer] = [await bondedOperator(network), await network.actor()]
    const tooLong = { durationPeriods: 2 ** 31 + 1, validUntilPeriod: 1_000 }
    await assert.rejects(openDeal(network, operator, customer, tooLong), { reason: 'StorageKind_DurationTooLong' })
    await openDeal(network, operator, customer, { durationPeriods: 2 ** 31 })
  })

  test('an operator is not challenged for periods in which it had promised nothing', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, dealId, kept } = await keepingOperator(network, 2)
    const { storage } = operator
    const { account } = operator.chain
    const { beacon } = operator.storage
    const nothing = { dealId, number: 2, root: new Uint8Array(32), pieces: 0 }
    await network.nextPeriod()
    await prove(operator, kept)
    await postRevision(operator, customer, nothing)
    const idle: number[] = []
    for (let i = 0; i < 3; i++) {
      idle.push(await network.nextPeriod())
      await beacon.record()
    }
    await postKept(operator, customer, dealId, kept, 3)
    assert.equal((await storage.standing(account)).isOwing, false)
    const current = await network.nextPeriod()
    for (const period of idle) assert.equal(await storage.reportMiss(account, period), undefined)
    await prove(operator, kept)
    await network.nextPeriod()
    assert.equal(await storage.reportMiss(account, current), undefined)
  })

  test('a deal that is closed stays in the challenge of that period, and another takes its place later', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, dealId, kept } = await keepingOperator(network, 3)
    const second = await openDeal(network, operator, customer)
    kept.set(second, keepDeal(2))
    await postKept(operator, customer, second, kept, 1)
    await customer.chain.market.giveNotice(dealId)
    await network.nextPeriod()
    await customer.storage.endPromise(dealId)
    const { storage } = operator
    const { account } = operator.chain
    const promised = async () =>
      (await storage.promisedDeals(account)).map((deal) => [deal.dealId, liveCount(deal.root)] as const)
    assert.deepEqual(await promised(), [
      [dealId, 3],
      [second, 2],
    ])
    // While its place is challenged nobody else gets it.
    const third = await openDeal(network, operator, customer)
    await prove(operator, kept)
    await network.nextPeriod()
    assert.deepEqual(await promised(), [
      [dealId, 0],
      [second, 2],
      [third, 0],
    ])
    assert.equal((await storage.standing(account)).live, 2)
    const fourth = await openDeal(network, operator, customer)
    kept.set(fourth, keepDeal(4))
    await postKept(operator, customer, fourth, kept, 1)
    await prove(operator, kept)
    await network.nextPeriod()
    assert.deepEqual(await promised(), [
      [fourth, 4],
      [second, 2],
      [third, 0],
    ])
    await prove(operator, kept)
  })

  test('who has promised something is watched until nothing can be reported of him, wherever the registry has him', async () => {
    await using network = await startTestNetwork()
    const { operator, customer, dealId } = await keepingOperator(network, 1)
    const { storage } = operator
    const watched = () => customer.storage.watchedOperators()
    const peerId = parsePeerId('12D3KooWD3bfmNbuuuVCYwkjnFt3ukm3qaB3hDED3peHHXawvRAi')
    assert.deepEqual(await watched(), [operator.chain.account])
    await operator.chain.market.registerNode(storage.address, { peerId, addresses: [] })
    assert.deepEqual(await watched(), [operator.chain.account])
    const missed = await network.nextPeriod()
    await customer.storage.beacon.record()
    await network.nextPeriod()
    assert.ok(await customer.storage.reportMiss(operator.chain.account, missed))
    // Nothing is promised any more, but what was can be reported for some periods.
    await postRevision(operator, customer, { dealId, number: 2, root: new Uint8Array(32), pieces: 0 })
    const comes = async () => {
      const { operator: other } = await keepingOperator(network, 1)
      return other.chain.account
    }
    const second = await comes()
    assert.deepEqual(await watched(), [operator.chain.account, second])
    for (let period = 0; period <= 14; period++) await network.nextPeriod()
    const third = await comes()
    assert.deepEqual(new Set(await watched()), new Set([second, third]))
    await postKept(operator, customer, dealId, new Map([[dealId, keepDeal(1)]]), 3)
    assert.equal((await watched()).includes(operator.chain.account), true)
    assert.equal((await storage.standing(operator.chain.account)).isOwing, false)
  })

  test('a stranger may act neither for the market nor for a kind', async () => {
    await using network = await startTestNetwork()
    const { operator } = await keepingOperator(network, 1)
    const { bonds } = network.deployment
    const stranger = await network.actor()
    const client = createPublicClient({ transport: http(network.devChain.rpcUrl) })
    const account = stranger.chain.account
    const open = {
      abi: storageKindAbi,
      functionName: 'onDealOpened',
      address: operator.storage.address,
      account,
    } as const
    const parties = { customer: account, customerSigner: account, operator: account }
    const opened = { ...parties, unitsMax: 1n, endPeriod: 9n, terms: '0x' } as const
    await assert.rejects(client.simulateContract({ ...open, args: [9n, opened] }), /StorageKind_NotTheMarket/)
    // Slashing reaches only what was provisioned to the caller itself.
    const slash = { abi: bondsAbi, functionName: 'slash', address: bonds, account } as const
    const { result } = await client.simulateContract({ ...slash, args: [operator.chain.account, token, account] })
    assert.equal(result, 0n)
  })

  test('a proof of 16 samples in a deal of 16,384 pieces stays below 700,000 gas', async (context) => {
    await using network = await startTestNetwork({ samples: 16 })
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const pieces = 2 ** 14
    const dealId = await openDeal(network, operator, customer, { unitsMax: pieces })
    const one = keepDeal(1)
    const root = one.tree.pieceRoot(0)
    const bytes = one.pieces[0]
    assert.ok(bytes)
    const large: KeptDeal = { ...keepDeal(0), pieces: Array.from({ length: pieces }, () => bytes) }
    large.tree.setPieces(0, new Uint8Array(Buffer.concat(Array.from({ length: pieces }, () => root))))
    const kept = new Map([[dealId, large]])
    await postKept(operator, customer, dealId, kept, 1)
    const gas: number[] = []
    for (let i = 0; i < 2; i++) {
      await network.nextPeriod()
      const { period, proofs } = await answersOf(operator, kept)
      gas.push((await operator.storage.prove(period, proofs)).gasUsed)
    }
    context.diagnostic(`gas of a proof: ${gas.join(', ')}`)
    assert.ok(Math.max(...gas) < 700_000)
  })
})
