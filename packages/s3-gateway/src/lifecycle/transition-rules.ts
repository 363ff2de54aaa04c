/**
 * Which storage class the rules of a lifecycle want a version to be in, as a pure function. Of all transitions whose time has
 * come the last one counts, and nothing is moved back to a warmer class.
 */
import type { LifecycleConfiguration, LifecycleFilter, LifecycleRule } from '../configurations/lifecycle.ts'
import { defaultTransitionMinimum, type TransitionMinimum } from '../configurations/lifecycle-transitions.ts'
import type { ObjectRecord } from '../metadata/records.ts'
import { isWarmer } from '../s3/storage-classes.ts'
import { endOf, matches, type VersionPlace } from './lifecycle-rules.ts'

/** What is smaller stays where it is, unless a rule speaks of sizes: as with AWS since September 2024. */
const sizeBytesMin = 128 * 1024
/** Before that, only these took what is smaller; a bucket may ask for it. */
const archives = ['GLACIER', 'DEEP_ARCHIVE']

/** `undefined` where the object is to stay in the class that it has. */
export function transitionOf(
  rules: LifecycleConfiguration,
  object: ObjectRecord,
  place: VersionPlace,
  now: { readonly ms: number; readonly dayMs: number },
  minimum: TransitionMinimum = defaultTransitionMinimum,
): string | undefined {
  let last: Due | undefined
  for (const rule of rules) {
    if (!rule.isEnabled || !matches(rule.filter, object)) continue
    const isSmall = object.sizeBytes < sizeBytesMin && !speaksOfSizes(rule.filter)
    for (const due of transitionsOf(rule, object, place, now.dayMs)) {
      if (due.atMs > now.ms || (last !== undefined && !isLater(due, last))) continue
      if (!isSmall || (minimum === 'varies_by_storage_class' && archives.includes(due.storageClass))) last = due
    }
  }
  if (last === undefined || last.storageClass === object.storageClass) return undefined
  return isWarmer(last.storageClass, object.storageClass) ? undefined : last.storageClass
}

type Due = { readonly storageClass: string; readonly atMs: number }

function transitionsOf(
  { transitions = [], noncurrentTransitions = [] }: LifecycleRule,
  { lastModifiedMs }: ObjectRecord,
  place: VersionPlace,
  dayMs: number,
): readonly Due[] {
  if (place.kind === 'current') {
    return transitions.map(({ storageClass, when }) => ({
      storageClass,
      atMs: when.kind === 'date' ? when.atMs : endOf(lastModifiedMs, when.days, dayMs),
    }))
  }
  return noncurrentTransitions
    .filter(({ newerVersions = 0 }) => place.newerNoncurrent >= newerVersions)
    .map(({ storageClass, days }) => ({ storageClass, atMs: endOf(place.sinceMs, days, dayMs) }))
}

/** Of two at once the colder one. */
function isLater(a: Due, b: Due): boolean {
  return a.atMs > b.atMs || (a.atMs === b.atMs && isWarmer(b.storageClass, a.storageClass))
}

function speaksOfSizes({ sizeAbove, sizeBelow, and }: LifecycleFilter): boolean {
  return [sizeAbove, sizeBelow, and?.sizeAbove, and?.sizeBelow].some((size) => size !== undefined)
}
