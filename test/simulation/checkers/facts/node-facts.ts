/** What node.db says: every row that a checker compares. */
import { bytesOf, numberOf, optionalNumberOf, type Row, textOf } from '@nupeerstack/durable-state'
import { type DealId, type ShardRoot, shardRootFromBytes } from '@nupeerstack/protocol'
import { openCopy } from './open-copy.ts'

export interface NodeFacts {
  readonly volumes: readonly { readonly number: number; readonly used: Uint8Array; readonly shards: number }[]
  readonly shards: readonly StoredShardFacts[]
  readonly holds: readonly HoldFacts[]
  readonly deals: readonly NodeDealFacts[]
  readonly revisions: readonly SignedRevisionFacts[]
  readonly pieces: readonly PlacedPiecesFacts[]
}

export interface StoredShardFacts {
  readonly id: number
  readonly root: ShardRoot
  readonly volume: number
  readonly slot: number
  readonly slots: number
  readonly pieceRoots: Uint8Array
}

export interface HoldFacts {
  readonly shard: number
  readonly holder: DealId
  readonly stagedAtMs: number | undefined
}

export interface NodeDealFacts {
  readonly id: DealId
  readonly isOpen: boolean
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
  readonly livePieces: number
  readonly postedNumber: number
  readonly keptNumber: number
}

export interface SignedRevisionFacts {
  readonly deal: DealId
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
  readonly customerSignature: Uint8Array
  readonly operatorSignature: Uint8Array
}

/** A shard over pieces of a deal tree, from one revision until another. */
export interface PlacedPiecesFacts {
  readonly deal: DealId
  readonly at: number
  readonly pieces: number
  readonly root: ShardRoot
  readonly fromNumber: number
  readonly untilNumber: number | undefined
}

/** `path` is that of node.db. */
export function readNodeFacts(path: string): NodeFacts {
  using database = openCopy(path)
  return {
    volumes: database.all('SELECT number, used, shards FROM volume').map((row) => ({
      number: numberOf(row, 'number'),
      used: bytesOf(row, 'used'),
      shards: numberOf(row, 'shards'),
    })),
    shards: database.all('SELECT * FROM shard').map((row) => ({
      id: numberOf(row, 'id'),
      root: rootOf(row),
      volume: numberOf(row, 'volume'),
      slot: numberOf(row, 'slot'),
      slots: numberOf(row, 'slots'),
      pieceRoots: bytesOf(row, 'piece_roots'),
    })),
    holds: database.all('SELECT shard, holder, staged_at FROM shard_hold').map((row) => ({
      shard: numberOf(row, 'shard'),
      holder: textOf<DealId>(row, 'holder'),
      stagedAtMs: optionalNumberOf(row, 'staged_at'),
    })),
    deals: database.all('SELECT * FROM deal').map((row) => ({
      id: textOf<DealId>(row, 'id'),
      isOpen: numberOf(row, 'is_open') === 1,
      number: numberOf(row, 'number'),
      root: bytesOf(row, 'root'),
      pieces: numberOf(row, 'pieces'),
      livePieces: numberOf(row, 'live_pieces'),
      postedNumber: numberOf(row, 'posted_number'),
      keptNumber: numberOf(row, 'kept_number'),
    })),
    revisions: database.all('SELECT * FROM deal_revision ORDER BY number').map((row) => ({
      deal: textOf<DealId>(row, 'deal'),
      number: numberOf(row, 'number'),
      root: bytesOf(row, 'root'),
      pieces: numberOf(row, 'pieces'),
      customerSignature: bytesOf(row, 'customer_signature'),
      operatorSignature: bytesOf(row, 'operator_signature'),
    })),
    pieces: database.all('SELECT * FROM deal_shard').map((row) => ({
      deal: textOf<DealId>(row, 'deal'),
      at: numberOf(row, 'at'),
      pieces: numberOf(row, 'pieces'),
      root: rootOf(row),
      fromNumber: numberOf(row, 'from_number'),
      untilNumber: optionalNumberOf(row, 'until_number'),
    })),
  }
}

function rootOf(row: Row): ShardRoot {
  return shardRootFromBytes(bytesOf(row, 'root'))
}
