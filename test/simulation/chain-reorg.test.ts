/** What nodes and their customer make of a chain that takes back what they have done. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moneyFaults } from './checkers/money-is-conserved.ts'
import { saidEvents } from './twins/chain/ledger/said-events.ts'
import { openWorld } from './world/open-world.ts'
import { randomnessOf } from './world/randomness-of.ts'
import type { Shape } from './world/shape.ts'
import type { World } from './world/world.ts'

const shape: Shape = {
  front: 'parts',
  profile: '2/4',
  nodes: ['node-0', 'node-1', 'node-2', 'node-3'],
  fragile: [],
  blockIntervalMs: 2_000,
  periodBlocks: 24,
  loadMs: 120_000,
}
const never = new AbortController().signal

/** A network whose nodes have promised something and are challenged for it. */
async function openPromising(): Promise<World> {
  const world = await openWorld({ seed: 5, shape })
  const { until } = world.time
  await until(world.customer.within(({ client }) => client.untilWritable(never)))
  const bytes = randomnessOf(5, 'content').bytes(400_000)
  const body = async function* () {
    yield bytes
  }
  await until(world.customer.within(({ client }) => client.parts.write(body(), { signal: never })))
  await untilBlockInPeriod(world, 0)
  await untilBlockInPeriod(world, 0)
  return world
}

async function untilBlockInPeriod({ chain, time }: World, block: number): Promise<void> {
  const { ledger, blockIntervalMs } = chain
  do await time.advance(blockIntervalMs)
  while (ledger.head.number % shape.periodBlocks !== block)
}

function count({ chain }: World, name: string, fromBlock = 0): number {
  return saidEvents(chain.ledger, fromBlock).filter((event) => event.name === name).length
}

test('a proof that a re-org has made void, with the seed that it was for, is given anew', async () => {
  await using world = await openPromising()
  await untilBlockInPeriod(world, 10)
  const { ledger } = world.chain
  const periodStart = ledger.head.number - 10
  assert.equal(count(world, 'Proven', periodStart), shape.nodes.length)
  // From before the period's first block on: the seed is another one, and what came back is refused.
  world.chain.reorganise({ depth: 11, keptShare: 1, isShuffled: false, seed: 1 })
  await untilBlockInPeriod(world, 23)
  assert.equal(count(world, 'Proven', periodStart), shape.nodes.length, 'everyone has proven the new seed')
  await untilBlockInPeriod(world, 20)
  assert.equal(count(world, 'Missed'), 0)
  assert.deepEqual(moneyFaults(world.chain), [])
})

test('a deal whose number a re-org has given to another deal is not taken for that one', async () => {
  await using world = await openWorld({ seed: 6, shape })
  const { until, advance } = world.time
  const { chain, customer } = world
  const writable = () => until(customer.within(({ client }) => client.untilWritable(never)))
  const operatorOf = (id: bigint) => chain.contracts.market.dealOf(chain.ledger.viewCall(), id).operator
  await writable()
  const before = [1n, 2n, 3n, 4n].map(operatorOf)
  const [first] = saidEvents(chain.ledger).filter(({ name }) => name === 'Deposited')
  assert.ok(first)
  // Bonds come after the deals that they are for, so that some of these are refused and the later ones move up.
  const depth = chain.ledger.head.number - first.block.number + 1
  chain.reorganise({ depth, keptShare: 1, isShuffled: true, seed: 1 })
  await advance(120_000)
  const changed = before.filter((operator, index) => operatorOf(BigInt(index + 1)) !== operator)
  assert.ok(changed.length > 0, 'the history is not the one that this is about')
  await writable()
  const { deals } = await until(customer.within(({ client }) => client.status()))
  const active = deals.filter(({ state }) => state === 'active')
  for (const { id, operator } of active) assert.equal(operatorOf(BigInt(id)), operator, `deal ${id}`)
  assert.deepEqual(new Set(active.map(({ operator }) => operator)).size, shape.nodes.length)
})
