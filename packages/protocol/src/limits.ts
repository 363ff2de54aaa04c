/** Every bound that both sides of the wire must agree on, each with its reason. Sizes are in bytes. */

/** A leaf is one SHA-256 input half: the smallest unit that a proof can point at, hence the cheapest on chain. */
export const leafSizeBytes = 32
/** A piece is the unit of allocation, of encryption frames and of the deal tree. */
export const pieceSizeBytes = 65_536
/** 2,048 leaves of 32 bytes make one piece: its tree has 11 levels. */
export const pieceTreeDepth = 11
/** What AES-256-GCM leaves of a piece for plaintext: its tag takes 16 bytes. */
export const framePlaintextBytes = pieceSizeBytes - 16
/** A shard of 1 MiB bounds the memory per row, and is 0.2 s on a line of 50 Mbit/s. */
export const shardPiecesMax = 16
export const shardSizeBytesMax = shardPiecesMax * pieceSizeBytes
/** GF(2^8) has 255 usable evaluation points. */
export const shardsPerSegmentMax = 255
/** 2^31 pieces are 128 TiB under one deal; the proof path stays below 43 hashes, and a node of the tree can count them. */
export const dealPiecesMax = 2 ** 31

/** A wire frame: large enough to amortise its header, small enough that another request's frame gets its turn. */
export const frameBytesMax = 256 * 1024
/** A message header (protobuf) fits in one frame with room to spare. */
export const headerBytesMax = 64 * 1024
/** A payload is one shard at most. */
export const payloadBytesMax = shardSizeBytesMax
/** Requests under way on one stream: 64 shards of 1 MiB are the memory one peer can make us hold. */
export const requestsInFlightMax = 64
/** A register is a recovery pointer: a few KiB per client. */
export const registerBytesMax = 8 * 1024
/** Operations in one revision: 8,192 shards' worth of names is 512 KiB, sent as payload. */
export const revisionOperationsMax = 8_192
