/** Logs of buckets: configured as clients do, delivered as objects, read back line by line. */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import {
  type BucketLoggingStatus,
  CreateBucketCommand,
  GetBucketLoggingCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutBucketAclCommand,
  PutBucketLoggingCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { createMetrics } from '@nupeerstack/node-host'
import { proves } from '../compatibility/proves.ts'
import { logOperation } from '../src/bucket-logs/log-operation.ts'
import type { S3GatewayConfig } from '../src/gateway.ts'
import type { ObjectRef } from '../src/http/object-ref.ts'
import { routes } from '../src/routing/routes.ts'
import { createMemoryPartStore } from './memory-part-store.ts'
import { refused } from './refused.ts'
import { presign } from './sigv4-signer.ts'
import { mainUser, otherUser, startTestGateway, type TestGateway } from './test-gateway.ts'
import { startWebhookReceiver } from './webhook-receiver.ts'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

const enable = (Bucket: string, LoggingEnabled: BucketLoggingStatus['LoggingEnabled'], client: S3Client = s3) =>
  client.send(new PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: LoggingEnabled ? { LoggingEnabled } : {} }))

type Log = { readonly key: string; readonly lines: readonly string[][] }

/** The logs that there are after a gateway was used and stopped: in `logs`, of `bucket` or what `use` says. */
async function logsAfter(
  use: (gateway: TestGateway, s3: S3Client) => Promise<unknown>,
  target: Partial<BucketLoggingStatus['LoggingEnabled']> = {},
  more: Partial<S3GatewayConfig> = {},
): Promise<readonly Log[]> {
  const kept = { parts: createMemoryPartStore(), dataDir: mkdtempSync(join(tmpdir(), 'nupeer-logging-')) }
  try {
    const config = { ensureBuckets: ['bucket', 'logs'], ...more }
    {
      await using first = await startTestGateway(config, kept)
      await enable('bucket', { TargetBucket: 'logs', TargetPrefix: 'of/', ...target }, first.client())
      await use(first, first.client())
    }
    await using second = await startTestGateway(config, kept)
    const client = second.client()
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: 'logs' }))
    return await Promise.all(Contents.map(({ Key = '' }) => readLog(client, 'logs', Key)))
  } finally {
    rmSync(kept.dataDir, { recursive: true, force: true })
  }
}

async function readLog(client: S3Client, Bucket: string, key: string): Promise<Log> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: key }))
  const text = (await Body?.transformToString()) ?? ''
  assert.ok(text.endsWith('\n'))
  const lines = text
    .slice(0, -1)
    .split('\n')
    .map((line) => line.match(/"[^"]*"|\[[^\]]*\]|\S+/g) ?? [])
  for (const line of lines) assert.equal(line.length, 26, line.join(' '))
  return { key, lines }
}

