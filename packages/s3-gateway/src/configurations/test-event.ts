/** What a target is told when a bucket first names it: that it will be told more. */
import type { BucketRecord, NewEvent } from '../metadata/records.ts'

/** As it lies in the queue, beside what `../notifications/` tells of changes. */
export interface TestEventFacts {
  readonly kind: 'test'
  readonly timeMs: number
  readonly bucketName: string
  readonly requestId: string
}

export function testEvent(
  bucket: BucketRecord,
  target: string,
  { timeMs, requestId }: Pick<TestEventFacts, 'timeMs' | 'requestId'>,
): NewEvent {
  const facts: TestEventFacts = { kind: 'test', timeMs, bucketName: bucket.name, requestId }
  return { target, bucketId: bucket.id, key: '', facts: JSON.stringify(facts) }
}
