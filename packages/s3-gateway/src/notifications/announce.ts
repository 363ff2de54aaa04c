/**
 * What is told of a change to a bucket's objects, and to whom. It is worked out in the transaction of the change and queued
 * there, so nothing is told that did not happen and nothing that happened is forgotten. A bucket that nobody is told of
 * costs nothing.
 */
import type { Clock } from '@nupeerstack/runtime'
import { notificationConfiguration, rulesFor } from '../configurations/notification.ts'
import type { TestEventFacts } from '../configurations/test-event.ts'
import type { Announce } from '../metadata/metadata-store.ts'
import type { BucketRecord, NewEvent, ObjectRecord, Removal } from '../metadata/records.ts'
import type { EventName } from '../s3/event-names.ts'

/** Who made a change, by which request. */
export type Cause = {
  readonly principal: string
  readonly remoteAddress: string | undefined
  readonly requestId: string
}

/** What happened, as it lies in the queue; `event-record.ts` makes what is sent of it. */
export type EventFacts =
  | TestEventFacts
  | (Cause &
      Subject & {
        readonly kind: 'change'
        readonly event: EventName
        readonly ruleId: string
        readonly bucketName: string
        readonly bucketOwner: string
      })

type Subject = {
  readonly timeMs: number
  readonly key: string
  readonly versionId: string
  /** What is gone has none. */
  readonly sizeBytes?: number
  readonly etag?: string
}

/** Where something changes, and who changes it. */
export type Change = { readonly bucket: BucketRecord; readonly cause: Cause }

/** Tells of an object that was stored, or whose tags or list were changed; `undefined` where nobody wants to hear it. */
export function announceObject(event: EventName, change: Change, clock: Clock): Announce<ObjectRecord> | undefined {
  if (notificationConfiguration.kept.of(change.bucket) === undefined) return undefined
  return ({ key, versionId, sizeBytes, etag }) =>
    eventsFor(event, change, { timeMs: clock.unixMs(), key, versionId, sizeBytes, etag })
}

/** Tells of what was deleted; `undefined` where nobody wants to hear it. */
export function announceRemoval(
  by: 'ObjectRemoved' | 'LifecycleExpiration',
  change: Change,
  clock: Clock,
): Announce<Removal> | undefined {
  if (notificationConfiguration.kept.of(change.bucket) === undefined) return undefined
  return ({ kind, key, versionId }) => {
    const event = `s3:${by}:${kind === 'marked' ? 'DeleteMarkerCreated' : 'Delete'}` as const
    return eventsFor(event, change, { timeMs: clock.unixMs(), key, versionId })
  }
}

function eventsFor(event: EventName, { bucket, cause }: Change, subject: Subject): readonly NewEvent[] {
  return rulesFor(notificationConfiguration.kept.of(bucket) ?? [], event, subject.key).map(({ id, target }) => {
    const facts: EventFacts = {
      kind: 'change',
      event,
      ruleId: id,
      bucketName: bucket.name,
      bucketOwner: bucket.owner,
      ...cause,
      ...subject,
    }
    return { target, bucketId: bucket.id, key: subject.key, facts: JSON.stringify(facts) }
  })
}
