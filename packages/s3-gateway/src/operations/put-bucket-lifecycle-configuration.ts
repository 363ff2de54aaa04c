/** PutBucketLifecycleConfiguration: replaces all rules; they apply to what is there as to what comes. */
import { randomUUID } from 'node:crypto'
import { configureBucket } from '../buckets/configure-bucket.ts'
import { parseLifecycle } from '../configurations/lifecycle.ts'
import { defaultTransitionMinimum, parseTransitionMinimum } from '../configurations/lifecycle-transitions.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { lifecycleDocumentBytesMax } from '../s3/limits.ts'

export const minimumHeader = 'x-amz-transition-default-minimum-object-size'

export const putBucketLifecycleConfiguration: Operation<BucketRequest> = async (gateway, { bucket, body, headers }) => {
  const minimum = parseTransitionMinimum(headers.get(minimumHeader))
  const lifecycle = parseLifecycle(await body.read(lifecycleDocumentBytesMax), {
    createId: randomUUID,
    isClass: (name) => gateway.storageClasses.has(name),
  })
  const transitionMinimum = minimum === defaultTransitionMinimum ? undefined : minimum
  await configureBucket(gateway, bucket, () => ({ lifecycle, transitionMinimum }))
  return emptyResponse(200, { [minimumHeader]: minimum })
}
