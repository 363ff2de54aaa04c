/** Object lock in the headers of a write and of a read. */
import { objectLockConfiguration, retentionFrom } from '../configurations/object-lock.ts'
import type { Headers } from '../http/headers.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import type { LegalHold, Lock, Retention } from '../s3/object-lock.ts'
import { S3Error } from '../s3/s3-error.ts'

const modeHeader = 'x-amz-object-lock-mode'
const untilHeader = 'x-amz-object-lock-retain-until-date'
const holdHeader = 'x-amz-object-lock-legal-hold'

/** The lock of a new object: as the headers say, else as the bucket does. Throws S3Error. */
export function parseLockHeaders(headers: Headers, bucket: BucketRecord, nowMs: number): Lock {
  const retention = parseRetention(headers, nowMs)
  const legalHold = parseLegalHoldHeader(headers.get(holdHeader))
  const objectLock = objectLockConfiguration.kept.of(bucket)
  if (retention !== undefined || legalHold !== undefined) requireObjectLock(bucket)
  return { retention: retention ?? retentionFrom(objectLock, nowMs), legalHold }
}

export function lockHeaders({ retention, legalHold }: Lock): Record<string, string> {
  return {
    ...(retention !== undefined && {
      [modeHeader]: retention.mode,
      [untilHeader]: new Date(retention.untilMs).toISOString(),
    }),
    ...(legalHold !== undefined && { [holdHeader]: legalHold }),
  }
}

/** Whether a write says itself how long its object is locked. */
export function hasRetention(headers: Headers): boolean {
  return headers.has(modeHeader)
}

/** Throws S3Error `InvalidRequest` where a bucket's versions cannot be locked. */
export function requireObjectLock(bucket: BucketRecord): void {
  if (objectLockConfiguration.kept.of(bucket) !== undefined) return
  throw new S3Error('InvalidRequest', { message: 'Bucket is missing Object Lock Configuration' })
}

/** Whether the caller asks for locks in governance mode to give way; `routing/dispatch.ts` has checked that it may. */
export function bypassesGovernance(headers: Headers): boolean {
  return headers.get('x-amz-bypass-governance-retention')?.toLowerCase() === 'true'
}

/** A time from which on something is free again. Throws S3Error `InvalidArgument` where it has passed. */
export function parseRetainUntil(text: string, nowMs: number): number {
  const untilMs = Date.parse(text)
  if (Number.isNaN(untilMs))
    throw invalidArgument(untilHeader, text, 'The retain until date must be provided in ISO 8601 format')
  if (untilMs <= nowMs) throw invalidArgument(untilHeader, text, 'The retain until date must be in the future!')
  return untilMs
}

function parseRetention(headers: Headers, nowMs: number): Retention | undefined {
  const mode = headers.get(modeHeader)
  const until = headers.get(untilHeader)
  if (mode === undefined && until === undefined) return undefined
  if (mode === undefined || until === undefined) {
    throw invalidArgument(modeHeader, mode ?? '', `${untilHeader} and ${modeHeader} must both be supplied`)
  }
  if (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE')
    throw invalidArgument(modeHeader, mode, 'Unknown wormMode directive.')
  return { mode, untilMs: parseRetainUntil(until, nowMs) }
}

function parseLegalHoldHeader(text: string | undefined): LegalHold | undefined {
  if (text === undefined || text === 'ON' || text === 'OFF') return text
  throw invalidArgument(holdHeader, text, 'Legal Hold must be either of ON or OFF')
}
