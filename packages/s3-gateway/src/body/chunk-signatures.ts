/**
 * The chain of signatures in a signed aws-chunked body (AWS, "Signature calculations for the authorization header:
 * transferring payload in multiple chunks"): each covers its chunk and the signature before it, the first one that of the
 * headers. So no chunk can be changed, dropped, repeated or moved.
 */
import { createHash, type Hash, timingSafeEqual } from 'node:crypto'
import { S3Error } from '../s3/s3-error.ts'
import { hmacSha256 } from '../signatures/signing-keys.ts'
import type { ChunkSigning } from './payload-mode.ts'

export interface ChunkVerifier {
  update(bytes: Uint8Array): void
  /** Ends a chunk. Throws S3Error `SignatureDoesNotMatch`. */
  endChunk(signature: string | undefined): void
  /** Checks the trailer, given as it is signed: `name:value\n` for each line. */
  endTrailer(canonicalTrailer: string, signature: string | undefined): void
}

const emptySha256 = createHash('sha256').digest('hex')

export function createChunkVerifier({ signingKey, timestamp, scope, seedSignature }: ChunkSigning): ChunkVerifier {
  let previous = seedSignature
  let hash: Hash = createHash('sha256')

  const check = (claimed: string | undefined, lines: readonly string[]): void => {
    const expected = hmacSha256(signingKey, lines.join('\n'))
    const given = Buffer.from(claimed ?? '', 'hex')
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new S3Error('SignatureDoesNotMatch')
    previous = expected.toString('hex')
  }

  return {
    update(bytes) {
      hash.update(bytes)
    },
    endChunk(signature) {
      const digest = hash.digest('hex')
      hash = createHash('sha256')
      check(signature, ['AWS4-HMAC-SHA256-PAYLOAD', timestamp, scope, previous, emptySha256, digest])
    },
    endTrailer(canonicalTrailer, signature) {
      const digest = createHash('sha256').update(canonicalTrailer, 'latin1').digest('hex')
      check(signature, ['AWS4-HMAC-SHA256-TRAILER', timestamp, scope, previous, digest])
    },
  }
}
