import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIdentity } from '@nupeerstack/node-host'
import { parseAddress, parseDealId } from '@nupeerstack/protocol'
import { clockOf, systemRuntime } from '@nupeerstack/runtime'
import { openClientBook } from '../src/book/sqlite-client-book.ts'
import { createProbeNodes } from '../src/chores/probe-nodes.ts'
import type { DealSession } from '../src/deals/deal-session.ts'
import type { DirectoryNode } from '../src/nodes/node-directory.ts'
import { createNodeHealth } from '../src/nodes/node-health.ts'
import { freshDirectory, testSignal } from './client-fixture.ts'

/** One node, and a deal with it. */
async function world(directory: string) {
  const book = openClientBook(systemRuntime, { directory, rootKey: new Uint8Array(32) })
  const operator = parseAddress(`0x${'1'.repeat(40)}`)
  const state = { now: 0, isThere: false }
  const node: DirectoryNode = {
    operator,
    peer: { peerId: createIdentity().peerId, addresses: [] },
    isEligible: true,
    health: createNodeHealth(clockOf(() => state.now)),
  }
  const nodes = [node]
  const session = { id: parseDealId('1'), operator } as DealSession
  const probes = createProbeNodes({
    book,
    deals: { sessions: () => [session], changed: () => undefined },
    directory: { nodes: () => nodes },
    requests: { probe: async ({ health }) => (state.isThere ? health.answered(1) : health.unreachable()) },
    clock: clockOf(() => state.now),
    onNodeUp: () => undefined,
  })
  const lap = (laterMs = 60_000) => {
    state.now += laterMs
    return probes.lap(testSignal())
  }
  return { book, operator, state, node, nodes, lap, [Symbol.dispose]: () => book[Symbol.dispose]() }
}

test('who is down is probed until it answers, and who is gone from the registry no more', async () => {
  await using directory = await freshDirectory()
  using there = await world(directory.path)
  const { book, operator, state, node, nodes, lap } = there
  assert.equal(await lap(), true)
  assert.ok(book.nodes.down().has(operator))
  nodes.pop()
  assert.equal(await lap(), false)
  nodes.push(node)
  assert.equal(await lap(), true)
  state.isThere = true
  // The first finds it, the second has nothing left to put right.
  await lap()
  assert.equal(await lap(), false)
  assert.equal(book.nodes.down().size, 0)
})

test('what a node keeps that is down for hours is queued for repair once for each time', async () => {
  await using directory = await freshDirectory()
  using there = await world(directory.path)
  const { book, state, node, lap } = there
  let queued = 0
  book.repairs.onDue = () => void (queued += 1)
  for (const times of [1, 2]) {
    await lap()
    await lap(7 * 3_600_000)
    await lap()
    await lap()
    assert.equal(queued, times)
    state.isThere = true
    await lap()
    await lap()
    state.isThere = false
    node.health.unreachable()
  }
})
