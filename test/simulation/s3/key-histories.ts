/**
 * Everything that programs asked and heard, key by key: what a request of several keys says of each, what a page of a listing says of
 * the keys that it goes over, what a copy says of its source.
 */
import type { HistoryEntry } from '../../s3-model/linearizability/find-order.ts'
import type { S3Answer } from '../../s3-model/reference/answers.ts'
import type { ObjectName } from '../../s3-model/reference/requests.ts'
import { copyEvents } from './copy-events.ts'
import type { KeyEvent } from './key-event.ts'
import { findKnownContents } from './known-contents.ts'
import { findVersionIds } from './known-version-ids.ts'
import { listingEvents } from './listing-events.ts'
import { answerOf, type S3Call } from './s3-call.ts'
import { simulatedBuckets } from './simulated-buckets.ts'

export interface KeyHistory {
  readonly name: ObjectName
  readonly entries: readonly HistoryEntry<KeyEvent>[]
}

/** What a call says of a key. */
export interface KeyedEvent {
  readonly name: ObjectName
  readonly event: EventOfCall
  /** It may have come to be, or not. */
  readonly isOptional?: boolean
}

/** Without what is the same for all events of a call. */
export type EventOfCall = KeyEvent extends infer Event
  ? Event extends KeyEvent
    ? Omit<Event, 'call' | 'number'>
    : never
  : never

/** In the body of an answer that has begun with 200; else they come with 500 and 503. */
const whatHasBegunMaySay = ['InternalError', 'ServiceUnavailable', 'SlowDown']
/** Whoever hears one of these knows that nothing came to be, and not why: a body was cut. */
const withoutMeaning = new Set(['RequestTimeout', 'IncompleteBody', ...whatHasBegunMaySay])

export function keyHistories(calls: readonly S3Call[]): KeyHistory[] {
  const meant = calls.filter(({ heard }) => heard.kind !== 'not-asked' && !isRefusedAsSuch(answerOf({ heard })))
  const contents = findKnownContents(meant)
  const versionIds = findVersionIds(meant)
  const histories = new Map<string, { name: ObjectName; entries: HistoryEntry<KeyEvent>[] }>()
  for (const [number, call] of meant.entries()) {
    for (const { name, event, isOptional } of eventsOf(call)) {
      const key = `${name.bucket}/${name.key}`
      const history = histories.get(key) ?? { name, entries: [] }
      histories.set(key, history)
      const isKnown = call.heard.kind === 'answer'
      history.entries.push({
        op: { ...event, ...(event.kind === 'request' && { versionId: versionIds.of(call) }), call: call.name, number },
        calledAt: call.beganMs,
        returnedAt: isKnown ? (call.endedMs ?? Infinity) : call.effectsEndMs,
        isOptional: isOptional ?? !isKnown,
      })
    }
  }
  return [...histories.values()]

  function eventsOf(call: S3Call): KeyedEvent[] {
    const { request } = call
    const answer = answerOf(call)
    switch (request.op) {
      case 'PutBucketVersioning':
        return simulatedBuckets.keys.map((key) => ({
          name: { bucket: request.bucket, key },
          event: { kind: 'request', request, answer },
        }))
      case 'PutObject':
      case 'DeleteObject':
      case 'UploadPart':
      case 'CompleteMultipartUpload':
      case 'AbortMultipartUpload':
        return [{ name: request, event: { kind: 'request', request, answer } }]
      case 'CreateMultipartUpload':
        // One that nobody heard of nobody goes on with.
        return answer === undefined ? [] : [{ name: request, event: { kind: 'request', request, answer } }]
      case 'GetObject':
      case 'HeadObject':
        return answer === undefined ? [] : [{ name: request, event: { kind: 'request', request, answer } }]
      case 'DeleteObjects':
        return request.objects.map(({ key, versionId }) => ({
          name: { bucket: request.bucket, key },
          event: {
            kind: 'request',
            request: { op: 'DeleteObject', bucket: request.bucket, key, versionId },
            answer: answer && deletionAnswer(answer, key, versionId),
          },
        }))
      case 'CopyObject':
      case 'UploadPartCopy':
        return copyEvents(call, contents)
      case 'ListObjects':
      case 'ListObjectsV2':
      case 'ListObjectVersions':
        return answer === undefined ? [] : listingEvents(request, answer)
      default:
        return []
    }
  }
}

/** Storage is away; or the clocks are too far apart, for whoever asks may do all of it. */
function isRefusedAsSuch(answer: S3Answer | undefined): boolean {
  return (
    answer !== undefined && (answer.status >= 500 || answer.status === 403 || withoutMeaning.has(answer.code ?? ''))
  )
}

/** As the answer to the deletion of this one alone would be. */
function deletionAnswer({ deletions }: S3Answer, key: string, versionId: string | undefined): S3Answer {
  const deletion = deletions?.find((each) => each.key === key && each.versionId === versionId)
  if (deletion === undefined) return { status: 404, code: 'NotInTheAnswer' }
  if (deletion.code !== undefined) return { status: 400, code: deletion.code }
  const { deleteMarkerVersionId: marker } = deletion
  const told = versionId ?? marker
  return {
    status: 204,
    ...(told !== undefined && { versionId: told }),
    ...(marker !== undefined && { deleteMarker: true }),
  }
}
