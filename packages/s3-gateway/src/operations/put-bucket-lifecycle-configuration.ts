/** PutBucketLifecycleConfiguration: replaces all rules; they apply to what is there as to what comes. */
import { randomUUID } from 'node:crypto'
import { parseLifecycle } from '../configurations/lifecycle.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { configureBucket } from './configure-bucket.ts'
import { lifecycleDocumentBytesMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const putBucketLifecycleConfiguration: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const lifecycle = parseLifecycle(await body.read(lifecycleDocumentBytesMax), randomUUID)
  await configureBucket(gateway, bucket, () => ({ lifecycle }))
  return emptyResponse(200)
}
