/** Whatever stands on PeriodicKind: `EchoKind` has no pieces, no revisions and no trees, and storage runs beside it. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import type { DealId } from '@nupeerstack/protocol'
import { addressOfKind, storageKind } from '../src/index.ts'
import { type EchoCalls, echoAnswer, echoDeployment, echoKind } from './echo-kind.ts'
import { type Actor, bondedOperator, openDeal, startTestNetwork, type TestNetwork, token } from './test-network.ts'

interface EchoNetwork {
  readonly network: TestNetwork
  /** As its operator calls it, and as its customer, who is nobody to it. */
  readonly echo: EchoCalls
  readonly anyone: EchoCalls
  readonly operator: Actor
  readonly customer: Actor
}

/** A listed EchoKind, and an operator with 100 tokens behind it and as many behind storage. */
async function startEcho(network: TestNetwork): Promise<EchoNetwork> {
  await network.addKind(echoKind, echoDeployment(network.deployment.market, network.beacon, network.missBook))
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const echo = operator.chain.kind(echoKind)
  await operator.chain.bonds.deposit(echo.address, 100n * token)
  return { network, echo, anyone: customer.chain.kind(echoKind), operator, customer }
}

async function openEchoDeal({ network, echo, operator, customer }: EchoNetwork, unitsMax: number): Promise<DealId> {
  return await openDeal(network, operator, customer, { kind: echo.address, unitsMax })
}

/** The next period, with its seed recorded. */
async function nextPeriod({ network, customer }: EchoNetwork): Promise<number> {
  const period = await network.nextPeriod()
  await customer.storage.beacon.record()
  return period
}

async function prove({ anyone, operator, customer }: EchoNetwork, period: number): Promise<void> {
  const { account } = operator.chain
  const seed = await customer.storage.beacon.seed(period)
  assert.ok(seed)
  await anyone.echo(account, period, echoAnswer(seed, account))
}

suite('a kind on PeriodicKind', { concurrency: 2 }, () => {
  test('is paid for the periods it has proven, and what changes counts from the next one on', async () => {
    await using network = await startTestNetwork()
    const world = await startEcho(network)
    const { echo, anyone, operator, customer } = world
    const { account, market } = operator.chain
    const [first, second] = [await openEchoDeal(world, 3), await openEchoDeal(world, 4)]
    await anyone.begin(first)
    assert.equal((await echo.standing(account)).isOwing, false)

    let period = await nextPeriod(world)
    assert.equal((await echo.standing(account)).isOwing, true)
    await anyone.begin(second)
    assert.deepEqual(await echo.promised(account), [3, 7])
    await assert.rejects(anyone.echo(account, period, new Uint8Array(32)), { reason: 'EchoKind_WrongEcho' })
    await prove(world, period)
    await assert.rejects(prove(world, period), { reason: 'StorageKind_AlreadyAnswered' })

    period = await nextPeriod(world)
    await customer.chain.market.giveNotice(first)
    await prove(world, period)

    period = await nextPeriod(world)
    await anyone.endPromise(first)
    await customer.chain.market.giveNotice(second)
    assert.deepEqual(await echo.promised(account), [7, 4], 'what is challenged stays so')
    await prove(world, period)
    await market.settle(first)
    await market.settle(second)
    // The first earned two periods of 3 units before it ended, the second two of 4 since it counted.
    assert.equal(await market.earnings(account), 2n * 3n + 2n * 4n)

    period = await nextPeriod(world)
    await anyone.endPromise(second)
    await prove(world, period)
    period = await nextPeriod(world)
    assert.deepEqual(await echo.promised(account), [0, 0])
    await assert.rejects(prove(world, period), { reason: 'StorageKind_NotChallenged' })
  })

  test('climbs the ladder by misses, is evicted and comes back; storage beside it is untouched', async () => {
    await using network = await startTestNetwork()
    const world = await startEcho(network)
    const { echo, anyone, operator } = world
    const { account, bonds } = operator.chain
    const provisionFor = async (kind = echo.address) => (await bonds.provision(account, kind)).amount
    await anyone.begin(await openEchoDeal(world, 80))
    let missed = await nextPeriod(world)
    assert.equal(await anyone.reportMiss(account, missed), undefined, 'the period is not over')
    let provision = 100n * token
    assert.ok(await nextPeriod(world))
    assert.ok(await anyone.reportMiss(account, missed))
    for (const [index, bps] of [0n, 500n, 1_000n, 2_500n, 5_000n].entries()) {
      const next = await nextPeriod(world)
      assert.ok(await anyone.reportMiss(account, missed + 1))
      assert.equal(await anyone.reportMiss(account, missed + 1), undefined, 'it is reported once')
      assert.ok(await anyone.judgeMiss(account, missed))
      provision -= (provision * bps) / 10_000n
      assert.equal(await provisionFor(), provision)
      assert.equal((await echo.standing(account)).missesInWindow, index + 1)
      missed = next - 1
    }
    missed += 1
    const evicted = await echo.standing(account)
    assert.deepEqual([evicted.isEvicted, evicted.isOwing], [true, false])
    assert.equal(await echo.isEligible(account), false)
    await assert.rejects(prove(world, missed), { reason: 'StorageKind_Evicted' })
    await assert.rejects(openEchoDeal(world, 1), { reason: 'Market_OperatorNotEligible' })
    assert.equal(await provisionFor(addressOfKind(network.deployment, storageKind)), 100n * token)
    assert.equal((await operator.storage.standing(account)).isEvicted, false)

    await assert.rejects(echo.rejoin(), { reason: 'StorageKind_StillEvicted' })
    await nextPeriod(world)
    await nextPeriod(world)
    await assert.rejects(echo.rejoin(), { reason: 'StorageKind_BondTooSmall' })
    await bonds.deposit(echo.address, 60n * token)
    await echo.rejoin()
    const period = await nextPeriod(world)
    assert.equal(await anyone.reportMiss(account, period - 1), undefined, 'it was excused in between')
    for (const claim of await anyone.openClaims(account)) {
      assert.equal(await anyone.judgeMiss(account, claim.period), undefined, 'and what was claimed before is nothing')
    }
    await prove(world, period)
    const back = await echo.standing(account)
    assert.deepEqual([back.isEvicted, back.missesInWindow, back.provenCount], [false, 0, 1])
  })
})
