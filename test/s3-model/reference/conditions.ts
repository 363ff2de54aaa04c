/**
 * Conditions. Reads: API Reference, GetObject, `If-Match` and its siblings (of a pair, the ETag's answer counts before the date's),
 * as RFC 9110, section 13.2.2, orders them. Writes: User Guide, "How to prevent object overwrites with conditional writes": 412 where
 * an ETag does not match, 404 where nothing is there to match, and `If-None-Match: *` fails where an object is there, to which
 * delete markers do not count.
 */
import { Refusal } from './answers.ts'
import type { ReadConditions, WriteConditions } from './requests.ts'
import type { ObjectVersion } from './versions.ts'

/** Whether a read is answered in full. Throws Refusal `PreconditionFailed`. */
export function judgeReadConditions(conditions: ReadConditions, { etag }: ObjectVersion): 'go-on' | 'not-modified' {
  const { ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince } = conditions
  if (ifMatch !== undefined) {
    if (!matches(ifMatch, etag)) throw new Refusal('PreconditionFailed')
  } else if (ifUnmodifiedSince === 'long-ago') throw new Refusal('PreconditionFailed')
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch, etag) ? 'not-modified' : 'go-on'
  // Everything was modified after what was long ago.
  return ifModifiedSince === undefined || ifModifiedSince === 'long-ago' ? 'go-on' : 'not-modified'
}

/** Throws Refusal where a write may not replace `current`. */
export function checkWriteConditions(conditions: WriteConditions, current: ObjectVersion | undefined): void {
  const { ifMatch, ifNoneMatch } = conditions
  if (ifMatch !== undefined && current === undefined) throw new Refusal('NoSuchKey')
  if (ifMatch !== undefined && current !== undefined && !matches(ifMatch, current.etag)) {
    throw new Refusal('PreconditionFailed')
  }
  if (ifNoneMatch !== undefined && current !== undefined && matches(ifNoneMatch, current.etag)) {
    throw new Refusal('PreconditionFailed')
  }
}

function matches(tag: string, etag: string): boolean {
  return tag === '*' || tag === etag
}
