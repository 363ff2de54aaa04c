/**
 * Lists keys in order and rolls those up that share a common prefix, as S3 does. Having met a common prefix it seeks
 * behind it, so the cost depends on what is listed and not on how much lies below.
 */
import { compareUtf8, following, successor } from '../s3/utf8-order.ts'

export type ScanEntry<Row> =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'prefix'; readonly prefix: string }

export type ScanOptions<Row> = {
  readonly prefix: string
  readonly delimiter: string | undefined
  /** Listing starts behind this key, and behind its common prefix where it has one. */
  readonly after: ScanMarker | undefined
  readonly limit: number
  /** Rows at or behind a position and before a key, in order, at most `limit`. */
  readonly fetch: (from: ScanPosition, before: string | undefined, limit: number) => readonly Row[]
  /** The first key there, where that costs less than a row: then common prefixes cost no rows. */
  readonly peek?: (from: string, before: string | undefined) => string | undefined
}

/** A key, or one of several rows with that key where `tie` tells them apart. */
export type ScanMarker = { readonly key: string; readonly tie?: number | undefined }

/** Rows with `key` or larger ones; of those with `key` only such behind `tie`, where it is given. */
export type ScanPosition = { readonly key: string; readonly tie: number | undefined }

export type ScanResult<Row> = { readonly entries: readonly ScanEntry<Row>[]; readonly isTruncated: boolean }

/** Rows fetched at a time where prefixes may roll up most of them; it doubles while they do not. */
const firstBatch = 16

export function scanPrefix<Row extends { readonly key: string }>(options: ScanOptions<Row>): ScanResult<Row> {
  const { prefix, delimiter, limit } = options
  if (limit === 0) return { entries: [], isTruncated: false }
  const before = successor(prefix)
  const entries: ScanEntry<Row>[] = []
  let position = startOf(options)
  let batch = delimiter === undefined ? limit + 1 : firstBatch

  while (position !== undefined) {
    const key = delimiter === undefined ? undefined : options.peek?.(position.key, before)
    let rolledUp = key === undefined ? undefined : commonPrefix(key, prefix, delimiter)
    if (rolledUp !== undefined) {
      if (entries.length === limit) return { entries, isTruncated: true }
      entries.push({ kind: 'prefix', prefix: rolledUp })
      position = seek(successor(rolledUp))
      batch = firstBatch
      continue
    }
    const rows = options.fetch(position, before, batch)
    for (const row of rows) {
      if (rolledUp !== undefined && row.key.startsWith(rolledUp)) continue
      if (entries.length === limit) return { entries, isTruncated: true }
      rolledUp = commonPrefix(row.key, prefix, delimiter)
      entries.push(rolledUp === undefined ? { kind: 'row', row } : { kind: 'prefix', prefix: rolledUp })
    }
    if (rows.length < batch) break
    position = rolledUp === undefined ? behind(rows.at(-1)) : seek(successor(rolledUp))
    batch = rolledUp === undefined ? Math.min(batch * 2, limit + 1) : firstBatch
  }
  return { entries, isTruncated: false }
}

function startOf<Row>({ prefix, delimiter, after }: ScanOptions<Row>): ScanPosition | undefined {
  if (after === undefined || compareUtf8(after.key, prefix) < 0) return seek(prefix)
  const rolledUp = after.key.startsWith(prefix) ? commonPrefix(after.key, prefix, delimiter) : undefined
  if (rolledUp !== undefined) return seek(successor(rolledUp))
  return after.tie === undefined ? seek(following(after.key)) : { key: after.key, tie: after.tie }
}

function behind(row: { readonly key: string; readonly tie?: number } | undefined): ScanPosition | undefined {
  if (row === undefined) return undefined
  return row.tie === undefined ? seek(following(row.key)) : { key: row.key, tie: row.tie }
}

function seek(key: string | undefined): ScanPosition | undefined {
  return key === undefined ? undefined : { key, tie: undefined }
}

function commonPrefix(key: string, prefix: string, delimiter: string | undefined): string | undefined {
  if (delimiter === undefined) return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}
