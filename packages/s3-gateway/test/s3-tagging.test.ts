/** Tags of objects, versions and buckets as clients set and copy them. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketTaggingCommand,
  DeleteObjectTaggingCommand,
  GetBucketTaggingCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  type Tag,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

const Bucket = 'bucket'
const put = (Key: string, more: object = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...more }))

async function tagsOf(Key: string, VersionId?: string): Promise<string> {
  const { TagSet = [] } = await s3.send(new GetObjectTaggingCommand({ Bucket, Key, VersionId }))
  return TagSet.map((tag) => `${tag.Key}=${tag.Value}`).join('&')
}

function setTags(Key: string, TagSet: Tag[], VersionId?: string) {
  return s3.send(new PutObjectTaggingCommand({ Bucket, Key, VersionId, Tagging: { TagSet } }))
}

describe('tags of an object', () => {
  proves('GetObjectTagging', 'PutObjectTagging', 'DeleteObjectTagging')
  test('come with it, are counted on a read, and are replaced as a whole', async () => {
    await put('a', { Tagging: 'color=dark+blue&empty=&%C3%BC=%26' })
    assert.equal(await tagsOf('a'), 'color=dark blue&empty=&ü=&')
    assert.equal((await s3.send(new GetObjectCommand({ Bucket, Key: 'a' }))).TagCount, 3)
    await setTags('a', [{ Key: 'only', Value: 'one' }])
    assert.equal(await tagsOf('a'), 'only=one')
    await s3.send(new DeleteObjectTaggingCommand({ Bucket, Key: 'a' }))
    assert.equal(await tagsOf('a'), '')
    assert.equal((await s3.send(new GetObjectCommand({ Bucket, Key: 'a' }))).TagCount, undefined)
    await assert.rejects(tagsOf('none'), refused('NoSuchKey', 404))
    await assert.rejects(setTags('none', []), refused('NoSuchKey', 404))
  })

  proves('CopyObject: directives')
  test('go with a copy unless they are replaced', async () => {
    await put('from', { Tagging: 'a=1' })
    const copy = (Key: string, more: object) =>
      s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/from`, ...more }))
    await copy('kept', {})
    await copy('ignored', { Tagging: 'b=2' })
    await copy('replaced', { TaggingDirective: 'REPLACE', Tagging: 'b=2' })
    assert.deepEqual([await tagsOf('kept'), await tagsOf('ignored'), await tagsOf('replaced')], ['a=1', 'a=1', 'b=2'])
  })

  test('come with a multipart upload', async () => {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'mp', Tagging: 'a=1' }))
    const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key: 'mp', UploadId, PartNumber: 1, Body: 'x' }))
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
    await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key: 'mp', UploadId, MultipartUpload }))
    assert.equal(await tagsOf('mp'), 'a=1')
  })

  test('belong to the version that is named', async () => {
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }))
    const first = (await put('v', { Tagging: 'v=1' })).VersionId
    await put('v', { Tagging: 'v=2' })
    await setTags('v', [{ Key: 'v', Value: 'first' }], first)
    assert.deepEqual([await tagsOf('v'), await tagsOf('v', first)], ['v=2', 'v=first'])
  })

  test('are ten at most, with names and values of bounded length, each name once', async () => {
    await put('bounds')
    const many = (count: number): Tag[] => Array.from({ length: count }, (_, i) => ({ Key: `k${i}`, Value: 'v' }))
    await setTags('bounds', many(10))
    const wrong: Tag[][] = [
      many(11),
      [{ Key: 'k'.repeat(129), Value: '' }],
      [{ Key: 'k', Value: 'v'.repeat(257) }],
      [{ Key: '', Value: '' }],
      [{ Key: 'aws:k', Value: '' }],
      [
        { Key: 'k', Value: '1' },
        { Key: 'k', Value: '2' },
      ],
    ]
    for (const tags of wrong) await assert.rejects(setTags('bounds', tags), refused('InvalidTag', 400))
    await setTags('bounds', [{ Key: '😀'.repeat(128), Value: 'ü'.repeat(256) }])
  })
})

proves('CreateBucket')
test('a bucket may be made with its tags', async () => {
  const TagSet = [{ Key: 'team', Value: 'storage' }]
  await s3.send(new CreateBucketCommand({ Bucket: 'tagged', CreateBucketConfiguration: { Tags: TagSet } }))
  assert.deepEqual((await s3.send(new GetBucketTaggingCommand({ Bucket: 'tagged' }))).TagSet, TagSet)
})

proves('GetBucketTagging', 'PutBucketTagging', 'DeleteBucketTagging')
test('a bucket without tags says so with an error', async () => {
  const get = () => s3.send(new GetBucketTaggingCommand({ Bucket }))
  await assert.rejects(get(), refused('NoSuchTagSet', 404))
  const TagSet = [{ Key: 'team', Value: 'storage' }]
  await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }))
  assert.deepEqual((await get()).TagSet, TagSet)
  await s3.send(new DeleteBucketTaggingCommand({ Bucket }))
  await assert.rejects(get(), refused('NoSuchTagSet', 404))
})
