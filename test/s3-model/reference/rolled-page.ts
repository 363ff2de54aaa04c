/**
 * A page of any listing of keys. API Reference, ListObjectsV2: keys that "contain the same string between the prefix and the first
 * occurrence of the delimiter" are rolled up into one common prefix, which "counts as only one return against the MaxKeys value" and
 * "is filtered out from results if it is not lexicographically greater" than where the listing starts. A page may by the
 * documents have less than `max-keys`; ours are full, and clients do count on it.
 */
import { compareKeys } from './byte-order.ts'
import type { Paging } from './requests.ts'

export interface Rolled<Row> {
  /** A key or a common prefix. */
  readonly name: string
  /** `undefined` for a common prefix. */
  readonly row: Row | undefined
}

export interface RolledPage<Row> {
  readonly rows: readonly Row[]
  readonly commonPrefixes: readonly string[]
  readonly isTruncated: boolean
}

/**
 * `rows` are in the order of the listing; those of one key stand together. `isBehind` says of a row whose key is the marker
 * whether it comes behind it; nobody asks it of others.
 */
export function rollPage<Row extends { readonly key: string }>(
  rows: readonly Row[],
  { prefix = '', delimiter = '', maxKeys = 1_000 }: Paging,
  marker: string | undefined,
  isBehind: (row: Row) => boolean,
): RolledPage<Row> {
  const entries: Rolled<Row>[] = []
  for (const row of rows) {
    if (!row.key.startsWith(prefix)) continue
    const name = commonPrefixOf(row.key, prefix, delimiter)
    if (name === undefined) {
      const order = marker === undefined ? 1 : compareKeys(row.key, marker)
      if (order > 0 || (order === 0 && isBehind(row))) entries.push({ name: row.key, row })
      continue
    }
    const isListed = entries.at(-1)?.row === undefined && entries.at(-1)?.name === name
    const isBefore = marker !== undefined && compareKeys(name, marker) <= 0
    if (!isListed && !isBefore) entries.push({ name, row: undefined })
  }
  const page = entries.slice(0, Math.min(maxKeys, 1_000))
  return {
    rows: page.flatMap(({ row }) => row ?? []),
    commonPrefixes: page.flatMap(({ name, row }) => (row === undefined ? name : [])),
    // Nobody can go on behind a page of nothing.
    isTruncated: maxKeys > 0 && entries.length > page.length,
  }
}

function commonPrefixOf(key: string, prefix: string, delimiter: string): string | undefined {
  if (delimiter === '') return undefined
  const at = key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}
