/** Parts of an object that are read by the numbers they were sent under, and what is not a part of anything. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { proves } from '../compatibility/proves.ts'
import { customerKey } from './customer-key.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'

const Bucket = 'bucket'
const partBytes = 5 * 1024 * 1024
const bodies = new Map([
  [1, randomBytes(partBytes)],
  [3, randomBytes(partBytes + 1)],
  [7, randomBytes(10)],
])

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

/** An object of parts with these numbers, uploaded in no order. */
async function store(
  Key: string,
  parts: ReadonlyMap<number, Uint8Array>,
  key: object = {},
): Promise<string | undefined> {
  const { UploadId } = await s3.send(
    new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32', ...key }),
  )
  const sent = await Promise.all(
    [...parts].reverse().map(async ([PartNumber, Body]) => {
      const part = { Bucket, Key, UploadId, PartNumber, Body, ChecksumAlgorithm: 'CRC32' as const, ...key }
      const { ETag, ChecksumCRC32 } = await s3.send(new UploadPartCommand(part))
      return { PartNumber, ETag, ChecksumCRC32 }
    }),
  )
  const MultipartUpload = { Parts: sent.sort((a, b) => a.PartNumber - b.PartNumber) }
  return (await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload, ...key })))
    .VersionId
}

async function get(Key: string, more: object) {
  const { Body, ...answer } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return { ...answer, bytes: Buffer.from((await Body?.transformToByteArray()) ?? []) }
}

const head = (Key: string, more: object) => s3.send(new HeadObjectCommand({ Bucket, Key, ...more }))

before(() => store('gaps', bodies))

describe('a part of an object', () => {
  proves('GetObject: partNumber')
  test('is found by the number that it was sent under', async () => {
    let offset = 0
    for (const [PartNumber, body] of bodies) {
      const part = await get('gaps', { PartNumber, ChecksumMode: 'ENABLED' })
      assert.ok(part.bytes.equals(body))
      const about = [206, 3, `bytes ${offset}-${offset + body.length - 1}/${2 * partBytes + 11}`]
      assert.deepEqual([part.$metadata.httpStatusCode, part.PartsCount, part.ContentRange], about)
      const headed = await head('gaps', { PartNumber, ChecksumMode: 'ENABLED' })
      assert.deepEqual([headed.$metadata.httpStatusCode, headed.PartsCount, headed.ContentRange], about)
      assert.deepEqual([headed.ContentLength, headed.ChecksumCRC32], [body.length, part.ChecksumCRC32])
      offset += body.length
    }
  })

  proves('GetObject: partNumber')
  test('that is not there is refused, and the refusal says how many there are', async () => {
    for (const PartNumber of [2, 4, 6, 8, 10_000]) {
      await assert.rejects(get('gaps', { PartNumber }), refused('InvalidPartNumber', 416))
    }
    const answer = await gateway.send({ method: 'GET', path: '/bucket/gaps', query: [['partNumber', '2']] })
    assert.match(answer.body, /<ActualPartCount>3<.*<PartNumberRequested>2</)
    const headed = await gateway.send({ method: 'HEAD', path: '/bucket/gaps', query: [['partNumber', '2']] })
    assert.equal(headed.status, 416)
  })

  test('is not cut by a range', async () => {
    for (const method of ['GET', 'HEAD']) {
      const query: [string, string][] = [['partNumber', '1']]
      const answer = await gateway.send({ method, path: '/bucket/gaps', query, headers: { range: 'bytes=0-9' } })
      assert.deepEqual([answer.status, answer.code], [400, method === 'GET' ? 'InvalidRequest' : undefined])
    }
  })

  test('is told among the attributes under the same numbers', async () => {
    const ask = { Bucket, Key: 'gaps', ObjectAttributes: ['ObjectParts' as const], PartNumberMarker: '1' }
    const { ObjectParts } = await s3.send(new GetObjectAttributesCommand(ask))
    assert.deepEqual(
      ObjectParts?.Parts?.map(({ PartNumber }) => PartNumber),
      [3, 7],
    )
  })

  test('is read by a presigned URL', async () => {
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'gaps', PartNumber: 7 }))
    const answer = await fetch(url)
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), bodies.get(7))
  })

  test('that has no bytes has none when it is read', async () => {
    await store(
      'last-is-empty',
      new Map([
        [2, bodies.get(1) ?? Buffer.of()],
        [5, Buffer.of()],
      ]),
    )
    const { bytes, $metadata, ContentRange, PartsCount } = await get('last-is-empty', { PartNumber: 5 })
    assert.deepEqual([bytes.length, $metadata.httpStatusCode, ContentRange, PartsCount], [0, 200, undefined, 2])
  })

  test('is found in an old version, and under a customer’s key', async () => {
    const Versions = { Bucket, VersioningConfiguration: { Status: 'Enabled' as const } }
    await s3.send(new PutBucketVersioningCommand(Versions))
    const key = customerKey()
    const VersionId = await store('old', new Map([[4, bodies.get(7) ?? Buffer.of()]]), key)
    await s3.send(new PutObjectCommand({ Bucket, Key: 'old', Body: 'new' }))
    assert.deepEqual((await get('old', { VersionId, PartNumber: 4, ...key })).bytes, bodies.get(7))
    await assert.rejects(get('old', { VersionId, PartNumber: 1, ...key }), refused('InvalidPartNumber', 416))
    assert.equal((await get('old', { PartNumber: 1 })).bytes.toString(), 'new')
  })
})

describe('an object that is not of parts', () => {
  proves('GetObject: partNumber')
  test('is its own part 1', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'plain', Body: 'test-123', ChecksumAlgorithm: 'CRC32' }))
    const part = await get('plain', { PartNumber: 1, ChecksumMode: 'ENABLED' })
    assert.equal(part.bytes.toString(), 'test-123')
    assert.deepEqual(
      [part.$metadata.httpStatusCode, part.ContentRange, part.PartsCount],
      [206, 'bytes 0-7/8', undefined],
    )
    assert.deepEqual([part.ChecksumCRC32, part.ChecksumType], ['MAPXAg==', 'FULL_OBJECT'])
    assert.equal((await head('plain', { PartNumber: 1 })).ContentRange, 'bytes 0-7/8')
    await assert.rejects(get('plain', { PartNumber: 2 }), refused('InvalidPartNumber', 416))
    await s3.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }))
    assert.equal((await get('empty', { PartNumber: 1 })).$metadata.httpStatusCode, 200)
  })

  test('is what a copy of an object of parts is', async () => {
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/gaps` }))
    assert.ok((await get('copy', { PartNumber: 1 })).bytes.equals(Buffer.concat([...bodies.values()])))
    for (const PartNumber of [3, 7]) {
      await assert.rejects(get('copy', { PartNumber }), refused('InvalidPartNumber', 416))
    }
  })
})