describe('the logging of a bucket', () => {
  proves('GetBucketLogging', 'PutBucketLogging')
  test('is kept as it was put, and taken away by an empty document', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'logs-1' }))
    const get = async () => (await s3.send(new GetBucketLoggingCommand({ Bucket: 'bucket' }))).LoggingEnabled
    assert.equal(await get(), undefined)
    for (const TargetObjectKeyFormat of [
      undefined,
      { SimplePrefix: {} },
      { PartitionedPrefix: { PartitionDateSource: 'EventTime' as const } },
    ]) {
      const enabled = {
        TargetBucket: 'logs-1',
        TargetPrefix: 'a & b/',
        ...(TargetObjectKeyFormat && { TargetObjectKeyFormat }),
      }
      await enable('bucket', enabled)
      assert.deepEqual(await get(), enabled)
    }
    await enable('bucket', undefined)
    assert.equal(await get(), undefined)
  })

  test('goes only into a bucket that is there, of the same owner, and does not deny it', async () => {
    await gateway.client({}, otherUser).send(new CreateBucketCommand({ Bucket: 'others' }))
    await s3.send(new CreateBucketCommand({ Bucket: 'denies' }))
    const statement = {
      Effect: 'Deny',
      Principal: { Service: 'logging.s3.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::denies/*',
      Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::buck*' }, StringEquals: { 'aws:SourceAccount': 'main' } },
    }
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
    await s3.send(new PutBucketPolicyCommand({ Bucket: 'denies', Policy }))
    for (const TargetBucket of ['missing', 'others', 'denies']) {
      const put = enable('bucket', { TargetBucket, TargetPrefix: '' })
      await assert.rejects(put, refused('InvalidTargetBucketForLogging', 400), TargetBucket)
    }
    await s3.send(new CreateBucketCommand({ Bucket: 'another-source' }))
    await enable('another-source', { TargetBucket: 'denies', TargetPrefix: '' })
  })

  test('is its owner’s to make', async () => {
    const put = enable('bucket', { TargetBucket: 'bucket', TargetPrefix: '' }, gateway.client({}, otherUser))
    await assert.rejects(put, refused('AccessDenied', 403))
  })

  const cases: Record<string, readonly [inside: string, code: string]> = {
    'without a target': ['<TargetPrefix>a</TargetPrefix>', 'MalformedXML'],
    'without a prefix': ['<TargetBucket>bucket</TargetBucket>', 'MalformedXML'],
    'with a prefix that leaves no room': [
      `<TargetBucket>bucket</TargetBucket><TargetPrefix>${'x'.repeat(801)}</TargetPrefix>`,
      'InvalidArgument',
    ],
    'with keys of two kinds': [
      '<TargetBucket>bucket</TargetBucket><TargetPrefix/><TargetObjectKeyFormat><SimplePrefix/><PartitionedPrefix/></TargetObjectKeyFormat>',
      'MalformedXML',
    ],
    'with a grant that AWS does not know there': [
      '<TargetBucket>bucket</TargetBucket><TargetPrefix/><TargetGrants><Grant><Grantee><ID>other</ID></Grantee><Permission>READ_ACP</Permission></Grant></TargetGrants>',
      'MalformedXML',
    ],
  }
  for (const [what, [inside, code]] of Object.entries(cases)) {
    test(`${what} is refused`, async () => {
      const body = `<BucketLoggingStatus><LoggingEnabled>${inside}</LoggingEnabled></BucketLoggingStatus>`
      const answer = await gateway.send({ method: 'PUT', path: '/bucket', query: [['logging', '']], body })
      assert.equal(answer.code, code, answer.body)
    })
  }
})

