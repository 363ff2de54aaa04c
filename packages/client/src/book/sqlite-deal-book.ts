/**
 * Deals, the shards under them, operations staged for their next revision and the pages of their trees. Writing
 * methods run within `ClientBook.commit`; see `sqlite-client-book.ts` for the invariants.
 */
import {
  bytesOf,
  numberOf,
  onlyRow,
  optionalBytesOf,
  optionalNumberOf,
  optionalTextOf,
  type Row,
  type SqlValue,
  type StateDatabase,
  textOf,
} from '@nupeerstack/durable-state'
import {
  type Address,
  type DealId,
  type DealRevision,
  type DealState,
  type ShardRoot,
  shardRootFromBytes,
  shardRootToBytes,
} from '@nupeerstack/protocol'
import type { PartSeq } from './sqlite-part-book.ts'
import type { ShardName } from './sqlite-repair-book.ts'

export interface DealRecord {
  readonly id: DealId
  readonly operator: Address
  readonly kind: Address
  readonly state: DealState
  readonly pricePerUnitPeriodWad: bigint
  readonly unitsMax: number
  readonly openedPeriod: number
  readonly endPeriod: number
  /** The last revision that both sides signed; number 0 is the empty deal. */
  readonly revision: RevisionState
  readonly proposal: Proposal | undefined
  /** The number of the last proposal, where it was withdrawn: it is not proposed again with other contents. Else 0. */
  readonly withdrawnNumber: number
  /** Why it is broken, in a sentence; unset while it is not, or where an earlier version broke it. */
  readonly brokenBecause: string | undefined
}

/** What a deal begins with. */
export type DealTerms = Pick<
  DealRecord,
  'id' | 'operator' | 'kind' | 'pricePerUnitPeriodWad' | 'unitsMax' | 'openedPeriod' | 'endPeriod'
>

/** What a revision says of the deal tree. */
export type RevisionState = Omit<DealRevision, 'dealId'>

/** A revision that was or may have been sent, and is not yet known to be countersigned. */
export interface Proposal extends RevisionState {
  /** It holds the staged operations up to this one. */
  readonly lastSeq: number
}

export interface StagedOperation {
  readonly seq: number
  readonly kind: 'append' | 'free'
  readonly root: ShardRoot
  readonly pieces: number
  /** Concatenated piece roots of an append; empty for a free. */
  readonly pieceRoots: Uint8Array
  /** First piece in the deal tree; unset until it is proposed, or where an append goes to the end. */
  readonly at: number | undefined
}

export interface StagedShard {
  readonly root: ShardRoot
  readonly pieces: number
  readonly pieceRoots: Uint8Array
  /** A reserved run of freed pieces, or the end of the tree. */
  readonly at: number | undefined
}

export interface DealShard {
  readonly root: ShardRoot
  readonly pieces: number
  readonly at: number
  /** Unset where it is no part's any more and its free is staged. */
  readonly name: ShardName | undefined
}

/** Deals as the customer keeps them: what is signed, what is staged, and which shard is where. */
export interface CountersignedRevision extends RevisionState {
  readonly customerSignature: Uint8Array
  readonly operatorSignature: Uint8Array
}

export interface CustomerDealBook {
  insert(deal: DealTerms): void
  all(): DealRecord[]
  /** `brokenBecause` goes with `broken` alone. */
  setState(id: DealId, state: DealState, brokenBecause?: string): void

