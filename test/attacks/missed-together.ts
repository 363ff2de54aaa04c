/**
 * Attack 9: a slow node of the chain makes all honest nodes miss together, and whoever reports them earns. Nothing is forgiven for that, as
 * a cartel could buy it: what many have missed at once is answered late, or is a miss.
 */
import assert from 'node:assert/strict'
import type { DealId } from '@nupeerstack/protocol'
import { prove } from '../../packages/contracts-client/test/keeping-operator.ts'
import { answerChallenge, type KeptPieces, keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  openDeal,
  startTestNetwork,
  type TestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'
import type { Attack, Attempt } from './attack.ts'
import { post, reportLast } from './market-stage.ts'

/** An operator, and what it keeps. */
interface Keeper {
  readonly operator: Actor
  readonly dealId: DealId
  readonly kept: ReadonlyMap<DealId, KeptPieces>
}

const keptPieces = 3

const everybodyAway: Attempt = {
  name: 'all nodes are kept from the chain for a whole period, and answer in the next ones',
  async run(observe) {
    await using network = await startTestNetwork()
    const { keepers, watcher } = await stage(network, 5)
    const missed = await nextPeriod(network, watcher)
    await nextPeriod(network, watcher)
    await each(keepers, proveNow)
    for (const { operator } of keepers) assert.ok(await reportLast(watcher, operator))

    await nextPeriod(network, watcher)
    await each(keepers, async (keeper) => {
      await proveNow(keeper)
      await answerOwed(keeper, missed)
      await assert.rejects(answerOwed(keeper, missed), { reason: 'MissBook_AlreadySettled' })
    })
    for (let period = 0; period < 5; period++) {
      await nextPeriod(network, watcher)
      await each(keepers, proveNow)
      for (const { operator } of keepers) await reportLast(watcher, operator)
    }
    for (const { operator, dealId } of keepers) {
      const { account, bonds, market } = operator.chain
      assert.equal((await bonds.bond(account)).slashed, 0n)
      assert.equal((await operator.storage.standing(account)).missesInWindow, 0)
      await market.settle(dealId)
      // Each of eight periods is paid, and not the one that was deferred.
      assert.equal(await market.earnings(account), 8n * BigInt(keptPieces))
    }
    assert.equal(await watcher.chain.bonds.balance(watcher.chain.account), 0n)
    observe(
      'five nodes have missed a period together and answered for it later: no miss, no slash, no pay for it, nothing for the reporter',
    )
  },
}

const oneAlone: Attempt = {
  name: 'one node alone is away, however large it is',
  async run(observe) {
    await using network = await startTestNetwork()
    const { keepers, watcher } = await stage(network, 4)
    const [alone, ...others] = keepers as [Keeper, ...Keeper[]]
    for (let period = 0; period < 4; period++) {
      await nextPeriod(network, watcher)
      await each(others, proveNow)
      for (const { operator } of keepers) await reportLast(watcher, operator)
    }
    const { account, bonds } = alone.operator.chain
    assert.equal((await alone.operator.storage.standing(account)).missesInWindow, 2)
    const { slashed, total } = await bonds.bond(account)
    assert.equal(slashed, (slashed + total) / 20n)
    observe(
      'a node with a quarter of everything counts as a tenth: its misses are judged at once, the second costs 5 %',
    )
  },
}

const broughtByAnother: Attempt = {
  name: 'one node alone is away for a whole period, and another that still reaches it brings its answer',
  async run(observe) {
    await using network = await startTestNetwork()
    const { keepers, watcher } = await stage(network, 4)
    const [away, ...others] = keepers as [Keeper, ...Keeper[]]
    const missed = await nextPeriod(network, watcher)
    await each(others, proveNow)
    const { account } = away.operator.chain
    const [seed, promised] = [await watcher.storage.beacon.seed(missed), await watcher.storage.promisedDeals(account)]
    assert.ok(seed)
    const challenge = { seed, operator: account, samples: watcher.storage.samples }
    const answer = answerChallenge(challenge, promised, away.kept)
    // Only as its own: in another's name it proves nothing.
    const [another] = others.map(({ operator }) => operator.chain.account)
    assert.ok(another)
    await assert.rejects(watcher.storage.proveFor(another, missed, answer), { reason: 'StorageKind_AlreadyAnswered' })
    await watcher.storage.proveFor(account, missed, answer)
    await nextPeriod(network, watcher)
    assert.equal(await reportLast(watcher, away.operator), false)
    assert.equal((await away.operator.storage.standing(account)).missesInWindow, 0)
    observe(
      'a node that did not reach the chain for a whole period has no miss: another has brought its answer, and paid',
    )
  },
}

const cartel: Attempt = {
  name: 'a cartel of 60 % that has deleted everything loses its bond',
  async run(observe) {
    await using network = await startTestNetwork()
    const { keepers, watcher } = await stage(network, 5)
    const [honest, members] = [keepers.slice(0, 2), keepers.slice(2)]
    let periods = 0
    const isEvicted = async ({ operator }: Keeper) =>
      (await operator.storage.standing(operator.chain.account)).isEvicted
    while (!(await isEvicted(members[0] as Keeper))) {
      assert.ok(++periods < 14, 'they are out within two weeks')
      await nextPeriod(network, watcher)
      await each(honest, proveNow)
      for (const { operator } of keepers) await reportLast(watcher, operator)
    }
    const lost: bigint[] = []
    for (const member of members) {
      assert.ok(await isEvicted(member))
      const { slashed, total } = await member.operator.chain.bonds.bond(member.operator.chain.account)
      lost.push((slashed * 1_000n) / (slashed + total))
    }
    assert.ok(lost.every((share) => share >= 679n))
    for (const { operator } of honest)
      assert.equal((await operator.chain.bonds.bond(operator.chain.account)).slashed, 0n)
    observe(
      `three of five nodes, gone together: each is out after ${periods} periods and has lost 68 % of its bond; the deferral bought days, and nothing else`,
    )
  },
}

async function stage(network: TestNetwork, count: number): Promise<{ keepers: Keeper[]; watcher: Actor }> {
  const watcher = await network.actor({ staking: 0n })
  const keepers: Keeper[] = []
  for (let i = 0; i < count; i++) {
    const [operator, customer] = [await bondedOperator(network), await network.actor()]
    const dealId = await openDeal(network, operator, customer)
    const kept = keepDeal(keptPieces)
    await post({ operator, customer }, { dealId, number: 1, kept })
    keepers.push({ operator, dealId, kept: new Map([[dealId, kept]]) })
  }
  // Posts may have come in two periods: all are challenged in the next one.
  await nextPeriod(network, watcher)
  await each(keepers, proveNow)
  return { keepers, watcher }
}

async function nextPeriod(network: TestNetwork, { storage }: Actor): Promise<number> {
  const period = await network.nextPeriod()
  await storage.beacon.record()
  return period
}

async function each(keepers: readonly Keeper[], act: (keeper: Keeper) => Promise<void>): Promise<void> {
  for (const keeper of keepers) await act(keeper)
}

async function proveNow({ operator, kept }: Keeper): Promise<void> {
  if ((await operator.storage.standing(operator.chain.account)).isOwing) await prove(operator, kept)
}

/** Late, from what is promised now. */
async function answerOwed({ operator, kept }: Keeper, missed: number): Promise<void> {
  const { chain, storage } = operator
  const seed = await storage.owedSeed(missed)
  assert.ok(seed)
  const promised = await storage.promisedDeals(chain.account)
  const challenge = { seed, operator: chain.account, samples: storage.samples }
  await storage.proveOwed(missed, answerChallenge(challenge, promised, kept))
}

export const missedTogetherAttack: Attack = {
  number: 9,
  title: 'A slow node of the chain makes all honest nodes miss together',
  wants: 'the bonds of all of them, as their reporter',
  attempts: [everybodyAway, oneAlone, broughtByAnother, cartel],
}
