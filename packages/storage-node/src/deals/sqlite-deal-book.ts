/**
 * The deal book over the node's database. A revision is one transaction: its signatures, the tree nodes it changed, the
 * shards it placed or freed, and the holds that follow from them. Nothing is awaited in between, so revisions of one
 * deal come one after another by themselves.
 */
import {
  bytesOf,
  numberOf,
  onlyRow,
  prepareAll,
  type Row,
  type StateDatabase,
  type TransactionPoints,
  textOf,
} from '@nupeerstack/durable-state'
import { createDealTree, hashBytes } from '@nupeerstack/proofs'
import type {
  AccountSigner,
  DealId,
  DealRevision,
  RevisionOperation,
  ShardRoot,
  SigningScheme,
} from '@nupeerstack/protocol'
import { nodeCommits } from '../commits.ts'
import type { ShardHolds } from '../shards/shard-holds.ts'
import {
  type AnswerableState,
  type DealBook,
  DealBookError,
  type DealEntry,
  type DealFacts,
  type RevisionProposal,
  type SignedRevision,
} from './deal-book.ts'
import { createSqliteDealPieces } from './sqlite-deal-pieces.ts'
import { createSqliteHashStore } from './sqlite-hash-store.ts'

export interface SqliteDealBookDependencies {
  readonly database: StateDatabase
  /** Of the shard store over the same database. */
  readonly holds: ShardHolds
  /** Of the operator's account. */
  readonly signer: AccountSigner
  /** How both sides sign revisions. */
  readonly revisions: SigningScheme<DealRevision>
}

export interface SqliteDealBookConfig {
  /** Revisions since the settled one; each keeps its own versions of some tree pages. 16,384 where unset. */
  readonly keptRevisionsMax?: number
  /** Blocks after which the chain takes nothing back. */
  readonly settledBlocks: number
}

const statements = {
  deal: `SELECT id, customer, units_max AS unitsMax, end_period AS endPeriod, number, root, pieces,
    posted_number AS postedNumber, outrun_by AS outrunBy FROM deal WHERE is_open = 1 AND id = ?`,
  deals: `SELECT id, customer, units_max AS unitsMax, end_period AS endPeriod, number, root, pieces,
    posted_number AS postedNumber, outrun_by AS outrunBy FROM deal WHERE is_open = 1 ORDER BY length(id), id`,
  open: `INSERT INTO deal (id, customer, units_max, end_period, is_open, number, root, pieces, live_pieces,
      posted_number, kept_number)
    VALUES (?, ?, ?, ?, 1, 0, zeroblob(32), 0, 0, 0, 0)
    ON CONFLICT DO UPDATE SET units_max = excluded.units_max, end_period = excluded.end_period`,
  close: 'UPDATE deal SET is_open = 0 WHERE id = ?',
  closed: 'SELECT id FROM deal WHERE is_open = 0 LIMIT 1',
  removeDeal: 'DELETE FROM deal WHERE id = ?',
  livePieces: 'SELECT live_pieces AS livePieces FROM deal WHERE id = ?',
  advance: 'UPDATE deal SET number = ?, root = ?, pieces = ?, live_pieces = ? WHERE id = ?',
  markPosted: 'UPDATE deal SET posted_number = ? WHERE id = ? AND posted_number <> ? AND number >= ?',
  outrun: 'UPDATE deal SET outrun_by = ? WHERE id = ? AND outrun_by < ?',
  effective: `SELECT kept_number AS keptNumber, effective_number AS effectiveNumber, effective_block AS effectiveBlock
    FROM deal WHERE id = ?`,
  setEffective: 'UPDATE deal SET kept_number = ?, effective_number = ?, effective_block = ? WHERE id = ?',
  kept: 'SELECT id, kept_number AS keptNumber FROM deal WHERE is_open = 1',
  addRevision: `INSERT INTO deal_revision (deal, number, root, pieces, customer_signature, operator_signature)
    VALUES (?, ?, ?, ?, ?, ?)`,
  newest: `SELECT deal AS dealId, number, root, pieces, customer_signature AS customerSignature,
    operator_signature AS operatorSignature FROM deal_revision WHERE deal = ? ORDER BY number DESC LIMIT 1`,
  findRevision: 'SELECT number FROM deal_revision WHERE deal = ? AND pieces = ? AND root = ? ORDER BY number LIMIT 1',
  findPosted: `SELECT deal_revision.number FROM deal_revision JOIN deal ON deal.id = deal_revision.deal
    WHERE deal = ? AND deal_revision.pieces = ? AND deal_revision.root = ? AND deal_revision.number <= posted_number
    ORDER BY deal_revision.number DESC LIMIT 1`,
  countRevisions: 'SELECT count(*) AS count FROM deal_revision WHERE deal = ?',
  pruneRevisions: 'DELETE FROM deal_revision WHERE deal = ? AND number < ?',
}

