/** Storage classes as clients name them: what an object is kept as, told back, and changed by a copy. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type StorageClass,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway({
  profile: '4/8',
  storageClasses: { REDUCED_REDUNDANCY: '2/4', CUSTOM: '8/16' },
})
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

const Bucket = 'bucket'
const put = (Key: string, StorageClass?: string) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body: 'text', StorageClass: StorageClass as StorageClass | undefined }))
const copy = (Key: string, from: string, StorageClass: string) =>
  s3.send(
    new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${from}`, StorageClass: StorageClass as StorageClass }),
  )

async function classOf(Key: string): Promise<string | undefined> {
  return (await s3.send(new HeadObjectCommand({ Bucket, Key }))).StorageClass
}

async function textOf(Key: string): Promise<string | undefined> {
  return (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString()
}

describe('a storage class', () => {
  proves('PutObject: storage classes')
  test('is told back wherever an object is spoken of, but for the standard one', async () => {
    await put('ia', 'STANDARD_IA')
    await put('plain')
    assert.deepEqual([await classOf('ia'), await classOf('plain')], ['STANDARD_IA', undefined])
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    assert.deepEqual(
      Contents.map((each) => each.StorageClass),
      ['STANDARD_IA', 'STANDARD'],
    )
    const ask = { Bucket, Key: 'ia', ObjectAttributes: ['StorageClass' as const] }
    assert.equal((await s3.send(new GetObjectAttributesCommand(ask))).StorageClass, 'STANDARD_IA')
    await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'mp', StorageClass: 'GLACIER_IR' }))
    const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket }))
    assert.equal(Uploads[0]?.StorageClass, 'GLACIER_IR')
  })

  test('may be one of our own, but not just any', async () => {
    await put('own', 'CUSTOM')
    assert.equal(await classOf('own'), 'CUSTOM')
    await assert.rejects(put('none', 'standard'), refused('InvalidStorageClass', 400))
  })

  proves('PutObject: storage classes')
  test('is changed by a copy onto itself, which moves bytes only where the profile is another', async () => {
    await put('moved')
    const parts = gateway.parts.writesStarted
    await copy('moved', 'moved', 'STANDARD_IA')
    assert.equal(gateway.parts.writesStarted, parts)
    await copy('moved', 'moved', 'REDUCED_REDUNDANCY')
    assert.equal(gateway.parts.writesStarted, parts + 1)
    assert.deepEqual([await classOf('moved'), await textOf('moved')], ['REDUCED_REDUNDANCY', 'text'])
  })
})
