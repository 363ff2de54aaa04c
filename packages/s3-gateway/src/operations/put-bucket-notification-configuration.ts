/**
 * PutBucketNotificationConfiguration: says who is told from now on. Each target that the bucket names for the first time is
 * sent a test, unless the client asks for none.
 */
import { randomUUID } from 'node:crypto'
import { configureBucket } from '../buckets/configure-bucket.ts'
import { parseNotification } from '../configurations/notification.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { testEvent } from '../notifications/announce.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putBucketNotificationConfiguration: Operation<BucketRequest> = async (
  gateway,
  { bucket, body, headers, cause },
) => {
  const { region, eventTargets: targets } = gateway
  const rules = parseNotification(await body.read(documentBytesMax), { region, targets, createId: randomUUID })
  const before = new Set(bucket.configurations.notification?.map(({ target }) => target))
  await configureBucket(gateway, bucket, () => ({ notification: rules.length === 0 ? undefined : rules }))
  if (headers.get('x-amz-skip-destination-validation')?.toLowerCase() !== 'true') {
    const fresh = new Set(rules.map(({ target }) => target).filter((target) => !before.has(target)))
    const test = { timeMs: gateway.clock(), requestId: cause.requestId }
    await gateway.metadata.events.add([...fresh].map((target) => testEvent(bucket, target, test)))
  }
  return emptyResponse(200)
}
