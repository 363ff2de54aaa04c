/** Lifecycles that move objects to another storage class, on a gateway whose days take milliseconds; targets say when it is done. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetBucketLifecycleConfigurationCommand,
  GetObjectCommand,
  HeadObjectCommand,
  type LifecycleRule,
  ListObjectVersionsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type StorageClass,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { customerKey } from './customer-key.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'
import { openTestMetadata } from './test-metadata.ts'
import { startWebhookReceiver } from './webhook-receiver.ts'

const receiver = await startWebhookReceiver()
const gateway = await startTestGateway({
  profile: '4/8',
  storageClasses: { GLACIER: '2/4', OURS: '8/16' },
  lifecycle: { dayMs: 1, everyMs: 5 },
  notifications: { targets: [{ name: 'hook', url: receiver.url, token: undefined }], everyMs: 5 },
})
after(async () => {
  await gateway[Symbol.asyncDispose]()
  await receiver[Symbol.asyncDispose]()
})
const s3 = gateway.client()
let count = 0

const body = Buffer.alloc(200_000, 'transition ')

async function newBucket(isVersioned = false): Promise<string> {
  const Bucket = `moving-${count++}`
  await s3.send(new CreateBucketCommand({ Bucket }))
  const VersioningConfiguration = { Status: 'Enabled' as const }
  if (isVersioned) await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
  const QueueConfigurations = [{ QueueArn: 'arn:aws:sqs:::hook', Events: ['s3:LifecycleTransition' as const] }]
  const told = { Bucket, NotificationConfiguration: { QueueConfigurations }, SkipDestinationValidation: true }
  await s3.send(new PutBucketNotificationConfigurationCommand(told))
  return Bucket
}

const configure = (Bucket: string, rule: Partial<LifecycleRule>, more: object = {}) => {
  const Rules = [{ ID: 'rule', Filter: {}, Status: 'Enabled' as const, ...rule }]
  const input = { Bucket, LifecycleConfiguration: { Rules }, ...more }
  return s3.send(new PutBucketLifecycleConfigurationCommand(input))
}

const to = (StorageClass: string, Days = 1) => ({
  Transitions: [{ Days, StorageClass: StorageClass as 'GLACIER' }],
})
const put = (Bucket: string, Key: string, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body: body, ...more }))
const head = (Bucket: string, Key: string, more: object = {}) =>
  s3.send(new HeadObjectCommand({ Bucket, Key, ...more }))

async function bytesOf(Bucket: string, Key: string, more: object = {}): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

/** Keys of objects that were moved, as targets are told. */
async function moved(howMany: number): Promise<string[]> {
  const deliveries = await receiver.next(howMany)
  return deliveries.map(({ body: { Records } }) => Records[0].s3.object.key).sort()
}

async function partsOf(Bucket: string, Key: string) {
  await using metadata = openTestMetadata(gateway)
  const bucket = (await metadata.buckets.find(Bucket)) ?? assert.fail()
  return (await metadata.objects.findWithParts(bucket.id, Key))?.parts ?? []
}

