/** Encryption kinds as clients ask for them, copies between all of them, and what is left without the key. */
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, describe, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteBucketEncryptionCommand,
  GetBucketEncryptionCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutBucketEncryptionCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { systemRandomness } from '@nupeerstack/runtime'
import { proves } from '../compatibility/proves.ts'
import { keyForContext } from '../src/content/content-seal.ts'
import { createKeyRing } from '../src/content/key-ring.ts'
import { type CustomerKey, customerKey } from './customer-key.ts'
import { refused } from './refused.ts'
import { startTestGateway, testRootKey } from './test-gateway.ts'
import { openTestMetadata } from './test-metadata.ts'

let gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
let s3 = gateway.client()

const Bucket = 'bucket'

function forSource(key: CustomerKey) {
  return {
    CopySourceSSECustomerAlgorithm: key.SSECustomerAlgorithm,
    CopySourceSSECustomerKey: key.SSECustomerKey,
    CopySourceSSECustomerKeyMD5: key.SSECustomerKeyMD5,
  }
}

const put = (Key: string, more: object = {}) => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'text', ...more }))

async function get(Key: string, more: object = {}): Promise<string> {
  return (await (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString()) ?? ''
}

describe('a customer’s key', () => {
  proves('SSE-C')
  test('opens what it has sealed; another one, or none, does not', async () => {
    const key = customerKey()
    const stored = await put('c', key)
    assert.deepEqual([stored.SSECustomerAlgorithm, stored.SSECustomerKeyMD5], ['AES256', key.SSECustomerKeyMD5])
    assert.equal(await get('c', key), 'text')
    assert.equal(await get('c', { ...key, Range: 'bytes=1-2' }), 'ex')
    await assert.rejects(get('c'), refused('InvalidRequest', 400))
    await assert.rejects(get('c', customerKey()), refused('AccessDenied', 403))
    const name = 'x-amz-server-side-encryption-customer'
    const headers = { [`${name}-algorithm`]: 'AES256', [`${name}-key`]: key.SSECustomerKey }
    const unvouched = await gateway.send({ method: 'GET', path: `/${Bucket}/c`, headers })
    assert.deepEqual([unvouched.status, unvouched.code], [403, 'AccessDenied'])
    const head = (more: object) => s3.send(new HeadObjectCommand({ Bucket, Key: 'c', ...more }))
    await assert.rejects(head({}), refused('Unknown', 400))
    await assert.rejects(head(customerKey()), refused('Unknown', 403))
    assert.equal((await head(key)).SSECustomerKeyMD5, key.SSECustomerKeyMD5)
    const attributes = (more: object) =>
      s3.send(new GetObjectAttributesCommand({ Bucket, Key: 'c', ObjectAttributes: ['ObjectSize'], ...more }))
    await assert.rejects(attributes({}), refused('InvalidRequest', 400))
    await assert.rejects(attributes(customerKey()), refused('AccessDenied', 403))
    assert.equal((await attributes(key)).ObjectSize, 4)
    await put('plain')
    await assert.rejects(get('plain', key), refused('InvalidRequest', 400))
  })

  test('must be whole, and its digest right', async () => {
    const { SSECustomerAlgorithm, SSECustomerKey, SSECustomerKeyMD5 } = customerKey()
    const name = 'x-amz-server-side-encryption-customer'
    const send = async (headers: Record<string, string>): Promise<string | undefined> =>
      (await gateway.send({ method: 'PUT', path: '/bucket/x', headers, body: 'x' })).code
    const all: Record<string, string> = {
      [`${name}-algorithm`]: SSECustomerAlgorithm,
      [`${name}-key`]: SSECustomerKey,
      [`${name}-key-md5`]: SSECustomerKeyMD5,
    }
    assert.equal(await send(all), undefined)
    for (const missing of Object.keys(all)) {
      const { [missing]: _gone, ...rest } = all
      assert.equal(await send(rest), 'InvalidArgument', missing)
    }
    assert.equal(await send({ ...all, [`${name}-key-md5`]: createHash('md5').digest('base64') }), 'InvalidArgument')
    assert.equal(await send({ ...all, [`${name}-key`]: 'c2hvcnQ=' }), 'InvalidArgument')
    assert.equal(await send({ ...all, [`${name}-algorithm`]: 'AES128' }), 'InvalidEncryptionAlgorithmError')
    assert.equal(await send({ ...all, 'x-amz-server-side-encryption': 'AES256' }), 'InvalidArgument')
  })

  proves('SSE-C')
  test('comes with every part of an upload', async () => {
    const key = customerKey()
    const Key = 'mp'
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({ Bucket, Key, ChecksumAlgorithm: 'CRC32', ...key }),
    )
    const part = (more: object) =>
      s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body: 'part', ...more }))
    await assert.rejects(part({}), refused('InvalidRequest', 400))
    await assert.rejects(part(customerKey()), refused('InvalidRequest', 400))
    const { ETag } = await part(key)
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
    const complete = (more: object) =>
      s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload, ...more }))
    await assert.rejects(complete({}), refused('InvalidRequest', 400))
    await assert.rejects(complete(customerKey()), refused('InvalidRequest', 400))
    await complete(key)
    assert.equal(await get(Key, key), 'part')
    assert.equal(await get(Key, { ...key, PartNumber: 1 }), 'part')
    await assert.rejects(get(Key, { PartNumber: 2 }), refused('InvalidPartNumber', 416))
    await assert.rejects(get(Key), refused('InvalidRequest', 400))
  })

  test('that is sent to complete an upload must be its key, also where the upload has no checksum', async () => {
    const key = customerKey()
    const at = { Bucket, Key: 'old-client' }
    const old = gateway.client({ requestChecksumCalculation: 'WHEN_REQUIRED' })
    const { UploadId } = await old.send(new CreateMultipartUploadCommand({ ...at, ...key }))
    const { ETag } = await old.send(new UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body: 'part', ...key }))
    const complete = (more: object) =>
      old.send(
        new CompleteMultipartUploadCommand({
          ...at,
          UploadId,
          MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] },
          ...more,
        }),
      )
    await assert.rejects(complete(customerKey()), refused('InvalidRequest', 400))
    await assert.rejects(complete({ SSECustomerAlgorithm: 'AES256' }), refused('InvalidArgument', 400))
    await complete({})
    assert.equal(await get(at.Key, key), 'part')
  })

  test('is needed even by who has the index and the root key', async () => {
    const key = randomBytes(32)
    await put('sealed', customerKey(key))
    await using metadata = openTestMetadata(gateway)
    const keys = createKeyRing({ randomness: systemRandomness }, testRootKey)
    const bucket = (await metadata.buckets.find(Bucket)) ?? assert.fail()
    const found = await metadata.objects.findWithParts(bucket.id, 'sealed')
    const { partId, wrappedKey } = found?.parts[0]?.content ?? assert.fail()
    for (const extraKey of [undefined, randomBytes(32)]) {
      assert.throws(() => keys.unwrapPartKey({ bucket, extraKey }, partId, wrappedKey))
    }
    keys.unwrapPartKey({ bucket, extraKey: key }, partId, wrappedKey)
  })
})

