/** Notifications as clients configure them, and what a target on loopback is told. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  type Event,
  GetBucketNotificationConfigurationCommand,
  type NotificationConfiguration,
  PutBucketAclCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { silentLogger } from '@nupeerstack/node-host'
import { clockOf, systemTimers } from '@nupeerstack/runtime'
import { proves } from '../compatibility/proves.ts'
import { applyLifecycles } from '../src/chores/apply-lifecycles.ts'
import { realDayMs } from '../src/lifecycle/lifecycle-rules.ts'
import { refused } from './refused.ts'
import { otherUser, startTestGateway } from './test-gateway.ts'
import { openTestMetadata } from './test-metadata.ts'
import { startWebhookReceiver } from './webhook-receiver.ts'

const receiver = await startWebhookReceiver()
const gateway = await startTestGateway({
  notifications: {
    targets: [
      { name: 'hook', url: receiver.url, token: 'let-me-in' },
      { name: 'other', url: `${receiver.url}/other`, token: undefined },
    ],
    everyMs: 5,
  },
})
after(async () => {
  await gateway[Symbol.asyncDispose]()
  await receiver[Symbol.asyncDispose]()
})
const s3 = gateway.client()
let count = 0

const hookArn = 'arn:aws:sqs:us-east-1:123456789012:hook'

async function newBucket(isVersioned = false): Promise<string> {
  const Bucket = `told-${count++}`
  await s3.send(new CreateBucketCommand({ Bucket }))
  const VersioningConfiguration = { Status: 'Enabled' as const }
  if (isVersioned) await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
  return Bucket
}

function configure(Bucket: string, configuration: NotificationConfiguration, isTested = false) {
  const input = { Bucket, NotificationConfiguration: configuration, SkipDestinationValidation: !isTested }
  return s3.send(new PutBucketNotificationConfigurationCommand(input))
}

const queue = (...Events: Event[]): NotificationConfiguration => ({
  QueueConfigurations: [{ Id: 'rule', QueueArn: hookArn, Events }],
})

/** A bucket whose target hears everything of the kinds. */
async function toldBucket(events: Event[], isVersioned = false): Promise<string> {
  const Bucket = await newBucket(isVersioned)
  await configure(Bucket, queue(...events))
  return Bucket
}

/** What has come: names of events, with their keys. */
async function heard(howMany: number): Promise<string[]> {
  const deliveries = await receiver.next(howMany)
  return deliveries.map(({ body }) => `${body.Records[0].eventName} ${body.Records[0].s3.object.key}`).sort()
}