describe('a transition', () => {
  proves('Lifecycle: transitions')
  test('is configured and read back', async () => {
    const Bucket = await newBucket()
    const rule = {
      Transitions: [
        { Days: 1, StorageClass: 'STANDARD_IA' as const },
        { Days: 30, StorageClass: 'GLACIER' as const },
      ],
      NoncurrentVersionTransitions: [
        { NoncurrentDays: 0, NewerNoncurrentVersions: 2, StorageClass: 'DEEP_ARCHIVE' as const },
      ],
    }
    const answer = await configure(Bucket, rule)
    assert.equal(answer.TransitionDefaultMinimumObjectSize, 'all_storage_classes_128K')
    const get = () => s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))
    const { Rules = [] } = await get()
    assert.deepEqual(
      [Rules[0]?.Transitions, Rules[0]?.NoncurrentVersionTransitions],
      [rule.Transitions, rule.NoncurrentVersionTransitions],
    )
    await configure(Bucket, rule, { TransitionDefaultMinimumObjectSize: 'varies_by_storage_class' })
    assert.equal((await get()).TransitionDefaultMinimumObjectSize, 'varies_by_storage_class')
    const wrong = configure(Bucket, rule, { TransitionDefaultMinimumObjectSize: 'none' })
    await assert.rejects(wrong, refused('InvalidRequest', 400))
    const headers = { 'x-amz-transition-default-minimum-object-size': 'none' }
    const noDocument = { method: 'PUT', path: `/${Bucket}`, query: [['lifecycle', '']] as const, headers, body: '<x/>' }
    assert.equal((await gateway.send(noDocument)).code, 'InvalidRequest')
  })

  proves('Lifecycle: transitions')
  test('writes each part anew under the profile of its class, and all else stays as it was', async () => {
    const Bucket = await newBucket()
    const Key = 'parts'
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32', Metadata: { a: 'b' } }),
    )
    const first = Buffer.alloc(5 * 1024 * 1024, 'first ')
    const parts = []
    for (const [index, Body] of [first, body].entries()) {
      const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body, ChecksumAlgorithm: 'CRC32' as const }
      const { ETag, ChecksumCRC32 } = await s3.send(new UploadPartCommand(part))
      parts.push({ PartNumber: index + 1, ETag, ChecksumCRC32 })
    }
    const complete = { Bucket, Key, UploadId, MultipartUpload: { Parts: parts } }
    await s3.send(new CompleteMultipartUploadCommand(complete))
    const before = await head(Bucket, Key, { ChecksumMode: 'ENABLED' })
    const oldParts = await partsOf(Bucket, Key)
    await configure(Bucket, to('GLACIER'))
    assert.deepEqual(await moved(1), [Key])
    const { StorageClass, Expiration, $metadata, ...now } = await head(Bucket, Key, { ChecksumMode: 'ENABLED' })
    const { $metadata: _before, ...then } = before
    assert.equal(StorageClass, 'GLACIER')
    assert.deepEqual(now, then)
    assert.deepEqual(await bytesOf(Bucket, Key), Buffer.concat([first, body]))
    assert.deepEqual(await bytesOf(Bucket, Key, { PartNumber: 2 }), body)
    const newParts = await partsOf(Bucket, Key)
    const described = (list: typeof newParts) => list.map(({ content, ...rest }) => rest)
    assert.deepEqual(described(newParts), described(oldParts))
    for (const [index, { content }] of newParts.entries()) {
      assert.ok(content)
      assert.notEqual(content.partId, oldParts[index]?.content?.partId)
      assert.equal(gateway.parts.profileOf(content.partId), '2/4')
    }
  })

  test('moves no byte to a class that is kept alike, and nothing back to a warmer one', async () => {
    const Bucket = await newBucket()
    await put(Bucket, 'a')
    await put(Bucket, 'cold', { StorageClass: 'DEEP_ARCHIVE' })
    const [before] = await partsOf(Bucket, 'a')
    await configure(Bucket, to('STANDARD_IA'))
    assert.deepEqual(await moved(1), ['a'])
    const [after] = await partsOf(Bucket, 'a')
    assert.deepEqual(after, before)
    await configure(Bucket, to('OURS', 2))
    assert.deepEqual(await moved(2), ['a', 'cold'], 'to a class of our own from any')
    assert.deepEqual(await Promise.all(['a', 'cold'].map(async (key) => (await head(Bucket, key)).StorageClass)), [
      'OURS',
      'OURS',
    ] as string[])
  })

  test('leaves what is small, unless the rule or the bucket says otherwise', async () => {
    const Bucket = await newBucket()
    await put(Bucket, 'small', { Body: 'x' })
    await put(Bucket, 'large')
    await configure(Bucket, to('GLACIER'))
    assert.deepEqual(await moved(1), ['large'])
    assert.equal((await head(Bucket, 'small')).StorageClass, undefined)
    await configure(Bucket, to('GLACIER'), { TransitionDefaultMinimumObjectSize: 'varies_by_storage_class' })
    assert.deepEqual(await moved(1), ['small'])
    await put(Bucket, 'empty', { Body: '' })
    await configure(Bucket, { ...to('OURS'), Filter: { ObjectSizeLessThan: 1 } })
    assert.deepEqual(await moved(1), ['empty'])
    assert.equal((await head(Bucket, 'empty')).StorageClass, 'OURS' as StorageClass)
  })

  test('of noncurrent versions spares the newest', async () => {
    const Bucket = await newBucket(true)
    const ids = []
    for (let i = 0; i < 4; i++) ids.unshift((await put(Bucket, 'k')).VersionId)
    const transition = { NoncurrentDays: 1, NewerNoncurrentVersions: 1, StorageClass: 'GLACIER' as const }
    await configure(Bucket, { NoncurrentVersionTransitions: [transition] })
    await moved(2)
    const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
    assert.deepEqual(
      Versions.map(({ VersionId, StorageClass }) => [VersionId, StorageClass]),
      ids.map((id, index) => [id, index < 2 ? 'STANDARD' : 'GLACIER']),
    )
  })

  test('leaves a copy with the parts that both had', async () => {
    const Bucket = await newBucket()
    await put(Bucket, 'source')
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/source` }))
    const [shared] = await partsOf(Bucket, 'source')
    await configure(Bucket, { ...to('GLACIER'), Filter: { Prefix: 'source' } })
    assert.deepEqual(await moved(1), ['source'])
    assert.equal((await partsOf(Bucket, 'copy'))[0]?.content?.partId, shared?.content?.partId)
    for (const key of ['source', 'copy']) assert.deepEqual(await bytesOf(Bucket, key), body)
  })

  test('opens what a key of the ring seals, and leaves what a customer’s key does', async () => {
    const Bucket = await newBucket()
    const key = customerKey()
    await put(Bucket, 'customer', key)
    await put(Bucket, 'kms', { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'key-1', SSEKMSEncryptionContext: 'e30=' })
    await configure(Bucket, to('GLACIER'))
    assert.deepEqual(await moved(1), ['kms'])
    assert.deepEqual(await bytesOf(Bucket, 'kms'), body)
    assert.equal((await head(Bucket, 'customer', key)).StorageClass, undefined)
    await configure(Bucket, to('STANDARD_IA'))
    assert.deepEqual(await moved(1), ['customer'], 'to a class that is kept alike no key is needed')
    assert.deepEqual(await bytesOf(Bucket, 'customer', key), body)
  })

  test('is tried again where storage is not there; until then all is as it was', async () => {
    const Bucket = await newBucket()
    await put(Bucket, 'k')
    gateway.parts.isAvailable = false
    await configure(Bucket, to('GLACIER'))
    while (gateway.parts.refusals < 2) await head(Bucket, 'k')
    assert.equal((await head(Bucket, 'k')).StorageClass, undefined)
    gateway.parts.isAvailable = true
    assert.deepEqual(await moved(1), ['k'])
    assert.deepEqual(await bytesOf(Bucket, 'k'), body)
  })
})

describe('a rule that moves objects', () => {
  const wrong: Record<string, readonly [inside: string, code: string]> = {
    'to no class': ['<Transition><Days>1</Days></Transition>', 'MalformedXML'],
    'to a class that does not exist': [
      '<Transition><Days>1</Days><StorageClass>TAPE</StorageClass></Transition>',
      'MalformedXML',
    ],
    'back to the standard class': [
      '<Transition><Days>1</Days><StorageClass>STANDARD</StorageClass></Transition>',
      'MalformedXML',
    ],
    'at no time': ['<Transition><StorageClass>GLACIER</StorageClass></Transition>', 'MalformedXML'],
    'after less than nothing': [
      '<Transition><Days>-1</Days><StorageClass>GLACIER</StorageClass></Transition>',
      'InvalidArgument',
    ],
    'to one class twice': [
      '<Transition><Days>1</Days><StorageClass>GLACIER</StorageClass></Transition>'.repeat(2),
      'InvalidArgument',
    ],
    'by days and by date': [
      '<Transition><Days>1</Days><StorageClass>GLACIER</StorageClass></Transition><Transition><Date>2030-01-01</Date><StorageClass>DEEP_ARCHIVE</StorageClass></Transition>',
      'InvalidRequest',
    ],
    'after they have expired': [
      '<Expiration><Days>2</Days></Expiration><Transition><Days>2</Days><StorageClass>GLACIER</StorageClass></Transition>',
      'InvalidArgument',
    ],
    'noncurrent, after they have expired': [
      '<NoncurrentVersionExpiration><NoncurrentDays>2</NoncurrentDays></NoncurrentVersionExpiration><NoncurrentVersionTransition><NoncurrentDays>3</NoncurrentDays><StorageClass>GLACIER</StorageClass></NoncurrentVersionTransition>',
      'InvalidArgument',
    ],
  }
  for (const [what, [inside, code]] of Object.entries(wrong)) {
    test(`${what} is refused`, async () => {
      const body = `<LifecycleConfiguration><Rule><Filter/><Status>Enabled</Status>${inside}</Rule></LifecycleConfiguration>`
      const answer = await gateway.send({ method: 'PUT', path: '/bucket', query: [['lifecycle', '']], body })
      assert.equal(answer.code, code, answer.body)
    })
  }
})
