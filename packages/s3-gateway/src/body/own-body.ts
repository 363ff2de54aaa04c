/** Bytes of our own as a body: read back from storage, or written by the gateway. No client has said what they hash to. */
import type { ChecksumAlgorithm } from '../checksums/checksum.ts'
import { type CheckedBody, checkBody } from './checked-body.ts'

export interface OwnBytes {
  readonly sizeBytes: number
  /** Where it is known from before. */
  readonly md5?: Uint8Array
  /** Checksum to compute besides. */
  readonly algorithm?: ChecksumAlgorithm | undefined
}

export function ownBody(source: AsyncIterable<Uint8Array>, { sizeBytes, md5, algorithm }: OwnBytes): CheckedBody {
  return checkBody(source, {
    declared: { md5, checksum: undefined },
    sha256Hex: undefined,
    sizeBytes,
    sizeBytesMax: sizeBytes,
    algorithm,
    trailer: new Map(),
  })
}
