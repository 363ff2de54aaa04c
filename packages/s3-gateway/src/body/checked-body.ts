/**
 * Hashes a body while it streams by and compares at its end. The generator throws there where anything differs, so
 * whoever stores what it yields stores nothing (see `PartStore.write`). MD5 is always taken: it is the ETag.
 */
import { createHash } from 'node:crypto'
import { S3Error } from '../s3-error.ts'
import { type ChecksumAlgorithm, checksumHeader, createHasher, isChecksumValue } from './checksum.ts'
import type { DeclaredDigests } from './declared-digests.ts'

export type BodyDigests = {
  readonly sizeBytes: number
  readonly md5Hex: string
  /** Base64, where a checksum was declared or asked for. */
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined
}

export interface CheckedBody {
  readonly chunks: AsyncIterable<Uint8Array>
  /** What was found. Call it after `chunks` has ended. */
  digests(): BodyDigests
}

export type BodyExpectations = {
  readonly declared: DeclaredDigests
  /** The SHA-256 that the signature covers. */
  readonly sha256Hex: string | undefined
  /** The length that the client announced, where it did. */
  readonly sizeBytes: number | undefined
  readonly sizeBytesMax: number
  /** Checksum to compute where the client declares none. */
  readonly algorithm: ChecksumAlgorithm | undefined
  /** The trailer's values, complete when the source has ended. */
  readonly trailer: ReadonlyMap<string, string>
}

export function checkBody(source: AsyncIterable<Uint8Array>, expected: BodyExpectations): CheckedBody {
  let found: BodyDigests | undefined
  return {
    chunks: run(),
    digests() {
      if (found === undefined) throw new Error('the body has not ended')
      return found
    },
  }

  async function* run(): AsyncGenerator<Uint8Array> {
    const md5 = createHash('md5')
    const sha256 = expected.sha256Hex === undefined ? undefined : createHash('sha256')
    const algorithm = expected.declared.checksum?.algorithm ?? expected.algorithm
    const hasher = algorithm === undefined ? undefined : await createHasher(algorithm)
    let sizeBytes = 0
    for await (const chunk of source) {
      sizeBytes += chunk.length
      if (sizeBytes > expected.sizeBytesMax) throw tooLarge(expected.sizeBytesMax)
      md5.update(chunk)
      sha256?.update(chunk)
      hasher?.update(chunk)
      yield chunk
    }
    if (expected.sizeBytes !== undefined && sizeBytes !== expected.sizeBytes) throw new S3Error('IncompleteBody')
    checkSha256(sha256?.digest('hex'), expected.sha256Hex)
    const md5Digest = md5.digest()
    checkMd5(md5Digest, expected.declared.md5)
    const value = hasher === undefined ? undefined : Buffer.from(hasher.digest()).toString('base64')
    checkChecksum(value, expected)
    found = {
      sizeBytes,
      md5Hex: md5Digest.toString('hex'),
      checksum: algorithm === undefined || value === undefined ? undefined : { algorithm, value },
    }
  }
}

export function tooLarge(sizeBytesMax: number): S3Error {
  return new S3Error('EntityTooLarge', { facts: { MaxSizeAllowed: String(sizeBytesMax) } })
}

function checkSha256(computed: string | undefined, declared: string | undefined): void {
  if (computed === undefined || declared === undefined || computed === declared) return
  throw new S3Error('XAmzContentSHA256Mismatch', {
    facts: { ClientComputedContentSHA256: declared, S3ComputedContentSHA256: computed },
  })
}

function checkMd5(computed: Buffer, declared: Uint8Array | undefined): void {
  if (declared === undefined || computed.equals(declared)) return
  throw new S3Error('BadDigest', {
    message: 'The Content-MD5 you specified did not match what we received.',
    facts: { ExpectedDigest: Buffer.from(declared).toString('base64'), CalculatedDigest: computed.toString('base64') },
  })
}

function checkChecksum(computed: string | undefined, { declared, trailer }: BodyExpectations): void {
  const checksum = declared.checksum
  if (checksum === undefined) return
  const name = checksumHeader(checksum.algorithm)
  const value = checksum.kind === 'value' ? checksum.value : trailer.get(name)
  if (value === undefined) throw new S3Error('MalformedTrailerError')
  if (!isChecksumValue(checksum.algorithm, value)) {
    throw new S3Error('InvalidRequest', { message: `Value for ${name} trailing header is invalid.` })
  }
  if (value !== computed) {
    throw new S3Error('BadDigest', {
      message: `The ${checksum.algorithm} you specified did not match the calculated checksum.`,
    })
  }
}
