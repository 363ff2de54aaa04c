/**
 * What is where, in the node's database: a shard is a run of slots in a volume, with its piece roots and its holders. Each
 * volume has a bitmap of used slots, changed in the same transaction as the shards, so that a start reads 2 KiB per
 * volume instead of every shard.
 *
 * Invariant: the set bits of all bitmaps are exactly the slots of all shards, and every shard has a holder.
 */

import assert from 'node:assert/strict'
import {
  bytesOf,
  numberOf,
  onlyRow,
  optionalNumberOf,
  prepareAll,
  type Row,
  type StateDatabase,
  textOf,
} from '@nupeerstack/durable-state'
import { type DealId, type ShardRoot, shardRootFromBytes, shardRootToBytes } from '@nupeerstack/protocol'
import type { ShardHolds } from './shard-holds.ts'
import { type SlotRun, setBits } from './slot-allocator.ts'

/** Where a shard lies. `id` is never given twice, so a reader can tell whether the slots changed hands meanwhile. */
export interface ShardLocation extends SlotRun {
  readonly id: number
}

export interface ShardIndex extends ShardHolds {
  find(root: ShardRoot): ShardLocation | undefined
  volumes(): { readonly number: number; readonly used: Uint8Array }[]
  shardCount(): number
  list(after: number, limit: number): { readonly roots: ShardRoot[]; readonly cursor: number }
  /** The random name of this store, which a marker file on the disk repeats; `undefined` before the first start. */
  storeName(): string | undefined

  // In a transaction:
  setStoreName(name: string): void
  add(shard: { root: ShardRoot; pieceRoots: Uint8Array }, run: SlotRun): void
  /** The bytes were written anew at `run`; the old slots become free. */
  move(root: ShardRoot, run: SlotRun): void
  /** Adds or renews a staged hold. */
  stage(root: ShardRoot, holder: DealId, timeMs: number): void
}

export interface SqliteShardIndexDependencies {
  readonly database: StateDatabase
  /** Told of slots that became free, once that is durable. */
  readonly onFreed: (run: SlotRun) => void
}

/** `slotsPerVolume` sizes the bitmaps of new volumes. */
export function createSqliteShardIndex(
  { database, onFreed }: SqliteShardIndexDependencies,
  { slotsPerVolume }: { readonly slotsPerVolume: number },
): ShardIndex {
  const sql = prepareAll(database, statements)

  function find(root: ShardRoot): ShardLocation | undefined {
    const row = sql.find.get(shardRootToBytes(root))
    return row === undefined ? undefined : { id: numberOf(row, 'id'), ...runOf(row) }
  }

  /** Bitmaps that the transaction changes: each is read and written once in it, however many shards come and go. */
  function changedVolumes(): Map<number, ChangedVolume> {
    return database.gathered(
      sql,
      () => new Map<number, ChangedVolume>(),
      (changed) => {
        for (const [number, { used, shards }] of changed) sql.setVolume.run(used, shards, number)
      },
    )
  }

  function changeVolume(run: SlotRun, isUsed: boolean): void {
    const changed = changedVolumes()
    let volume = changed.get(run.volume)
    if (volume === undefined) {
      const row = sql.volume.get(run.volume)
      assert(row?.used instanceof Uint8Array, `volume ${run.volume} is in the index`)
      volume = { used: row.used, shards: 0 }
      changed.set(run.volume, volume)
    }
    setBits(volume.used, run.slot, run.slots, isUsed)
    volume.shards += isUsed ? 1 : -1
  }

  function occupy(run: SlotRun): void {
    if (!changedVolumes().has(run.volume)) sql.addVolume.run(run.volume, new Uint8Array(slotsPerVolume / 8))
    changeVolume(run, true)
  }

  function vacate(run: SlotRun): void {
    changeVolume(run, false)
    database.afterCommit(() => onFreed(run))
  }

  function hold(root: ShardRoot, holder: DealId): HoldRow | undefined {
    const row = sql.hold.get(shardRootToBytes(root), holder)
    return row === undefined ? undefined : holdOf(row)
  }

  function settle(root: ShardRoot, holder: DealId): void {
    const row = hold(root, holder)
    if (row === undefined || row.stagedAt === undefined) return
    sql.setStaged.run(null, holder, row.shard)
    sql.changeStagedPieces.run(holder, -row.slots)
  }

  return {
    find,
    settle,
    volumes: () => sql.volumes.all().map((row) => ({ number: numberOf(row, 'number'), used: bytesOf(row, 'used') })),
    shardCount: () => numberOf(onlyRow(sql.shardCount.get()), 'count'),
    storeName: () => {
      const row = sql.storeName.get()
      return row === undefined ? undefined : textOf(row, 'name')
    },
    setStoreName: (name) => void sql.setStoreName.run(name),
    list(after, limit) {
      const rows = sql.list.all(after, limit)
      const last = rows.at(-1)
      const cursor = last === undefined ? after : numberOf(last, 'id')
      return { roots: rows.map((row) => shardRootFromBytes(bytesOf(row, 'root'))), cursor }
    },
    add(shard, run) {
      occupy(run)
      sql.add.run(shardRootToBytes(shard.root), run.volume, run.slot, run.slots, shard.pieceRoots)
    },
    move(root, run) {
      const old = find(root)
      assert(old !== undefined, 'a shard that moves is in the index')
      vacate(old)
      occupy(run)
      sql.move.run(run.volume, run.slot, old.id)
    },
    stage(root, holder, timeMs) {
      const found = sql.shardAndHold.get(holder, shardRootToBytes(root))
      assert(found !== undefined, 'a shard is in the index before it is held')
      const row = holdOf(found)
      sql.stage.run(row.shard, holder, timeMs)
      if (row.stagedAt === undefined) sql.changeStagedPieces.run(holder, row.slots)
    },
    release(root, holder) {
      const row = hold(root, holder)
      if (row === undefined) return
      if (row.stagedAt !== undefined) sql.changeStagedPieces.run(holder, -row.slots)
      sql.release.run(holder, row.shard)
      if (sql.isHeld.get(row.shard) !== undefined) return
      vacate(runOf(onlyRow(sql.remove.get(row.shard))))
    },
    isHeld: (root, holder) => hold(root, holder) !== undefined,
    pieceRoots: (root, holder) => {
      const row = sql.pieceRoots.get(shardRootToBytes(root), holder)
      return row === undefined ? undefined : bytesOf(row, 'pieceRoots')
    },
    isStaged: (root, holder) => hold(root, holder)?.stagedAt !== undefined,
    stagedPieces: (holder) => stagedPiecesOf(sql.stagedPieces.get(holder)),
    stagedBefore: (timeMs, limit) =>
      sql.stagedBefore.all(timeMs, limit).map((row) => ({
        root: shardRootFromBytes(bytesOf(row, 'root')),
        holder: textOf<DealId>(row, 'holder'),
      })),
    heldBy: (holder, limit) => sql.heldBy.all(holder, limit).map((row) => shardRootFromBytes(bytesOf(row, 'root'))),
  }
}

