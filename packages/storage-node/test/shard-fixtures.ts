/** Shards for tests: random bytes with their roots, and a store in a fresh folder. */
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StateDatabase } from '@nupeerstack/durable-state'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { type DealId, parseDealId, pieceSizeBytes, shardRootFromBytes } from '@nupeerstack/protocol'
import { clockOf, systemRuntime } from '@nupeerstack/runtime'
import type { NewShard, ShardStore } from '../src/shards/shard-store.ts'
import { openVolumeShardStore } from '../src/shards/volume-shard-store.ts'
import { openNodeDatabase } from '../src/sqlite-node-database.ts'

export const dealA: DealId = parseDealId('1')
export const dealB: DealId = parseDealId('2')

export function randomShard(pieces: number): NewShard {
  return shardOf(new Uint8Array(randomBytes(pieces * pieceSizeBytes)))
}

export function shardOf(bytes: Uint8Array): NewShard {
  const roots = pieceRoots(bytes)
  return { root: shardRootFromBytes(shardRoot(roots)), bytes, pieceRoots: roots }
}

export interface OpenStore extends AsyncDisposable {
  readonly directory: string
  readonly database: StateDatabase
  readonly store: ShardStore
}

export interface StoreOptions {
  readonly capacityPieces?: number
  readonly slotsPerVolume?: number
  readonly spareBytes?: number
  readonly now?: () => number
  /** Of a folder of its own within `directory`. */
  readonly name?: string
}

/** Opens the store in a folder, as a node that starts does. */
export async function openStore(parent: string, options: StoreOptions = {}): Promise<OpenStore> {
  const { capacityPieces = 1024, slotsPerVolume = 64, spareBytes = 0, now = Date.now, name = '.' } = options
  const directory = join(parent, name)
  await mkdir(directory, { recursive: true })
  const database = openNodeDatabase({}, join(directory, 'node.db'))
  const store = await openVolumeShardStore(
    { database, ...systemRuntime, clock: clockOf(now) },
    {
      directory: join(directory, 'shards'),
      capacityBytes: capacityPieces * pieceSizeBytes,
      slotsPerVolume,
      spareBytes,
    },
  )
  return {
    directory,
    database,
    store,
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]()
      database[Symbol.dispose]()
    },
  }
}

/** Runs a test with a fresh folder and removes it. */
export async function withFolder(run: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storage-node-'))
  try {
    await run(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Runs a test with a store in a fresh folder. */
export async function withStore(options: StoreOptions, run: (opened: OpenStore) => Promise<void>): Promise<void> {
  await withFolder(async (directory) => {
    await using opened = await openStore(directory, options)
    await run(opened)
  })
}

/** Throws unless the bitmaps have exactly the slots of the shards, and no two shards share one. */
export function assertIndexIsSound(database: StateDatabase): void {
  const used = new Map<string, string>()
  for (const { volume, slot, slots, root } of database
    .prepare('SELECT volume, slot, slots, hex(root) AS root FROM shard')
    .all()) {
    for (let index = 0; index < Number(slots); index++) {
      const key = `${volume}/${Number(slot) + index}`
      if (used.has(key)) throw new Error(`slot ${key} belongs to ${used.get(key)} and ${root}`)
      used.set(key, String(root))
    }
  }
  let bits = 0
  for (const row of database.prepare('SELECT number, used FROM volume').all()) {
    const bitmap = row.used as Uint8Array
    for (let bit = 0; bit < bitmap.length * 8; bit++) {
      if (((bitmap[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
      bits++
      if (!used.has(`${row.number}/${bit}`)) throw new Error(`slot ${row.number}/${bit} is taken by no shard`)
    }
  }
  if (bits !== used.size) throw new Error(`${used.size} slots of shards, ${bits} bits`)
  const orphans = database
    .prepare('SELECT count(*) AS n FROM shard WHERE id NOT IN (SELECT shard FROM shard_hold)')
    .get()
  if (orphans?.n !== 0) throw new Error('a shard without a holder')
}
