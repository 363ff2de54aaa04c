/** What S3's listing is, in the plainest words: sort by bytes, roll up, skip what is not behind the marker, cut. */

export type ModelEntry = { readonly kind: 'row' | 'prefix'; readonly name: string }

export function listModel(
  keys: readonly string[],
  query: { prefix: string; delimiter: string | undefined; after: string | undefined; limit: number },
): { entries: ModelEntry[]; isTruncated: boolean } {
  const { prefix, delimiter, after, limit } = query
  const entries: ModelEntry[] = []
  const sorted = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  for (const key of sorted) {
    if (!key.startsWith(prefix)) continue
    const at = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length)
    const name = at < 0 ? key : key.slice(0, at + (delimiter?.length ?? 0))
    if (after !== undefined && Buffer.compare(Buffer.from(name), Buffer.from(after)) <= 0) continue
    if (entries.at(-1)?.name === name && at >= 0) continue
    entries.push({ kind: at < 0 ? 'row' : 'prefix', name })
  }
  return limit === 0
    ? { entries: [], isTruncated: false }
    : { entries: entries.slice(0, limit), isTruncated: entries.length > limit }
}
