/**
 * Crashes: while a client works, snapshots are taken of its database files and of all nodes at the moments at which a
 * node has just done what it was asked and the answer is still on its way. From each snapshot a new client starts.
 */
import assert from 'node:assert/strict'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { PartStoreError, type WrittenPart } from '../src/port/part-store.ts'
import type { StorageClient } from '../src/storage-client.ts'
import { digest, freshDirectory, inChunks, openClient, readAll, someBytes, testSignal } from './client-fixture.ts'
import { createMemoryMarket, type MemoryMarket } from './memory-market.ts'

interface Snapshot {
  readonly directory: string
  readonly market: MemoryMarket
  /** Parts whose `write` had returned and `free` had not been called. */
  readonly promised: readonly StoredPart[]
  /** Parts whose `free` had returned. */
  readonly freed: readonly WrittenPart[]
}

type StoredPart = { readonly part: WrittenPart; readonly bytes: Uint8Array }

const rounds = 10
/** Packs are compacted all the time, not only when it is calm. */
const hasty = { reviseIntervalMs: 3, compactIntervalMs: 3, compactCalmMs: 0 }

test('from a crash at any moment a client comes back with what it promised, and nodes keep nothing else', async () => {
  await using directory = await freshDirectory()
  const market = createMemoryMarket(4)
  const snapshots: Snapshot[] = []
  const promised = new Set<StoredPart>()
  const freed: WrittenPart[] = []
  let answers = 0
  const original = join(directory.path, 'original')
  market.onAnswered = () => {
    // A prime stride meets all kinds of requests at all stages.
    if (answers++ % 7 !== 0) return
    const copy = join(directory.path, `crash-${snapshots.length}`)
    mkdirSync(copy)
    for (const name of ['client.db', 'client.db-wal']) {
      if (existsSync(join(original, name))) copyFileSync(join(original, name), join(copy, name))
    }
    snapshots.push({ directory: copy, market: market.clone(), promised: [...promised], freed: [...freed] })
  }

  {
    await using client = await openClient(market, original, { chores: hasty })
    await client.untilWritable(testSignal())
    for (let round = 0; round < rounds; round++) await workALittle(client, round, promised, freed)
    await client.untilSettled(testSignal())
    assert.ok((await client.status()).compactions.done > 2, 'packs were compacted while others were written')
  }
  market.onAnswered = () => undefined
  assert.ok(snapshots.length > 20, `${snapshots.length} snapshots`)
  for (const snapshot of snapshots) await comeBack(snapshot)
})

async function workALittle(
  client: StorageClient,
  round: number,
  promised: Set<StoredPart>,
  freed: WrittenPart[],
): Promise<void> {
  const store = async (seed: number) => {
    const bytes = someBytes(1000 + (seed % 10) * 3001 + (seed % 5 === 4 ? 150_000 : 0), seed + 1)
    const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
    promised.add({ part, bytes })
  }
  await Promise.all([store(3 * round), store(3 * round + 1), store(3 * round + 2)])
  const [oldest] = promised
  if (oldest === undefined) return
  promised.delete(oldest)
  await client.parts.free([oldest.part.id])
  freed.push(oldest.part)
}

async function comeBack({ directory, market, promised, freed }: Snapshot): Promise<void> {
  await using client = await openClient(market, directory, { chores: hasty })
  await client.untilWritable(testSignal())
  await client.untilSettled(testSignal())
  for (const { part, bytes } of promised) assert.equal(digest(await readAll(client, part)), digest(bytes))
  for (const part of freed) {
    const isGone = (error: unknown) => error instanceof PartStoreError && error.code === 'no-such-part'
    await assert.rejects(readAll(client, part), isGone)
  }
  const { deals, parts, smallParts } = await client.status()
  const segments = parts.parts - smallParts.inlineParts - smallParts.packedParts + smallParts.packs
  assert.equal(parts.pending + parts.freed, 0)
  for (const { id, state, revision, pieces, stagedOperations } of deals) {
    const node = market.nodes.find((candidate) => candidate.deals.has(id as never))
    const theirs = node?.deals.get(id as never)
    assert.equal(state, 'active')
    assert.equal(stagedOperations, 0)
    assert.deepEqual([revision, pieces], [theirs?.number, theirs?.pieces])
    // Every pack and every part that is not small has one segment, with one shard at each of the four nodes.
    assert.equal(theirs?.live.size, segments)
  }
  // And it goes on.
  const bytes = someBytes(5000, 99)
  const part = await client.parts.write(inChunks(bytes), { signal: testSignal() })
  await client.untilSettled(testSignal())
  assert.equal(digest(await readAll(client, part)), digest(bytes))
}
