/** GetBucketNotificationConfiguration: who is told of what happens in the bucket. Nobody is an answer, not an error. */
import { notificationXml } from '../configurations/notification.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const getBucketNotificationConfiguration: Operation<BucketRequest> = async (_gateway, { bucket }) =>
  xmlResponse({}, 'NotificationConfiguration', notificationXml(bucket.configurations.notification ?? []))