describe('a bucket’s log', () => {
  proves('Server access logs in AWS’s format')
  test('has a line of 26 fields for each request, and goes out when the gateway stops', async () => {
    const [log, ...more] = await logsAfter(async ({ host, send, sendRaw }) => {
      const headers = { 'user-agent': 'a "b"\u00fc', referer: 'http://x/ y' }
      await send({ method: 'PUT', path: '/bucket/a%20b', body: 'hello', headers })
      await send({ method: 'GET', path: '/bucket/a%20b', headers: { range: 'bytes=1-2' } })
      const url = presign(
        mainUser,
        { method: 'GET', path: '/bucket/a%20b', headers: { host }, now: new Date() },
        60,
      ).url
      await sendRaw('GET', url, { host })
      await sendRaw('GET', '/bucket/a%20b', { host })
      await send({ method: 'DELETE', path: '/bucket/gone', signer: { ...mainUser, secretAccessKey: 'wrong' } })
      await send({ method: 'GET', path: '/logs' })
    })
    assert.deepEqual(more, [])
    assert.match(log?.key ?? '', /^of\/\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d-[0-9A-F]{16}$/)
    const [put, ranged, presigned, anonymous, refusedOne, ...rest] = log?.lines ?? []
    assert.deepEqual(rest, [], 'another bucket’s requests are not in it')
    assert.match(put?.[2] ?? '', /^\[\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d \+0000\]$/)
    assert.match(put?.[5] ?? '', /^[0-9A-Z]{16}$/)
    const isNumber = /^\d+$/
    assert.match(put?.[13] ?? '', isNumber)
    assert.match(put?.[14] ?? '', isNumber)
    const masked = put?.map((field, index) => ([2, 5, 13, 14, 18, 22].includes(index) ? '…' : field))
    // biome-ignore format: fields in the order of AWS's list
    assert.deepEqual(masked, [
      'main', 'bucket', '…', '127.0.0.1', 'main', '…', 'REST.PUT.OBJECT', 'a%20b', '"PUT /bucket/a%20b HTTP/1.1"', '200', '-', '-',
      '5', '…', '…', '"http://x/ y"', '"a %22b%22%FC"', '-', '…', 'SigV4', '-', 'AuthHeader', '…', '-', '-', '-',
    ])
    assert.deepEqual([ranged?.[9], ranged?.[11], ranged?.[12]], ['206', '2', '5'])
    assert.deepEqual([presigned?.[9], presigned?.[21]], ['200', 'QueryString'])
    assert.match(presigned?.[8] ?? '', /X-Amz-Signature=REDACTED/)
    assert.deepEqual([anonymous?.[4], anonymous?.[9], anonymous?.[10]], ['-', '403', 'AccessDenied'])
    assert.deepEqual(
      [refusedOne?.[4], refusedOne?.[6], refusedOne?.[7], refusedOne?.[9], refusedOne?.[10]],
      ['-', 'REST.DELETE.OBJECT', 'gone', '403', 'SignatureDoesNotMatch'],
    )
  })

  test('waits for storage that is not there', async () => {
    let asked = 0
    const logs = await logsAfter(
      async ({ parts }, client) => {
        parts.isAvailable = false
        for (; parts.refusals === 0; asked++) await client.send(new ListObjectsV2Command({ Bucket: 'bucket' }))
        parts.isAvailable = true
      },
      {},
      { bucketLogs: { everyMs: 5 } },
    )
    assert.equal(logs.flatMap(({ lines }) => lines).length, asked)
  })

  test('of a mebibyte is stored at once', async () => {
    const receiver = await startWebhookReceiver()
    const targets = [{ name: 'hook', url: receiver.url, token: undefined }]
    await using own = await startTestGateway({
      ensureBuckets: ['bucket', 'logs'],
      notifications: { targets, everyMs: 5 },
    })
    await using _receiver = receiver
    const body =
      '<NotificationConfiguration><QueueConfiguration><Queue>arn:aws:sqs:::hook</Queue><Event>s3:ObjectCreated:*</Event></QueueConfiguration></NotificationConfiguration>'
    const headers = { 'x-amz-skip-destination-validation': 'true' }
    await own.send({ method: 'PUT', path: '/logs', query: [['notification', '']], headers, body })
    await enable('bucket', { TargetBucket: 'logs', TargetPrefix: '' }, own.client())
    const long = 'x'.repeat(3_000)
    const visit = () => own.sendRaw('GET', `/bucket/k?marker=${long}`, { host: own.host })
    for (let sent = 0; sent < 360; sent += 20) await Promise.all(Array.from({ length: 20 }, visit))
    const { body: told } = await receiver.one()
    assert.ok(told.Records[0].s3.object.size > 1024 * 1024)
  })

  test('may lie by account, region, bucket and day', async () => {
    for (const PartitionDateSource of ['EventTime', 'DeliveryTime'] as const) {
      const [log] = await logsAfter((_gateway, client) => client.send(new ListObjectsV2Command({ Bucket: 'bucket' })), {
        TargetObjectKeyFormat: { PartitionedPrefix: { PartitionDateSource } },
      })
      const time = PartitionDateSource === 'EventTime' ? '00-00-00' : '\\d\\d-\\d\\d-\\d\\d'
      assert.match(
        log?.key ?? '',
        new RegExp(`^of/main/us-east-1/bucket/(\\d{4})/(\\d\\d)/(\\d\\d)/\\1-\\2-\\3-${time}-[0-9A-F]{16}$`),
      )
    }
  })

  test('may lie in the bucket itself, and does not speak of its own delivery', async () => {
    const logs = await logsAfter(async (_gateway, client) => {
      await enable('logs', { TargetBucket: 'logs', TargetPrefix: 'self/' }, client)
      await enable('bucket', undefined, client)
      await client.send(new ListObjectsV2Command({ Bucket: 'bucket' }))
      await client.send(new ListObjectsV2Command({ Bucket: 'logs' }))
    })
    assert.deepEqual(
      logs.map(({ key, lines }) => [key.slice(0, 5), lines.map((line) => line[6])]),
      [['self/', ['REST.GET.BUCKET']]],
      'nor of what was asked for while there was no logging',
    )
  })

  test('belongs to the owner of its bucket, and is opened to whom the grants name', async () => {
    const receiver = await startWebhookReceiver()
    const target = { name: 'hook', url: receiver.url, token: undefined }
    await using own = await startTestGateway({
      ensureBuckets: ['bucket', 'logs'],
      notifications: { targets: [target], everyMs: 5 },
      bucketLogs: { everyMs: 5 },
    })
    await using _receiver = receiver
    const client = own.client()
    await own.send({
      method: 'PUT',
      path: '/logs',
      query: [['notification', '']],
      headers: { 'x-amz-skip-destination-validation': 'true' },
      body: '<NotificationConfiguration><QueueConfiguration><Queue>arn:aws:sqs:::hook</Queue><Event>s3:ObjectCreated:*</Event></QueueConfiguration></NotificationConfiguration>',
    })
    const TargetGrants = [{ Grantee: { Type: 'CanonicalUser' as const, ID: 'other' }, Permission: 'READ' as const }]
    await enable('bucket', { TargetBucket: 'logs', TargetPrefix: '', TargetGrants }, client)
    await client.send(new ListObjectsV2Command({ Bucket: 'bucket' }))
    const { body } = await receiver.one()
    assert.equal(body.Records[0].userIdentity.principalId, 'logging.s3.amazonaws.com')
    const { key: Key } = body.Records[0].s3.object
    const object = { Bucket: 'logs', Key }
    const { Owner, Grants } = await client.send(new GetObjectAclCommand(object))
    assert.deepEqual([Owner?.ID, Grants?.map(({ Permission }) => Permission)], ['main', ['READ', 'FULL_CONTROL']])
    const { lines } = await readLog(own.client({}, otherUser), 'logs', Key)
    assert.equal(lines[0]?.[6], 'REST.GET.BUCKET')
    const { LoggingEnabled } = await client.send(new GetBucketLoggingCommand({ Bucket: 'bucket' }))
    assert.equal(LoggingEnabled?.TargetGrants?.[0]?.Grantee?.ID, 'other')
    const OwnershipControls = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' as const }] }
    await client.send(new PutBucketOwnershipControlsCommand({ Bucket: 'logs', OwnershipControls }))
    const again = enable('bucket', { TargetBucket: 'logs', TargetPrefix: '', TargetGrants }, client)
    await assert.rejects(again, refused('InvalidBucketAclWithObjectOwnership', 400))
  })

  test('is not stored where its bucket denies it later; that is counted', async () => {
    const metrics = createMetrics()
    {
      await using own = await startTestGateway({ ensureBuckets: ['bucket', 'logs'] }, undefined, Date.now, metrics)
      await enable('bucket', { TargetBucket: 'logs', TargetPrefix: '' }, own.client())
      const statement = { Effect: 'Deny', Principal: '*', Action: 's3:PutObject', Resource: 'arn:aws:s3:::logs/*' }
      const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
      await own.client().send(new PutBucketPolicyCommand({ Bucket: 'logs', Policy }))
      await own.client().send(new PutBucketAclCommand({ Bucket: 'bucket', ACL: 'private' }))
    }
    assert.match(metrics.text(), /nupeer_s3_bucket_log_lines_lost_total\{reason="denied"\} 1\n/)
  })
})