/** `stagedAt` is unset where the hold is settled, or there is none. */
interface HoldRow {
  readonly shard: number
  readonly slots: number
  readonly stagedAt: number | undefined
}

interface ChangedVolume {
  readonly used: Uint8Array
  /** By how many its shards have changed. */
  shards: number
}

function runOf(row: Row): SlotRun {
  return { volume: numberOf(row, 'volume'), slot: numberOf(row, 'slot'), slots: numberOf(row, 'slots') }
}

function holdOf(row: Row): HoldRow {
  return {
    shard: numberOf(row, 'shard'),
    slots: numberOf(row, 'slots'),
    stagedAt: optionalNumberOf(row, 'stagedAt'),
  }
}

function stagedPiecesOf(row: Row | undefined): number {
  return row === undefined ? 0 : numberOf(row, 'staged_pieces')
}

const statements = {
  find: 'SELECT id, volume, slot, slots FROM shard WHERE root = ?',
  add: 'INSERT INTO shard (root, volume, slot, slots, piece_roots) VALUES (?, ?, ?, ?, ?)',
  move: 'UPDATE shard SET volume = ?, slot = ? WHERE id = ?',
  remove: 'DELETE FROM shard WHERE id = ? RETURNING volume, slot, slots',
  list: 'SELECT id, root FROM shard WHERE id > ? ORDER BY id LIMIT ?',
  shardCount: 'SELECT coalesce(sum(shards), 0) AS count FROM volume',
  volumes: 'SELECT number, used FROM volume ORDER BY number',
  volume: 'SELECT used FROM volume WHERE number = ?',
  addVolume: 'INSERT INTO volume (number, used, shards) VALUES (?, ?, 0) ON CONFLICT DO NOTHING',
  setVolume: 'UPDATE volume SET used = ?, shards = shards + ? WHERE number = ?',
  hold: `SELECT shard, slots, staged_at AS stagedAt
    FROM shard JOIN shard_hold ON shard = id WHERE root = ? AND holder = ?`,
  shardAndHold: `SELECT id AS shard, slots, staged_at AS stagedAt
    FROM shard LEFT JOIN shard_hold ON shard = id AND holder = ? WHERE root = ?`,
  pieceRoots: `SELECT piece_roots AS pieceRoots FROM shard JOIN shard_hold ON shard = id WHERE root = ? AND holder = ?`,
  isHeld: 'SELECT 1 FROM shard_hold WHERE shard = ? LIMIT 1',
  stage: `INSERT INTO shard_hold (shard, holder, staged_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET staged_at = excluded.staged_at`,
  setStaged: 'UPDATE shard_hold SET staged_at = ? WHERE holder = ? AND shard = ?',
  release: 'DELETE FROM shard_hold WHERE holder = ? AND shard = ?',
  heldBy: 'SELECT root FROM shard_hold JOIN shard ON id = shard WHERE holder = ? LIMIT ?',
  stagedBefore: `SELECT root, holder FROM shard_hold JOIN shard ON id = shard
    WHERE staged_at < ? ORDER BY staged_at LIMIT ?`,
  stagedPieces: 'SELECT staged_pieces FROM shard_holder WHERE holder = ?',
  changeStagedPieces: `INSERT INTO shard_holder (holder, staged_pieces) VALUES (?, ?)
    ON CONFLICT DO UPDATE SET staged_pieces = staged_pieces + excluded.staged_pieces`,
  storeName: 'SELECT name FROM store',
  setStoreName: 'INSERT INTO store (id, name) VALUES (1, ?)',
}
