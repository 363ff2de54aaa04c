/** PutBucketCors and its like, for any configuration: replaces the whole of it. */
import { configureBucket } from '../buckets/configure-bucket.ts'
import type { AnyBucketConfiguration } from '../configurations/bucket-configuration.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

type PutNeeds =
  | 'metadata.buckets'
  | 'metadata.events'
  | 'clock'
  | 'randomness'
  | 'region'
  | 'isUser'
  | 'storageClasses'
  | 'eventTargets'

export function putBucketConfiguration(configuration: AnyBucketConfiguration): Operation<BucketRequest, PutNeeds> {
  const { document, kept } = configuration
  return async (gateway, { bucket, headers, body, cause }) => {
    const request = { bucket, headers, requestId: cause.requestId }
    const surroundings = { ...gateway, createId: gateway.randomness.uuid }
    const bytes = await body.read(configuration.documentBytesMax ?? documentBytesMax)
    const asked = document.parse(bytes, request, surroundings)
    await configuration.require?.(asked, bucket, surroundings)
    await configureBucket(gateway, bucket, (current) =>
      kept.change(configuration.settle === undefined ? asked : configuration.settle(asked, current)),
    )
    await configuration.onStored?.(asked, request, surroundings)
    return emptyResponse(configuration.putStatus ?? 200, configuration.headers?.(asked))
  }
}
