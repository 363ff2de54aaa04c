/** Objects as clients use them most: stored, read in ranges and under conditions, copied, deleted. */
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3ServiceException,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { proves } from '../compatibility/proves.ts'
import { refused } from './refused.ts'
import { otherUser, startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

const Bucket = 'bucket'

async function bytesOf(Key: string, more: object = {}): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

const md5 = (bytes: Uint8Array): string => `"${createHash('md5').update(bytes).digest('hex')}"`

describe('an object', () => {
  for (const size of [0, 1, 4_096, 65_535, 65_536, 1_000_003]) {
    proves('PutObject', 'GetObject', 'HeadObject')
    test(`of ${size} bytes comes back as it went in`, async () => {
      const Body = randomBytes(size)
      const { ETag, ChecksumCRC32, ChecksumType } = await s3.send(
        new PutObjectCommand({ Bucket, Key: `n${size}`, Body }),
      )
      assert.equal(ETag, md5(Body))
      assert.ok(ChecksumCRC32)
      assert.equal(ChecksumType, 'FULL_OBJECT')
      assert.deepEqual(await bytesOf(`n${size}`), Body)
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key: `n${size}`, ChecksumMode: 'ENABLED' }))
      assert.deepEqual([head.ContentLength, head.ETag, head.ChecksumCRC32], [size, ETag, ChecksumCRC32])
    })
  }

  for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const) {
    proves('STREAMING-UNSIGNED-PAYLOAD-TRAILER')
    test(`sent as a stream carries a ${ChecksumAlgorithm} behind it`, async () => {
      const bytes = randomBytes(300_000)
      const Body = Readable.from([bytes.subarray(0, 100), bytes.subarray(100)])
      const Key = `stream-${ChecksumAlgorithm}`
      const put = await s3.send(
        new PutObjectCommand({
          Bucket,
          Key,
          Body,
          ContentLength: bytes.length,
          ChecksumAlgorithm,
          ContentEncoding: 'gzip',
        }),
      )
      assert.ok(put[`Checksum${ChecksumAlgorithm}`])
      const got = await s3.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
      assert.deepEqual(Buffer.from((await got.Body?.transformToByteArray()) ?? []), bytes)
      assert.equal(got[`Checksum${ChecksumAlgorithm}`], put[`Checksum${ChecksumAlgorithm}`])
      assert.equal(got.ContentEncoding, 'gzip')
    })
  }

  proves('PutObject', 'HeadObject')
  test('keeps what was said about it', async () => {
    const said = {
      ContentType: 'text/plain; charset=utf-8',
      CacheControl: 'no-cache',
      ContentDisposition: 'attachment; filename="a.txt"',
      ContentLanguage: 'de',
      Metadata: { color: 'blue', empty: '' },
    }
    await s3.send(new PutObjectCommand({ Bucket, Key: 'said', Body: 'x', ...said, Expires: new Date(86_400_000) }))
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'said' }))
    for (const [name, value] of Object.entries(said)) assert.deepEqual(head[name as keyof typeof said], value)
    assert.equal(head.ExpiresString, 'Fri, 02 Jan 1970 00:00:00 GMT')
    const plain = await s3.send(new PutObjectCommand({ Bucket, Key: 'plain', Body: Buffer.from('x') }))
    assert.ok(plain.ETag)
  })

  test('may have metadata in UTF-8, which comes back byte for byte', async () => {
    const value = Buffer.from('grün 😀').toString('latin1')
    await gateway.send({ method: 'PUT', path: '/bucket/utf8', headers: { 'x-amz-meta-name': value }, body: 'x' })
    const { headers } = await gateway.send({ method: 'HEAD', path: '/bucket/utf8' })
    assert.equal(headers['x-amz-meta-name'], value)
  })

  test('has no more than 2 KiB of metadata', async () => {
    const Metadata = { a: 'x'.repeat(2_047) }
    await s3.send(new PutObjectCommand({ Bucket, Key: 'meta', Body: 'x', Metadata }))
    const more = s3.send(new PutObjectCommand({ Bucket, Key: 'meta', Body: 'x', Metadata: { ...Metadata, b: '' } }))
    await assert.rejects(more, refused('MetadataTooLarge', 400))
  })

  proves('Keys of any UTF-8, `//`, `.` and `..` too')
  test('lives beside keys that begin like its own', async () => {
    for (const Key of ['d', 'd/', 'd/e', 'd//e', 'd/../e', './d', ' ', '+', '%2F', 'ü/😀', "'*()!~"]) {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: `at ${Key}` }))
    }
    for (const Key of ['d', 'd/', 'd/e', 'd//e', 'd/../e', './d', ' ', '+', '%2F', 'ü/😀', "'*()!~"]) {
      assert.equal((await bytesOf(Key)).toString(), `at ${Key}`)
    }
    await assert.rejects(bytesOf('d/e/'), refused('NoSuchKey', 404))
  })

  proves('DeleteObject')
  test('is gone when it is deleted, and deleting it again is fine', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'gone', Body: 'x' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }))
    await assert.rejects(bytesOf('gone'), refused('NoSuchKey', 404))
    await assert.rejects(s3.send(new HeadObjectCommand({ Bucket, Key: 'gone' })), refused('NotFound', 404))
  })

  proves('SigV4 in a presigned URL', 'GetObject: response headers chosen')
  test('is put and got over presigned URLs', async () => {
    const put = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'pre', ContentType: 'text/x' }), {
      expiresIn: 60,
    })
    const stored = await fetch(put, { method: 'PUT', body: 'presigned', headers: { 'content-type': 'text/x' } })
    assert.equal(stored.status, 200)
    const get = await getSignedUrl(
      s3,
      new GetObjectCommand({ Bucket, Key: 'pre', ResponseContentDisposition: 'attachment' }),
    )
    const got = await fetch(get)
    assert.equal(await got.text(), 'presigned')
    assert.equal(got.headers.get('content-disposition'), 'attachment')
    assert.equal((await fetch(`${get.slice(0, -1)}0`, { method: 'DELETE' })).status, 403)
  })

  test('is read by Java’s newest SDK, whose headers of its own change nothing', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'java', Body: 'hello' }))
    const bare = await gateway.send({ method: 'GET', path: '/bucket/java' })
    for (const more of [
      { 'x-amz-te': 'append-md5' },
      { 'x-amz-checksum-crc32': 'AAAAAA==' },
      { 'x-amz-te': 'append-md5', 'x-amz-checksum-crc32': 'AAAAAA==', 'x-amz-checksum-mode': 'ENABLED' },
    ]) {
      for (const range of [undefined, 'bytes=0-4']) {
        const headers = { ...more, ...(range !== undefined && { range }) }
        const answer = await gateway.send({ method: 'GET', path: '/bucket/java', headers })
        // Neither is an MD5 appended, nor is the header compared with what is there.
        assert.deepEqual([answer.body, answer.headers['content-length']], ['hello', '5'])
        assert.deepEqual([answer.status, answer.headers.etag], [range === undefined ? 200 : 206, bare.headers.etag])
        assert.equal(answer.headers['x-amz-transfer-encoding'], undefined)
      }
    }
  })

  proves('GetObjectAttributes')
  test('tells its attributes', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'attributes', Body: 'hello' }))
    const ObjectAttributes = ['ETag', 'Checksum', 'ObjectSize', 'StorageClass', 'ObjectParts'] as const
    const found = await s3.send(
      new GetObjectAttributesCommand({ Bucket, Key: 'attributes', ObjectAttributes: [...ObjectAttributes] }),
    )
    assert.deepEqual(
      [found.ETag, found.Checksum?.ChecksumCRC32, found.ObjectSize, found.StorageClass, found.ObjectParts],
      ['5d41402abc4b2a76b9719d911017c592', 'NhCmhg==', 5, 'STANDARD', undefined],
    )
    assert.deepEqual((await s3.send(new GetObjectTaggingCommand({ Bucket, Key: 'attributes' }))).TagSet, [])
  })
})