  /** Stages an append and enters the shard. `part` unset: nobody wants it any more, a free follows. */
  stageAppend(id: DealId, shard: StagedShard, name: Omit<ShardName, 'part'> & { part: PartSeq | undefined }): void
  /** Stages the free of a shard and takes it from its part. Nothing where the deal does not have it. */
  stageFree(id: DealId, root: ShardRoot): void
  /** Stages the free of a shard that is in the tree and that the deal has no row of. */
  stageFreeOfForgotten(
    id: DealId,
    shard: { readonly root: ShardRoot; readonly at: number; readonly pieces: number },
  ): void
  /** Stages the frees of at most `limit` shards of a part; returns how many there were, and on which deals. */
  stageFreesOfPart(part: PartSeq, limit: number): { count: number; deals: DealId[] }
  /** Whether the deal has this shard, or will have it after the staged operations; a staged free counts as having. */
  has(id: DealId, root: ShardRoot): boolean
  /** Whether the shard is under the deal and still a part's. */
  isWanted(id: DealId, root: ShardRoot): boolean
  /** Whose shard it is, `undefined` for one that is nobody's. */
  nameOf(id: DealId, root: ShardRoot): ShardName | undefined
  /** Forgets a shard that the deal does not hold after all, and what is staged of it; returns whose shard it was. */
  drop(id: DealId, root: ShardRoot): ShardName | undefined

  operations(id: DealId, limit: number, seqMax?: number): StagedOperation[]
  operationCount(id: DealId): number
  /** Pieces that staged appends will take from the end of the tree. */
  stagedTailPieces(id: DealId, pieces: number): number
  setOperationPlace(seq: number, at: number): void
  setProposal(id: DealId, proposal: Proposal | undefined): void
  /** Withdraws a proposal that was refused, and where its appends to the end would have stood. Remembers its number. */
  withdrawProposal(id: DealId, pieces: number): void
  /** The proposal became the revision: its operations are done. */
  settleProposal(id: DealId, proposal: Proposal, signatures: { customer: Uint8Array; operator: Uint8Array }): void
  /** The newest revision with both signatures, `undefined` for a deal never revised. */
  signedRevision(id: DealId): CountersignedRevision | undefined

  /** First piece of a shard in the tree, `undefined` where it is not there. */
  placeOf(id: DealId, root: ShardRoot): number | undefined
  /** Staged appends that go to freed pieces, below `pieces`, in the order of `seq`. */
  placedAppends(
    id: DealId,
    pieces: number,
  ): { readonly root: ShardRoot; readonly at: number; readonly pieces: number }[]
  /** Shards that are neither in the tree nor staged: whose appends are gone. */
  unplaced(id: DealId): ShardRoot[]
  /** Shards in the tree from piece `from` on, in order. */
  shardsFrom(id: DealId, from: number, limit: number): DealShard[]
  shardCount(id: DealId): number
  /** Shards that are still a part's. */
  wantedCount(id: DealId): number

  /** Deals that are closed take no more operations: drops theirs, and freed shards with them. */
  dropOperationsOfClosed(): void

  page(id: DealId, level: number, page: number): Uint8Array | undefined
  putPage(id: DealId, level: number, page: number, hashes: Uint8Array): void
}

