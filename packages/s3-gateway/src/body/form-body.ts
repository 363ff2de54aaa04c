/** The file of a form as the body of an upload: checked against the digests that came as fields, and against a range of sizes. */
import type { Headers } from '../http/headers.ts'
import { S3Error } from '../s3/s3-error.ts'
import { checkBody, readChecked, tooLarge } from './checked-body.ts'
import { parseDeclaredDigests } from './declared-digests.ts'
import type { FormFile } from './multipart-form.ts'
import type { RequestBody } from './request-body.ts'

export type SizeRange = { readonly minBytes: number; readonly maxBytes: number }

/** `headers` are those that the form's fields stand for. */
export function createFormBody(file: FormFile, headers: Headers, range: SizeRange | undefined): RequestBody {
  const declared = parseDeclaredDigests(headers, true)
  const body: RequestBody = {
    sizeBytes: undefined,
    declaredAlgorithm: declared.checksum?.algorithm,
    stream: ({ sizeBytesMax, algorithm }) =>
      checkBody(inRange(file.bytes, range), {
        declared,
        sha256Hex: undefined,
        sizeBytes: undefined,
        sizeBytesMax,
        algorithm,
        trailer: new Map(),
      }),
    async read(sizeBytesMax) {
      const chunks: Uint8Array[] = []
      for await (const chunk of readChecked(body.stream({ sizeBytesMax }))) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
  return body
}

async function* inRange(bytes: AsyncIterable<Uint8Array>, range: SizeRange | undefined): AsyncGenerator<Uint8Array> {
  let sizeBytes = 0
  for await (const chunk of bytes) {
    sizeBytes += chunk.length
    if (range !== undefined && sizeBytes > range.maxBytes) throw tooLarge(range.maxBytes)
    yield chunk
  }
  if (range === undefined || sizeBytes >= range.minBytes) return
  throw new S3Error('EntityTooSmall', {
    facts: { ProposedSize: String(sizeBytes), MinSizeAllowed: String(range.minBytes) },
  })
}
