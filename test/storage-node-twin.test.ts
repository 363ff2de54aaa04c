/** The node in memory by which the client is tested, held to the real storage service: one suite, and the same answers. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runInLockstep } from './node-twin/lockstep.ts'
import { openMemoryNode } from './node-twin/memory-node-under-test.ts'
import { testStorageNode } from './node-twin/storage-node.suite.ts'
import { openStorageNode } from './node-twin/storage-node-under-test.ts'

testStorageNode('a storage node', openStorageNode)
testStorageNode('a node in memory', openMemoryNode)

test('a storage node and a node in memory answer any history alike', async () => {
  for (const seed of [1, 2]) {
    const history = await runInLockstep([openStorageNode, openMemoryNode], { seed, steps: 400 })
    const agreed = history.filter((line) => line.startsWith('revise') && line.endsWith('answered'))
    assert.ok(agreed.length >= 10, `only ${agreed.length} revisions were signed`)
  }
})