describe('a key of the ring', () => {
  proves('SSE-KMS with a ring of local keys')
  test('is named with the object and told back', async () => {
    const kms = { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: 'key-2', BucketKeyEnabled: true }
    const stored = await put('kms', kms)
    assert.deepEqual(
      [stored.ServerSideEncryption, stored.SSEKMSKeyId, stored.BucketKeyEnabled],
      ['aws:kms', 'key-2', true],
    )
    assert.equal(await get('kms'), 'text')
    await assert.rejects(put('kms', { ...kms, SSEKMSKeyId: 'key-9' }), refused('KMS.NotFoundException', 400))
    await assert.rejects(put('kms', { ServerSideEncryption: 'aws:kms' }), refused('InvalidArgument', 400))
    await assert.rejects(put('kms', { ...kms, ServerSideEncryption: 'AES256' }), refused('InvalidArgument', 400))
    await assert.rejects(put('kms', { ServerSideEncryption: 'aes' }), refused('InvalidArgument', 400))
  })

  proves('SSE-KMS: encryption context')
  test('is bound to the context that comes with it', async () => {
    const kms = { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: 'key-1' }
    const encode = (context: object) => Buffer.from(JSON.stringify(context)).toString('base64')
    const SSEKMSEncryptionContext = encode({ b: 'ü', a: '1' })
    const told = encode({ a: '1', b: 'ü' })
    const stored = await put('context', { ...kms, SSEKMSEncryptionContext })
    assert.equal(stored.SSEKMSEncryptionContext, told)
    assert.equal(await get('context'), 'text', 'whoever may read need not name it')
    const { UploadId, ...begun } = await s3.send(
      new CreateMultipartUploadCommand({ Bucket, Key: 'parts', ...kms, SSEKMSEncryptionContext }),
    )
    assert.equal(begun.SSEKMSEncryptionContext, told)
    const part = { Bucket, Key: 'parts', UploadId, PartNumber: 1 }
    const { ETag } = await s3.send(new UploadPartCommand({ ...part, Body: 'part' }))
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
    await s3.send(new CompleteMultipartUploadCommand({ ...part, MultipartUpload }))
    assert.equal(await get('parts'), 'part')
    const copy = { Bucket, Key: 'copied', CopySource: `${Bucket}/context`, ...kms }
    assert.equal((await s3.send(new CopyObjectCommand(copy))).SSEKMSEncryptionContext, undefined)
    const again = { ...copy, SSEKMSEncryptionContext: encode({ c: '2' }) }
    assert.equal((await s3.send(new CopyObjectCommand(again))).SSEKMSEncryptionContext, encode({ c: '2' }))
    assert.equal(await get('copied'), 'text')

    await using metadata = openTestMetadata(gateway)
    const keys = createKeyRing({ randomness: systemRandomness }, testRootKey)
    const bucket = (await metadata.buckets.find(Bucket)) ?? assert.fail()
    const found = await metadata.objects.findWithParts(bucket.id, 'context')
    const { partId, wrappedKey } = found?.parts[0]?.content ?? assert.fail()
    const ring = await metadata.encryptionKeys.list()
    const key = keys.openEncryptionKey(ring.find(({ keyId }) => keyId === 'key-1') ?? assert.fail())
    for (const extraKey of [key, keyForContext(key, '{"a":"1"}')]) {
      assert.throws(() => keys.unwrapPartKey({ bucket, extraKey }, partId, wrappedKey))
    }
    keys.unwrapPartKey({ bucket, extraKey: keyForContext(key, '{"a":"1","b":"ü"}') }, partId, wrappedKey)

    for (const wrong of [
      '{}',
      'e30=e',
      encode(['a']),
      encode({ a: 1 }),
      Buffer.from([0x22, 0xff]).toString('base64'),
    ]) {
      const headers = {
        'x-amz-server-side-encryption': 'aws:kms',
        'x-amz-server-side-encryption-aws-kms-key-id': 'key-1',
        'x-amz-server-side-encryption-context': wrong,
      }
      const answer = await gateway.send({ method: 'PUT', path: '/bucket/x', headers, body: 'x' })
      assert.equal(answer.code, 'InvalidArgument', wrong)
    }
    await assert.rejects(put('x', { SSEKMSEncryptionContext }), refused('InvalidArgument', 400))
    await assert.rejects(put('x', { ...customerKey(), SSEKMSEncryptionContext }), refused('InvalidArgument', 400))
  })

  proves('SSE-KMS with a ring of local keys')
  test('can be rotated: what is there stays readable', async () => {
    const kms = { ServerSideEncryption: 'aws:kms' as const, SSEKMSKeyId: 'key-1' }
    await put('rotated', kms)
    const { dataDir, parts } = gateway
    await gateway.gateway.close()
    parts.restart()
    gateway = await startTestGateway({ encryptionKeys: [{ id: 'key-1', versions: 2 }] }, { dataDir, parts })
    s3 = gateway.client()
    assert.equal(await get('rotated'), 'text')
    await put('rotated-later', kms)
    assert.equal(await get('rotated-later'), 'text')
  })
})

