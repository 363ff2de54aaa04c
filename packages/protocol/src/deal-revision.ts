/**
 * A revision is the off-chain state of a storage deal, signed by both sides after every batch of writes. The highest
 * number wins; the chain sees at most one revision per deal and period. `StorageKind.sol` holds the same type text.
 */
import type { DealId } from './ids.ts'
import type { StatementForm } from './statement-form.ts'

export interface DealRevision {
  readonly dealId: DealId
  /** Rises by at least one with every revision; 0 is the empty deal that nobody signs. */
  readonly number: number
  /** 32-byte root of the deal tree (see `proofs/src/deal-tree.ts`). */
  readonly root: Uint8Array
  /** Pieces in the deal tree, freed ones included: what a challenge may point into. */
  readonly pieces: number
}

/** What customer and operator sign, for the contract of the deal's kind. */
export const dealRevisionForm: StatementForm<DealRevision> = {
  typeText: 'DealRevision(uint256 dealId,uint64 number,bytes32 root,uint64 pieces)',
  values: (revision) => [
    { type: 'uint', value: BigInt(revision.dealId) },
    { type: 'uint', value: BigInt(revision.number) },
    { type: 'bytes32', value: revision.root },
    { type: 'uint', value: BigInt(revision.pieces) },
  ],
}
