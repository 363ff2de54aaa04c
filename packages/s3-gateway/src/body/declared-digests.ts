/**
 * What a client says its body hashes to: Content-MD5, one `x-amz-checksum-*` header, or the name of a checksum that
 * follows the body as a trailer. Read before the body, so that a contradiction costs no bytes.
 */

import {
  type ChecksumAlgorithm,
  checksumAlgorithms,
  checksumHeader,
  isChecksumValue,
  parseChecksumAlgorithm,
} from '../checksums/checksum.ts'
import type { Headers } from '../http/headers.ts'
import { S3Error } from '../s3/s3-error.ts'

export type DeclaredDigests = {
  readonly md5: Uint8Array | undefined
  readonly checksum: DeclaredChecksum | undefined
}

export type DeclaredChecksum =
  | { readonly kind: 'value'; readonly algorithm: ChecksumAlgorithm; readonly value: string }
  | { readonly kind: 'trailer'; readonly algorithm: ChecksumAlgorithm }

/** Throws S3Error `InvalidDigest` or `InvalidRequest`. `isChecksummed`: checksum headers are about this body. */
export function parseDeclaredDigests(headers: Headers, isChecksummed: boolean): DeclaredDigests {
  return {
    md5: parseContentMd5(headers.get('content-md5')),
    checksum: isChecksummed ? parseDeclaredChecksum(headers) : undefined,
  }
}

/** Speak about checksums, and are none. */
const aboutChecksums = /^x-amz-checksum-(algorithm|mode|type)$/

function parseContentMd5(text: string | undefined): Uint8Array | undefined {
  if (text === undefined) return undefined
  const md5 = Buffer.from(text, 'base64')
  if (md5.length !== 16 || md5.toString('base64') !== text.trim()) throw new S3Error('InvalidDigest')
  return md5
}

function parseDeclaredChecksum(headers: Headers): DeclaredChecksum | undefined {
  const named = headers.get('x-amz-sdk-checksum-algorithm')
  const algorithm = named === undefined ? undefined : parseChecksumAlgorithm(named)
  if (named !== undefined && algorithm === undefined) {
    throw invalid('Value for x-amz-sdk-checksum-algorithm header is invalid.')
  }
  const declared = [...valuesInHeaders(headers), ...trailerInHeaders(headers)]
  const [checksum, another] = declared
  if (another !== undefined) {
    throw invalid('Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.')
  }
  if (algorithm !== undefined && checksum === undefined) {
    throw invalid(
      'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.',
    )
  }
  if (algorithm !== undefined && checksum?.algorithm !== algorithm) {
    throw invalid('Value for x-amz-sdk-checksum-algorithm header is invalid.')
  }
  return checksum
}

function* valuesInHeaders(headers: Headers): Generator<DeclaredChecksum> {
  for (const [name, value] of headers.entries()) {
    if (!name.startsWith('x-amz-checksum-') || aboutChecksums.test(name)) continue
    const algorithm = checksumAlgorithms.find((candidate) => checksumHeader(candidate) === name)
    if (algorithm === undefined) {
      throw invalid('The algorithm type you specified in x-amz-checksum- header is invalid.')
    }
    if (!isChecksumValue(algorithm, value)) {
      throw new S3Error('BadDigest', { message: `Value for ${name} header is invalid.` })
    }
    yield { kind: 'value', algorithm, value }
  }
}

function* trailerInHeaders(headers: Headers): Generator<DeclaredChecksum> {
  const trailer = headers.get('x-amz-trailer')
  if (trailer === undefined) return
  const algorithm = checksumAlgorithms.find((candidate) => checksumHeader(candidate) === trailer.trim().toLowerCase())
  if (algorithm === undefined) throw invalid('The value specified in the x-amz-trailer header is not supported')
  yield { kind: 'trailer', algorithm }
}

function invalid(message: string): S3Error {
  return new S3Error('InvalidRequest', { message })
}