describe('a range', () => {
  const body = randomBytes(200_000)
  before(() => s3.send(new PutObjectCommand({ Bucket, Key: 'range', Body: body })))

  const satisfied: [string, number, number][] = [
    ['bytes=0-0', 0, 1],
    ['bytes=65530-65545', 65_530, 65_546],
    ['bytes=100-', 100, 200_000],
    ['bytes=-10', 199_990, 200_000],
    ['bytes=-300000', 0, 200_000],
    ['bytes=199999-400000', 199_999, 200_000],
  ]
  for (const [range, from, to] of satisfied) {
    proves('GetObject: ranges')
    test(`${range} gives these bytes`, async () => {
      const { headers, status } = await gateway.send({ method: 'GET', path: '/bucket/range', headers: { range } })
      assert.equal(status, 206)
      assert.equal(headers['content-range'], `bytes ${from}-${to - 1}/200000`)
      assert.equal(headers['content-length'], String(to - from))
      assert.deepEqual(await bytesOf('range', { Range: range }), body.subarray(from, to))
    })
  }

  for (const range of ['bytes=200000-', 'bytes=200000-200001', 'bytes=-0']) {
    test(`${range} holds nothing`, async () => {
      await assert.rejects(bytesOf('range', { Range: range }), refused('InvalidRange', 416))
    })
  }

  for (const range of ['bytes=0-1,5-6', 'bytes=5-2', 'bytes=-', 'bytes=a-b', 'lines=1-2']) {
    test(`${range} gives the whole`, async () => {
      const { status, headers } = await gateway.send({ method: 'HEAD', path: '/bucket/range', headers: { range } })
      assert.deepEqual([status, headers['content-length']], [200, '200000'])
    })
  }

  test('that is all of an object comes with its checksum, and a shorter one without', async () => {
    for (const [range, has] of [
      ['bytes=0-', true],
      ['bytes=-300000', true],
      ['bytes=0-199998', false],
    ] as const) {
      const headers = { range, 'x-amz-checksum-mode': 'ENABLED' }
      const answer = await gateway.send({ method: 'HEAD', path: '/bucket/range', headers })
      assert.deepEqual([answer.status, 'x-amz-checksum-crc32' in answer.headers], [206, has], range)
    }
  })

  proves('GetObject: ranges')
  test('of an object without bytes is all of it where it asks for the last ones', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }))
    for (const method of ['GET', 'HEAD']) {
      const ask = (range: string) => gateway.send({ method, path: '/bucket/empty', headers: { range } })
      for (const range of ['bytes=-8', 'bytes=-1', 'bytes=5-2', 'bytes=-']) {
        const { status, headers, body } = await ask(range)
        assert.deepEqual([status, headers['content-length'], headers['content-range'], body], [200, '0', undefined, ''])
      }
      for (const range of ['bytes=-0', 'bytes=0-', 'bytes=0-0', 'bytes=5-8']) {
        assert.equal((await ask(range)).status, 416, `${method} ${range}`)
      }
    }
  })

  proves('GetObject: ranges')
  test('of what has changed gives the whole', async () => {
    const ask = (ifRange: string) =>
      gateway.send({ method: 'HEAD', path: '/bucket/range', headers: { range: 'bytes=0-1', 'if-range': ifRange } })
    assert.equal((await ask(md5(body))).status, 206)
    assert.equal((await ask('"other"')).status, 200)
  })
})

