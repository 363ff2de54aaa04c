/** Fields that several elements of a lifecycle's rules have: days, dates and what is said where they are wrong. */
import { S3Error } from '../s3/s3-error.ts'

const dayMs = 24 * 60 * 60 * 1_000
const daysMax = 0x7fffffff

/** `min`: 1, or 0 where something may happen at once. Throws S3Error. */
export function parseDays(text: string | undefined, what: string, min = 1): number {
  if (text === undefined || !/^-?\d{1,10}$/.test(text)) throw new S3Error('MalformedXML')
  const days = Number(text)
  if (days >= min && days <= daysMax) return days
  throw invalid(`${what} must be a ${min === 0 ? 'nonnegative' : 'positive'} integer`)
}

/** Throws S3Error. */
export function parseMidnight(text: string): number {
  const atMs = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(atMs)) throw new S3Error('MalformedXML')
  if (atMs % dayMs !== 0) throw invalid("'Date' must be at midnight GMT")
  return atMs
}

export function invalid(message: string): S3Error {
  return new S3Error('InvalidArgument', { message })
}
