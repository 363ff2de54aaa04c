/** What a page of a listing says of the keys that it goes over: those that it has, and those between them that it does not have. */
import type { RowAnswer, S3Answer } from '../../s3-model/reference/answers.ts'
import { compareKeys } from '../../s3-model/reference/byte-order.ts'
import type { Listing, ListObjectVersions } from '../../s3-model/reference/requests.ts'
import type { KeyedEvent } from './key-histories.ts'
import { simulatedBuckets } from './simulated-buckets.ts'

export function listingEvents(request: Listing | ListObjectVersions, { page, status }: S3Answer): KeyedEvent[] {
  if (page === undefined || status !== 200) return []
  const { rows, commonPrefixes, isTruncated } = page
  const { bucket, prefix = '', delimiter } = request
  const isOfVersions = request.op === 'ListObjectVersions'
  const after = isOfVersions ? request.keyMarker : request.after
  const lastName = [...rows.map(({ key }) => key), ...commonPrefixes].toSorted(compareKeys).at(-1)
  if (isTruncated && lastName === undefined) return []
  const firstIsGoneOn = isOfVersions && request.versionIdMarker !== undefined

  return simulatedBuckets.keys.flatMap((key): KeyedEvent[] => {
    if (!key.startsWith(prefix)) return []
    const name = { bucket, key }
    const rolled = commonPrefixOf(key, prefix, delimiter)
    const listedAs = rolled ?? key
    const isAfter = after === undefined || compareKeys(listedAs, after) > 0 || (firstIsGoneOn && key === after)
    const isBefore = !isTruncated || compareKeys(listedAs, lastName ?? '') <= 0
    if (!isAfter || !isBefore) return []
    if (rolled !== undefined) {
      // One of those below it is there, and nobody says which.
      if (commonPrefixes.includes(rolled)) return []
      return [{ name, event: isOfVersions ? versions([], undefined, true) : { kind: 'row', row: undefined } }]
    }
    const own = rows.filter((row) => row.key === key)
    if (!isOfVersions) return [{ name, event: { kind: 'row', row: own[0] } }]
    const isWhole = !(isTruncated && key === lastName)
    const behind = firstIsGoneOn && key === after ? request.versionIdMarker : undefined
    return [{ name, event: versions(own, behind, isWhole) }]
  })
}

function versions(rows: readonly RowAnswer[], behind: string | undefined, isWhole: boolean): KeyedEvent['event'] {
  return { kind: 'versions', rows, behind, isWhole }
}

function commonPrefixOf(key: string, prefix: string, delimiter: string | undefined): string | undefined {
  const at = delimiter === undefined ? -1 : key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + (delimiter?.length ?? 0))
}