describe('a condition', () => {
  const body = Buffer.from('conditional')
  const etag = md5(body)
  before(() => s3.send(new PutObjectCommand({ Bucket, Key: 'condition', Body: body })))
  const yesterday = new Date(Date.now() - 86_400_000)
  const tomorrow = new Date(Date.now() + 86_400_000)

  const cases: [object, number][] = [
    [{ IfMatch: etag }, 200],
    [{ IfMatch: '*' }, 200],
    [{ IfMatch: '"other"' }, 412],
    [{ IfNoneMatch: etag }, 304],
    [{ IfNoneMatch: `"x", ${etag}` }, 304],
    [{ IfNoneMatch: '"other"' }, 200],
    [{ IfModifiedSince: yesterday }, 200],
    [{ IfModifiedSince: tomorrow }, 304],
    [{ IfUnmodifiedSince: yesterday }, 412],
    [{ IfUnmodifiedSince: tomorrow }, 200],
    [{ IfMatch: etag, IfUnmodifiedSince: yesterday }, 200],
    [{ IfNoneMatch: '"other"', IfModifiedSince: tomorrow }, 200],
  ]
  for (const [condition, status] of cases) {
    proves('GetObject: conditions')
    test(`on a read: ${JSON.stringify(condition)} is answered with ${status}`, async () => {
      for (const Command of [GetObjectCommand, HeadObjectCommand]) {
        const answer = s3.send(new Command({ Bucket, Key: 'condition', ...condition }) as GetObjectCommand)
        const found = await answer.then(
          ({ $metadata }) => $metadata.httpStatusCode,
          (error: S3ServiceException) => error.$metadata.httpStatusCode,
        )
        assert.equal(found, status)
      }
    })
  }

  proves('PutObject: If-None-Match, If-Match')
  test('on a write is judged before the body is taken, and again with it', async () => {
    const put = (more: object) => s3.send(new PutObjectCommand({ Bucket, Key: 'condition', Body: body, ...more }))
    await assert.rejects(put({ IfNoneMatch: '*' }), refused('PreconditionFailed', 412))
    await assert.rejects(put({ IfMatch: '"other"' }), refused('PreconditionFailed', 412))
    await put({ IfMatch: etag })
    const missing = s3.send(new PutObjectCommand({ Bucket, Key: 'not-there', Body: body, IfMatch: etag }))
    await assert.rejects(missing, refused('NoSuchKey', 404))
  })

  proves('PutObject: If-None-Match, If-Match')
  test('lets one of many writers win', async () => {
    const writes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        s3.send(new PutObjectCommand({ Bucket, Key: 'race', Body: `writer ${i}`, IfNoneMatch: '*' })),
      ),
    )
    const winner = writes.findIndex(({ status }) => status === 'fulfilled')
    assert.equal(writes.filter(({ status }) => status === 'fulfilled').length, 1)
    assert.equal((await bytesOf('race')).toString(), `writer ${winner}`)
  })
})

