/**
 * How a body is sent and what vouches for it, as `x-amz-content-sha256` says. The mode only chooses the reader of the
 * body: who is asking was settled before, by the signature over the headers that name the mode.
 */
import type { KeyObject } from 'node:crypto'
import { S3Error } from '../s3/s3-error.ts'

export type PayloadMode =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'signed'; readonly sha256Hex: string }
  | { readonly kind: 'chunked-unsigned-trailer' }
  | { readonly kind: 'chunked-signed'; readonly hasTrailer: boolean; readonly signing: ChunkSigning }

/** Where the chain of chunk signatures begins. */
export type ChunkSigning = {
  readonly signingKey: KeyObject
  /** `20130524T000000Z` */
  readonly timestamp: string
  /** `20130524/us-east-1/s3/aws4_request` */
  readonly scope: string
  /** The signature of the headers, in hex. */
  readonly seedSignature: string
}

const unsigned = 'UNSIGNED-PAYLOAD'
const chunkedUnsignedTrailer = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
const chunkedSigned = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'
const chunkedSignedTrailer = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER'

/** The mode that a request declares. Throws S3Error for what S3 does not know. */
export function parsePayloadMode(declared: string, signing: ChunkSigning): PayloadMode {
  if (declared === unsigned) return { kind: 'unsigned' }
  if (declared === chunkedUnsignedTrailer) return { kind: 'chunked-unsigned-trailer' }
  if (declared === chunkedSigned) return { kind: 'chunked-signed', hasTrailer: false, signing }
  if (declared === chunkedSignedTrailer) return { kind: 'chunked-signed', hasTrailer: true, signing }
  if (/^[0-9a-f]{64}$/.test(declared)) return { kind: 'signed', sha256Hex: declared }
  if (declared.startsWith('STREAMING-AWS4-ECDSA-')) throw new S3Error('NotImplemented')
  throw new S3Error('InvalidArgument', {
    message: `x-amz-content-sha256 must be ${unsigned}, ${chunkedUnsignedTrailer}, ${chunkedSigned}, ${chunkedSignedTrailer}, or a valid sha256 value.`,
    facts: { ArgumentName: 'x-amz-content-sha256', ArgumentValue: declared },
  })
}

export const unsignedPayload = unsigned
