import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIdentity } from '@nupeerstack/node-host'
import { parseAddress } from '@nupeerstack/protocol'
import { openClientBook } from '../src/book/sqlite-client-book.ts'
import { createProbeNodes } from '../src/chores/probe-nodes.ts'
import type { DirectoryNode } from '../src/nodes/node-directory.ts'
import { createNodeHealth } from '../src/nodes/node-health.ts'
import { freshDirectory, testSignal } from './client-fixture.ts'

test('who is down is probed until it answers, and who is gone from the registry no more', async () => {
  await using directory = await freshDirectory()
  using book = openClientBook({ directory: directory.path, rootKey: new Uint8Array(32) })
  const operator = parseAddress(`0x${'1'.repeat(40)}`)
  let now = 0
  const node: DirectoryNode = {
    operator,
    peer: { peerId: createIdentity().peerId, addresses: [] },
    isEligible: true,
    health: createNodeHealth(() => now),
  }
  let nodes = [node]
  let isThere = false
  const probes = createProbeNodes({
    book,
    deals: { sessions: () => [], changed: () => undefined },
    directory: { nodes: () => nodes },
    requests: { probe: async ({ health }) => (isThere ? health.answered(1) : health.unreachable()) },
    clock: () => now,
    onNodeUp: () => undefined,
  })
  const lap = () => {
    now += 60_000
    return probes.lap(testSignal())
  }
  assert.equal(await lap(), true)
  assert.ok(book.nodes.down().has(operator))
  nodes = []
  assert.equal(await lap(), false)
  nodes = [node]
  assert.equal(await lap(), true)
  isThere = true
  // The first finds it, the second has nothing left to put right.
  await lap()
  assert.equal(await lap(), false)
  assert.equal(book.nodes.down().size, 0)
})
