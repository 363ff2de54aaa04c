/**
 * Decodes `aws-chunked` bodies as they stream by. Nothing is gathered but one line: a chunk may be as large as an object
 * (the Go SDK sends one).
 *
 *   size ─ hex[;chunk-signature=…] CRLF → data ─ size bytes, CRLF → size
 *   size ─ 0[;chunk-signature=…] CRLF → trailer ─ lines, an empty one → end
 *
 * What comes out was either covered by a signature that holds, or the generator throws before it ends.
 */
import { S3Error } from '../s3/s3-error.ts'
import type { ChunkVerifier } from './chunk-signatures.ts'

export type AwsChunkedOptions = {
  /** `x-amz-decoded-content-length`. */
  readonly decodedBytes: number
  /** Checks the signatures, for the signed modes. */
  readonly verifier: ChunkVerifier | undefined
  /** Whether a trailer may follow the last chunk. */
  readonly hasTrailer: boolean
  /** Called with each line of the trailer but its signature, names in lower case. */
  readonly onTrailer: (name: string, value: string) => void
}

/** Nine hex digits hold 5 GiB, the largest body of one request. */
const sizeDigitsMax = 9
/** Size, `;chunk-signature=` and 64 digits are 90. */
const lineBytesMax = 256
/** A checksum and a signature, and room. */
const trailerLinesMax = 8

const lf = 0x0a

export async function* decodeAwsChunked(
  source: AsyncIterable<Uint8Array>,
  options: AwsChunkedOptions,
): AsyncGenerator<Uint8Array> {
  const input = new ChunkInput(source)
  let restBytes = options.decodedBytes
  for (;;) {
    const { sizeBytes, signature } = parseSizeLine(await input.line())
    if (sizeBytes > restBytes) throw incomplete()
    restBytes -= sizeBytes
    for (let rest = sizeBytes; rest > 0; ) {
      const bytes = await input.upTo(rest)
      rest -= bytes.length
      options.verifier?.update(bytes)
      yield bytes
    }
    options.verifier?.endChunk(signature)
    if (sizeBytes === 0) break
    if ((await input.line()) !== '') throw malformed()
  }
  if (restBytes !== 0) throw incomplete()
  await readTrailer(input, options)
}

/**
 * Reads lines up to the end of the body, which HTTP has framed. Clients differ in their line ends and in how many empty
 * lines they leave (minio-go ends a checksum with a bare LF), so both are taken as they come.
 */
async function readTrailer(input: ChunkInput, { verifier, hasTrailer, onTrailer }: AwsChunkedOptions): Promise<void> {
  let canonical = ''
  let signature: string | undefined
  let lines = 0
  for (let line = await input.readLine(); line !== undefined; line = await input.readLine()) {
    if (++lines > trailerLinesMax) throw new S3Error('MalformedTrailerError')
    const text = line.trim()
    if (text === '') continue
    const colon = text.indexOf(':')
    if (!hasTrailer || colon < 1) throw new S3Error('MalformedTrailerError')
    const name = text.slice(0, colon).trim().toLowerCase()
    const value = text.slice(colon + 1).trim()
    if (name === 'x-amz-trailer-signature') {
      signature = value
    } else {
      canonical += `${name}:${value}\n`
      onTrailer(name, value)
    }
  }
  if (hasTrailer && canonical !== '') verifier?.endTrailer(canonical, signature)
}

function parseSizeLine(line: string): { sizeBytes: number; signature: string | undefined } {
  const match = new RegExp(`^([0-9a-fA-F]{1,${sizeDigitsMax}})(?:;(.*))?$`).exec(line)
  if (match === null) throw malformed()
  const extension = match[2]?.trim()
  const signature = extension?.startsWith('chunk-signature=') ? extension.slice('chunk-signature='.length) : undefined
  return { sizeBytes: Number.parseInt(match[1] ?? '', 16), signature }
}

/** Reads a stream by lines and by runs of bytes. */
class ChunkInput {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** A line without its CRLF. Throws where the stream ends before it. */
  async line(): Promise<string> {
    const line = await this.readLine()
    if (line === undefined) throw incomplete()
    if (!line.endsWith('\r')) throw malformed()
    return line.slice(0, -1)
  }

  /** Between 1 and `bytesMax` bytes. */
  async upTo(bytesMax: number): Promise<Uint8Array> {
    if (this.#held.length === 0 && !(await this.#fill())) throw incomplete()
    const bytes = this.#held.subarray(0, bytesMax)
    this.#held = this.#held.subarray(bytes.length)
    return bytes
  }

  /** A line without its LF, `undefined` at the end of the stream. */
  async readLine(): Promise<string | undefined> {
    for (;;) {
      const end = this.#held.indexOf(lf)
      if (end > lineBytesMax || (end < 0 && this.#held.length > lineBytesMax)) throw malformed()
      if (end >= 0) {
        const line = Buffer.from(this.#held.subarray(0, end)).toString('latin1')
        this.#held = this.#held.subarray(end + 1)
        return line
      }
      // A chunk is ours only until the next one.
      const before = Buffer.from(this.#held)
      this.#held = new Uint8Array()
      if (!(await this.#fill())) {
        if (before.length === 0) return undefined
        throw incomplete()
      }
      this.#held = Buffer.concat([before, this.#held])
    }
  }

  /** Fetches more bytes where none are held; `false` at the end. */
  async #fill(): Promise<boolean> {
    while (this.#held.length === 0) {
      const next = await this.#source.next()
      if (next.done === true) return false
      this.#held = next.value
    }
    return true
  }
}

function incomplete(): S3Error {
  return new S3Error('IncompleteBody')
}

function malformed(): S3Error {
  return new S3Error('InvalidRequest', { message: 'The aws-chunked body is not well-formed.' })
}
