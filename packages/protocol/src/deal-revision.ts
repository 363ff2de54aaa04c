/**
 * A revision is the off-chain state of a storage deal, signed by both sides after every batch of writes. The highest
 * number wins; the chain sees at most one revision per deal and period. `StorageKind.sol` holds the same type text.
 */
import { type SigningDomain, type TypedValue, typedDataDigest } from './eip712.ts'
import type { DealId } from './ids.ts'

export interface DealRevision {
  readonly dealId: DealId
  /** Rises by at least one with every revision; 0 is the empty deal that nobody signs. */
  readonly number: number
  /** 32-byte root of the deal tree (see `proofs/src/deal-tree.ts`). */
  readonly root: Uint8Array
  /** Pieces in the deal tree, freed ones included: what a challenge may point into. */
  readonly pieces: number
}

const typeText = 'DealRevision(uint256 dealId,uint64 number,bytes32 root,uint64 pieces)'

/** The EIP-712 digest that customer and operator sign. The domain is that of the deal's kind contract. */
export function dealRevisionDigest(domain: SigningDomain, revision: DealRevision): Uint8Array {
  const values: TypedValue[] = [
    { type: 'uint', value: BigInt(revision.dealId) },
    { type: 'uint', value: BigInt(revision.number) },
    { type: 'bytes32', value: revision.root },
    { type: 'uint', value: BigInt(revision.pieces) },
  ]
  return typedDataDigest(domain, typeText, values)
}
