/**
 * Every request of the storage service and its answer. The header is one of these messages; a shard's bytes travel
 * beside it as raw payload. Every request names a deal, and the node answers only the account that opened it.
 * Vectors in `test/vectors/messages.json` pin the bytes.
 */
import { amount, bytes, type Carried, message, optional, parsed, repeated, whole } from './codec.ts'
import { parseAddress, parseDealId } from './ids.ts'
import { dealPiecesMax, pieceSizeBytes, shardPiecesMax } from './limits.ts'
import { signatureBytes } from './signature.ts'

/** Method names as they stand on the wire. */
export const storageMethods = {
  quote: 'storage/quote/1',
  putShard: 'storage/put-shard/1',
  getRange: 'storage/get-range/1',
  revise: 'storage/revise/1',
  readRevision: 'storage/read-revision/1',
  audit: 'storage/audit/1',
  readRegister: 'storage/read-register/1',
  writeRegister: 'storage/write-register/1',
} as const

const dealId = parsed(1, 20, parseDealId)
const root = (number: number) => bytes(number, 32, 32)
const signature = (number: number) => bytes(number, signatureBytes, signatureBytes)

/** Asks on which terms the node would take a deal. */
export const quoteRequest = message({
  customer: parsed(1, 42, parseAddress),
  unitsMax: whole(2, dealPiecesMax),
  durationPeriods: whole(3),
})
/** An offer, signed by the operator (see offer.ts). */
export const quoteResponse = message({
  operator: parsed(1, 42, parseAddress),
  customer: parsed(2, 42, parseAddress),
  kind: parsed(3, 42, parseAddress),
  payment: parsed(4, 42, parseAddress),
  pricePerUnitPeriodWad: amount(5),
  unitsMax: whole(6, dealPiecesMax),
  durationPeriods: whole(7),
  validUntilPeriod: whole(8),
  nonce: amount(9),
  terms: bytes(10, 1024),
  signature: signature(11),
  customerSigner: parsed(12, 42, parseAddress),
  floorPerUnitPeriodWad: amount(13),
  noticePeriods: whole(14),
  exitShareBps: whole(15, 10_000),
})

/** Stores the shard in the payload. It is durable when the answer comes, and under the deal from the next revision. */
export const putShardRequest = message({ dealId, root: root(2), pieces: whole(3, shardPiecesMax) })
/** The node's receipt: see receipt.ts for what its peer key signs. */
export const putShardResponse = message({ receipt: bytes(1, 64, 64) })

/**
 * Reads `length` bytes of a shard from `offset`; both lie within the shard. The bytes come as payload. Where `proven` is
 * 1, the roots of all pieces of the shard come with them: they lead to the shard's root, and whole pieces to them.
 */
export const getRangeRequest = message({
  dealId,
  root: root(2),
  offset: whole(3, shardPiecesMax * pieceSizeBytes),
  length: whole(4, shardPiecesMax * pieceSizeBytes),
  proven: optional(whole(5, 1)),
})
export const getRangeResponse = message({ pieceRoots: optional(bytes(1, 32 * shardPiecesMax, 32)) })

/**
 * Proposes the next revision. The payload lists the changes since the last one, in order (see revision-operations.ts).
 * The node applies them to its own tree and countersigns only if it comes to the same root.
 */
export const reviseRequest = message({
  dealId,
  number: whole(2),
  root: root(3),
  pieces: whole(4, dealPiecesMax),
  signature: signature(5),
})
export const reviseResponse = message({ signature: signature(1) })

/**
 * The last revision that the node holds: how two sides find together again after a crash between them. The customer shows the newest
 * that it has of the operator, so that a node whose state is an older copy hears what it has signed.
 */
export const readRevisionRequest = message({
  dealId,
  number: optional(whole(2)),
  root: optional(root(3)),
  pieces: optional(whole(4, dealPiecesMax)),
  operatorSignature: optional(signature(5)),
})
export const readRevisionResponse = message({
  number: whole(1),
  root: root(2),
  pieces: whole(3, dealPiecesMax),
  customerSignature: optional(signature(4)),
  operatorSignature: optional(signature(5)),
})

/** Asks the node to hash whole shards from its disk. */
export const auditRequest = message({ dealId, roots: repeated(root(2), 64) })
/** For each root in order: 1 where the shard is whole, 0 where it is damaged or gone. */
export const auditResponse = message({ whole: bytes(1, 64) })

/** A register is a few KiB that a client keeps at a node under its own account: the pointer for recovery. */
export const readRegisterRequest = message({ dealId })
/** Register bytes travel as payload; `version` 0 is the register never written. */
export const readRegisterResponse = message({ version: whole(1) })
/** Writes the payload if `version` is one above what the node holds, else `conflict`. */
export const writeRegisterRequest = message({ dealId, version: whole(2) })
export const writeRegisterResponse = message({})

export type QuoteRequest = Carried<typeof quoteRequest>
export type QuoteResponse = Carried<typeof quoteResponse>
export type PutShardRequest = Carried<typeof putShardRequest>
export type GetRangeRequest = Carried<typeof getRangeRequest>
export type ReviseRequest = Carried<typeof reviseRequest>
export type ReadRevisionResponse = Carried<typeof readRevisionResponse>
export type AuditRequest = Carried<typeof auditRequest>
