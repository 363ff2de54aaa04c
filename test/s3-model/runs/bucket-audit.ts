/** The requests that see everything in a bucket, and those that empty it. */
import type { S3Service } from '../drive/s3-service.ts'
import type { S3Request } from '../reference/requests.ts'
import type { BucketState, S3State } from '../reference/state.ts'

/** Lists of what there is, in pages that end within keys, and every object of every version, with its tags. */
export function auditRequests({ buckets }: S3State): S3Request[] {
  return [...buckets].flatMap(([bucket, { keys }]) => [
    { op: 'ListObjectVersions' as const, bucket, maxKeys: 3 },
    { op: 'ListObjectsV2' as const, bucket, maxKeys: 3 },
    { op: 'ListMultipartUploads' as const, bucket },
    ...[...keys].flatMap(([key, versions]) =>
      versions.flatMap(({ kind, versionId }): S3Request[] =>
        kind === 'delete-marker'
          ? []
          : [
              { op: 'GetObject', bucket, key, versionId },
              { op: 'GetObjectTagging', bucket, key, versionId },
            ],
      ),
    ),
  ])
}

/** Ends with the bucket being gone, which only an empty one can. */
export function removalRequests(bucket: string, { keys, uploads }: BucketState): S3Request[] {
  const objects = [...keys].flatMap(([key, versions]) => versions.map(({ versionId }) => ({ key, versionId })))
  return [
    ...uploads
      .filter(({ end }) => end === undefined)
      .map(({ key, uploadId }) => ({ op: 'AbortMultipartUpload' as const, bucket, key, uploadId })),
    ...(objects.length === 0 ? [] : [{ op: 'DeleteObjects' as const, bucket, objects }]),
    { op: 'DeleteBucket', bucket },
  ]
}

/** Takes away whatever is there, as the service itself lists it, and does not mind. */
export async function clearBuckets(service: S3Service, buckets: readonly string[]): Promise<void> {
  for (const bucket of buckets) {
    for (;;) {
      const { answer } = await service.ask({ op: 'ListObjectVersions', bucket })
      const objects = (answer.page?.rows ?? []).map(({ key, versionId }) => ({ key, versionId }))
      if (objects.length === 0) break
      await service.ask({ op: 'DeleteObjects', bucket, objects, quiet: true })
    }
    await service.ask({ op: 'DeleteBucket', bucket })
  }
}
