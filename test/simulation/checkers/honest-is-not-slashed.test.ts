/** The checker sees a miss that nothing excuses, and excuses one that a fault explains. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createFaultLog } from '../world/fault-log.ts'
import { openWorld } from '../world/open-world.ts'
import { randomnessOf } from '../world/randomness-of.ts'
import type { Shape } from '../world/shape.ts'
import { honestIsNotSlashed } from './honest-is-not-slashed.ts'

const shape: Shape = {
  front: 'parts',
  profile: '2/4',
  nodes: ['node-0', 'node-1', 'node-2', 'node-3'],
  fragile: [],
  blockIntervalMs: 2_000,
  periodBlocks: 15,
  loadMs: 1,
}
const periodMs = shape.blockIntervalMs * shape.periodBlocks
const never = new AbortController().signal

test('a miss is a violation unless a fault of the node took the time that an answer needs', async () => {
  await using world = await openWorld({ seed: 9, shape })
  const { until, advance } = world.time
  honestIsNotSlashed.begin?.(world)
  await until(world.customer.within(({ client }) => client.untilWritable(never)))
  const body = async function* () {
    yield randomnessOf(9, 'content').bytes(300_000)
  }
  await until(world.customer.within(({ client }) => client.parts.write(body(), { signal: never })))
  await advance(2 * periodMs)
  assert.deepEqual(await honestIsNotSlashed.check(world, 'under-faults'), [])

  const suffered = world.kept(createFaultLog).begin({ kind: 'crash', drawn: { process: 'node-0' } })
  world.process('node-0').kill()
  await advance(3 * periodMs)
  const excused = await honestIsNotSlashed.check(world, 'under-faults')
  assert.deepEqual(excused, [])
  // The same silence of another node, of which nobody knows a reason.
  world.process('node-1').kill()
  await advance(3 * periodMs)
  const [first] = await honestIsNotSlashed.check(world, 'under-faults')
  assert.match(first?.what ?? '', /^node-1 did not answer in period \d+, with time enough$/)
  suffered[Symbol.dispose]()
})
