/**
 * The body of a request as an operation sees it: plain bytes, checked. Here the payload mode picks the reader, limits are
 * held, and `100 Continue` goes out, when an operation first wants the body: until then an error costs the client
 * nothing.
 */
import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { type ChecksumAlgorithm, checksumHeader } from '../checksums/checksum.ts'
import type { Headers } from '../http/headers.ts'
import { S3Error } from '../s3/s3-error.ts'
import { decodeAwsChunked } from './aws-chunked.ts'
import { type CheckedBody, checkBody, readChecked, tooLarge } from './checked-body.ts'
import { createChunkVerifier } from './chunk-signatures.ts'
import { type DeclaredDigests, parseDeclaredDigests } from './declared-digests.ts'
import type { PayloadMode } from './payload-mode.ts'
import { type OnReceived, readRequest, type ThroughputGuard } from './request-source.ts'

export interface RequestBody {
  /** The decoded length as announced, `undefined` where the transfer is chunked. */
  readonly sizeBytes: number | undefined
  /** The checksum algorithm that the client declared for this body. */
  readonly declaredAlgorithm: ChecksumAlgorithm | undefined
  /** The bytes of an object. Throws S3Error before the first where what was announced is refused. */
  stream(options: { readonly sizeBytesMax: number; readonly algorithm?: ChecksumAlgorithm | undefined }): CheckedBody
  /** A small document, whole. */
  read(sizeBytesMax: number): Promise<Uint8Array>
}

export type RequestBodyOptions = {
  readonly headers: Headers
  readonly payload: PayloadMode
  readonly guard: ThroughputGuard
  /** Whether checksum headers are about this body, or about something that it describes. */
  readonly isChecksummed: boolean
  /** Whether the body may come in aws-chunks. */
  readonly mayBeChunked: boolean
  /** Sends `100 Continue` where the client waits for it. */
  readonly sendContinue: () => void
  readonly onReceived: OnReceived
}

/** Throws S3Error where the headers contradict each other. */
export function createRequestBody(request: IncomingMessage, options: RequestBodyOptions): RequestBody {
  const { headers, payload } = options
  const declared = parseDeclaredDigests(headers, options.isChecksummed)
  const isChunked = payload.kind === 'chunked-signed' || payload.kind === 'chunked-unsigned-trailer'
  const hasTrailer =
    payload.kind === 'chunked-unsigned-trailer' || (payload.kind === 'chunked-signed' && payload.hasTrailer)
  if (headers.has('x-amz-trailer') && !hasTrailer) {
    throw new S3Error('InvalidRequest', { message: 'x-amz-trailer needs a payload with a trailer.' })
  }
  if (isChunked && !options.mayBeChunked) {
    throw new S3Error('InvalidRequest', { message: 'This operation does not take an aws-chunked body.' })
  }
  const isAnnounced = headers.has('content-length') || headers.has('transfer-encoding')
  const sizeBytes = isChunked ? decodedLength(headers) : wireLength(headers)

  return {
    sizeBytes,
    declaredAlgorithm: declared.checksum?.algorithm,
    stream({ sizeBytesMax, algorithm }) {
      if (!isAnnounced || (isChunked && sizeBytes === undefined)) throw new S3Error('MissingContentLength')
      return check(sizeBytesMax, algorithm)
    },
    async read(sizeBytesMax) {
      // Most requests: no body, and nothing that it should hash to but the hash of nothing.
      if (!isAnnounced && isNothingSigned(payload) && isNothingDeclared(declared)) return new Uint8Array()
      const chunks: Uint8Array[] = []
      for await (const chunk of readChecked(check(sizeBytesMax, undefined))) chunks.push(Uint8Array.from(chunk))
      return Buffer.concat(chunks)
    },
  }

  function check(sizeBytesMax: number, algorithm: ChecksumAlgorithm | undefined): CheckedBody {
    if (sizeBytes !== undefined && sizeBytes > sizeBytesMax) throw tooLarge(sizeBytesMax)
    const trailer = new Map<string, string>()
    return checkBody(open(trailer), {
      declared,
      sha256Hex: payload.kind === 'signed' ? payload.sha256Hex : undefined,
      sizeBytes,
      sizeBytesMax,
      algorithm,
      trailer,
    })
  }

  async function* open(trailer: Map<string, string>): AsyncGenerator<Uint8Array> {
    if (isAnnounced) options.sendContinue()
    const source = readRequest(request, options.guard, options.onReceived)
    if (!isChunked) {
      yield* source
      return
    }
    const trailerName = declared.checksum?.kind === 'trailer' ? checksumHeader(declared.checksum.algorithm) : undefined
    yield* decodeAwsChunked(source, {
      decodedBytes: sizeBytes ?? 0,
      verifier: payload.kind === 'chunked-signed' ? createChunkVerifier(payload.signing) : undefined,
      hasTrailer,
      onTrailer(name, value) {
        if (name !== trailerName || trailer.has(name)) throw new S3Error('MalformedTrailerError')
        trailer.set(name, value)
      },
    })
  }
}

const emptySha256Hex = createHash('sha256').digest('hex')

function isNothingSigned(payload: PayloadMode): boolean {
  return payload.kind === 'unsigned' || (payload.kind === 'signed' && payload.sha256Hex === emptySha256Hex)
}

function isNothingDeclared({ md5, checksum }: DeclaredDigests): boolean {
  return md5 === undefined && checksum === undefined
}

function wireLength(headers: Headers): number | undefined {
  const length = headers.get('content-length')
  if (length !== undefined) return Number(length)
  return headers.has('transfer-encoding') ? undefined : 0
}

function decodedLength(headers: Headers): number | undefined {
  const length = headers.get('x-amz-decoded-content-length')
  if (length === undefined) return undefined
  if (!/^\d{1,15}$/.test(length)) {
    throw new S3Error('InvalidArgument', { message: 'x-amz-decoded-content-length must be a whole number.' })
  }
  return Number(length)
}
