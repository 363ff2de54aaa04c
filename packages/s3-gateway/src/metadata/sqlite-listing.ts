/**
 * Lists the latest objects of a bucket over SQLite. A page has a thousand rows, so a row has only what a listing says, and comes
 * as an array: a name per value and row costs more than the value.
 */

import assert from 'node:assert/strict'
import type { SqlOutput, StateDatabase } from '@nupeerstack/durable-state'
import { type Checksum, parseChecksumAlgorithm } from '../checksums/checksum.ts'
import type { ObjectIndex } from './metadata-store.ts'
import { scanPrefix } from './prefix-scan.ts'
import type { ListedObject } from './records.ts'
import { unboundedKey } from './sqlite-unbounded-key.ts'

/** In the order in which `parseListed` takes them. */
const columns =
  'id, key, owner, last_modified_ms, size_bytes, etag, storage_class, checksum_algorithm, checksum_type, checksum_value'

type Values = readonly SqlOutput[]

type ListingScan = (...query: Parameters<ObjectIndex['list']>) => Awaited<ReturnType<ObjectIndex['list']>>

export function createSqliteListing(db: StateDatabase): ObjectIndex['list'] {
  const where = 'bucket_id = ? AND is_latest = 1 AND is_delete_marker = 0 AND key >= ? AND key < ?'
  const rowsFrom = db.prepare(`SELECT ${columns} FROM objects WHERE ${where} ORDER BY key LIMIT ?`)
  const firstKey = db.prepare(`SELECT key FROM objects WHERE ${where} ORDER BY key LIMIT 1`)
  rowsFrom.setReturnArrays(true)
  firstKey.setReturnArrays(true)

  const scan: ListingScan = (bucketId, { prefix, delimiter, after, limit }) =>
    scanPrefix({
      prefix,
      delimiter,
      after: after && { key: after.key },
      limit,
      fetch: ({ key }, before, rows) =>
        rowsFrom.all(bucketId, key, before ?? unboundedKey, rows).map((row) => parseListed(valuesOf(row))),
      peek(from, before) {
        const row = firstKey.get(bucketId, from, before ?? unboundedKey)
        return row === undefined ? undefined : text(valuesOf(row)[0])
      },
    })
  // Without a delimiter a page is one statement.
  return async (bucketId, query) =>
    query.delimiter === undefined ? scan(bucketId, query) : db.snapshot(() => scan(bucketId, query))
}

/** What `setReturnArrays` makes of a row; the types of node:sqlite do not follow it. */
function valuesOf(row: unknown): Values {
  return row as Values
}

function parseListed(values: Values): ListedObject {
  const [id, key, owner, lastModifiedMs, sizeBytes, etag, storageClass, algorithm, type, value] = values
  return {
    id: number(id),
    key: text(key),
    owner: text(owner),
    lastModifiedMs: number(lastModifiedMs),
    sizeBytes: number(sizeBytes),
    etag: text(etag),
    storageClass: text(storageClass),
    checksum: parseChecksum(algorithm, type, value),
  }
}

/** Of the three columns that objects have for it. */
export function parseChecksum(
  algorithm: SqlOutput | undefined,
  type: SqlOutput | undefined,
  value: SqlOutput | undefined,
): Checksum | undefined {
  const known = algorithm === null ? undefined : parseChecksumAlgorithm(text(algorithm))
  if (known === undefined) return undefined
  return { algorithm: known, type: type === 'COMPOSITE' ? 'COMPOSITE' : 'FULL_OBJECT', value: text(value) }
}

function text(value: SqlOutput | undefined): string {
  assert(typeof value === 'string')
  return value
}

function number(value: SqlOutput | undefined): number {
  assert(typeof value === 'number')
  return value
}
