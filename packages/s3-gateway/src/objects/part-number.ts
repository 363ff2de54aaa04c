/**
 * `partNumber`: which part of an upload is written, or of an object is read. A part is found by the number that it was sent
 * under, not by its place: an upload may be completed from parts 1, 3 and 7.
 */
import type { ByteRange } from '@nupeerstack/client'
import type { Headers } from '../http/headers.ts'
import type { Query } from '../http/query.ts'
import type { ObjectRecord, PartRecord } from '../metadata/records.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { partNumberMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'

export interface PartOfObject {
  /** `undefined` where the object is not of parts. */
  readonly record: PartRecord | undefined
  readonly range: ByteRange
}

export function parsePartNumber(query: Query): number | undefined {
  const text = query.get('partNumber')
  if (text === undefined) return undefined
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > partNumberMax) {
    throw invalidArgument(
      'partNumber',
      text,
      `Part number must be an integer between 1 and ${partNumberMax}, inclusive`,
    )
  }
  return number
}

/** The part that a write is for. Throws S3Error `InvalidArgument` where none is named. */
export function requirePartNumber(query: Query): number {
  const partNumber = parsePartNumber(query)
  if (partNumber === undefined) throw invalidArgument('partNumber', '', 'A part number is required.')
  return partNumber
}

/** The part that a read asks for. Throws S3Error where it asks for a range as well. */
export function parsePartToRead(query: Query, headers: Headers): number | undefined {
  const partNumber = parsePartNumber(query)
  if (partNumber === undefined || !headers.has('range')) return partNumber
  throw new S3Error('InvalidRequest', { message: 'Cannot specify both Range header and partNumber query parameter' })
}

/** An object that is not of parts is its own part 1. Throws S3Error `InvalidPartNumber`. */
export function locatePart(object: ObjectRecord, parts: readonly PartRecord[], partNumber: number): PartOfObject {
  if (object.partCount === undefined && partNumber === 1) {
    return { record: undefined, range: { offset: 0, length: object.sizeBytes } }
  }
  let offset = 0
  for (const record of object.partCount === undefined ? [] : parts) {
    if (record.partNumber === partNumber) return { record, range: { offset, length: record.sizeBytes } }
    offset += record.sizeBytes
  }
  throw new S3Error('InvalidPartNumber', {
    facts: { ActualPartCount: String(object.partCount ?? 1), PartNumberRequested: String(partNumber) },
  })
}