export function createCustomerDealBook(database: StateDatabase): CustomerDealBook {
  const run = (sql: string) => {
    const statement = database.prepare(sql)
    return (...values: SqlValue[]) => statement.run(...values)
  }
  const first = (sql: string) => {
    const statement = database.prepare(sql)
    return (...values: SqlValue[]) => statement.get(...values)
  }
  const every = (sql: string) => {
    const statement = database.prepare(sql)
    return (...values: SqlValue[]) => statement.all(...values)
  }

  const insert = run(
    `INSERT INTO deals (id, operator, kind, state, price, units_max, opened_period, end_period, number, root, pieces)
     VALUES (?, ?, ?, 'active', ?, ?, ?, ?, 0, zeroblob(32), 0) ON CONFLICT DO NOTHING`,
  )
  const all = every('SELECT * FROM deals ORDER BY length(id), id')
  const setState = run('UPDATE deals SET state = ?, broken_because = ? WHERE id = ?')
  const insertShard = run(
    'INSERT INTO deal_shards (deal, root, pieces, at, part, segment, shard) VALUES (?, ?, ?, NULL, ?, ?, ?)',
  )
  const insertForgotten = run(
    'INSERT INTO deal_shards (deal, root, pieces, at, part, segment, shard) VALUES (?, ?, ?, ?, NULL, 0, 0)',
  )
  const shard = first('SELECT * FROM deal_shards WHERE deal = ? AND root = ?')
  const insertAppend = run(
    `INSERT INTO operations (deal, kind, root, pieces, piece_roots, at) VALUES (?, 'append', ?, ?, ?, ?)`,
  )
  const insertFree = run(`INSERT INTO operations (deal, kind, root, pieces) VALUES (?, 'free', ?, ?)`)
  const detach = run('UPDATE deal_shards SET part = NULL WHERE deal = ? AND root = ?')
  const shardsOfPart = every('SELECT deal, root, pieces FROM deal_shards WHERE part = ? LIMIT ?')
  const removeShard = run('DELETE FROM deal_shards WHERE deal = ? AND root = ?')
  const removeOperationsOf = run('DELETE FROM operations WHERE deal = ? AND root = ?')
  const operations = every('SELECT * FROM operations WHERE deal = ? AND seq <= ? ORDER BY seq LIMIT ?')
  const operationCount = first('SELECT count(*) AS count FROM operations WHERE deal = ?')
  const stagedTail = first(
    `SELECT coalesce(sum(pieces), 0) AS pieces FROM operations
     WHERE deal = ? AND kind = 'append' AND (at IS NULL OR at >= ?)`,
  )
  const setOperationPlace = run('UPDATE operations SET at = ? WHERE seq = ?')
  const setProposal = run(
    'UPDATE deals SET proposal_number = ?, proposal_root = ?, proposal_pieces = ?, proposal_last_seq = ? WHERE id = ?',
  )
  // The number stays: what was signed under it may be with the node.
  const withdraw = run(
    'UPDATE deals SET proposal_root = NULL, proposal_pieces = NULL, proposal_last_seq = NULL WHERE id = ?',
  )
  const forgetTailPlaces = run("UPDATE operations SET at = NULL WHERE deal = ? AND (at >= ? OR kind = 'free')")
  const enterPlaces = run(
    `UPDATE deal_shards SET at = o.at FROM operations AS o
     WHERE o.deal = ? AND o.seq <= ? AND o.kind = 'append' AND deal_shards.deal = o.deal AND deal_shards.root = o.root`,
  )
  const removeFreed = run(
    `DELETE FROM deal_shards WHERE deal = ?1 AND root IN
     (SELECT root FROM operations WHERE deal = ?1 AND seq <= ?2 AND kind = 'free')`,
  )
  const removeOperations = run('DELETE FROM operations WHERE deal = ? AND seq <= ?')
  const settle = run(
    `UPDATE deals SET number = ?, root = ?, pieces = ?, customer_signature = ?, operator_signature = ?,
     proposal_number = NULL, proposal_root = NULL, proposal_pieces = NULL, proposal_last_seq = NULL WHERE id = ?`,
  )
  const signed = first('SELECT * FROM deals WHERE id = ? AND operator_signature IS NOT NULL')
  const placedAppends = every(
    `SELECT root, at, pieces FROM operations WHERE deal = ? AND kind = 'append' AND at < ? ORDER BY seq`,
  )
  const unplaced = every(
    `SELECT root FROM deal_shards AS s WHERE deal = ?1 AND at IS NULL AND root NOT IN
     (SELECT root FROM operations WHERE deal = ?1 AND kind = 'append')`,
  )
  const shardsFrom = every('SELECT * FROM deal_shards WHERE deal = ? AND at >= ? ORDER BY at LIMIT ?')
  const shardCount = first('SELECT count(*) AS count FROM deal_shards WHERE deal = ?')
  const wantedCount = first('SELECT count(*) AS count FROM deal_shards WHERE deal = ? AND part IS NOT NULL')
  const dropOperations = run(`DELETE FROM operations WHERE deal IN ${closed}`)
  const dropFreedShards = run(`DELETE FROM deal_shards WHERE part IS NULL AND deal IN ${closed}`)
  const page = first('SELECT hashes FROM tree_pages WHERE deal = ? AND level = ? AND page = ?')
  const putPage = run(
    `INSERT INTO tree_pages (deal, level, page, hashes) VALUES (?, ?, ?, ?)
     ON CONFLICT (deal, level, page) DO UPDATE SET hashes = excluded.hashes`,
  )

  function stageFree(id: DealId, root: Uint8Array, pieces: number): void {
    insertFree(id, root, pieces)
    detach(id, root)
  }

  return {
    insert: (deal) => {
      const { id, operator, kind, pricePerUnitPeriodWad, unitsMax, openedPeriod, endPeriod } = deal
      insert(id, operator, kind, pricePerUnitPeriodWad.toString(), unitsMax, openedPeriod, endPeriod)
    },
    all: () => all().map(dealOf),
    setState: (id, state, brokenBecause) => void setState(state, brokenBecause ?? null, id),
    stageAppend: (id, { root, pieces, pieceRoots, at }, name) => {
      const rootBytes = shardRootToBytes(root)
      insertShard(id, rootBytes, pieces, name.part ?? null, name.segment, name.shard)
      insertAppend(id, rootBytes, pieces, pieceRoots, at ?? null)
      if (name.part === undefined) insertFree(id, rootBytes, pieces)
    },
    stageFree: (id, root) => {
      const rootBytes = shardRootToBytes(root)
      const row = shard(id, rootBytes)
      if (row !== undefined && row.part !== null) stageFree(id, rootBytes, numberOf(row, 'pieces'))
    },
    stageFreeOfForgotten: (id, { root, at, pieces }) => {
      const rootBytes = shardRootToBytes(root)
      insertForgotten(id, rootBytes, pieces, at)
      insertFree(id, rootBytes, pieces)
    },
    stageFreesOfPart: (part, limit) => {
      const rows = shardsOfPart(part, limit)
      for (const row of rows) stageFree(textOf<DealId>(row, 'deal'), bytesOf(row, 'root'), numberOf(row, 'pieces'))
      return { count: rows.length, deals: [...new Set(rows.map((row) => textOf<DealId>(row, 'deal')))] }
    },
    has: (id, root) => shard(id, shardRootToBytes(root)) !== undefined,
    isWanted: (id, root) => {
      const row = shard(id, shardRootToBytes(root))
      return row !== undefined && row.part !== null
    },
    nameOf: (id, root) => {
      const row = shard(id, shardRootToBytes(root))
      return row === undefined ? undefined : nameOf(row)
    },
    drop: (id, root) => {
      const rootBytes = shardRootToBytes(root)
      const row = shard(id, rootBytes)
      removeShard(id, rootBytes)
      removeOperationsOf(id, rootBytes)
      return row === undefined ? undefined : nameOf(row)
    },
    operations: (id, limit, seqMax = Number.MAX_SAFE_INTEGER) => operations(id, seqMax, limit).map(operationOf),
    operationCount: (id) => numberOf(onlyRow(operationCount(id)), 'count'),
    stagedTailPieces: (id, pieces) => numberOf(onlyRow(stagedTail(id, pieces)), 'pieces'),
    setOperationPlace: (seq, at) => void setOperationPlace(at, seq),
    setProposal: (id, proposal) => {
      if (proposal === undefined) setProposal(null, null, null, null, id)
      else setProposal(proposal.number, proposal.root, proposal.pieces, proposal.lastSeq, id)
    },
    withdrawProposal: (id, pieces) => {
      withdraw(id)
      forgetTailPlaces(id, pieces)
    },
    settleProposal: (id, { number, root, pieces, lastSeq }, signatures) => {
      enterPlaces(id, lastSeq)
      removeFreed(id, lastSeq)
      removeOperations(id, lastSeq)
      settle(number, root, pieces, signatures.customer, signatures.operator, id)
    },
    signedRevision: (id) => {
      const row = signed(id)
      if (row === undefined) return undefined
      return {
        ...{ number: numberOf(row, 'number'), root: bytesOf(row, 'root'), pieces: numberOf(row, 'pieces') },
        customerSignature: bytesOf(row, 'customer_signature'),
        operatorSignature: bytesOf(row, 'operator_signature'),
      }
    },
    placeOf: (id, root) => {
      const row = shard(id, shardRootToBytes(root))
      return row === undefined ? undefined : optionalNumberOf(row, 'at')
    },
    placedAppends: (id, pieces) =>
      placedAppends(id, pieces).map((row) => ({
        root: shardRootFromBytes(bytesOf(row, 'root')),
        at: numberOf(row, 'at'),
        pieces: numberOf(row, 'pieces'),
      })),
    unplaced: (id) => unplaced(id).map((row) => shardRootFromBytes(bytesOf(row, 'root'))),
    shardsFrom: (id, from, limit) =>
      shardsFrom(id, from, limit).map((row) => ({
        root: shardRootFromBytes(bytesOf(row, 'root')),
        pieces: numberOf(row, 'pieces'),
        at: numberOf(row, 'at'),
        name: nameOf(row),
      })),
    shardCount: (id) => numberOf(onlyRow(shardCount(id)), 'count'),
    wantedCount: (id) => numberOf(onlyRow(wantedCount(id)), 'count'),
    dropOperationsOfClosed: () => {
      dropOperations()
      dropFreedShards()
    },
    page: (id, level, number) => {
      const row = page(id, level, number)
      return row === undefined ? undefined : bytesOf(row, 'hashes')
    },
    putPage: (id, level, number, hashes) => void putPage(id, level, number, hashes),
  }
}