describe('a bucket', () => {
  proves('GetBucketEncryption', 'PutBucketEncryption', 'DeleteBucketEncryption', 'SSE-S3')
  test('says how new objects are encrypted', async () => {
    const ask = () => s3.send(new GetBucketEncryptionCommand({ Bucket }))
    const configure = (rule: object) =>
      s3.send(
        new PutBucketEncryptionCommand({
          Bucket,
          ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: rule as never }] },
        }),
      )
    await assert.rejects(ask(), refused('ServerSideEncryptionConfigurationNotFoundError', 404))
    assert.equal((await put('before')).ServerSideEncryption, undefined)
    await configure({ SSEAlgorithm: 'AES256' })
    assert.equal((await put('s3')).ServerSideEncryption, 'AES256')
    await configure({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'key-1' })
    const { ServerSideEncryption, SSEKMSKeyId } = await put('kms-by-default')
    assert.deepEqual([ServerSideEncryption, SSEKMSKeyId], ['aws:kms', 'key-1'])
    assert.equal(await get('kms-by-default'), 'text')
    const [rule] = (await ask()).ServerSideEncryptionConfiguration?.Rules ?? []
    assert.equal(rule?.ApplyServerSideEncryptionByDefault?.KMSMasterKeyID, 'key-1')
    await s3.send(new DeleteBucketEncryptionCommand({ Bucket }))
    await assert.rejects(ask(), refused('ServerSideEncryptionConfigurationNotFoundError', 404))
  })
})

