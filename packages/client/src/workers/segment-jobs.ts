/**
 * What the main thread asks of a segment worker, as data that crosses threads: addresses in the shared memory, keys, shapes.
 * The memory that a job names belongs to it until it is answered.
 */
import type { DigestName, Digests } from '../coding/digests.ts'

/** Encrypts, codes, seals and names one segment in place. */
export interface SealJob {
  readonly number: number
  readonly k: number
  readonly pieces: number
  readonly plaintextBytes: number
  /** Of all n shards, `pieces` × 64 KiB each; in the first k, frame by frame at 64 KiB, lies the plaintext. */
  readonly addresses: readonly number[]
  readonly partKey: Uint8Array
  readonly sealingKey: Uint8Array
}

/** What a shard is called: its root, and the concatenated roots of its pieces. */
export interface ShardNames {
  readonly root: Uint8Array
  readonly pieceRoots: Uint8Array
}

/** Unseals pieces of one shard and opens the frames in them. */
export interface OpenJob {
  readonly number: number
  readonly shard: number
  readonly firstPiece: number
  readonly firstFrame: number
  readonly frames: number
  /** `frames` pieces, left as they are. */
  readonly source: number
  readonly isSealed: boolean
  /** Takes `frames` × 65,520 bytes, one after another. */
  readonly target: number
  readonly partKey: Uint8Array
  readonly sealingKey: Uint8Array
}

/** Unseals pieces of k shards and computes the same pieces of others, unsealed. */
export interface RebuildJob {
  readonly number: number
  readonly k: number
  readonly n: number
  readonly firstPiece: number
  readonly pieces: number
  /** Sealed, left as they are. */
  readonly sources: readonly { readonly shard: number; readonly address: number }[]
  /** Where the k sources go, unsealed. */
  readonly unsealed: readonly number[]
  readonly wanted: readonly { readonly shard: number; readonly address: number }[]
  readonly sealingKey: Uint8Array
}

/** Names a shard as it lies there; with a seal, seals it in place before. */
export interface NameJob {
  readonly address: number
  readonly pieces: number
  readonly seal?: { readonly sealingKey: Uint8Array; readonly number: number; readonly shard: number }
}

/** Digests frames of plaintext, each at the start of its piece, as the next bytes of a stream. */
export interface DigestJob {
  readonly stream: number
  readonly names: readonly DigestName[]
  readonly address: number
  readonly plaintextBytes: number
}

/** Ends a stream of digests; `isWanted` false only forgets it. */
export interface EndDigestJob {
  readonly stream: number
  readonly names: readonly DigestName[]
  readonly isWanted: boolean
}

/** Every kind of job: what goes in and what comes out. */
export interface SegmentJobs {
  readonly seal: { readonly input: SealJob; readonly output: readonly ShardNames[] }
  /** Whether every frame opened. */
  readonly open: { readonly input: OpenJob; readonly output: boolean }
  readonly rebuild: { readonly input: RebuildJob; readonly output: undefined }
  readonly name: { readonly input: NameJob; readonly output: ShardNames }
  readonly digest: { readonly input: DigestJob; readonly output: undefined }
  readonly endDigest: { readonly input: EndDigestJob; readonly output: Digests }
}

export type JobKind = keyof SegmentJobs

export interface SegmentRequest {
  readonly id: number
  readonly kind: JobKind
  readonly input: SegmentJobs[JobKind]['input']
}

export type SegmentAnswer =
  | { readonly id: number; readonly output: SegmentJobs[JobKind]['output'] }
  | { readonly id: number; readonly failure: string }