const closed = `(SELECT id FROM deals WHERE state = 'closed')`

function dealOf(row: Row): DealRecord {
  return {
    id: textOf<DealId>(row, 'id'),
    operator: textOf<Address>(row, 'operator'),
    kind: textOf<Address>(row, 'kind'),
    state: textOf<DealState>(row, 'state'),
    pricePerUnitPeriodWad: BigInt(textOf(row, 'price')),
    unitsMax: numberOf(row, 'units_max'),
    openedPeriod: numberOf(row, 'opened_period'),
    endPeriod: numberOf(row, 'end_period'),
    revision: { number: numberOf(row, 'number'), root: bytesOf(row, 'root'), pieces: numberOf(row, 'pieces') },
    proposal:
      row.proposal_root === null
        ? undefined
        : {
            number: numberOf(row, 'proposal_number'),
            root: bytesOf(row, 'proposal_root'),
            pieces: numberOf(row, 'proposal_pieces'),
            lastSeq: numberOf(row, 'proposal_last_seq'),
          },
    withdrawnNumber: row.proposal_root === null ? (optionalNumberOf(row, 'proposal_number') ?? 0) : 0,
    brokenBecause: optionalTextOf(row, 'broken_because'),
  }
}

function operationOf(row: Row): StagedOperation {
  return {
    seq: numberOf(row, 'seq'),
    kind: textOf<'append' | 'free'>(row, 'kind'),
    root: shardRootFromBytes(bytesOf(row, 'root')),
    pieces: numberOf(row, 'pieces'),
    pieceRoots: optionalBytesOf(row, 'piece_roots') ?? new Uint8Array(),
    at: optionalNumberOf(row, 'at'),
  }
}

function nameOf(row: Row): ShardName | undefined {
  if (row.part === null) return undefined
  return { part: numberOf(row, 'part'), segment: numberOf(row, 'segment'), shard: numberOf(row, 'shard') }
}