describe('a copy', () => {
  proves('CopyObject')
  test('has the bytes, the description and the ETag of its source, and shares its parts', async () => {
    const Body = randomBytes(100_000)
    const put = await s3.send(
      new PutObjectCommand({ Bucket, Key: 'source ü+%', Body, ContentType: 'text/a', Metadata: { a: '1' } }),
    )
    const stored = gateway.parts.size
    const CopySource = `${Bucket}/${encodeURIComponent('source ü+%')}`
    const { CopyObjectResult } = await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }))
    assert.deepEqual([CopyObjectResult?.ETag, CopyObjectResult?.ChecksumCRC32], [put.ETag, put.ChecksumCRC32])
    assert.equal(gateway.parts.size, stored)
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'source ü+%' }))
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))
    assert.deepEqual([head.ContentType, head.Metadata], ['text/a', { a: '1' }])
    assert.deepEqual(await bytesOf('copy'), Body)
  })

  proves('CopyObject')
  test('takes a plus sign in the name of its source for a space, as AWS does', async () => {
    for (const [Key, encoded] of [
      ['plus one', 'plus+one'],
      ['plus+one', 'plus%2Bone'],
    ] as const) {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
      await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy of plus', CopySource: `${Bucket}/${encoded}` }))
      assert.equal((await bytesOf('copy of plus')).toString(), Key)
    }
  })

  proves('CopyObject')
  test('into another bucket is readable there', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'copies' }))
    await s3.send(new PutObjectCommand({ Bucket, Key: 'across', Body: 'across' }))
    await s3.send(new CopyObjectCommand({ Bucket: 'copies', Key: 'there', CopySource: `/${Bucket}/across` }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'across' }))
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'copies', Key: 'there' }))
    assert.equal(await Body?.transformToString(), 'across')
  })

  proves('CopyObject: directives')
  test('takes a new description where it is told to', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'described', Body: 'x', Metadata: { a: '1' } }))
    const replace = { MetadataDirective: 'REPLACE', Metadata: { b: '2' }, ContentType: 'text/b' } as const
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'described', CopySource: `${Bucket}/described`, ...replace }))
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'described' }))
    assert.deepEqual([head.ContentType, head.Metadata], ['text/b', { b: '2' }])
    assert.equal((await bytesOf('described')).toString(), 'x')
    const nothing = s3.send(new CopyObjectCommand({ Bucket, Key: 'described', CopySource: `${Bucket}/described` }))
    await assert.rejects(nothing, refused('InvalidRequest', 400))
  })

  test('may ask for another checksum', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'sum', Body: '123456789' }))
    const copy = { Bucket, Key: 'sum2', CopySource: `${Bucket}/sum`, ChecksumAlgorithm: 'CRC64NVME' } as const
    const { CopyObjectResult } = await s3.send(new CopyObjectCommand(copy))
    assert.equal(CopyObjectResult?.ChecksumCRC64NVME, Buffer.from('ae8b14860a799888', 'hex').toString('base64'))
  })

  proves('CopyObject: conditions on the source')
  test('heeds conditions on its source', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'if', Body: 'x' }))
    const copy = (more: object) =>
      s3.send(new CopyObjectCommand({ Bucket, Key: 'if2', CopySource: `${Bucket}/if`, ...more }))
    await copy({ CopySourceIfMatch: md5(Buffer.from('x')) })
    await assert.rejects(copy({ CopySourceIfMatch: '"other"' }), refused('PreconditionFailed', 412))
    await assert.rejects(copy({ CopySourceIfNoneMatch: md5(Buffer.from('x')) }), refused('PreconditionFailed', 412))
  })

  proves('CopyObject: conditions on the destination')
  test('heeds conditions on what it would replace', async () => {
    const source = await s3.send(new PutObjectCommand({ Bucket, Key: 'from', Body: 'new' }))
    const copy = (Key: string, more: object) =>
      s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/from`, ...more }))
    await copy('onto', { IfNoneMatch: '*' })
    await assert.rejects(copy('onto', { IfNoneMatch: '*' }), refused('PreconditionFailed', 412))
    await assert.rejects(copy('onto', { IfMatch: '"other"' }), refused('PreconditionFailed', 412))
    await assert.rejects(copy('nowhere', { IfMatch: source.ETag }), refused('NoSuchKey', 404))
    await copy('onto', { IfMatch: source.ETag })
  })

  test('of what is not there, or is nobody’s business, is refused', async () => {
    const copy = (CopySource: string, client = s3) =>
      client.send(new CopyObjectCommand({ Bucket, Key: 'none', CopySource }))
    await assert.rejects(copy(`${Bucket}/not-there`), refused('NoSuchKey', 404))
    await assert.rejects(copy('no-such-bucket/key'), refused('NoSuchBucket', 404))
    await assert.rejects(copy(Bucket), refused('InvalidArgument', 400))
    await assert.rejects(copy(`${Bucket}/if?versionId=other`), refused('InvalidArgument', 400))
    await gateway.client({}, otherUser).send(new CreateBucketCommand({ Bucket: 'others-own' }))
    await gateway.client({}, otherUser).send(new PutObjectCommand({ Bucket: 'others-own', Key: 'k', Body: 'x' }))
    await assert.rejects(copy('others-own/k'), refused('AccessDenied', 403))
  })
})

describe('many objects', () => {
  proves('DeleteObjects')
  test('are deleted at once, with a word on each', async () => {
    for (const Key of ['m1', 'm2', 'm <3>']) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    const Objects = ['m1', 'm2', 'm <3>', 'never there'].map((Key) => ({ Key }))
    const { Deleted, Errors } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
    assert.deepEqual(
      Deleted?.map(({ Key }) => Key),
      ['m1', 'm2', 'm <3>', 'never there'],
    )
    assert.equal(Errors, undefined)
    const quiet = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }))
    assert.equal(quiet.Deleted, undefined)
    const mixed = [{ Key: 'm1', VersionId: 'other' }, { Key: 'x'.repeat(1_025) }]
    const failed = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: mixed } }))
    assert.deepEqual(
      failed.Errors?.map(({ Code }) => Code),
      ['NoSuchVersion', 'KeyTooLongError'],
    )
  })

  test('are 1,000 at most', async () => {
    const Objects = Array.from({ length: 1_001 }, (_, i) => ({ Key: `k${i}` }))
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: Objects.slice(1) } }))
    await assert.rejects(
      s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } })),
      refused('MalformedXML', 400),
    )
  })

  proves('DeleteObjects')
  test('may be named with an MD5, a checksum or nothing to vouch for the list', async () => {
    const body = '<Delete><Object><Key>k</Key></Object></Delete>'
    const post = (headers: Record<string, string>, path = '/bucket') =>
      gateway.send({ method: 'POST', path, query: [['delete', '']], headers, body })
    const digest = createHash('md5').update(body).digest('base64')
    assert.equal((await post({})).status, 200)
    assert.equal((await post({ 'content-md5': digest }, '/bucket/')).status, 200)
    assert.equal(
      (await post({ 'x-amz-checksum-sha256': createHash('sha256').update(body).digest('base64') })).status,
      200,
    )
    assert.equal((await post({ 'content-md5': createHash('md5').digest('base64') })).code, 'BadDigest')
    assert.equal((await post({ 'x-amz-checksum-crc32': 'AAAAAA==' })).code, 'BadDigest')
  })
})
