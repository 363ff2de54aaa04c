/** The key under which a log is stored (Amazon S3 User Guide, "Log object key format"). */
import type { LogKeyFormat } from '../configurations/logging.ts'

export type LogKeyParts = {
  readonly prefix: string
  readonly format: LogKeyFormat
  readonly owner: string
  readonly region: string
  readonly bucketName: string
  /** Some time of the day that the log is of. */
  readonly eventMs: number
  readonly deliveryMs: number
  /** Tells it from all others. */
  readonly unique: string
}

export function logKey(parts: LogKeyParts): string {
  const { prefix, format, owner, region, bucketName, eventMs, deliveryMs, unique } = parts
  if (format.kind !== 'partitioned') return `${prefix}${stamp(deliveryMs)}-${unique}`
  // Of a day of requests only the day is said.
  const dayMs = 24 * 60 * 60 * 1_000
  const ms = format.dateOf === 'EventTime' ? Math.floor(eventMs / dayMs) * dayMs : deliveryMs
  const day = new Date(ms).toISOString().slice(0, 10).replaceAll('-', '/')
  return `${prefix}${owner}/${region}/${bucketName}/${day}/${stamp(ms)}-${unique}`
}

/** `2026-11-26-01-23-45` */
function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace(/[T:]/g, '-')
}
