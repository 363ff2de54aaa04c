/** A client over a memory market, with short intervals and a directory of its own; and bytes to store. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OnChanges } from '@nupeerstack/durable-state'
import { silentLogger } from '@nupeerstack/node-host'
import { type Clock, systemClock, systemRuntime } from '@nupeerstack/runtime'
import type { WrittenPart } from '../src/port/part-store.ts'
import { createStorageClient, type StorageClient, type StorageClientConfig } from '../src/storage-client.ts'
import { createSegmentWorkers } from '../src/workers/segment-workers.ts'
import { accountKey, type MemoryMarket } from './memory-market.ts'

const rootKey = new Uint8Array(32).fill(3)
/** For the whole test process: starting its threads takes longer than most tests. */
const workers = createSegmentWorkers(systemRuntime, { threads: 2 })

export const testSignal = (): AbortSignal => AbortSignal.timeout(30_000)

export async function freshDirectory(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'nupeer-client-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

export function openClient(
  market: MemoryMarket,
  directory: string,
  config: Partial<StorageClientConfig> = {},
  clock: Clock = systemClock,
  onChanges?: OnChanges,
): Promise<StorageClient> {
  return createStorageClient(
    {
      ...{ chain: market.chain, network: market.network, log: silentLogger, workers },
      runtime: { ...systemRuntime, clock },
      ...(onChanges !== undefined && { onChanges }),
    },
    {
      directory,
      rootKey,
      accountKey,
      // Questions only where a test is about them.
      questionDepositsPerDayWei: 0n,
      ...config,
      deals: { unitsMax: 4096, ...config.deals },
      chores: {
        reviseIntervalMs: 10,
        dealsIntervalMs: 50,
        repairIntervalMs: 20,
        probeIntervalMs: 20,
        // Audits only where a test is about them.
        auditIntervalMs: 3_600_000,
        compactIntervalMs: 20,
        compactCalmMs: 100,
        ...config.chores,
      },
    },
  )
}

/** Reproducible bytes that do not compress and differ at every offset. */
export function someBytes(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = seed >>> 0 || 1
  for (let index = 0; index < length; index++) {
    // xorshift32 (Marsaglia 2003)
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[index] = state
  }
  return bytes
}

export async function* inChunks(bytes: Uint8Array, chunkBytes = 300_001): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

export async function readAll(client: StorageClient, part: WrittenPart): Promise<Uint8Array> {
  return readRange(client, part, 0, part.sizeBytes)
}

export async function readRange(
  client: StorageClient,
  part: WrittenPart,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  // A chunk is ours only until the next one.
  for await (const chunk of client.parts.read([{ part, offset, length }], testSignal())) chunks.push(chunk.slice())
  return Buffer.concat(chunks)
}

/** Compared instead of megabytes, whose difference no one can read. */
export function digest(bytes: Uint8Array): string {
  return `${bytes.length} ${createHash('sha256').update(bytes).digest('hex')}`
}