/** Rows that one step of `tidy` touches: about 10 ms, in which nothing else runs. */
const tidyStepRows = 256

export function createSqliteDealBook(
  { database, holds, signer, revisions }: SqliteDealBookDependencies,
  { keptRevisionsMax = 16_384, settledBlocks }: SqliteDealBookConfig,
): DealBook {
  const placed = createSqliteDealPieces({ database })
  const hashes = createSqliteHashStore({ database })
  const sql = prepareAll(database, statements)

  function deal(id: DealId): DealEntry | undefined {
    const row = sql.deal.get(id)
    return row === undefined ? undefined : dealOf(row)
  }

  function newest(id: DealId): SignedRevision | undefined {
    const row = sql.newest.get(id)
    return row === undefined ? undefined : revisionOf(row)
  }

  function livePieces(id: DealId): number {
    const row = sql.livePieces.get(id)
    return row === undefined ? 0 : numberOf(row, 'livePieces')
  }

  function revise(proposal: RevisionProposal): Uint8Array {
    const entry = deal(proposal.dealId)
    if (entry === undefined) throw new DealBookError('no-such-deal', `deal ${proposal.dealId} is not open here`)
    if (proposal.number === entry.number) return repeatedSignature(entry, proposal)
    if (entry.outrunBy > 0) throw conflict(proposal, outrunMessage(entry))
    if (proposal.number < entry.number) throw conflict(proposal, `the newest revision is ${entry.number}`)
    if (proposal.pieces > entry.unitsMax) {
      throw new DealBookError('full', `deal ${entry.id} has ${entry.unitsMax} units, not ${proposal.pieces}`)
    }
    if (numberOf(onlyRow(sql.countRevisions.get(entry.id)), 'count') >= keptRevisionsMax) {
      throw new DealBookError(
        'busy',
        `deal ${entry.id} has ${keptRevisionsMax} revisions since the one that is settled on the chain`,
      )
    }
    if (!revisions.isSignedBy(entry.customer, proposal, proposal.customerSignature)) {
      throw new DealBookError(
        'unauthorised',
        `revision ${proposal.number} of deal ${entry.id} is not signed by its customer`,
      )
    }
    const operatorSignature = signer.sign(revisions, proposal)
    database.transaction(nodeCommits.revisionSigned, () => commit(entry, proposal, operatorSignature))
    return operatorSignature
  }

  function repeatedSignature(entry: DealEntry, proposal: RevisionProposal): Uint8Array {
    const held = newest(entry.id)
    if (held === undefined || !isSameState(held, proposal)) {
      throw conflict(proposal, 'there is another revision of this number')
    }
    return held.operatorSignature
  }

  function noteOutrun(id: DealId, number: number): void {
    database.transaction(nodeCommits.dealOutrun, () => void sql.outrun.run(number, id, number))
  }

  function noteShown(revision: DealRevision, operatorSignature: Uint8Array): boolean {
    const { dealId, number } = revision
    const entry = deal(dealId)
    if (entry === undefined || number < Math.max(1, entry.number) || isSameState(entry, revision)) return false
    if (!revisions.isSignedBy(signer.account, revision, operatorSignature)) return false
    if (number > entry.outrunBy) noteOutrun(dealId, number)
    return true
  }

  function commit(entry: DealEntry, proposal: RevisionProposal, operatorSignature: Uint8Array): void {
    const { number, root, pieces, operations } = proposal
    const edit = hashes.edit(entry.id)
    const tree = createDealTree(edit, entry.pieces)
    const touched = new Set<ShardRoot>()
    const runs = createRuns((at, roots) => tree.setPieces(at, roots))
    let end = entry.pieces
    let live = livePieces(entry.id)
    for (const operation of operations) {
      if (operation.kind === 'append') {
        runs.add(operation.at, append(proposal, operation, end))
        end = Math.max(end, operation.at + operation.pieces)
        live += operation.pieces
      } else {
        if (!placed.free(entry.id, operation, number))
          throw conflict(proposal, `no shard ${operation.root} to free there`)
        runs.add(operation.at, new Uint8Array(operation.pieces * hashBytes))
        live -= operation.pieces
      }
      touched.add(operation.root)
    }
    runs.flush()
    if (tree.pieces !== pieces || !isEqual(tree.root(), root)) {
      throw conflict(proposal, 'the operations lead to another root')
    }
    edit.write(number)
    sql.advance.run(number, root, pieces, live, entry.id)
    sql.addRevision.run(entry.id, number, root, pieces, proposal.customerSignature, operatorSignature)
    for (const shard of touched) releaseIfUnneeded(entry.id, shard)
  }

  /** Places the shard of an append and returns its piece roots. */
  function append(proposal: RevisionProposal, operation: RevisionOperation, end: number): Uint8Array {
    const { dealId, number } = proposal
    const { root, at, pieces } = operation
    const roots = holds.pieceRoots(root, dealId)
    if (roots === undefined) throw new DealBookError('not-found', `shard ${root} was not put under deal ${dealId}`)
    if (roots.length !== pieces * hashBytes) throw conflict(proposal, `shard ${root} has another number of pieces`)
    if (at > end || placed.isTaken(dealId, at, pieces)) throw conflict(proposal, `no room for a shard at piece ${at}`)
    placed.append(dealId, operation, number)
    holds.settle(root, dealId)
    return roots
  }

  function releaseIfUnneeded(id: DealId, root: ShardRoot): void {
    if (!placed.isNamed(id, root) && !holds.isStaged(root, id)) holds.release(root, id)
  }

  function answerable(id: DealId, root: Uint8Array, pieces: number): AnswerableState | undefined {
    const found = sql.findRevision.get(id, pieces, root)
    if (found === undefined) return undefined
    const number = Number(found.number)
    const tree = createDealTree(hashes.at(id, number), pieces)
    return {
      pieces,
      livePiece: (rank) => tree.livePiece(rank),
      shardAt(piece) {
        const shard = placed.shardAt(id, number, piece)
        return shard && { root: shard.root, piece: piece - shard.at }
      },
      path: (piece) => tree.path(piece),
    }
  }

  /** Each step does one kind of work for one deal, and says whether there was any. */
  const tidySteps: { readonly points: TransactionPoints; run(stagedBeforeMs: number): boolean }[] = [
    {
      points: nodeCommits.stagedExpired,
      run: (stagedBeforeMs) => {
        const expired = holds.stagedBefore(stagedBeforeMs, tidyStepRows)
        for (const { root, holder } of expired) {
          holds.settle(root, holder)
          releaseIfUnneeded(holder, root)
        }
        return expired.length > 0
      },
    },
    {
      points: nodeCommits.revisionsPruned,
      run: () => {
        const entries = sql.kept
          .all()
          .map((row) => ({ id: textOf<DealId>(row, 'id'), keptNumber: numberOf(row, 'keptNumber') }))
        return entries.some(({ id, keptNumber }) => {
          const roots = placed.prune(id, keptNumber, tidyStepRows)
          for (const root of roots) releaseIfUnneeded(id, root)
          const pages = hashes.prune(id, keptNumber, tidyStepRows)
          sql.pruneRevisions.run(id, keptNumber)
          return roots.length === tidyStepRows || pages === tidyStepRows
        })
      },
    },
    {
      points: nodeCommits.closedDealTidied,
      run: () => {
        const row = sql.closed.get()
        if (row === undefined) return false
        const id = textOf<DealId>(row, 'id')
        placed.remove(id, tidyStepRows)
        const held = holds.heldBy(id, tidyStepRows)
        for (const root of held) holds.release(root, id)
        const pages = hashes.remove(id, tidyStepRows)
        if (held.length + pages === 0) {
          sql.pruneRevisions.run(id, Number.MAX_SAFE_INTEGER)
          sql.removeDeal.run(id)
        }
        return true
      },
    },
  ]

  /** The number that was effective before waits until it is old enough; a re-org may bring a smaller one. */
  function noteEffective(id: DealId, number: number, block: number): void {
    const row = sql.effective.get(id)
    if (row === undefined) return
    const [kept, effective] = [numberOf(row, 'keptNumber'), numberOf(row, 'effectiveNumber')]
    if (number < effective) sql.setEffective.run(kept, number, block, id)
    else if (block >= numberOf(row, 'effectiveBlock') + settledBlocks) {
      sql.setEffective.run(Math.max(kept, effective), number, block, id)
    }
  }

  return {
    deal,
    newest,
    livePieces,
    revise,
    answerable,
    deals: () => sql.deals.all().map(dealOf),
    open({ id, customer, unitsMax, endPeriod }: DealFacts) {
      database.transaction(nodeCommits.dealOpened, () => sql.open.run(id, customer, unitsMax, endPeriod))
      const entry = deal(id)
      if (entry === undefined) throw new DealBookError('no-such-deal', `deal ${id} was closed`)
      return entry
    },
    markPosted: (id, number) =>
      database.transaction(nodeCommits.revisionPosted, () => void sql.markPosted.run(number, id, number, number)),
    markEffective: (states, blockNumber) =>
      database.transaction(nodeCommits.revisionsEffective, () => {
        for (const { dealId, root, pieces } of states) {
          // What was added and freed again leaves the root as it was: of revisions that are alike, the chain has the one that was
          // posted last, and will never have one before it. One that is not posted yet may have others before it that will be.
          const posted = sql.findPosted.get(dealId, pieces, root) ?? sql.findRevision.get(dealId, pieces, root)
          if (posted !== undefined) noteEffective(dealId, numberOf(posted, 'number'), blockNumber)
        }
      }),
    noteOutrun,
    noteShown,
    close: (id) => database.transaction(nodeCommits.dealClosed, () => void sql.close.run(id)),
    tidy: (stagedBeforeMs) =>
      tidySteps
        .map(({ points, run }) => database.transaction(points, () => run(stagedBeforeMs)))
        .some((isMore) => isMore),
  }
}

