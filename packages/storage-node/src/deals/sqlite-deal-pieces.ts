/**
 * Which shard stands behind which pieces of a deal, as of every revision that is still kept. A row is one shard at one
 * place, valid from the revision that appended it until the one that freed it.
 */
import { bytesOf, numberOf, type Row, type StateDatabase } from '@nupeerstack/durable-state'
import {
  type DealId,
  type ShardRoot,
  shardPiecesMax,
  shardRootFromBytes,
  shardRootToBytes,
} from '@nupeerstack/protocol'

export interface PlacedShard {
  readonly root: ShardRoot
  /** Index of its first piece in the deal tree. */
  readonly at: number
  readonly pieces: number
}

export interface DealPieces {
  /** The shard over a piece after revision `number`. */
  shardAt(dealId: DealId, number: number, piece: number): PlacedShard | undefined
  /** Whether the newest revision has any shard over pieces [at, at + pieces). */
  isTaken(dealId: DealId, at: number, pieces: number): boolean
  /** Whether any revision still kept names the shard. */
  isNamed(dealId: DealId, root: ShardRoot): boolean

  // In a transaction:
  append(dealId: DealId, shard: PlacedShard, number: number): void
  /** Frees exactly this shard; `false` where the newest revision does not have it there. */
  free(dealId: DealId, shard: PlacedShard, number: number): boolean
  /** Drops rows that ended at or before revision `number`, at most `limit`; returns the roots they named. */
  prune(dealId: DealId, number: number, limit: number): ShardRoot[]
  /** Drops rows of a deal that is gone, at most `limit`; returns the roots they named. */
  remove(dealId: DealId, limit: number): ShardRoot[]
}

/** A shard over a piece begins at most this far before it. */
const reach = shardPiecesMax - 1

export function createSqliteDealPieces({ database }: { readonly database: StateDatabase }): DealPieces {
  const over = database.prepare(
    `SELECT root, at, pieces FROM deal_shard
     WHERE deal = ? AND at BETWEEN ? AND ? AND at + pieces > ?
       AND from_number <= ? AND (until_number IS NULL OR until_number > ?)`,
  )
  const taken = database.prepare(
    `SELECT 1 FROM deal_shard
     WHERE deal = ? AND at > ? AND at < ? AND at + pieces > ? AND until_number IS NULL LIMIT 1`,
  )
  const named = database.prepare('SELECT 1 FROM deal_shard WHERE deal = ? AND root = ? LIMIT 1')
  const insert = database.prepare('INSERT INTO deal_shard (deal, at, from_number, pieces, root) VALUES (?, ?, ?, ?, ?)')
  // A shard that one revision both appends and frees was in no revision at all.
  const removeUnseen = database.prepare(
    'DELETE FROM deal_shard WHERE deal = ? AND at = ? AND pieces = ? AND root = ? AND from_number = ?',
  )
  const end = database.prepare(
    `UPDATE deal_shard SET until_number = ?
     WHERE deal = ? AND at = ? AND pieces = ? AND root = ? AND until_number IS NULL`,
  )
  const prune = database.prepare(
    `DELETE FROM deal_shard WHERE (deal, at, from_number) IN (
      SELECT deal, at, from_number FROM deal_shard WHERE deal = ? AND until_number <= ? LIMIT ?) RETURNING root`,
  )
  const remove = database.prepare(
    `DELETE FROM deal_shard WHERE (deal, at, from_number) IN (
      SELECT deal, at, from_number FROM deal_shard WHERE deal = ? LIMIT ?) RETURNING root`,
  )

  return {
    shardAt(dealId, number, piece) {
      const row = over.get(dealId, piece - reach, piece, piece, number, number)
      if (row === undefined) return undefined
      return { root: rootOf(row), at: numberOf(row, 'at'), pieces: numberOf(row, 'pieces') }
    },
    isTaken: (dealId, at, pieces) => taken.get(dealId, at - shardPiecesMax, at + pieces, at) !== undefined,
    isNamed: (dealId, root) => named.get(dealId, shardRootToBytes(root)) !== undefined,
    append: (dealId, { root, at, pieces }, number) =>
      void insert.run(dealId, at, number, pieces, shardRootToBytes(root)),
    free(dealId, { root, at, pieces }, number) {
      const key = [dealId, at, pieces, shardRootToBytes(root)] as const
      return removeUnseen.run(...key, number).changes > 0 || end.run(number, ...key).changes > 0
    },
    prune: (dealId, number, limit) => prune.all(dealId, number, limit).map(rootOf),
    remove: (dealId, limit) => remove.all(dealId, limit).map(rootOf),
  }
}

function rootOf(row: Row): ShardRoot {
  return shardRootFromBytes(bytesOf(row, 'root'))
}
