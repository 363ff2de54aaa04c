/**
 * What changed between two revisions, as a list that both sides apply to their own deal tree. An append sets the
 * pieces of one shard at `at` (the end of the tree, or a run of freed pieces); a free makes the shard's pieces zero.
 */
import { bytes, message, whole } from './codec.ts'
import { type ShardRoot, shardRootFromBytes, shardRootToBytes } from './ids.ts'
import { dealPiecesMax, revisionOperationsMax, shardPiecesMax } from './limits.ts'
import { ProtocolError } from './protocol-error.ts'

export type RevisionOperation = {
  readonly kind: 'append' | 'free'
  readonly root: ShardRoot
  /** Index of the shard's first piece in the deal tree; its pieces follow one another. */
  readonly at: number
  readonly pieces: number
}

/** One operation, as its length-prefixed message carries it. */
export const revisionOperationCodec = message({
  kind: whole(1, 2),
  root: bytes(2, 32, 32),
  at: whole(3, dealPiecesMax),
  pieces: whole(4, shardPiecesMax),
})

/** Length-prefixed (u16, big-endian) operation messages, one after another. */
export function encodeRevisionOperations(operations: readonly RevisionOperation[]): Uint8Array {
  const parts: Uint8Array[] = []
  for (const operation of operations) {
    const encoded = revisionOperationCodec.encode({
      kind: operation.kind === 'append' ? 1 : 2,
      root: shardRootToBytes(operation.root),
      at: operation.at,
      pieces: operation.pieces,
    })
    parts.push(Uint8Array.of(encoded.length >> 8, encoded.length & 0xff), encoded)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Throws ProtocolError on anything but whole, known operations, or on more than `revisionOperationsMax`. */
export function parseRevisionOperations(input: Uint8Array): RevisionOperation[] {
  const operations: RevisionOperation[] = []
  let offset = 0
  while (offset < input.length) {
    if (operations.length >= revisionOperationsMax) throw new ProtocolError('too many operations in one revision')
    if (offset + 2 > input.length) throw new ProtocolError('an operation is cut off')
    const length = (input[offset]! << 8) | input[offset + 1]!
    const end = offset + 2 + length
    if (end > input.length) throw new ProtocolError('an operation is cut off')
    operations.push(parseOperation(input.subarray(offset + 2, end)))
    offset = end
  }
  return operations
}

function parseOperation(input: Uint8Array): RevisionOperation {
  const { kind, root, at, pieces } = revisionOperationCodec.parse(input)
  if (kind !== 1 && kind !== 2) throw new ProtocolError('unknown kind of operation')
  if (pieces === 0) throw new ProtocolError('an operation has at least one piece')
  return { kind: kind === 1 ? 'append' : 'free', root: shardRootFromBytes(root), at, pieces }
}
