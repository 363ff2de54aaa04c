/**
 * One deal's conversation with its node: batches of staged operations become revisions, one at a time, signed by both
 * sides. The client keeps its own copy of the deal tree, so it signs only roots that it computed itself.
 *
 *   agreed ─ #propose: numbered, placed, durable → proposed ─ node countersigns → agreed (settled, durable)
 *      ↑                                            │ node lacks a shard: it is dropped, proposed anew without it
 *      └──── #agree: node's last revision is ours, ←┘ no answer, conflict, or a crash of either side
 *            or the proposal itself (then it is settled); anything else → broken
 *
 *   broken ─ #agree, once after each start: the node's last revision is ours after all → agreed
 *
 * Invariants:
 * 1. A proposal is durable before it is sent and settled before the next is made: its operations can always be replayed.
 * 2. A reservation made by `reserve` fits the deal (see `deal-space.ts`).
 * 3. What is in memory, less what is on its way, is what a session made from client.db at this moment would have.
 */
import assert from 'node:assert/strict'
import { createDealTree, liveCount } from '@nupeerstack/proofs'
import {
  type Address,
  type DealId,
  type DealState,
  type ReadRevisionResponse,
  revisionOperationsMax,
  type ShardRoot,
  WireError,
} from '@nupeerstack/protocol'
import { type Clock, passPoint } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { Contradiction } from '../book/sqlite-contradiction-book.ts'
import type { CountersignedRevision, DealRecord, Proposal, RevisionState } from '../book/sqlite-deal-book.ts'
import type { PartSeq } from '../book/sqlite-part-book.ts'
import type { ShardName } from '../book/sqlite-repair-book.ts'
import { clientCommits } from '../commits.ts'
import { createSemaphore } from '../concurrency/semaphore.ts'
import type { DirectoryNode, NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import { freedPieces, freePieces, runsOf } from './deal-pieces.ts'
import type { DealSignatures } from './deal-signatures.ts'
import { DealSpace, type Reservation } from './deal-space.ts'
import { forgottenShards } from './forgotten-shards.ts'
import { lostShards } from './lost-shards.ts'
import { dropToRepair, mendDeal } from './mend-deal.ts'
import { type PlacedOperation, placeOperations } from './place-operations.ts'
import { createTreePages, type TreePages } from './tree-pages.ts'

export interface DealSessionDependencies {
  readonly book: ClientBook
  readonly directory: NodeDirectory
  readonly requests: NodeRequests
  readonly signatures: DealSignatures
  readonly clock: Clock
  readonly log: { warn(event: string, fields?: Record<string, unknown>): void }
}

/** Conflicts in a row over one proposal: the node's tree is not ours, and asking again does not mend it. */
const conflictsMax = 5
/** Of a node's words in what is kept and shown of a broken deal. */
const reasonCharsMax = 200
const retryMinMs = 500
const retryMaxMs = 30_000

export class DealSession {
  readonly #deps: DealSessionDependencies
  readonly #pages: TreePages
  readonly #space: DealSpace
  readonly #turn = createSemaphore(1)
  #record: DealRecord
  #isAgreed = false
  #isKnownToNode: boolean
  /** The node was asked where it stands since the start. */
  #hasAsked = false
  #conflicts = 0
  #retryAt = 0
  #retryMs = retryMinMs

  constructor(deps: DealSessionDependencies, record: DealRecord) {
    const { deals } = deps.book
    this.#deps = deps
    this.#record = record
    this.#pages = createTreePages(deals, record.id)
    const { pieces } = record.revision
    this.#space = new DealSpace({
      unitsMax: record.unitsMax,
      treePieces: pieces,
      free: runsOf(freePieces(deals, record.id, pieces)),
      stagedPieces: deals.stagedTailPieces(record.id, pieces),
    })
    this.#isKnownToNode = record.revision.number > 0
  }

  get id(): DealId {
    return this.#record.id
  }
  get operator(): Address {
    return this.#record.operator
  }
  get state(): DealState {
    return this.#record.state
  }
  get record(): DealRecord {
    return this.#record
  }
  /** Whether new shards may come under it: a node learns of a new deal a little after we do. */
  get isOpen(): boolean {
    return this.#record.state === 'active' && this.#isKnownToNode
  }
  /** Pieces that the newest agreed revision has and that are not freed: what is paid for. */
  get live(): number {
    return liveCount(this.#record.revision.root)
  }
  /** The largest shard that fits, in pieces; more than 16 where several do at the end of the tree. */
  get roomPieces(): number {
    return this.#space.roomPieces
  }
  /** What is taken of the pieces it may reach. */
  get usedShare(): number {
    return this.#space.usedShare
  }

  /** Sets pieces aside for one shard, or `undefined` where they do not fit. */
  reserve(pieces: number): Reservation | undefined {
    return this.isOpen ? this.#space.reserve(pieces) : undefined
  }

  /** Gives a reservation back that was not staged. */
  release(reservation: Reservation): void {
    this.#space.release(reservation)
  }

  /** Stages the append of a shard that the node has acknowledged; within `ClientBook.commit`. Ends the reservation. */
  stage(
    reservation: Reservation,
    shard: { root: ShardRoot; pieceRoots: Uint8Array },
    name: Omit<ShardName, 'part'> & { part: PartSeq | undefined },
  ): void {
    const { book, clock } = this.#deps
    book.deals.stageAppend(this.id, { ...shard, ...reservation }, name)
    // It was on its way when the deal's other shards were told to leave.
    if (this.state !== 'active' && name.part !== undefined) {
      book.repairs.add({ ...name, part: name.part }, 'leaving', clock.unixMs())
    }
    book.onUndone(this.#space.stage(reservation))
  }

  /** Takes no new shards from now on, or is over: what is under it moves. */
  async setState(state: 'ending' | 'closed'): Promise<void> {
    if (state !== this.#record.state) await this.#leave(state)
  }

  async #break(because: string, contradiction?: Contradiction): Promise<void> {
    if (this.#record.state === 'broken' && contradiction === undefined) return
    await this.#leave('broken', because, contradiction)
    this.#deps.log.warn('deal-broken', { dealId: this.id, operator: this.operator, because })
  }

  async #leave(state: DealState, brokenBecause?: string, contradiction?: Contradiction): Promise<void> {
    const { book, clock } = this.#deps
    await book.commit(clientCommits.dealStateSet, () => {
      book.deals.setState(this.id, state, brokenBecause)
      if (contradiction !== undefined) book.contradictions.note(contradiction)
      book.repairs.addDeal(this.id, clock.unixMs())
      // Here and not later, so that each shard which is staged comes before this or knows of it.
      const before = this.#record
      this.#record = { ...before, state, brokenBecause }
      book.onUndone(() => {
        this.#record = before
      })
    })
  }

  /** The root that piece `at + offset` must have, from our own tree. */
  pieceRoot(piece: number): Uint8Array | undefined {
    return this.#pages.get(0, piece)
  }

  /** Whether there is something to say to the node and the time to try has come. */
  isFlushDue(): boolean {
    return this.#isNodeUp && this.#deps.clock.elapsedMs() >= this.#retryAt && this.needsFlush()
  }

  /** Whether there is something to say to the node, now or when it answers. */
  needsFlush(): boolean {
    if (this.#isOver) return false
    return !this.#isAgreed || this.stagedOperations > 0
  }

  /** A broken deal is asked about once after each start: the two sides may agree after all. */
  get #isOver(): boolean {
    return this.#record.state === 'closed' || (this.#record.state === 'broken' && this.#hasAsked)
  }

  /** Broken, and about to be asked whether it is so for good: not while its node is down. */
  get mayRejoin(): boolean {
    return this.#record.state === 'broken' && !this.#hasAsked && this.#retryAt === 0 && this.#isNodeUp
  }

  get #isNodeUp(): boolean {
    return this.#deps.directory.node(this.operator)?.health.isUp === true
  }

  get stagedOperations(): number {
    return this.#deps.book.deals.operationCount(this.id)
  }

  /** Puts what is staged into revisions. Returns `false` where the node cannot be brought to it now. */
  async flush(signal: AbortSignal): Promise<boolean> {
    using _turn = await this.#turn.acquire(signal)
    const node = this.#deps.directory.node(this.operator)
    if (node === undefined || this.#isOver) return false
    try {
      if (!this.#isAgreed) await this.#agree(node, signal)
      while (this.#isAgreed && this.stagedOperations > 0) await this.#advance(node, signal)
      this.#retryMs = retryMinMs
      this.#conflicts = 0
      return this.#isAgreed
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      this.#pages.discard()
      this.#conflicts = error.code === 'conflict' ? this.#conflicts + 1 : 0
      if (this.#conflicts >= conflictsMax)
        await this.#break(`the node refuses: ${error.message.slice(0, reasonCharsMax)}`)
      this.#retryAt = this.#deps.clock.elapsedMs() + this.#retryMs
      this.#retryMs = Math.min(retryMaxMs, this.#retryMs * 2)
      this.#deps.log.warn('revision-put-off', { dealId: this.id, code: error.code, message: error.message })
      return false
    }
  }

  /** Finds out where the node stands, after a start or a conflict. */
  async #agree(node: DirectoryNode, signal: AbortSignal): Promise<void> {
    const { book, requests } = this.#deps
    const shown = book.deals.signedRevision(this.id)
    const theirs = await requests.readRevision(node, this.id, shown, signal)
    this.#isKnownToNode = true
    const { revision, proposal } = this.#record
    if (!isSame(theirs, revision) && !(await this.#takeUp(theirs, proposal))) {
      this.#hasAsked = true
      const contradiction = this.#contradiction(theirs, shown)
      if (contradiction !== undefined) {
        return this.#break(`the operator has signed two revisions under number ${theirs.number}`, contradiction)
      }
      this.#deps.log.warn('revisions-differ', { dealId: this.id, ours: revision.number, theirs: theirs.number })
      return this.#break(`the node stands at revision ${theirs.number}, we at ${revision.number}`)
    }
    // Once after a start: what is staged later fits.
    if (!this.#hasAsked) await this.#mend(node, signal)
    this.#hasAsked = true
    this.#isAgreed = true
  }

  /** What the node shows and what we hold, where its operator has signed both under one number. */
  #contradiction(theirs: ReadRevisionResponse, ours: CountersignedRevision | undefined): Contradiction | undefined {
    const { id: dealId, operator } = this
    const { number, root, pieces, operatorSignature } = theirs
    if (ours?.number !== number || operatorSignature === undefined || isSame(theirs, ours)) return undefined
    if (!this.#deps.signatures.isRevisionBy(operator, { dealId, number, root, pieces }, operatorSignature))
      return undefined
    return { dealId, operator, number, states: [ours, { root, pieces, operatorSignature }] }
  }

  /** Settles our proposal where it is what the node has countersigned and no answer came. */
  async #takeUp(theirs: ReadRevisionResponse, proposal: Proposal | undefined): Promise<boolean> {
    const { signatures } = this.#deps
    const signature = theirs.operatorSignature
    if (
      proposal === undefined ||
      !isSame(theirs, proposal) ||
      signature === undefined ||
      !signatures.isRevisionBy(this.operator, { dealId: this.id, ...proposal }, signature)
    ) {
      return false
    }
    const operations = this.#operationsOf(proposal)
    // Earlier versions dropped what was staged for a deal when it broke.
    if (operations.length === 0) return false
    this.#pages.discard()
    this.#apply(operations, proposal)
    const ours = signatures.signRevision({ dealId: this.id, ...proposal })
    await this.#settle(proposal, { customer: ours, operator: signature })
    return true
  }

  /** Both sides stand at the same revision: what client.db says beyond it is made to fit. */
  async #mend(node: DirectoryNode, signal: AbortSignal): Promise<void> {
    const { book, requests } = this.#deps
    const { proposal, state } = this.#record
    const from = { deals: book.deals, requests, node }
    const forgotten = state === 'broken' ? await forgottenShards(from, this.#record, signal) : []
    const mended = await mendDeal(this.#deps, this.#record, forgotten)
    if (mended === undefined) return
    this.#space.freed(mended.freed)
    this.#withdrawn(proposal)
    const wasBroken = state === 'broken'
    if (wasBroken) this.#record = { ...this.#record, state: 'active', brokenBecause: undefined }
    const { shards } = mended
    this.#deps.log.warn('deal-mended', { dealId: this.id, operator: this.operator, wasBroken, shards })
  }

  /** A proposal was withdrawn, durably. */
  #withdrawn(proposal: Proposal | undefined): void {
    const { pieces } = this.#record.revision
    this.#space.restaged(this.#deps.book.deals.stagedTailPieces(this.id, pieces))
    const withdrawnNumber = proposal?.number ?? this.#record.withdrawnNumber
    this.#record = { ...this.#record, proposal: undefined, withdrawnNumber }
  }

  /** Brings one revision through. */
  async #advance(node: DirectoryNode, signal: AbortSignal): Promise<void> {
    const { requests, signatures } = this.#deps
    const proposal = this.#record.proposal ?? (await this.#propose())
    const operations = this.#operationsOf(proposal)
    this.#pages.discard()
    this.#apply(operations, proposal)
    const revision = { dealId: this.id, number: proposal.number, root: proposal.root, pieces: proposal.pieces }
    const signed = { ...revision, signature: signatures.signRevision(revision) }
    passPoint(clientCommits.revision.signed)
    try {
      const signature = await requests.revise(node, signed, operations, signal)
      passPoint(clientCommits.revision.countersigned)
      if (!signatures.isRevisionBy(this.operator, revision, signature)) {
        node.health.lied()
        throw new WireError('internal', 'the revision does not bear the signature of the operator')
      }
      await this.#settle(proposal, { customer: signed.signature, operator: signature })
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      this.#pages.discard()
      // The node may have taken it although no answer came; a conflict says that it stands elsewhere.
      this.#isAgreed = false
      if (error.code === 'not-found' && (await this.#dropLost(node, proposal, operations, signal))) {
        this.#isAgreed = true
        return
      }
      throw error
    }
  }

  /** Gives the staged operations their places and number, durably. */
  async #propose(): Promise<Proposal> {
    const { book } = this.#deps
    const staged = book.deals.operations(this.id, revisionOperationsMax)
    const lastSeq = staged.at(-1)?.seq
    assert(lastSeq !== undefined, 'a proposal has operations')
    const { revision, withdrawnNumber } = this.#record
    const placed = placeOperations(staged, revision.pieces, (root) => book.deals.placeOf(this.id, root))
    this.#pages.discard()
    const { root, pieces } = this.#applyTo(revision.pieces, placed)
    const number = Math.max(revision.number, withdrawnNumber) + 1
    const proposal = { number, root, pieces, lastSeq }
    await book.commit(clientCommits.revisionProposed, () => {
      for (const { seq, at } of placed) book.deals.setOperationPlace(seq, at)
      book.deals.setProposal(this.id, proposal)
    })
    this.#record = { ...this.#record, proposal, withdrawnNumber: 0 }
    return proposal
  }

  #operationsOf(proposal: Proposal): PlacedOperation[] {
    const staged = this.#deps.book.deals.operations(this.id, revisionOperationsMax, proposal.lastSeq)
    return staged.map((operation) => {
      assert(operation.at !== undefined, 'a proposed operation has its place')
      return { ...operation, at: operation.at }
    })
  }

  /** Applies a proposal's operations to our tree and checks that it comes to what was proposed. */
  #apply(operations: readonly PlacedOperation[], proposal: Proposal): void {
    const { root, pieces } = this.#applyTo(this.#record.revision.pieces, operations)
    assert(Buffer.compare(root, proposal.root) === 0 && pieces === proposal.pieces, 'a proposal replays to its root')
  }

  #applyTo(before: number, operations: readonly PlacedOperation[]): { root: Uint8Array; pieces: number } {
    const tree = createDealTree(this.#pages, before)
    for (const { kind, at, pieces, pieceRoots } of operations) {
      tree.setPieces(at, kind === 'append' ? pieceRoots : new Uint8Array(pieces * 32))
    }
    return { root: tree.root().slice(), pieces: tree.pieces }
  }

  async #settle(proposal: Proposal, bothSignatures: { customer: Uint8Array; operator: Uint8Array }): Promise<void> {
    const { book } = this.#deps
    const operations = this.#operationsOf(proposal)
    const { number, root, pieces } = proposal
    await book.commit(clientCommits.revisionSettled, () => {
      book.deals.settleProposal(this.id, proposal, bothSignatures)
      this.#pages.write()
    })
    this.#pages.accept()
    this.#space.settled(pieces)
    this.#record = { ...this.#record, revision: { number, root, pieces }, proposal: undefined }
    this.#space.freed(runsOf(freedPieces(operations, book.deals.placedAppends(this.id, pieces))))
  }

  /**
   * The node says that it lacks a shard which the proposal appends: asks which, and forgets those, to be repaired. Returns
   * whether there was one; the next proposal takes a number that the node has not seen.
   */
  async #dropLost(
    node: DirectoryNode,
    proposal: Proposal,
    operations: readonly PlacedOperation[],
    signal: AbortSignal,
  ): Promise<boolean> {
    const { book, requests, log } = this.#deps
    const shards = operations.filter(({ kind }) => kind === 'append')
    const lost = await lostShards(requests, { node, dealId: this.id, shards }, signal)
    if (lost.length === 0) return false
    log.warn('staged-shards-lost', { dealId: this.id, operator: this.operator, shards: lost.length })
    const { pieces } = this.#record.revision
    await book.commit(clientCommits.proposalWithdrawn, () => {
      book.deals.withdrawProposal(this.id, pieces)
      for (const { root } of lost) dropToRepair(this.#deps, this.id, root)
    })
    this.#space.freed(lost.filter(({ at }) => at < pieces))
    this.#withdrawn(proposal)
    return true
  }
}

function isSame(theirs: RevisionState, ours: RevisionState): boolean {
  return theirs.number === ours.number && theirs.pieces === ours.pieces && Buffer.compare(theirs.root, ours.root) === 0
}
