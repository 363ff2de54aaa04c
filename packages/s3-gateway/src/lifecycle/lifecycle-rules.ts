/**
 * What the rules of a lifecycle say about one version, as pure functions. Days count from when an object was stored, or
 * from when a version was replaced, and end at the midnight (UTC) that follows, as with AWS.
 */
import type {
  LifecycleConditions,
  LifecycleConfiguration,
  LifecycleFilter,
  LifecycleRule,
} from '../configurations/lifecycle.ts'
import type { ObjectRecord, VersionRecord } from '../metadata/records.ts'

/** A day, unless a test makes it shorter. */
export const realDayMs: number = 24 * 60 * 60 * 1_000

/** Where a version stands among those of its key. */
export type VersionPlace =
  | { readonly kind: 'current'; readonly isOnly: boolean }
  | { readonly kind: 'noncurrent'; readonly sinceMs: number; readonly newerNoncurrent: number }

export type Expiry = { readonly atMs: number; readonly ruleId: string }

/** When the current version expires, by the rule that comes first; `undefined` where none says. */
export function expiryOf(
  rules: LifecycleConfiguration,
  object: ObjectRecord,
  dayMs: number = realDayMs,
): Expiry | undefined {
  let first: Expiry | undefined
  for (const { id, isEnabled, filter, expiration } of rules) {
    if (!isEnabled || expiration === undefined || expiration.kind === 'delete-markers') continue
    if (!matches(filter, object)) continue
    const atMs = expiration.kind === 'date' ? expiration.atMs : endOf(object.lastModifiedMs, expiration.days, dayMs)
    if (first === undefined || atMs < first.atMs) first = { atMs, ruleId: id }
  }
  return first
}

/** Whether a version is to be deleted now. */
export function isExpired(
  rules: LifecycleConfiguration,
  version: VersionRecord,
  place: VersionPlace,
  now: { readonly ms: number; readonly dayMs: number },
): boolean {
  if (place.kind === 'noncurrent') return rules.some((rule) => isNoncurrentExpired(rule, version, place, now))
  if (version.kind === 'object')
    return (expiryOf(rules, version, now.dayMs)?.atMs ?? Number.POSITIVE_INFINITY) <= now.ms
  return place.isOnly && rules.some((rule) => isMarkerExpired(rule, version, now))
}

/** When an upload is dropped that nobody completes. */
export function abortOf(
  rules: LifecycleConfiguration,
  upload: { readonly key: string; readonly initiatedMs: number },
  dayMs: number = realDayMs,
): Expiry | undefined {
  let first: Expiry | undefined
  for (const { id, isEnabled, filter, abortUploadsAfterDays: days } of rules) {
    if (!isEnabled || days === undefined || !isBelow(filter, upload.key)) continue
    const atMs = endOf(upload.initiatedMs, days, dayMs)
    if (first === undefined || atMs < first.atMs) first = { atMs, ruleId: id }
  }
  return first
}

function isNoncurrentExpired(
  { isEnabled, filter, noncurrentExpiration }: LifecycleRule,
  version: VersionRecord,
  { sinceMs, newerNoncurrent }: Extract<VersionPlace, { kind: 'noncurrent' }>,
  { ms, dayMs }: { readonly ms: number; readonly dayMs: number },
): boolean {
  if (!isEnabled || noncurrentExpiration === undefined || !matches(filter, version)) return false
  const { days, newerVersions = 0 } = noncurrentExpiration
  return newerNoncurrent >= newerVersions && endOf(sinceMs, days, dayMs) <= ms
}

/** A marker that hides nothing goes at once where the rule says so, or as an object of its age would. */
function isMarkerExpired(
  { isEnabled, filter, expiration }: LifecycleRule,
  marker: VersionRecord,
  { ms, dayMs }: { readonly ms: number; readonly dayMs: number },
): boolean {
  if (!isEnabled || expiration === undefined || !matches(filter, marker)) return false
  if (expiration.kind === 'delete-markers') return true
  const atMs = expiration.kind === 'date' ? expiration.atMs : endOf(marker.lastModifiedMs, expiration.days, dayMs)
  return atMs <= ms
}

function isBelow({ prefix = '', and }: LifecycleFilter, key: string): boolean {
  return key.startsWith(prefix) && key.startsWith(and?.prefix ?? '')
}

/** Whether a rule's filter covers a version. */
export function matches(filter: LifecycleFilter, version: VersionRecord): boolean {
  return holds(filter, version) && (filter.and === undefined || holds(filter.and, version))
}

function holds({ prefix = '', tags, sizeAbove, sizeBelow }: LifecycleConditions, version: VersionRecord): boolean {
  if (!version.key.startsWith(prefix)) return false
  if (version.kind === 'delete-marker') return tags.length === 0 && sizeAbove === undefined && sizeBelow === undefined
  return (
    tags.every(({ key, value }) => version.tags.some((tag) => tag.key === key && tag.value === value)) &&
    (sizeAbove === undefined || version.sizeBytes > sizeAbove) &&
    (sizeBelow === undefined || version.sizeBytes < sizeBelow)
  )
}

/** When so many days have passed. A shortened day has no midnight. */
export function endOf(fromMs: number, days: number, dayMs: number): number {
  const atMs = fromMs + days * dayMs
  return dayMs === realDayMs ? Math.ceil(atMs / realDayMs) * realDayMs : atMs
}
