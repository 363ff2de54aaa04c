/**
 * `Range` (RFC 9110, section 14.1.2; API Reference, GetObject: one range per request). What is no range of bytes, or ends before it
 * begins, is ignored; a range behind the end is refused; the last bytes of an object that has fewer are all of it.
 */
import { Refusal } from './answers.ts'

export interface Span {
  readonly offset: number
  readonly length: number
}

/** `undefined` for the whole. Throws Refusal `InvalidRange`. */
export function readSpan(header: string | undefined, sizeBytes: number): Span | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return lastBytes(Number(last), sizeBytes)
  if (last !== '' && Number(last) < Number(first)) return undefined
  if (Number(first) >= sizeBytes) throw new Refusal('InvalidRange')
  const end = last === '' ? sizeBytes : Math.min(Number(last) + 1, sizeBytes)
  return { offset: Number(first), length: end - Number(first) }
}

function lastBytes(count: number, sizeBytes: number): Span | undefined {
  if (count === 0) throw new Refusal('InvalidRange')
  // There are no bytes whose place an answer could name.
  if (sizeBytes === 0) return undefined
  const length = Math.min(count, sizeBytes)
  return { offset: sizeBytes - length, length }
}

/**
 * `x-amz-copy-source-range`: "must use the form bytes=first-last", within the source. Throws Refusal `InvalidArgument` or
 * `InvalidRequest`.
 */
export function copySpan(header: string | undefined, sizeBytes: number): Span {
  if (header === undefined) return { offset: 0, length: sizeBytes }
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? []
  if (first === undefined || last === undefined || Number(first) > Number(last)) throw new Refusal('InvalidArgument')
  if (Number(first) >= sizeBytes) throw new Refusal('InvalidRequest')
  if (Number(last) >= sizeBytes) throw new Refusal('InvalidArgument')
  return { offset: Number(first), length: Number(last) - Number(first) + 1 }
}
