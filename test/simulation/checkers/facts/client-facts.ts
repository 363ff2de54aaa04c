/** What client.db says: every row that a checker compares, with the manifests opened. */
import { createSecretKey } from 'node:crypto'
import { bytesOf, numberOf, optionalBytesOf, optionalNumberOf, type Row, textOf } from '@nupeerstack/durable-state'
import type { Address, DealId, DealState, ShardRoot } from '@nupeerstack/protocol'
import { shardRootFromBytes } from '@nupeerstack/protocol'
import { openManifest, type SegmentManifest } from '../../../../packages/client/src/book/segment-manifest.ts'
import { deriveKey } from '../../../../packages/client/src/coding/key-wrap.ts'
import { openCopy } from './open-copy.ts'
import type { ReadRows } from './read-live.ts'

export interface ClientFacts {
  readonly parts: readonly PartFacts[]
  readonly smallParts: readonly SmallPartFacts[]
  readonly packs: readonly PackFacts[]
  readonly deals: readonly CustomerDealFacts[]
  readonly shards: readonly ShardFacts[]
  readonly operations: readonly OperationFacts[]
  readonly repairs: readonly RepairFacts[]
  /** Deal and root of shards that an audit found lost, and whose node is to show them. */
  readonly losses: ReadonlySet<string>
}

export interface PartFacts {
  readonly seq: number
  readonly id: string
  readonly state: 'pending' | 'durable' | 'freed'
  readonly sizeBytes: number
  readonly profile: string
  readonly segments: readonly { readonly number: number; readonly manifest: SegmentManifest }[]
}

export interface SmallPartFacts {
  readonly id: string
  /** Unset where it stands in the row itself. */
  readonly packed: { readonly pack: number; readonly at: number; readonly length: number } | undefined
}

export interface PackFacts {
  readonly part: number
  readonly sizeBytes: number
  readonly liveParts: number
  readonly liveBytes: number
}

export interface RevisionFacts {
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
}

export interface CustomerDealFacts {
  readonly id: DealId
  readonly operator: Address
  readonly state: DealState
  readonly revision: RevisionFacts
  readonly customerSignature: Uint8Array | undefined
  readonly operatorSignature: Uint8Array | undefined
  readonly proposal: RevisionFacts | undefined
}

export interface ShardFacts {
  readonly deal: DealId
  readonly root: ShardRoot
  readonly pieces: number
  /** Unset while its append is staged. */
  readonly at: number | undefined
  /** Unset where its free is staged. */
  readonly name: ShardNameFacts | undefined
}

export interface ShardNameFacts {
  readonly part: number
  readonly segment: number
  readonly shard: number
}

export interface OperationFacts {
  readonly deal: DealId
  readonly kind: 'append' | 'free'
  readonly root: ShardRoot
}

export interface RepairFacts extends ShardNameFacts {
  readonly reason: string
  readonly attempts: number
}

/** `path` is that of client.db; the manifests open under the client's root key alone. */
export function readClientFacts(path: string, rootKey: Uint8Array): ClientFacts {
  using database = openCopy(path)
  return {
    parts: readParts(database.all, rootKey, 0),
    smallParts: database.all('SELECT id, pack, at, length FROM small_parts').map((row) => ({
      id: textOf(row, 'id'),
      packed:
        row.pack === null
          ? undefined
          : { pack: numberOf(row, 'pack'), at: numberOf(row, 'at'), length: numberOf(row, 'length') },
    })),
    packs: database.all('SELECT part, size_bytes, live_parts, live_bytes FROM packs').map((row) => ({
      part: numberOf(row, 'part'),
      sizeBytes: numberOf(row, 'size_bytes'),
      liveParts: numberOf(row, 'live_parts'),
      liveBytes: numberOf(row, 'live_bytes'),
    })),
    deals: readDeals(database.all),
    shards: database.all('SELECT * FROM deal_shards').map((row) => ({
      deal: textOf<DealId>(row, 'deal'),
      root: rootOf(row),
      pieces: numberOf(row, 'pieces'),
      at: optionalNumberOf(row, 'at'),
      name: row.part === null ? undefined : nameOf(row),
    })),
    operations: database.all('SELECT deal, kind, root FROM operations ORDER BY seq').map((row) => ({
      deal: textOf<DealId>(row, 'deal'),
      kind: textOf<OperationFacts['kind']>(row, 'kind'),
      root: rootOf(row),
    })),
    losses: new Set(
      database.all('SELECT deal, root FROM losses').map((row) => `${textOf(row, 'deal')} ${rootOf(row)}`),
    ),
    repairs: database.all('SELECT part, segment, shard, reason, attempts FROM repairs').map((row) => ({
      ...nameOf(row),
      reason: textOf(row, 'reason'),
      attempts: numberOf(row, 'attempts'),
    })),
  }
}

/** Names a shard, for maps. */
export function shardText({ part, segment, shard }: ShardNameFacts): string {
  return `shard ${shard} of segment ${part}/${segment}`
}

/** Parts with larger numbers than `after`. */
export function readParts(all: ReadRows, rootKey: Uint8Array, after: number): PartFacts[] {
  const key = createSecretKey(deriveKey(rootKey, 'manifests'))
  const bySeq = Map.groupBy(
    all('SELECT part, number, manifest FROM segments WHERE part > ? ORDER BY number', after),
    (row) => numberOf(row, 'part'),
  )
  return all('SELECT seq, id, state, size_bytes, profile FROM parts WHERE seq > ? ORDER BY seq', after).map((row) => {
    const seq = numberOf(row, 'seq')
    return {
      seq,
      id: textOf(row, 'id'),
      state: textOf<PartFacts['state']>(row, 'state'),
      sizeBytes: numberOf(row, 'size_bytes'),
      profile: textOf(row, 'profile'),
      segments: (bySeq.get(seq) ?? []).map((segment) => {
        const number = numberOf(segment, 'number')
        return { number, manifest: openManifest(key, `manifest ${seq} ${number}`, bytesOf(segment, 'manifest')) }
      }),
    }
  })
}

export function readDeals(all: ReadRows): CustomerDealFacts[] {
  return all('SELECT * FROM deals').map(dealOf)
}

function dealOf(row: Row): CustomerDealFacts {
  return {
    id: textOf<DealId>(row, 'id'),
    operator: textOf<Address>(row, 'operator'),
    state: textOf<DealState>(row, 'state'),
    revision: { number: numberOf(row, 'number'), root: bytesOf(row, 'root'), pieces: numberOf(row, 'pieces') },
    customerSignature: optionalBytesOf(row, 'customer_signature'),
    operatorSignature: optionalBytesOf(row, 'operator_signature'),
    proposal:
      row.proposal_root === null
        ? undefined
        : {
            number: numberOf(row, 'proposal_number'),
            root: bytesOf(row, 'proposal_root'),
            pieces: numberOf(row, 'proposal_pieces'),
          },
  }
}

function nameOf(row: Row): ShardNameFacts {
  return { part: numberOf(row, 'part'), segment: numberOf(row, 'segment'), shard: numberOf(row, 'shard') }
}

function rootOf(row: Row): ShardRoot {
  return shardRootFromBytes(bytesOf(row, 'root'))
}
