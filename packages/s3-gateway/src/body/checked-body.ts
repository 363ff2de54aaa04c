/**
 * A body and what it must hash to. The part store computes the digests while it stores the bytes, and asks `confirm` before
 * it makes them durable; that throws where anything differs, so nothing is stored. MD5 is always taken: it is the ETag.
 */
import { createDigester, type DigestName, type Digests } from '@nupeerstack/client'
import { type ChecksumAlgorithm, checksumHeader, digestName, isChecksumValue } from '../checksums/checksum.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { DeclaredDigests } from './declared-digests.ts'

export type BodyDigests = {
  readonly sizeBytes: number
  readonly md5Hex: string
  /** Base64, where a checksum was declared or asked for. */
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string } | undefined
}

export interface CheckedBody {
  /** Throws S3Error where the length is not what was announced. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** What `confirm` needs. */
  readonly wanted: readonly DigestName[]
  /** Takes the digests of all chunks, after they have ended. Throws S3Error where one is not what the client said. */
  confirm(found: Digests): void
  /** What was confirmed. */
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
  const algorithm = expected.declared.checksum?.algorithm ?? expected.algorithm
  const wanted: DigestName[] = ['md5']
  if (expected.sha256Hex !== undefined) wanted.push('sha256')
  if (algorithm !== undefined) wanted.push(digestName(algorithm))
  let sizeBytes = 0
  let confirmed: BodyDigests | undefined

  async function* count(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      sizeBytes += chunk.length
      if (sizeBytes > expected.sizeBytesMax) throw tooLarge(expected.sizeBytesMax)
      yield chunk
    }
    if (expected.sizeBytes !== undefined && sizeBytes !== expected.sizeBytes) throw new S3Error('IncompleteBody')
  }

  return {
    chunks: count(),
    wanted,
    confirm(found) {
      const md5 = digestOf(found, 'md5')
      if (expected.sha256Hex !== undefined) checkSha256(digestOf(found, 'sha256').toString('hex'), expected.sha256Hex)
      checkMd5(md5, expected.declared.md5)
      const value = algorithm && digestOf(found, digestName(algorithm)).toString('base64')
      checkChecksum(value, expected)
      confirmed = {
        sizeBytes,
        md5Hex: md5.toString('hex'),
        checksum: algorithm === undefined || value === undefined ? undefined : { algorithm, value },
      }
    },
    digests() {
      if (confirmed === undefined) throw new Error('the body has not been confirmed')
      return confirmed
    },
  }
}

/** Reads a body for its own sake, not to be stored; the digests are confirmed at its end. */
export async function* readChecked(body: CheckedBody): AsyncGenerator<Uint8Array> {
  const digester = await createDigester(body.wanted)
  for await (const chunk of body.chunks) {
    digester.update(chunk)
    yield chunk
  }
  body.confirm(digester.digest())
}

function digestOf(found: Digests, name: DigestName): Buffer {
  const digest = found[name]
  if (digest === undefined) throw new Error(`${name} was asked for`)
  return Buffer.from(digest)
}

export function tooLarge(sizeBytesMax: number): S3Error {
  return new S3Error('EntityTooLarge', { facts: { MaxSizeAllowed: String(sizeBytesMax) } })
}

function checkSha256(computed: string, declared: string): void {
  if (computed === declared) return
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
