/** The AWS SDK for JavaScript v3 with its default settings: checksums, trailers and all. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { describe, test } from 'node:test'
import {
  AbortMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListMultipartUploadsCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListPartsCommand,
  PutBucketReplicationCommand,
  PutObjectCommand,
  S3Client,
  type S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { proves } from '../../packages/s3-gateway/compatibility/proves.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { md5, sampleBytes, sampleChunks, segmentBytes, sha256OfSample } from '../network/sample-bytes.ts'

export const smallSizes: readonly number[] = [0, 1, 4096, segmentBytes - 1, segmentBytes, segmentBytes + 1]

export function testAwsSdk(network: () => RealNetwork, largeSize: number): void {
  describe('the AWS SDK for JavaScript', () => {
    const Bucket = 'sdk-bucket'
    const send = (): S3Client['send'] => network().s3.send.bind(network().s3)
    const put = (Key: string, Body: Buffer | string) => send()(new PutObjectCommand({ Bucket, Key, Body }))
    const get = async (Key: string, Range?: string): Promise<Buffer> => {
      const { Body } = await send()(new GetObjectCommand({ Bucket, Key, ...(Range === undefined ? {} : { Range }) }))
      return Buffer.from((await Body?.transformToByteArray()) ?? [])
    }

    proves('CreateBucket', 'HeadBucket', 'ListBuckets', 'DeleteBucket')
    test('makes, finds, lists and deletes buckets', async () => {
      await send()(new CreateBucketCommand({ Bucket }))
      await send()(new CreateBucketCommand({ Bucket: 'sdk-empty' }))
      await send()(new HeadBucketCommand({ Bucket }))
      const { Buckets = [] } = await send()(new ListBucketsCommand({}))
      const names = Buckets.map(({ Name }) => Name)
      assert.ok(names.includes(Bucket) && names.includes('sdk-empty'))
      await send()(new DeleteBucketCommand({ Bucket: 'sdk-empty' }))
      await assert.rejects(send()(new HeadBucketCommand({ Bucket: 'sdk-empty' })), isRefusal(404))
      await assert.rejects(send()(new CreateBucketCommand({ Bucket: 'Not_A_Bucket' })), isRefusal(400))
    })

    for (const size of smallSizes) {
      proves('PutObject', 'GetObject', 'HeadObject')
      test(`puts, heads and gets ${size} bytes`, async () => {
        const body = sampleBytes(`sdk ${size}`, size)
        const { ETag } = await put(`size-${size}`, body)
        assert.equal(ETag, `"${md5(body)}"`)
        const head = await send()(new HeadObjectCommand({ Bucket, Key: `size-${size}` }))
        assert.equal(head.ContentLength, size)
        assert.equal(head.ETag, ETag)
        assert.ok((await get(`size-${size}`)).equals(body))
      })
    }

    proves('STREAMING-UNSIGNED-PAYLOAD-TRAILER')
    test('puts a stream, with its checksum in a trailer', async () => {
      const size = 300_000
      const Body = Readable.from(sampleChunks('sdk stream', size, 50_000), { objectMode: false })
      await send()(new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: size }))
      assert.ok((await get('stream')).equals(sampleBytes('sdk stream', size)))
    })

    test('keeps user metadata, content type and other headers', async () => {
      const Metadata = { colour: 'deep blue', 'with-dash': '1' }
      const headers = { ContentType: 'text/markdown; charset=utf-8', CacheControl: 'no-store', ContentLanguage: 'en' }
      await send()(new PutObjectCommand({ Bucket, Key: 'with/metadata', Body: 'x', Metadata, ...headers }))
      const head = await send()(new HeadObjectCommand({ Bucket, Key: 'with/metadata' }))
      assert.deepEqual(head.Metadata, Metadata)
      assert.equal(head.ContentType, headers.ContentType)
      assert.equal(head.CacheControl, headers.CacheControl)
      assert.equal(head.ContentLanguage, headers.ContentLanguage)
    })

    proves('GetObject: ranges')
    test('gets ranges, across frames and segments', async () => {
      const body = sampleBytes(`sdk ${segmentBytes + 1}`, segmentBytes + 1)
      const Key = `size-${segmentBytes + 1}`
      const last = segmentBytes
      const ranges: [string, number, number][] = [
        ['bytes=0-0', 0, 1],
        ['bytes=100-199', 100, 200],
        ['bytes=65519-65520', 65_519, 65_521],
        [`bytes=${last - 1}-${last}`, last - 1, last + 1],
        [`bytes=${last}-`, last, last + 1],
        ['bytes=-5', last - 4, last + 1],
        ['bytes=1000000-2999999', 1_000_000, 3_000_000],
        [`bytes=${last - 10}-${last + 1000}`, last - 10, last + 1],
      ]
      for (const [range, from, to] of ranges) {
        const part = await get(Key, range)
        assert.ok(part.equals(body.subarray(from, to)), range)
      }
      const { ContentRange } = await send()(new GetObjectCommand({ Bucket, Key, Range: 'bytes=1-2' }))
      assert.equal(ContentRange, `bytes 1-2/${segmentBytes + 1}`)
      await assert.rejects(get(Key, `bytes=${last + 1}-`), isRefusal(416, 'InvalidRange'))
    })

    proves('GetObject: conditions', 'PutObject: If-None-Match, If-Match')
    test('answers 304 and 412 to conditions', async () => {
      const { ETag } = await put('conditional', 'one')
      const Key = 'conditional'
      await assert.rejects(send()(new GetObjectCommand({ Bucket, Key, IfNoneMatch: ETag })), isRefusal(304))
      await assert.rejects(send()(new GetObjectCommand({ Bucket, Key, IfMatch: '"other"' })), isRefusal(412))
      const again = new PutObjectCommand({ Bucket, Key, Body: 'two', IfNoneMatch: '*' })
      await assert.rejects(send()(again), isRefusal(412, 'PreconditionFailed'))
    })

    proves('CopyObject: directives')
    test('copies, with the metadata of the source or with its own', async () => {
      await send()(new PutObjectCommand({ Bucket, Key: 'copy source ü', Body: 'copied', Metadata: { a: 'b' } }))
      const CopySource = encodeURI(`${Bucket}/copy source ü`)
      await send()(new CopyObjectCommand({ Bucket, Key: 'copy-1', CopySource }))
      assert.equal((await get('copy-1')).toString(), 'copied')
      assert.deepEqual((await send()(new HeadObjectCommand({ Bucket, Key: 'copy-1' }))).Metadata, { a: 'b' })
      const replace = { MetadataDirective: 'REPLACE', Metadata: { c: 'd' }, ContentType: 'text/x' } as const
      await send()(new CopyObjectCommand({ Bucket, Key: 'copy-2', CopySource, ...replace }))
      const head = await send()(new HeadObjectCommand({ Bucket, Key: 'copy-2' }))
      assert.deepEqual(head.Metadata, { c: 'd' })
      assert.equal(head.ContentType, 'text/x')
    })

    proves('ListObjects', 'ListObjectsV2')
    test('lists by prefix and delimiter, in pages, in the order of UTF-8', async () => {
      const keys = ['a', 'a/', 'a/1', 'a/2', 'a/b/1', 'b & <c>', 'b+c d', 'z', 'é', '\uffee', '😀']
      for (const key of keys) await put(`list/${key}`, key)
      const Prefix = 'list/'

      const v1 = await send()(new ListObjectsCommand({ Bucket, Prefix }))
      assert.deepEqual(
        v1.Contents?.map(({ Key }) => Key?.slice(5)),
        keys,
      )
      const v2 = await send()(new ListObjectsV2Command({ Bucket, Prefix }))
      assert.deepEqual(
        v2.Contents?.map(({ Key }) => Key?.slice(5)),
        keys,
      )
      assert.equal(v2.KeyCount, keys.length)

      const folded = await send()(new ListObjectsV2Command({ Bucket, Prefix: 'list/a/', Delimiter: '/' }))
      assert.deepEqual(
        folded.Contents?.map(({ Key }) => Key),
        ['list/a/', 'list/a/1', 'list/a/2'],
      )
      assert.deepEqual(folded.CommonPrefixes, [{ Prefix: 'list/a/b/' }])

      const paged: (string | undefined)[] = []
      let ContinuationToken: string | undefined
      do {
        const page = await send()(
          new ListObjectsV2Command({
            Bucket,
            Prefix,
            MaxKeys: 3,
            ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
          }),
        )
        assert.ok((page.Contents?.length ?? 0) <= 3)
        paged.push(...(page.Contents ?? []).map(({ Key }) => Key?.slice(5)))
        ContinuationToken = page.NextContinuationToken
      } while (ContinuationToken !== undefined)
      assert.deepEqual(paged, keys)
    })

    proves('DeleteObject', 'DeleteObjects')
    test('deletes one and many', async () => {
      const keys = Array.from({ length: 12 }, (_, index) => `delete/${index} &<>`)
      for (const key of keys) await put(key, key)
      await send()(new DeleteObjectCommand({ Bucket, Key: keys[0] }))
      await send()(new DeleteObjectCommand({ Bucket, Key: 'delete/never-there' }))
      await assert.rejects(get(keys[0] ?? ''), isRefusal(404, 'NoSuchKey'))
      const Delete = { Objects: keys.slice(1).map((Key) => ({ Key })) }
      const { Deleted, Errors } = await send()(new DeleteObjectsCommand({ Bucket, Delete }))
      assert.equal(Deleted?.length, 11)
      assert.deepEqual(Errors ?? [], [])
      const { KeyCount } = await send()(new ListObjectsV2Command({ Bucket, Prefix: 'delete/' }))
      assert.equal(KeyCount, 0)
      await assert.rejects(send()(new DeleteBucketCommand({ Bucket })), isRefusal(409, 'BucketNotEmpty'))
    })

    proves('CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload')
    test(`uploads ${largeSize / 1024 ** 2} MiB in parts, and reads them back bit by bit`, async () => {
      const upload = new Upload({
        client: network().s3,
        params: {
          Bucket,
          Key: 'large',
          Body: Readable.from(sampleChunks('sdk large', largeSize), { objectMode: false }),
          ContentType: 'video/mp4',
          Metadata: { part: 'many' },
        },
        partSize: 8 * 1024 * 1024,
        queueSize: 3,
      })
      const { ETag } = await upload.done()
      assert.match(ETag ?? '', new RegExp(`-${Math.ceil(largeSize / (8 * 1024 * 1024))}"$`))
      const { Body, ContentLength, ContentType, Metadata } = await send()(
        new GetObjectCommand({ Bucket, Key: 'large' }),
      )
      assert.equal(ContentLength, largeSize)
      assert.equal(ContentType, 'video/mp4')
      assert.deepEqual(Metadata, { part: 'many' })
      const hash = createHash('sha256')
      for await (const chunk of Body as Readable) hash.update(chunk)
      assert.equal(hash.digest('hex'), sha256OfSample('sdk large', largeSize))
    })

    proves('ListParts', 'ListMultipartUploads', 'AbortMultipartUpload')
    test('lists parts and uploads, and leaves nothing after an abort', async () => {
      const Key = 'aborted'
      const { UploadId } = await send()(new CreateMultipartUploadCommand({ Bucket, Key }))
      const Body = sampleBytes('aborted', 5 * 1024 * 1024)
      await send()(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 2, Body }))
      const { Parts } = await send()(new ListPartsCommand({ Bucket, Key, UploadId }))
      assert.deepEqual(
        Parts?.map(({ PartNumber, Size, ETag }) => [PartNumber, Size, ETag]),
        [[2, Body.length, `"${md5(Body)}"`]],
      )
      const { Uploads } = await send()(new ListMultipartUploadsCommand({ Bucket }))
      assert.ok(Uploads?.some((upload) => upload.UploadId === UploadId))
      await assert.rejects(get(Key), isRefusal(404, 'NoSuchKey'))
      await send()(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
      await assert.rejects(send()(new ListPartsCommand({ Bucket, Key, UploadId })), isRefusal(404, 'NoSuchUpload'))
    })

    proves('SigV4 in a presigned URL')
    test('presigns GET and PUT', async () => {
      const body = sampleBytes('presigned', 70_000)
      const putUrl = await getSignedUrl(network().s3, new PutObjectCommand({ Bucket, Key: 'presigned' }))
      const stored = await fetch(putUrl, { method: 'PUT', body: new Uint8Array(body) })
      assert.equal(stored.status, 200, await stored.text())
      const getUrl = await getSignedUrl(network().s3, new GetObjectCommand({ Bucket, Key: 'presigned' }))
      const read = await fetch(getUrl)
      assert.ok(Buffer.from(await read.arrayBuffer()).equals(body))
      const forged = await fetch(getUrl.replace(/Signature=..../, 'Signature=0000'))
      assert.equal(forged.status, 403)
      assert.match(await forged.text(), /<Code>SignatureDoesNotMatch<\/Code>/)
    })

    test('is told NotImplemented where we have not got so far', async () => {
      const ReplicationConfiguration = { Role: 'r', Rules: [] }
      const command = new PutBucketReplicationCommand({ Bucket, ReplicationConfiguration })
      await assert.rejects(send()(command), isRefusal(501, 'NotImplemented'))
    })

    test('with a wrong secret is refused', async () => {
      const { endpoint, region, accessKeyId } = network().document.s3
      const credentials = { accessKeyId, secretAccessKey: 'not-the-secret' }
      const stranger = new S3Client({ endpoint, region, forcePathStyle: true, credentials })
      await assert.rejects(stranger.send(new ListBucketsCommand({})), isRefusal(403, 'SignatureDoesNotMatch'))
      stranger.destroy()
    })
  })
}

/** Whether an error of the SDK carries this status and, where given, this code. */
export function isRefusal(status: number, code?: string): (error: S3ServiceException) => boolean {
  return (error) => {
    assert.equal(error.$metadata?.httpStatusCode, status, String(error))
    if (code !== undefined) assert.equal(error.name, code)
    return true
  }
}
