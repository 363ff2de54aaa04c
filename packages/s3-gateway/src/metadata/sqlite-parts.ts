/** The part rows that objects and uploads share, in and out. */
import { bytesOf, numberOf, optionalTextOf, type Row, type SqlValue, textOf } from '@nupeerstack/durable-state'
import { parseChecksumAlgorithm } from '../checksums/checksum.ts'
import { parsePartId } from './part-id.ts'
import type { PartRecord } from './records.ts'

export const partColumns =
  'part_number, size_bytes, etag, checksum_algorithm, checksum_value, last_modified_ms, part_id, wrapped_key'

/** The values of `partColumns`, in that order. */
export function partValues(part: PartRecord): SqlValue[] {
  return [
    part.partNumber,
    part.sizeBytes,
    part.etag,
    part.checksum?.algorithm ?? null,
    part.checksum?.value ?? null,
    part.lastModifiedMs,
    part.content?.partId ?? null,
    part.content?.wrappedKey ?? null,
  ]
}

export function parsePart(row: Row): PartRecord {
  const algorithm = parseChecksumAlgorithm(optionalTextOf(row, 'checksum_algorithm') ?? '')
  const partId = optionalTextOf(row, 'part_id')
  return {
    partNumber: numberOf(row, 'part_number'),
    sizeBytes: numberOf(row, 'size_bytes'),
    etag: textOf(row, 'etag'),
    checksum: algorithm === undefined ? undefined : { algorithm, value: textOf(row, 'checksum_value') },
    lastModifiedMs: numberOf(row, 'last_modified_ms'),
    content:
      partId === undefined ? undefined : { partId: parsePartId(partId), wrappedKey: bytesOf(row, 'wrapped_key') },
  }
}

/** Ids of the parts that rows name. */
export function partIdsOf(parts: Iterable<PartRecord>): string[] {
  return [...parts].flatMap((part) => part.content?.partId ?? [])
}
