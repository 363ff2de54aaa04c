/**
 * The bytes of an object without holding them: slices of endless streams that belong to names, so a state of the reference is small,
 * can be compared and printed, and gives the bytes when somebody asks.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { sampleBytes } from '../../network/sample-bytes.ts'

/** What a client sends: the first bytes of the stream of that name. */
export interface Body {
  readonly name: string
  readonly sizeBytes: number
}

export interface Slice extends Body {
  readonly offset: number
}

export type Content = readonly Slice[]

export function contentOf({ name, sizeBytes }: Body): Content {
  return [{ name, offset: 0, sizeBytes }]
}

export function sizeOf(content: Content): number {
  return content.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}

/** Part of a content; `length` may reach behind its end. */
export function cutContent(content: Content, offset: number, length: number): Content {
  const cut: Slice[] = []
  let at = 0
  for (const slice of content) {
    const first = Math.max(offset, at)
    const end = Math.min(offset + length, at + slice.sizeBytes)
    if (first < end) cut.push({ name: slice.name, offset: slice.offset + first - at, sizeBytes: end - first })
    at += slice.sizeBytes
  }
  return cut
}

export function bytesOf(content: Content): Buffer {
  return Buffer.concat(
    content.map(({ name, offset, sizeBytes }) => sampleBytes(name, offset + sizeBytes).subarray(offset)),
  )
}

/** CRC-32 in base64, as S3 writes it. */
export function crc32Of(content: Content): string {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(bytesOf(content)))
  return sum.toString('base64')
}

const md5s = new Map<string, string>()
/** Digests of large contents are asked for again and again; a long run must not keep them all. */
const md5sMax = 10_000

/** In hex. */
export function md5Of(content: Content): string {
  const name = JSON.stringify(content)
  const known = md5s.get(name)
  if (known !== undefined) return known
  if (md5s.size >= md5sMax) md5s.clear()
  const md5 = createHash('md5').update(bytesOf(content)).digest('hex')
  md5s.set(name, md5)
  return md5
}