describe('a copy', () => {
  const key = customerKey()
  const other = customerKey()
  const kinds = {
    none: { store: {}, read: {}, source: {} },
    s3: { store: { ServerSideEncryption: 'AES256' }, read: {}, source: {} },
    kms: { store: { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'key-1' }, read: {}, source: {} },
    customer: { store: key, read: key, source: forSource(key) },
    'another customer': { store: other, read: other, source: forSource(other) },
  }
  for (const [from, source] of Object.entries(kinds)) {
    for (const [to, destination] of Object.entries(kinds)) {
      proves('Copies between all kinds of encryption')
      test(`from ${from} to ${to} opens with its own key alone, and takes no space`, async () => {
        await put('from', source.store)
        const before = gateway.parts.size
        const CopySource = `${Bucket}/from`
        const copy = { Bucket, Key: 'to', CopySource, ...source.source, ...destination.store } as const
        await s3.send(new CopyObjectCommand(copy as never))
        assert.equal(await get('to', destination.read), 'text')
        assert.ok(gateway.parts.size <= before)
        if ('SSECustomerKey' in destination.read) await assert.rejects(get('to'), refused('InvalidRequest', 400))
      })
    }
  }

  test('of what a customer’s key sealed needs that key', async () => {
    await put('from', key)
    const copy = (more: object) =>
      s3.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from`, ...more }))
    await assert.rejects(copy({}), refused('InvalidRequest', 400))
    await assert.rejects(copy(forSource(other)), refused('AccessDenied', 403))
    await copy(forSource(key))
    assert.equal(await get('to'), 'text')
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'of-parts' }))
    const part = { Bucket, Key: 'of-parts', UploadId, PartNumber: 1, CopySource: `${Bucket}/from` }
    const copyPart = (more: object) => s3.send(new UploadPartCopyCommand({ ...part, ...more }))
    await assert.rejects(copyPart({}), refused('InvalidRequest', 400))
    await assert.rejects(copyPart(forSource(other)), refused('AccessDenied', 403))
    await copyPart(forSource(key))
  })
})
