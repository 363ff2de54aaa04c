/**
 * Reads one leaf of a deal from the disk, with its path up to the root that the chain has. What cannot be read says so here; whoever
 * sends an answer checks it first, so that a proof that would be refused is never made.
 */
import { leafPath } from '@nupeerstack/proofs'
import type { DealId } from '@nupeerstack/protocol'
import type { AnswerableState } from '../deals/deal-book.ts'
import { type ShardStore, ShardStoreError } from '../shards/shard-store.ts'

/**
 * `unknown-state`: the chain has a revision of the deal that this node does not have. `lost`: the bytes that are asked for cannot be
 * read. `decayed`: they are not what the root says.
 */
export type ProofErrorCode = 'unknown-state' | 'lost' | 'decayed'

export class ProofError extends Error {
  override readonly name = 'ProofError'
  readonly code: ProofErrorCode
  readonly dealId: DealId

  constructor(code: ProofErrorCode, dealId: DealId, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.dealId = dealId
  }
}

export interface ReadLeafDependencies {
  readonly shards: Pick<ShardStore, 'readPiece'>
}

/** Throws ProofError `lost`, also for a piece that is freed. */
export async function readLeaf(
  { shards }: ReadLeafDependencies,
  dealId: DealId,
  state: AnswerableState,
  { piece, leaf: leafNumber }: { readonly piece: number; readonly leaf: number },
): Promise<{ readonly leaf: Uint8Array; readonly path: Uint8Array[] }> {
  const place = state.shardAt(piece)
  if (place === undefined) throw lost(dealId, piece)
  const bytes = await shards.readPiece(place.root, place.piece).catch((cause: unknown) => {
    throw cause instanceof ShardStoreError ? lost(dealId, piece, cause) : cause
  })
  if (bytes === undefined) throw lost(dealId, piece)
  const { leaf, path } = leafPath(bytes, leafNumber)
  return { leaf, path: [...path, ...state.path(piece)] }
}

function lost(dealId: DealId, piece: number, cause?: Error): ProofError {
  return new ProofError('lost', dealId, `piece ${piece} of deal ${dealId} cannot be read`, { cause })
}
