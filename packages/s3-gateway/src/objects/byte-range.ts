/** `Range: bytes=…` (RFC 9110, section 14) as S3 takes it: one range. Several, or another unit, give the whole object. */
import type { ByteRange } from '@nupeerstack/client'
import { S3Error } from '../s3/s3-error.ts'

/** The range of an object of that size, `undefined` for the whole. Throws S3Error `InvalidRange` where nothing is in it. */
export function parseByteRange(header: string | undefined, sizeBytes: number): ByteRange | undefined {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return undefined
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined

  // The last bytes of an object that has fewer are all of it (section 14.1.2), also where it has none.
  if (first === '' && sizeBytes === 0 && Number(last) > 0) return undefined
  const offset = first === '' ? Math.max(0, sizeBytes - Number(last)) : Number(first)
  const end = first === '' || last === '' ? sizeBytes : Math.min(sizeBytes, Number(last) + 1)
  if (offset >= sizeBytes || end <= offset) {
    throw new S3Error('InvalidRange', {
      facts: { RangeRequested: header ?? '', ActualObjectSize: String(sizeBytes) },
    })
  }
  return { offset, length: end - offset }
}

/** `bytes 0-9/100` */
export function contentRange({ offset, length }: ByteRange, sizeBytes: number): string {
  return `bytes ${offset}-${offset + length - 1}/${sizeBytes}`
}