describe('a configuration of notifications', () => {
  proves('GetBucketNotificationConfiguration', 'PutBucketNotificationConfiguration')
  test('is kept as it was put, and taken away by an empty one', async () => {
    const Bucket = await newBucket()
    const get = async () => {
      const { $metadata, ...rest } = await s3.send(new GetBucketNotificationConfigurationCommand({ Bucket }))
      return rest
    }
    assert.deepEqual(await get(), {})
    const Filter = {
      Key: {
        FilterRules: [
          { Name: 'prefix' as const, Value: 'a & b/' },
          { Name: 'suffix' as const, Value: '.jpg' },
        ],
      },
    }
    const configuration: NotificationConfiguration = {
      QueueConfigurations: [{ Id: 'q', QueueArn: hookArn, Events: ['s3:ObjectCreated:*'], Filter }],
      TopicConfigurations: [{ Id: 't', TopicArn: 'arn:aws:sns:us-east-1::hook', Events: ['s3:ObjectRemoved:Delete'] }],
      LambdaFunctionConfigurations: [
        {
          Id: 'l',
          LambdaFunctionArn: 'arn:aws:lambda:us-east-1:1:function:other',
          Events: ['s3:ObjectTagging:*', 's3:ObjectAcl:Put'],
        },
      ],
    }
    await configure(Bucket, configuration)
    assert.deepEqual(await get(), configuration)
    await configure(Bucket, {})
    assert.deepEqual(await get(), {})
  })

  test('is answered by a test, sent to each target that was not named before', async () => {
    const Bucket = await newBucket()
    const before = Date.now()
    await configure(Bucket, queue('s3:ObjectCreated:Put'), true)
    const delivery = await receiver.one()
    const { Time, RequestId, HostId, ...rest } = delivery.body
    assert.deepEqual(rest, { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket })
    assert.ok(Date.parse(Time) >= before)
    assert.match(RequestId, /^[0-9A-Z]{16}$/)
    await configure(Bucket, queue('s3:ObjectCreated:*'), true)
    await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))
    assert.deepEqual(await heard(1), ['ObjectCreated:Put k'])
  })

  const rule = (inside: string) => `<QueueConfiguration><Queue>${hookArn}</Queue>${inside}</QueueConfiguration>`
  const created = '<Event>s3:ObjectCreated:*</Event>'
  const filter = (...rules: [string, string][]) =>
    `<Filter><S3Key>${rules.map(([name, value]) => `<FilterRule><Name>${name}</Name><Value>${value}</Value></FilterRule>`).join('')}</S3Key></Filter>`
  const cases: Record<string, readonly [inside: string, code: string]> = {
    'of an unknown target': [rule(created).replace(':hook<', ':nobody<'), 'InvalidArgument'],
    'of a topic as a queue': [rule(created).replace(':sqs:', ':sns:'), 'InvalidArgument'],
    'of another region': [rule(created).replace('us-east-1', 'eu-west-1'), 'InvalidArgument'],
    'of what is no ARN': [rule(created).replace(hookArn, 'hook'), 'InvalidArgument'],
    'of an event that does not happen': [rule('<Event>s3:ObjectRestore:Post</Event>'), 'InvalidArgument'],
    'of no event': [rule(''), 'MalformedXML'],
    'of two rules of one name': [
      rule(`<Id>a</Id>${created}`) + rule('<Id>a</Id><Event>s3:ObjectAcl:Put</Event>'),
      'InvalidArgument',
    ],
    'of two rules that overlap': [rule(created) + rule('<Event>s3:ObjectCreated:Put</Event>'), 'InvalidArgument'],
    'of two rules that overlap in their filters': [
      rule(created + filter(['prefix', 'a'])) + rule(created + filter(['prefix', 'ab'], ['suffix', 'x'])),
      'InvalidArgument',
    ],
    'of a filter by something else': [rule(created + filter(['infix', 'a'])), 'InvalidArgument'],
    'of two prefixes': [rule(created + filter(['prefix', 'a'], ['Prefix', 'b'])), 'InvalidArgument'],
    'of a bridge': ['<EventBridgeConfiguration/>', 'NotImplemented'],
  }
  for (const [what, [inside, code]] of Object.entries(cases)) {
    test(`${what} is refused`, async () => {
      const body = `<NotificationConfiguration>${inside}</NotificationConfiguration>`
      const answer = await gateway.send({ method: 'PUT', path: '/bucket', query: [['notification', '']], body })
      assert.equal(answer.code, code, answer.body)
    })
  }

  test('may name one event for keys that no two rules share, and a target as MinIO does', async () => {
    const Bucket = await newBucket()
    const Filter = (Name: 'prefix' | 'suffix', Value: string) => ({ Key: { FilterRules: [{ Name, Value }] } })
    const arn = 'arn:minio:sqs::hook:webhook'
    await configure(Bucket, {
      QueueConfigurations: [
        { QueueArn: arn, Events: ['s3:ObjectCreated:*'], Filter: Filter('suffix', '.jpg') },
        { QueueArn: arn, Events: ['s3:ObjectCreated:*'], Filter: Filter('suffix', '.png') },
      ],
    })
    for (const Key of ['a.jpg', 'a.gif', 'a.png']) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    assert.deepEqual(await heard(2), ['ObjectCreated:Put a.jpg', 'ObjectCreated:Put a.png'])
  })

  test('is its owner’s to make', async () => {
    const input = { Bucket: await newBucket(), NotificationConfiguration: queue('s3:ObjectCreated:*') }
    const send = gateway.client({}, otherUser).send(new PutBucketNotificationConfigurationCommand(input))
    await assert.rejects(send, refused('AccessDenied', 403))
  })
})

