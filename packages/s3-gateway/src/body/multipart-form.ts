/**
 * Reads `multipart/form-data` (RFC 7578) as it streams by: the fields before the file are gathered, within bounds, and the
 * file is handed on as it comes. What follows the file counts for nothing, as S3 has it.
 */
import { S3Error } from '../s3/s3-error.ts'

export type Form = {
  /** By name in lower case. */
  readonly fields: ReadonlyMap<string, string>
  readonly file: FormFile
}

export type FormFile = {
  /** As the browser calls it. */
  readonly name: string | undefined
  /** Throws S3Error `IncompleteBody` where the form ends before the file does. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** AWS's bound for what precedes the file; a policy takes most of it. */
const fieldBytesMax = 20 * 1024
const fieldsMax = 100
const partHeaderBytesMax = 4 * 1024

/** The boundary that a content type names. Throws S3Error `MalformedPOSTRequest`. */
export function parseBoundary(contentType: string): string {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare ?? ''
  if (!/^[\w'()+,./:=? -]{1,70}$/.test(boundary)) throw malformed()
  return boundary
}

/** Reads up to the file. Throws S3Error where there is none, or where the form is not well-formed. */
export async function readForm(source: AsyncIterable<Uint8Array>, boundary: string): Promise<Form> {
  const input = new FormInput(source)
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  const fields = new Map<string, string>()
  let restBytes = fieldBytesMax
  // Before the first boundary nothing belongs.
  if ((await input.readUntil(delimiter, 0)).length > 0) throw malformed()
  while (await hasNextPart(input)) {
    const { name, fileName } = parsePartHeader(await input.readUntil(headerEnd, partHeaderBytesMax))
    if (name === 'file') return { fields, file: { name: fileName, bytes: input.streamUntil(delimiter) } }
    const value = await input.readUntil(delimiter, restBytes)
    restBytes -= value.length + name.length
    if (fields.has(name) || fields.size >= fieldsMax) throw malformed()
    fields.set(name, value.toString('utf8'))
  }
  throw new S3Error('InvalidArgument', { message: 'POST requires exactly one file upload per request.' })
}

const headerEnd = Buffer.from('\r\n\r\n')

/** Behind a boundary: a line break before another part, or two dashes at the end. */
async function hasNextPart(input: FormInput): Promise<boolean> {
  const mark = (await input.readBytes(2)).toString('latin1')
  if (mark === '--') return false
  if (mark !== '\r\n') throw malformed()
  // A header ends with an empty line, also where it has none.
  input.unread('\r\n')
  return true
}

function parsePartHeader(bytes: Buffer): { name: string; fileName: string | undefined } {
  const disposition = bytes
    .toString('utf8')
    .split('\r\n')
    .find((line) => /^content-disposition:\s*form-data\s*;/i.test(line))
  const name = parameterOf(disposition, 'name')
  if (name === undefined || name === '') throw malformed()
  return { name: name.toLowerCase(), fileName: parameterOf(disposition, 'filename') }
}

/** Browsers write `"` as `%22`; others escape it. */
function parameterOf(disposition: string | undefined, parameter: string): string | undefined {
  const expression = new RegExp(`;\\s*${parameter}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'i')
  const [, quoted, bare] = expression.exec(disposition ?? '') ?? []
  return quoted?.replace(/\\(["\\])/g, '$1') ?? bare
}

/** A stream that is read by delimiters. It begins with the line break that the first boundary lacks. */
class FormInput {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Buffer = Buffer.from('\r\n')

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** What stands before a delimiter, which is taken, too. */
  async readUntil(delimiter: Buffer, bytesMax: number): Promise<Buffer> {
    let from = 0
    for (;;) {
      const at = this.#held.indexOf(delimiter, from)
      if (at > bytesMax || (at < 0 && this.#held.length > bytesMax + delimiter.length)) {
        throw new S3Error('MaxPostPreDataLengthExceededError')
      }
      if (at >= 0) return this.#take(at, delimiter.length)
      from = Math.max(0, this.#held.length - delimiter.length)
      await this.#fill()
    }
  }

  async readBytes(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#fill()
    return this.#take(count, 0)
  }

  unread(text: string): void {
    this.#held = Buffer.concat([Buffer.from(text), this.#held])
  }

  /** Yields what stands before a delimiter, as it comes. */
  async *streamUntil(delimiter: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.#held.indexOf(delimiter)
      // Without a delimiter the last bytes may be the beginning of one.
      const sureBytes = at >= 0 ? at : this.#held.length - delimiter.length + 1
      if (sureBytes > 0) yield this.#take(sureBytes, 0)
      if (at >= 0) return
      await this.#fill()
    }
  }

  #take(count: number, skipped: number): Buffer {
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count + skipped)
    return taken
  }

  async #fill(): Promise<void> {
    const next = await this.#source.next()
    if (next.done === true) throw new S3Error('IncompleteBody')
    this.#held = Buffer.concat([this.#held, next.value])
  }
}

function malformed(): S3Error {
  return new S3Error('MalformedPOSTRequest')
}