function dealOf(row: Row): DealEntry {
  return {
    id: textOf(row, 'id'),
    customer: textOf(row, 'customer'),
    unitsMax: numberOf(row, 'unitsMax'),
    endPeriod: numberOf(row, 'endPeriod'),
    number: numberOf(row, 'number'),
    root: bytesOf(row, 'root'),
    pieces: numberOf(row, 'pieces'),
    postedNumber: numberOf(row, 'postedNumber'),
    outrunBy: numberOf(row, 'outrunBy'),
  }
}

function revisionOf(row: Row): SignedRevision {
  return {
    dealId: textOf(row, 'dealId'),
    number: numberOf(row, 'number'),
    root: bytesOf(row, 'root'),
    pieces: numberOf(row, 'pieces'),
    customerSignature: bytesOf(row, 'customerSignature'),
    operatorSignature: bytesOf(row, 'operatorSignature'),
  }
}

/** Gathers neighbouring changes, so that the tree rehashes their common ancestors once. */
function createRuns(apply: (at: number, roots: Uint8Array) => void) {
  let start = 0
  let end = 0
  let parts: Uint8Array[] = []
  function flush(): void {
    if (parts.length > 0) apply(start, Buffer.concat(parts))
    parts = []
  }
  return {
    add(at: number, roots: Uint8Array): void {
      if (parts.length === 0 || at !== end) {
        flush()
        start = at
      }
      parts.push(roots)
      end = at + roots.length / hashBytes
    },
    flush,
  }
}

function conflict(proposal: DealRevision, why: string): DealBookError {
  return new DealBookError('conflict', `revision ${proposal.number} of deal ${proposal.dealId} does not fit: ${why}`)
}

/** Under the number that is asked for, or a later one, it may have signed something else. */
function outrunMessage({ number, outrunBy }: DealEntry): string {
  return `this node has signed revision ${outrunBy} and stands at ${number}: its state is an older copy, and it signs nothing more here`
}

function isSameState(a: Omit<DealRevision, 'dealId'>, b: Omit<DealRevision, 'dealId'>): boolean {
  return a.number === b.number && a.pieces === b.pieces && isEqual(a.root, b.root)
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