describe('a target', () => {
  proves('Notifications: webhooks')
  test('is told of an object in AWS’s words', async () => {
    const Bucket = await toldBucket(['s3:ObjectCreated:*'], true)
    const before = Date.now()
    const Key = 'a b/ü+(1)~*.txt'
    const { VersionId, ETag } = await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'hello' }))
    const delivery = await receiver.one()
    assert.deepEqual(
      [delivery.path, delivery.headers['content-type'], delivery.headers.authorization],
      ['/hook', 'application/json', 'Bearer let-me-in'],
    )
    const [{ eventTime, responseElements, ...record }] = delivery.body.Records
    const { sequencer, ...object } = record.s3.object
    assert.ok(Date.parse(eventTime) >= before)
    assert.match(responseElements['x-amz-request-id'], /^[0-9A-Z]{16}$/)
    assert.match(sequencer, /^[0-9A-F]{16}$/)
    assert.deepEqual(
      { ...record, s3: { ...record.s3, object } },
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'us-east-1',
        eventName: 'ObjectCreated:Put',
        userIdentity: { principalId: 'main' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'rule',
          bucket: { name: Bucket, ownerIdentity: { principalId: 'main' }, arn: `arn:aws:s3:::${Bucket}` },
          object: {
            key: 'a+b/%C3%BC%2B%281%29%7E*.txt',
            size: 5,
            eTag: ETag?.replaceAll('"', ''),
            versionId: VersionId,
          },
        },
      },
    )
  })

  test('hears of each way to make an object', async () => {
    const Bucket = await toldBucket(['s3:ObjectCreated:*'])
    await s3.send(new PutObjectCommand({ Bucket, Key: 'put', Body: 'x' }))
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/put` }))
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'parts' }))
    const part = { Bucket, Key: 'parts', UploadId, PartNumber: 1 }
    const { ETag } = await s3.send(new UploadPartCommand({ ...part, Body: 'x' }))
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
    await s3.send(new CompleteMultipartUploadCommand({ ...part, MultipartUpload }))
    await s3.send(new PutObjectAclCommand({ Bucket, Key: 'put', ACL: 'public-read' }))
    await s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read-write' }))
    const form = ['key', 'file'].map(
      (name) => `--b\r\ncontent-disposition: form-data; name="${name}"; filename="f"\r\n\r\nform\r\n`,
    )
    const headers = { host: gateway.host, 'content-type': 'multipart/form-data; boundary=b' }
    const posted = await gateway.sendRaw('POST', `/${Bucket}`, headers, `${form.join('')}--b--\r\n`)
    assert.equal(posted.status, 204, posted.body)
    assert.deepEqual(await heard(4), [
      'ObjectCreated:CompleteMultipartUpload parts',
      'ObjectCreated:Copy copy',
      'ObjectCreated:Post form',
      'ObjectCreated:Put put',
    ])
  })

  test('hears of what is deleted, and of nothing where there was nothing', async () => {
    const Bucket = await toldBucket(['s3:ObjectRemoved:*'])
    const kept = await toldBucket(['s3:ObjectRemoved:*'], true)
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'missing' }))
    for (const Key of ['a', 'b', 'c']) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }))
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'b' }, { Key: 'nothing' }] } }))
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket: kept, Key: 'v', Body: 'x' }))
    const marker = await s3.send(new DeleteObjectCommand({ Bucket: kept, Key: 'v' }))
    await s3.send(new DeleteObjectCommand({ Bucket: kept, Key: 'v', VersionId }))
    const deliveries = await receiver.next(4)
    const told = deliveries.map(({ body: { Records } }) => [Records[0].eventName, Records[0].s3.object])
    const facts = told.map(([name, { key, versionId, size }]) => [name, key, versionId, size])
    assert.deepEqual(
      facts.sort((a, b) => String(a).localeCompare(String(b))),
      [
        ['ObjectRemoved:Delete', 'a', undefined, undefined],
        ['ObjectRemoved:Delete', 'b', undefined, undefined],
        ['ObjectRemoved:Delete', 'v', VersionId, undefined],
        ['ObjectRemoved:DeleteMarkerCreated', 'v', marker.VersionId, undefined],
      ],
    )
  })

  test('hears of tags, of lists that change, and of what a lifecycle deletes', async () => {
    const Bucket = await toldBucket(['s3:ObjectTagging:*', 's3:ObjectAcl:Put', 's3:LifecycleExpiration:*'])
    const object = { Bucket, Key: 'k' }
    await s3.send(new PutObjectCommand({ ...object, Body: 'x' }))
    await s3.send(new PutObjectTaggingCommand({ ...object, Tagging: { TagSet: [{ Key: 'a', Value: 'b' }] } }))
    await s3.send(new DeleteObjectTaggingCommand(object))
    await s3.send(new PutObjectAclCommand({ ...object, ACL: 'private' }))
    await s3.send(new PutObjectAclCommand({ ...object, ACL: 'public-read' }))
    assert.deepEqual(await heard(3), ['ObjectAcl:Put k', 'ObjectTagging:Delete k', 'ObjectTagging:Put k'])
    const Rules = [{ ID: 'r', Filter: {}, Status: 'Enabled' as const, Expiration: { Days: 1 } }]
    await s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }))
    const clock = (): number => Date.now() + 3 * realDayMs
    const transition = (): Promise<never> => assert.fail()
    await using metadata = openTestMetadata(gateway, clock)
    await applyLifecycles(
      {
        metadata,
        timers: systemTimers,
        clock: clockOf(clock),
        checkConfigurations: () => undefined,
        transition,
        log: silentLogger,
        holder: 'test',
      },
      { dayMs: realDayMs },
      new AbortController().signal,
    )
    const delivery = await receiver.one()
    const [record] = delivery.body.Records
    assert.deepEqual(
      [record.eventName, record.eventVersion, record.userIdentity.principalId],
      ['LifecycleExpiration:Delete', '2.3', 's3.amazonaws.com'],
    )
  })

  test('that is down slows no upload, and hears of each key in order when it is back', async () => {
    const Bucket = await toldBucket(['s3:ObjectCreated:*'])
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    receiver.answer = async () => {
      await held
      return 200
    }
    for (let i = 0; i < 20; i++)
      await s3.send(new PutObjectCommand({ Bucket, Key: `k${i % 2}`, Body: 'x'.repeat(i + 1) }))
    release()
    const deliveries = await receiver.next(20)
    const sizes = (key: string) =>
      deliveries
        .map(({ body }) => body.Records[0].s3.object)
        .filter((object) => object.key === key)
        .map(({ size }) => size)
    assert.deepEqual(sizes('k0'), [1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
    assert.deepEqual(sizes('k1'), [2, 4, 6, 8, 10, 12, 14, 16, 18, 20])
    const sequencers = deliveries
      .map(({ body }) => body.Records[0].s3.object)
      .filter(({ key }) => key === 'k0')
      .map(({ sequencer }) => sequencer)
    assert.deepEqual(sequencers, [...sequencers].sort())
    receiver.answer = () => 200
  })
})
