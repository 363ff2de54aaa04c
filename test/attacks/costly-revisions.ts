/** Attack 14: revisions cost a customer nothing, and each that its operator posts costs gas. */
import assert from 'node:assert/strict'
import { silentLogger } from '@nupeerstack/node-host'
import type { DealId } from '@nupeerstack/protocol'
import { type KeptDeal, keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  endDeal,
  openDeal,
  periodBlocks,
  startTestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'
import { createPostRevisions } from '../../packages/storage-node/src/chores/post-revisions.ts'
import type { DealEntry, SignedRevision } from '../../packages/storage-node/src/deals/deal-book.ts'
import type { Attack, Attempt } from './attack.ts'

/** Of some cents' worth each, as they stand in one transaction: 67,000 where a post finds as many live pieces as the last, 72,000 where each finds others. */
const gasPerPostMax = 75_000

const revisionsForNothing: Attempt = {
  name: 'who makes revisions all the time costs its operator one post in three periods, in one transaction for all deals',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator, customer, dealIds, poster } = await startPosting(network, 6)
    const periods = 9
    let number = 0
    for (let period = 0; period < periods; period++) {
      for (let lap = 0; lap < 4; lap++) {
        number++
        for (const id of dealIds) poster.sign(id, number)
        await poster.run()
        await network.devChain.mine(periodBlocks / 4)
      }
    }
    const { posts, transactions, gas } = poster
    // At once where nothing was posted, and then each third period.
    assert.ok(posts <= dealIds.length * (1 + Math.ceil(periods / 3)), `${posts} posts`)
    assert.ok(transactions <= 1 + Math.ceil(periods / 3), `${transactions} transactions`)
    assert.ok(gas / posts < gasPerPostMax, `${gas} gas in ${transactions} transactions`)
    assert.ok((await customer.storage.postedRevision(dealIds[0] as DealId)).number > number - 4 * 3 - 1)
    observe(
      `${number * dealIds.length} revisions of ${dealIds.length} deals in ${periods} periods cost the operator ${transactions} transactions, and ${Math.round(gas / posts)} gas a post`,
    )
    assert.equal((await operator.chain.head()).number > periods * periodBlocks, true)
  },
}

const spoiltBatch: Attempt = {
  name: 'a batch of which the customer brings one revision first is taken all the same',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator, customer, dealIds, poster } = await startPosting(network, 3)
    const [first, ...others] = dealIds as [DealId, ...DealId[]]
    for (const id of dealIds) poster.sign(id, 1)
    const batch = dealIds.map((id) => poster.newest(id) as SignedRevision)
    await customer.storage.postRevisions([batch[0] as SignedRevision])
    await endDeal(network, customer, others[0] as DealId)
    await operator.storage.postRevisions(batch)
    const numbers = await Promise.all(dealIds.map(async (id) => (await operator.storage.postedRevision(id)).number))
    assert.deepEqual(numbers, [1, 0, 1])
    observe(
      `of ${dealIds.length} revisions one was there already and one deal was closed: the others were posted (${first})`,
    )
  },
}

/** An operator with so many deals of one customer, and the real chore over what both have signed. */
async function startPosting(
  network: Awaited<ReturnType<typeof startTestNetwork>>,
  deals: number,
): Promise<{
  readonly operator: Actor
  readonly customer: Actor
  readonly dealIds: readonly DealId[]
  readonly poster: Poster
}> {
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const dealIds: DealId[] = []
  for (let deal = 0; deal < deals; deal++) dealIds.push(await openDeal(network, operator, customer))
  return { operator, customer, dealIds, poster: createPoster(operator, customer, dealIds) }
}

interface Poster {
  readonly posts: number
  readonly transactions: number
  readonly gas: number
  sign(id: DealId, number: number): void
  newest(id: DealId): SignedRevision | undefined
  run(): Promise<void>
}

function createPoster(operator: Actor, customer: Actor, dealIds: readonly DealId[]): Poster {
  const { storage, chain } = operator
  const signed = new Map<DealId, SignedRevision>()
  const posted = new Map<DealId, number>()
  const spent = { posts: 0, transactions: 0, gas: 0 }
  const states = [keepDeal(2), keepDeal(3)]
  const entry = (id: DealId): DealEntry => {
    const { number = 0, root = new Uint8Array(32), pieces = 0 } = signed.get(id) ?? {}
    const facts = { id, customer: customer.chain.account, unitsMax: 1_000, endPeriod: 1_000 }
    return { ...facts, number, root, pieces, postedNumber: posted.get(id) ?? 0, outrunBy: 0 }
  }
  let time = { period: 0, blockInPeriod: 0, periodBlocks, blockNumber: 0, reorgs: 0 }
  const chore = createPostRevisions(
    {
      book: {
        deals: () => dealIds.map(entry),
        newest: (id) => signed.get(id),
        markPosted: (id, number) => void posted.set(id, number),
      },
      posted: { read: storage.postedRevision },
      storage: {
        async postRevisions(posts) {
          const receipt = await storage.postRevisions(posts)
          spent.posts += posts.length
          spent.transactions++
          spent.gas += receipt.gasUsed
          return receipt
        },
      },
      escrows: { covers: async () => true },
      periodClock: { now: () => time },
      log: silentLogger,
    },
    { operator: chain.account, postEveryPeriods: 3 },
  )
  return {
    get posts() {
      return spent.posts
    },
    get transactions() {
      return spent.transactions
    },
    get gas() {
      return spent.gas
    },
    sign(dealId, number) {
      const { tree } = states[number % 2] as KeptDeal
      const revision = { dealId, number, root: tree.root(), pieces: tree.pieces }
      const customerSignature = storage.revisions.sign(revision, customer.key)
      signed.set(dealId, {
        ...revision,
        customerSignature,
        operatorSignature: storage.revisions.sign(revision, operator.key),
      })
    },
    newest: (id) => signed.get(id),
    async run() {
      const { number: blockNumber } = await chain.head()
      const period = Math.floor(blockNumber / periodBlocks)
      time = { ...time, period, blockNumber, blockInPeriod: blockNumber % periodBlocks }
      await chore.run(new AbortController().signal)
    },
  }
}

export const costlyRevisionsAttack: Attack = {
  number: 14,
  title: 'Revisions that cost a customer nothing and a node gas',
  wants: "an operator's gas",
  attempts: [revisionsForNothing, spoiltBatch],
}
