/**
 * A load on a gateway by S3, and by its owner, that passes all of its commits. Each step is told before and after; after the first
 * that gets no answer nobody asks any more.
 */
import { setTimeout as pause } from 'node:timers/promises'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  HeadObjectCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketTaggingCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { sampleBytes } from '../network/sample-bytes.ts'
import type { OwnerAsks } from './actors/gateway-actor.ts'
import type { Told } from './told.ts'

export interface GatewayLoad {
  readonly s3: S3Client
  readonly told: Told[]
  askOwner(asked: OwnerAsks): Promise<string>
}

const partBytes = 5 * 1024 * 1024
const Bucket = 'bucket'

export async function loadGateway({ s3, told, askOwner }: GatewayLoad): Promise<void> {
  async function step<T>(what: string, facts: object, work: () => Promise<T>): Promise<T> {
    told.push({ what, state: 'begun', ...facts })
    const result = await work()
    told.push({ what, state: 'done', ...facts })
    return result
  }

  const put = (key: string, content: string, sizeBytes: number, more: object = {}) =>
    step('put', { key, content, sizeBytes }, () =>
      s3.send(new PutObjectCommand({ Bucket, Key: key, Body: sampleBytes(content, sizeBytes), ...more })),
    )
  const remove = (key: string) => step('delete', { key }, () => s3.send(new DeleteObjectCommand({ Bucket, Key: key })))

  const QueueConfigurations = [{ QueueArn: 'arn:aws:sqs:::hook', Events: ['s3:ObjectCreated:*' as const] }]
  await s3.send(
    new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration: { QueueConfigurations } }),
  )
  await Promise.all([
    put('inline', 'inline', 1_000),
    put('packed/1', 'packed 1', 30_000),
    put('packed/2', 'packed 2', 60_000),
    put('one', 'one', 700_000),
    put('overwritten', 'first', 90_000),
    put('deleted', 'deleted', 50_000),
  ])
  await put('overwritten', 'second', 120_000)
  await remove('deleted')
  await step('put', { key: 'copy', content: 'one', sizeBytes: 700_000 }, () =>
    s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/one` })),
  )
  await step('tag', { key: 'one', value: 'a' }, () =>
    s3.send(new PutObjectTaggingCommand({ Bucket, Key: 'one', Tagging: { TagSet: [{ Key: 'tag', Value: 'a' }] } })),
  )
  // Of several at once one wins; the others are refused when their bytes are stored already.
  const raced = Array.from({ length: 3 }, () => put('raced', 'raced', 300_000, { IfNoneMatch: '*' }))
  for (const { reason } of (await Promise.allSettled(raced)).filter((each) => each.status === 'rejected')) {
    if (reason.name !== 'PreconditionFailed') throw reason
  }

  const upload = async (key: string) => {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: key }))
    const part = (PartNumber: number, sizeBytes: number) =>
      s3.send(
        new UploadPartCommand({
          Bucket,
          Key: key,
          UploadId,
          PartNumber,
          Body: sampleBytes('parts', partBytes + sizeBytes).subarray(
            PartNumber === 1 ? 0 : partBytes,
            PartNumber === 1 ? partBytes : undefined,
          ),
        }),
      )
    const [first, second] = [await part(1, 0), await part(2, 100_000)]
    const Parts = [first, second].map(({ ETag }, index) => ({ ETag, PartNumber: index + 1 }))
    return { UploadId, MultipartUpload: { Parts } }
  }
  const { UploadId, MultipartUpload } = await upload('multipart')
  await step('put', { key: 'multipart', content: 'parts', sizeBytes: partBytes + 100_000 }, () =>
    s3.send(new CompleteMultipartUploadCommand({ Bucket, Key: 'multipart', UploadId, MultipartUpload })),
  )
  const left = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'aborted' }))
  const leftPart = {
    Bucket,
    Key: 'aborted',
    UploadId: left.UploadId,
    PartNumber: 1,
    Body: sampleBytes('left', 200_000),
  }
  await s3.send(new UploadPartCommand(leftPart))
  await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'aborted', UploadId: left.UploadId }))

  // Moves to another class, whose profile is another.
  await put('cold/moved', 'cold', 200_000)
  const Rules = [
    {
      ID: 'cold',
      Filter: { Prefix: 'cold/' },
      Status: 'Enabled' as const,
      Transitions: [{ Days: 1, StorageClass: 'GLACIER' as const }],
    },
  ]
  await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }))
  for (let look = 0; look < 200; look++) {
    const { StorageClass } = await s3.send(new HeadObjectCommand({ Bucket, Key: 'cold/moved' }))
    if (StorageClass === 'GLACIER') break
    await pause(20)
  }

  await step('create-bucket', { bucket: 'second' }, () => s3.send(new CreateBucketCommand({ Bucket: 'second' })))
  await step('tag-bucket', { bucket: 'second' }, () =>
    s3.send(new PutBucketTaggingCommand({ Bucket: 'second', Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] } })),
  )
  await step('delete-bucket', { bucket: 'second' }, () => s3.send(new DeleteBucketCommand({ Bucket: 'second' })))
  await step('delete', { key: 'packed/1' }, () =>
    s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'packed/1' }] } })),
  )

  await step('create-user', { id: 'anna' }, () => askOwner({ owner: 'create-user', id: 'anna' }))
  const old = await askOwner({ owner: 'create-key', id: 'anna' })
  told.push({ what: 'create-key', state: 'done', key: old })
  const rotated = await askOwner({ owner: 'rotate-key', id: old })
  told.push({ what: 'create-key', state: 'done', key: rotated })
  await step('revoke-key', { key: old }, () => askOwner({ owner: 'revoke-key', id: old }))
  await step('create-user', { id: 'ben' }, () => askOwner({ owner: 'create-user', id: 'ben' }))
  await step('delete-user', { id: 'ben' }, () => askOwner({ owner: 'delete-user', id: 'ben' }))
  await put('last', 'last', 20_000)
  await pause(300)
}
