/**
 * The first simulation: ten minutes of a network with a customer who writes and reads, and a node that crashes and comes back.
 * A seed decides all of it, so the same seed has the same history, and another seed another one.
 */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { StorageClient, WrittenPart } from '@nupeerstack/client'
import { saidEvents } from './twins/chain/ledger/said-events.ts'
import { openWorld } from './world/open-world.ts'
import { randomnessOf } from './world/randomness-of.ts'
import type { Shape } from './world/shape.ts'
import type { World } from './world/world.ts'

const minuteMs = 60_000
const shape: Shape = {
  front: 'parts',
  profile: '2/4',
  nodes: ['node-0', 'node-1', 'node-2', 'node-3', 'node-4'],
  fragile: [],
  blockIntervalMs: 2_000,
  periodBlocks: 20,
  loadMs: 9 * minuteMs,
}

interface Stored {
  readonly part: WrittenPart
  readonly sha256: string
}

interface Run {
  readonly hash: string
  readonly lines: readonly string[]
  readonly writes: number
  readonly reads: number
  readonly readsWhileDown: number
  readonly proven: number
  readonly missed: number
  readonly repairsWaiting: number
}

test('ten minutes under one seed are one history, twice, and another one under another seed', async () => {
  const first = await runTenMinutes(1)
  const again = await runTenMinutes(1)
  assert.deepEqual(again.lines.slice(0, 200), first.lines.slice(0, 200))
  assert.equal(again.hash, first.hash)
  const other = await runTenMinutes(2)
  assert.notEqual(other.hash, first.hash)
  for (const { writes, reads, readsWhileDown, proven, missed, repairsWaiting } of [first, other]) {
    assert.ok(writes > 50 && reads > 50, `${writes} writes, ${reads} reads`)
    assert.ok(readsWhileDown > 10, `${readsWhileDown} reads while a node was down`)
    // Fifteen periods for each node, but for the first two and those in which one was down, which others have reported.
    assert.ok(proven > 45 && missed > 0, `${proven} challenges answered, ${missed} missed`)
    assert.equal(repairsWaiting, 0)
  }
})

async function runTenMinutes(seed: number): Promise<Run> {
  const lines: string[] = []
  await using world = await openWorld({ seed, shape }, { onLine: (line) => lines.push(line) })
  const { nodes, chain, history } = world
  const { timers, advance, until } = world.time
  const client = clientOf(world)
  const stored: Stored[] = []
  const counts = { writes: 0, reads: 0, readsWhileDown: 0 }
  const crashing = nodes[1] as (typeof nodes)[number]
  const load = runLoad(world, stored, counts, () => !crashing.isUp())
  const faults = crashAndStart()

  async function crashAndStart(): Promise<void> {
    await timers.sleep(3 * minuteMs)
    crashing.kill()
    await timers.sleep(2.5 * minuteMs)
    await crashing.start()
  }

  await advance(10 * minuteMs)
  await until(Promise.all([load, faults]))
  await until(Promise.all(stored.map((each) => readBack(world, each))))
  const { repairs } = await client.status()
  const [proven, missed] = ['Proven', 'Missed'].map(
    (name) => saidEvents(chain.ledger).filter((event) => event.name === name).length,
  ) as [number, number]
  await until(world.customer.stop())
  return { hash: history.hash(), lines, ...counts, proven, missed, repairsWaiting: repairs.waiting }
}

/** Writes and reads at moments and in sizes that the seed draws, for nine minutes. */
async function runLoad(
  world: World,
  stored: Stored[],
  counts: { writes: number; reads: number; readsWhileDown: number },
  isDown: () => boolean,
): Promise<void> {
  const { history, seed } = world
  const { clock, timers } = world.time
  const client = clientOf(world)
  const randomness = randomnessOf(seed, 'load')
  const signal = new AbortController().signal
  await client.untilWritable(signal)
  while (clock.elapsedMs() < 9 * minuteMs) {
    await timers.sleep(randomness.uniform() * 5_000)
    const known = stored[Math.floor(randomness.uniform() * stored.length)]
    if (known === undefined || randomness.uniform() < 0.5) {
      // From what stands in client.db over packs to parts with segments of their own.
      const bytes = randomness.bytes(Math.floor(10 ** (2 + 3.7 * randomness.uniform())))
      const part = await client.parts.write(inChunks(bytes), { signal })
      stored.push({ part, sha256: sha256(bytes) })
      history.note('customer', 'written', { part: part.id, bytes: bytes.length })
      counts.writes++
    } else {
      if (isDown()) counts.readsWhileDown++
      await readBack(world, known)
      counts.reads++
    }
  }
}

function clientOf({ customer }: World): StorageClient {
  const running = customer.running()
  assert.ok(running, 'the customer is up')
  return running.face.client
}

async function readBack(world: World, { part, sha256: expected }: Stored): Promise<void> {
  const hash = createHash('sha256')
  const range = { part, offset: 0, length: part.sizeBytes }
  for await (const chunk of clientOf(world).parts.read([range], new AbortController().signal)) hash.update(chunk)
  assert.equal(hash.digest('hex'), expected)
  world.history.note('customer', 'read', { part: part.id })
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
