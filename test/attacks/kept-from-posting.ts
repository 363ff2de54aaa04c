/** Attack 3: what both have signed is kept off the chain, so that neither challenge nor pay goes by it. */
import assert from 'node:assert/strict'
import {
  type BringRevisionsDependencies,
  createBringRevisions,
} from '../../packages/client/src/chores/bring-revisions.ts'
import { answersOf, prove } from '../../packages/contracts-client/test/keeping-operator.ts'
import { type KeptDeal, keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  openDeal,
  periodBlocks,
  startTestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'
import type { Attack, Attempt } from './attack.ts'
import { post, reportLast, toLastBlock } from './market-stage.ts'

const dustDeal: Attempt = {
  name: "a dust deal that is proven in each period's last block keeps no post out",
  async run(observe) {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const dust = await openDeal(network, operator, operator, { unitsMax: 1, pricePerUnitPeriodWad: 0n, deposit: 0n })
    const dealId = await openDeal(network, operator, customer)
    const dustKept = keepDeal(1)
    await post({ operator, customer: operator }, { dealId: dust, number: 1, kept: dustKept })

    const kept = new Map([[dust, dustKept]])
    const versions = [keepDeal(2), keepDeal(3), keepDeal(4)]
    let number = 0
    for (let period = 0; period < 3; period++) {
      await network.nextPeriod()
      await operator.storage.beacon.record()
      const { proofs, period: proven } = await answersOf(operator, kept)
      // The challenge is open from here to the last block, and the customer brings one revision after the other.
      const { number: head } = await customer.chain.head()
      for (let left = periodBlocks - 4 - (head % periodBlocks); left > 0; left--) {
        const next = versions[++number % versions.length] as KeptDeal
        await post({ operator, customer }, { dealId, number, kept: next })
        kept.set(dealId, next)
      }
      await toLastBlock(network, operator)
      await operator.storage.prove(proven, proofs)
      assert.equal(await operator.storage.beacon.currentPeriod(), proven, 'the proof came in time')
      assert.equal((await customer.storage.postedRevision(dealId)).number, number)
    }
    await network.nextPeriod()
    const promised = await operator.storage.promisedDeals(operator.chain.account)
    const effective = promised.find((deal) => deal.dealId === dealId)
    assert.deepEqual(effective?.root, kept.get(dealId)?.tree.root(), 'the newest is what is challenged')
    observe(
      `${number} of ${number} posts of the customer were taken while the operator owed its proof; the last is effective`,
    )
  },
}

const revisionsInTurn: Attempt = {
  name: "each signed revision in turn, posted in a period's last block, brings nobody a miss",
  async run(observe) {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const dealId = await openDeal(network, operator, customer)
    // The operator has signed all of them long ago, and keeps each until a later one is effective.
    const signed = [5, 1, 4, 2, 3, 1].map(keepDeal)
    const kept = new Map<typeof dealId, KeptDeal>()
    let owed = 0n
    for (const [index, next] of signed.entries()) {
      await toLastBlock(network, customer)
      await post({ operator, customer }, { dealId, number: index + 1, kept: next })
      assert.equal(((await customer.chain.head()).number + 1) % periodBlocks, 0, 'it was the last block')
      kept.set(dealId, next)
      await network.nextPeriod()
      await prove(operator, kept)
      owed += BigInt(next.pieces.length)
      assert.equal(await reportLast(customer, operator), false)
    }
    await operator.chain.market.settle(dealId)
    assert.equal(await operator.chain.market.earnings(operator.chain.account), owed)
    observe(
      `${signed.length} revisions in ${signed.length} last blocks: no miss, and ${owed} piece-periods were paid as they were effective`,
    )
  },
}

const evictedOperator: Attempt = {
  name: 'an evicted operator is posted to',
  async run(observe) {
    await using network = await startTestNetwork({ rejoinAfterPeriods: 1 })
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const dealId = await openDeal(network, operator, customer)
    await post({ operator, customer }, { dealId, number: 1, kept: keepDeal(2) })
    await network.nextPeriod()
    await missUntilEvicted(network, operator, customer)
    const grown = keepDeal(3)
    await post({ operator, customer }, { dealId, number: 2, kept: grown })
    await network.nextPeriod()
    const [promised] = await operator.storage.promisedDeals(operator.chain.account)
    assert.deepEqual(promised?.root, grown.tree.root())
    observe('the revision was taken from its customer, and is what it answers for when it comes back')
  },
}

const neverPosts: Attempt = {
  name: 'for a node that never posts, its customer does',
  async run(observe) {
    await using network = await startTestNetwork()
    const operator = await bondedOperator(network)
    const customer = await network.actor()
    const dealId = await openDeal(network, operator, customer)
    const { tree } = keepDeal(3)
    const revision = { number: 1, root: tree.root(), pieces: tree.pieces }
    const { revisions } = customer.storage
    const signed = {
      ...revision,
      customerSignature: revisions.sign({ dealId, ...revision }, customer.key),
      operatorSignature: revisions.sign({ dealId, ...revision }, operator.key),
    }
    const told: string[] = []
    const chore = createBringRevisions({
      periods: customer.storage.beacon,
      storage: customer.storage,
      deals: { sessions: () => [{ id: dealId, state: 'active', record: { revision } }] },
      book: { deals: { signedRevision: () => signed } },
      log: { warn: (event: string) => told.push(event), info: (event: string) => told.push(event) },
    } as unknown as BringRevisionsDependencies)
    /** The gateway's chore as it runs there: it hears of every head. */
    const follow = async () => {
      if (chore.noteHead(await customer.chain.head(), false)) await chore.lap(new AbortController().signal)
    }

    await network.nextPeriod()
    await follow()
    assert.deepEqual(
      [told, (await customer.storage.postedRevision(dealId)).number],
      [[], 0],
      'the first half is its own',
    )
    await network.devChain.mine(periodBlocks / 2)
    await follow()
    assert.deepEqual(told, ['posted-for-operator'])
    await network.nextPeriod()
    assert.equal((await operator.storage.standing(operator.chain.account)).isOwing, true)
    await missUntilEvicted(network, operator, customer)
    const { slashed } = await operator.chain.bonds.bond(operator.chain.account)
    assert.ok(slashed > 0n)
    observe(`it was challenged from the next period on for what it had signed, and without the pieces it was evicted`)
  },
}

/** From a period in which it owes a proof on. */
async function missUntilEvicted(
  network: Awaited<ReturnType<typeof startTestNetwork>>,
  operator: Actor,
  reporter: Actor,
): Promise<void> {
  for (let misses = 0; misses < 5; misses++) {
    await reporter.storage.beacon.record()
    await network.nextPeriod()
    assert.ok(await reportLast(reporter, operator), 'the period counts as missed')
  }
  await network.nextPeriod()
  await reportLast(reporter, operator)
  assert.equal((await reporter.storage.standing(operator.chain.account)).isEvicted, true)
}

export const keptFromPostingAttack: Attack = {
  number: 3,
  title: 'Posts are kept out by a proof that comes late, by an eviction, or by silence',
  wants: 'to be challenged and paid by what is out of date',
  attempts: [dustDeal, revisionsInTurn, evictedOperator, neverPosts],
}
