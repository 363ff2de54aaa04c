/**
 * What the node knows of its deals: the facts of the chain, the newest revision that both sides signed, and the deal tree
 * with the shard behind every piece. The chain challenges the revision that is *effective*, while customers go on writing:
 * so every revision from the settled one to the newest stays answerable, its shards included.
 *
 *   opened ──revise──▶ signed ──post──▶ posted ──next period──▶ effective ──some blocks──▶ settled
 *              ▲          │                │                        │                         │ later ones are signed meanwhile
 *              └──────────┴────────────────┴────────────────────────┴─────────────────────────┘
 *   markEffective(): the chain asks for a revision now; once it still has it so many blocks later that no re-org brings an
 *   earlier one back, tidy() lets go of the tree nodes and freed shards of those.
 *
 * Invariants:
 * 1. A countersigned revision is durable before its signature leaves the node, with the tree and the holds it implies.
 * 2. For each revision from the settled one to the newest: its root, and for every piece the shard and the path.
 * 3. Nothing is signed under a deal that is *outrun*: whose operator is known to have signed a revision that is not here, because
 *    this state is an older copy. A number that was used would be signed a second time.
 * 4. A deal holds a shard exactly while one of these revisions has a piece of it, or the shard is staged.
 */
import type { Address, DealId, DealRevision, RevisionOperation, ShardRoot } from '@nupeerstack/protocol'

export interface DealBook {
  deal(id: DealId): DealEntry | undefined
  deals(): DealEntry[]
  /** Enters a deal that the chain knows, or renews its facts. */
  open(facts: DealFacts): DealEntry
  /**
   * Applies the operations to the newest revision, and countersigns if that leads to the proposed root. The same proposal
   * again gets the same signature. Throws DealBookError: `no-such-deal`, `unauthorised` (not the customer's signature),
   * `not-found` (an append names a shard that the deal has not put), `conflict` (anything else does not fit, or the deal is outrun), `full`
   * (above the deal's units), `busy` (too many revisions since the settled one).
   */
  revise(proposal: RevisionProposal): Uint8Array
  /** The newest revision, `undefined` for a deal never revised. */
  newest(id: DealId): SignedRevision | undefined
  /** Pieces of the deal that are not freed, in the newest revision. */
  livePieces(id: DealId): number
  /** The state that the chain names, if it is one that the node still keeps. */
  answerable(id: DealId, root: Uint8Array, pieces: number): AnswerableState | undefined
  /** The operator has signed revision `number` of the deal, which is not here: the deal is outrun. */
  noteOutrun(id: DealId, number: number): void
  /**
   * Somebody shows a revision with what may be the operator's signature. One that is genuine, no older than the newest here and not
   * here outruns the deal; returns whether it does.
   */
  noteShown(revision: DealRevision, operatorSignature: Uint8Array): boolean
  /** The chain has revision `number`: it may be an earlier one than before, after a re-org. */
  markPosted(id: DealId, number: number): void
  /**
   * As of block `blockNumber` these states are effective. Where the chain had them or later ones so long ago that nothing takes
   * that back, earlier ones will not be asked for any more.
   */
  markEffective(
    states: readonly { readonly dealId: DealId; readonly root: Uint8Array; readonly pieces: number }[],
    blockNumber: number,
  ): void
  /** The chain has closed the deal and challenges it no more. */
  close(id: DealId): void
  /**
   * Does a bounded step of what closing, challenges and expiry (of shards staged before `stagedBeforeMs`) leave to do; true
   * where more remains. Frees the space of shards that nothing names any more.
   */
  tidy(stagedBeforeMs: number): boolean
}

export interface DealFacts {
  readonly id: DealId
  readonly customer: Address
  readonly unitsMax: number
  /** The deal is over after this period. */
  readonly endPeriod: number
}

export interface DealEntry extends DealFacts {
  /** Newest revision, 0 for none. */
  readonly number: number
  /** 32 bytes. */
  readonly root: Uint8Array
  readonly pieces: number
  /** The revision that the chain is known to have, 0 for none. */
  readonly postedNumber: number
  /** The revision that outruns it, 0 for none. */
  readonly outrunBy: number
}

export interface RevisionProposal {
  readonly dealId: DealId
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
  readonly customerSignature: Uint8Array
  readonly operations: readonly RevisionOperation[]
}

export interface SignedRevision {
  readonly dealId: DealId
  readonly number: number
  readonly root: Uint8Array
  readonly pieces: number
  readonly customerSignature: Uint8Array
  readonly operatorSignature: Uint8Array
}

/** One revision's tree, as a proof needs it. */
export interface AnswerableState {
  readonly pieces: number
  /** Which piece has so many live ones before it. Throws RangeError where there are not so many. */
  livePiece(rank: number): number
  /** The shard at a piece and which of its pieces it is; `undefined` for a freed piece. */
  shardAt(piece: number): { readonly root: ShardRoot; readonly piece: number } | undefined
  /** Siblings of the piece's node up to the deal root. */
  path(piece: number): Uint8Array[]
}

export type DealBookErrorCode = 'no-such-deal' | 'unauthorised' | 'not-found' | 'conflict' | 'full' | 'busy'

export class DealBookError extends Error {
  override readonly name = 'DealBookError'
  readonly code: DealBookErrorCode

  constructor(code: DealBookErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