describe('what a request is called in a log', () => {
  const nameOf = (method: string, operation: string | undefined, more: object = {}): string => {
    const route = routes.find(({ name }) => name === operation)
    const ref = { kind: route?.on === 'object' ? 'object' : 'bucket', bucket: 'b', key: 'k' } as ObjectRef
    return logOperation(method, { ref, route, isVisit: false, ...more })
  }

  test('is AWS’s name', () => {
    for (const [method, operation, name] of [
      ['GET', 'GetObject', 'REST.GET.OBJECT'],
      ['HEAD', 'HeadObject', 'REST.HEAD.OBJECT'],
      ['PUT', 'CopyObject', 'REST.COPY.OBJECT'],
      ['PUT', 'UploadPart', 'REST.PUT.PART'],
      ['POST', 'CreateMultipartUpload', 'REST.POST.UPLOADS'],
      ['POST', 'CompleteMultipartUpload', 'REST.POST.UPLOAD'],
      ['POST', 'DeleteObjects', 'REST.POST.MULTI_OBJECT_DELETE'],
      ['GET', 'ListObjectsV2', 'REST.GET.BUCKET'],
      ['GET', 'GetBucketAcl', 'REST.GET.ACL'],
      ['PUT', 'PutBucketPolicy', 'REST.PUT.BUCKETPOLICY'],
      ['GET', 'GetObjectTagging', 'REST.GET.OBJECT_TAGGING'],
      ['GET', 'GetBucketTagging', 'REST.GET.TAGGING'],
      ['DELETE', undefined, 'REST.DELETE.BUCKET'],
      ['OPTIONS', undefined, 'REST.OPTIONS.PREFLIGHT'],
    ] as const) {
      assert.equal(nameOf(method, operation), name)
    }
    assert.equal(nameOf('GET', 'GetObject', { isVisit: true }), 'WEBSITE.GET.OBJECT')
  })

  test('is a word for every operation', () => {
    for (const { name, method } of routes)
      assert.match(nameOf(method, name), /^REST\.(GET|HEAD|PUT|POST|DELETE|COPY)\.[A-Z_]+$/)
  })
})
