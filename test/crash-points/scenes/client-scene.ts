/** A storage client over a market of nodes that go on when it is killed. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { createStorageClient, type PartId, type StorageClient, type WrittenPart } from '@nupeerstack/client'
import { silentLogger } from '@nupeerstack/node-host'
import { systemRuntime } from '@nupeerstack/runtime'
import { accountKey, createMemoryMarket, type MemoryMarket } from '../../../packages/client/test/memory-market.ts'
import { sampleBytes } from '../../network/sample-bytes.ts'
import { createInlineSegmentWorkers } from '../../simulation/twins/inline-segment-workers.ts'
import { startArmed } from '../armed-process.ts'
import { clientChores, clientRootKey } from '../client-settings.ts'
import type { Scene } from '../scene.ts'
import type { Told } from '../told.ts'
import { serveMarket } from './near-market.ts'

const actor = join(import.meta.dirname, '../actors/client-actor.ts')
const nodeCount = 8
const day = 24 * 3_600_000
const workers = createInlineSegmentWorkers()

export function openClientScene(): Scene {
  const markets = new Map<string, MemoryMarket>()
  return {
    name: 'storage client',
    isExclusive: false,
    run(folder, seed, arming) {
      const market = createMemoryMarket(nodeCount)
      markets.set(folder, market)
      const { child, ended } = startArmed(actor, [folder, String(seed)], arming)
      serveMarket(child, market)
      return ended
    },
    async check(folder, told) {
      const market = markets.get(folder)
      markets.delete(folder)
      assert.ok(market !== undefined, 'a run comes before its check')
      makeWell(market)
      await using client = await openClient(market, folder)
      await client.untilWritable(soon())
      await endQuestions(client, market)
      await checkParts(client, told)
      await checkNothingIsLeaked(client, market)
    },
    async [Symbol.asyncDispose]() {},
  }
}

/** What a caller keeps of a part. */
type KnownPart = Pick<WrittenPart, 'id' | 'sizeBytes' | 'key'>

const soon = () => AbortSignal.timeout(90_000)

function openClient(market: MemoryMarket, directory: string): Promise<StorageClient> {
  const { clock } = systemRuntime
  return createStorageClient(
    {
      ...{ chain: market.chain, network: market.network, log: silentLogger, workers },
      // Whatever was put off is due.
      runtime: { ...systemRuntime, clock: { ...clock, unixMs: () => clock.unixMs() + day } },
    },
    {
      ...{ directory, rootKey: clientRootKey, accountKey, deals: { unitsMax: 4096 }, chores: clientChores },
      questionDepositsPerDayWei: 0n,
    },
  )
}

/** What was asked on the chain comes to its end, and what stood for it is freed. */
async function endQuestions(client: StorageClient, market: MemoryMarket): Promise<void> {
  const signal = soon()
  for (;;) {
    const { questions } = await client.status()
    if (questions?.open === 0 && questions.losses === 0) return
    signal.throwIfAborted()
    market.mine(1)
    await systemRuntime.timers.sleep(10)
  }
}

/** Safety under faults was seen to by the load; now the market is as it should be. */
function makeWell({ nodes }: MemoryMarket): void {
  for (const { faults, deals } of nodes) {
    Object.assign(faults, { isDown: false, corrupts: false, refusesRevisions: false, delayMs: 0 })
    for (const deal of deals.values()) if (deal.number >= 1_000) deal.number -= 1_000
  }
}

async function checkParts({ parts }: StorageClient, told: readonly Told[]): Promise<void> {
  const freed = (state?: Told['state']) =>
    new Set(
      told
        .filter((each) => each.what === 'free' && (state ?? each.state) === each.state)
        .flatMap(({ names }) => names as string[]),
    )
  const mayBeFreed = freed()
  const isFreed = freed('done')
  for (const { what, state, name, id, sizeBytes, key } of told) {
    if (what !== 'write' || state !== 'done') continue
    const part = { id: id as PartId, sizeBytes: Number(sizeBytes), key: Buffer.from(String(key), 'hex') }
    const found = await read(parts, part).catch((error: unknown) => error)
    if (isFreed.has(String(name)))
      assert.ok(
        found instanceof Error && 'code' in found && found.code === 'no-such-part',
        `part ${name} was freed: ${found}`,
      )
    else if (!mayBeFreed.has(String(name)))
      assert.ok(
        found instanceof Buffer && found.equals(sampleBytes(String(name), part.sizeBytes)),
        `part ${name} is not as it was written: ${found}`,
      )
    await parts.free([part.id])
  }
  // What was written and never told is found by whoever reconciles.
  await parts.free([...parts.partsFromBefore()])
}

async function read(parts: StorageClient['parts'], part: KnownPart): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const ranges = [{ part, offset: 0, length: part.sizeBytes }]
  for await (const chunk of parts.read(ranges, soon())) chunks.push(chunk.slice())
  return Buffer.concat(chunks)
}

/** Everything was freed: neither side knows of anything any more, and both stand at the same revisions. */
export async function checkNothingIsLeaked(client: StorageClient, { nodes, state }: MemoryMarket): Promise<void> {
  const isEmpty = async () => {
    const { parts, smallParts, repairs, deals } = await client.status()
    const isQuiet = deals.every((deal) => deal.state === 'closed' || deal.stagedOperations === 0)
    return (
      parts.parts + smallParts.packs + parts.pending + parts.freed + repairs.waiting + repairs.underWay === 0 && isQuiet
    )
  }
  for (const signal = soon(); !(await isEmpty()); ) {
    if (signal.aborted) assert.fail(`something is left: ${JSON.stringify(await client.status())}`)
    await client.untilSettled(soon())
    await systemRuntime.timers.sleep(20)
  }
  for (const { id, state: ours, revision, pieces } of (await client.status()).deals) {
    assert.notEqual(ours, 'broken', `deal ${id} is broken`)
    if (ours === 'closed' || state.deals.get(id)?.isOpen === false) continue
    const node = nodes.find(({ deals }) => deals.has(id))
    const theirs = node?.deals.get(id)
    assert.deepEqual([revision, pieces], [theirs?.number ?? 0, theirs?.pieces ?? 0], `deal ${id}: ours, theirs`)
    assert.equal(theirs?.live.size ?? 0, 0, `deal ${id} pays for shards that nobody names`)
  }
}
