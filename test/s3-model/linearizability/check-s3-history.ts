/**
 * Whether what concurrent clients heard could have been. First each key by itself, which is fast and finds nearly everything
 * (linearizability is local: Herlihy and Wing, 1990); then all together, so that a listing has a moment at which all of it was true.
 */
import type { S3State } from '../reference/state.ts'
import { findOrder, type HistoryEntry, type OrderVerdict } from './find-order.ts'
import { type HeardRequest, s3Spec } from './s3-spec.ts'

export type S3HistoryEntry = HistoryEntry<HeardRequest>

/** Positions that are tried before a history counts as undecided: some seconds of one core. */
const triesMax = 200_000

/** The verdict on the whole; a key that cannot be explained makes it a violation at once. */
export function checkS3History(
  initial: S3State,
  history: readonly S3HistoryEntry[],
): OrderVerdict<S3State, HeardRequest> {
  for (const group of byKey(history)) {
    const verdict = findOrder(s3Spec, initial, group, triesMax)
    if (verdict.kind === 'violation') return verdict
  }
  return findOrder(s3Spec, initial, history, triesMax)
}

/** The requests of each key; a copy ties two keys together, and a request of a whole bucket belongs to none. */
function byKey(history: readonly S3HistoryEntry[]): S3HistoryEntry[][] {
  const groups: { keys: Set<string>; entries: S3HistoryEntry[] }[] = []
  for (const entry of history) {
    const keys = keysOf(entry.op)
    if (keys.length === 0) continue
    const touched = groups.filter((group) => keys.some((key) => group.keys.has(key)))
    const merged = {
      keys: new Set([...keys, ...touched.flatMap((group) => [...group.keys])]),
      entries: [...touched.flatMap((group) => group.entries), entry],
    }
    for (const group of touched) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.map(({ entries }) => entries)
}

function keysOf({ request }: HeardRequest): string[] {
  if (!('key' in request)) return []
  const names = 'source' in request ? [request, request.source] : [request]
  return names.map(({ bucket, key }) => `${bucket}/${key}`)
}
