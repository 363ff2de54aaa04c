/** Uploads in parts: what they become, what is refused, their checksums, and parts that are copied. */
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import {
  AbortMultipartUploadCommand,
  type ChecksumAlgorithm,
  type ChecksumType,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandOutput,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { proves } from '../compatibility/proves.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'

const Bucket = 'bucket'
const mebibyte = 1024 * 1024
const big = randomBytes(5 * mebibyte)
const small = randomBytes(1_000)

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

async function create(Key: string, more: object = {}): Promise<{ Bucket: string; Key: string; UploadId: string }> {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ...more }))
  assert.ok(UploadId)
  return { Bucket, Key, UploadId }
}

type NamedUpload = Awaited<ReturnType<typeof create>>

const send = (upload: NamedUpload, PartNumber: number, Body: Uint8Array, more: object = {}) =>
  s3.send(new UploadPartCommand({ ...upload, PartNumber, Body, ...more }))

const complete = (upload: NamedUpload, Parts: { PartNumber: number; ETag: string | undefined }[], more: object = {}) =>
  s3.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...more }))

async function bytesOf(Key: string, more: object = {}): Promise<Buffer> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return Buffer.from((await Body?.transformToByteArray()) ?? [])
}

function etagOfParts(...parts: Uint8Array[]): string {
  const hash = createHash('md5')
  for (const part of parts) hash.update(createHash('md5').update(part).digest())
  return `"${hash.digest('hex')}-${parts.length}"`
}

/** An upload of two parts, ready to be completed. */
async function twoParts(Key: string, more: object = {}) {
  const upload = await create(Key, more)
  const [one, two] = [await send(upload, 1, big), await send(upload, 2, small)]
  const parts = [
    { PartNumber: 1, ETag: one.ETag },
    { PartNumber: 2, ETag: two.ETag },
  ]
  return { upload, parts }
}

describe('a multipart upload', () => {
  proves('CreateMultipartUpload', 'UploadPart', 'CompleteMultipartUpload', 'GetObject: partNumber')
  test('becomes an object with the ETag of its parts, which are read one by one or whole', async () => {
    const { upload, parts } = await twoParts('two', { ContentType: 'text/x', Metadata: { a: '1' } })
    await assert.rejects(bytesOf('two'), refused('NoSuchKey', 404))
    const done = await complete(upload, parts)
    assert.equal(done.ETag, etagOfParts(big, small))
    assert.equal(done.Location, `${gateway.endpoint}/bucket/two`)
    assert.deepEqual(await bytesOf('two'), Buffer.concat([big, small]))
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'two' }))
    assert.deepEqual([head.ContentType, head.Metadata, head.ETag], ['text/x', { a: '1' }, done.ETag])

    const second = await s3.send(new GetObjectCommand({ Bucket, Key: 'two', PartNumber: 2 }))
    assert.deepEqual([second.PartsCount, second.ContentLength], [2, 1_000])
    assert.deepEqual(Buffer.from((await second.Body?.transformToByteArray()) ?? []), small)
    const across = `bytes=${5 * mebibyte - 10}-${5 * mebibyte + 9}`
    assert.deepEqual(await bytesOf('two', { Range: across }), Buffer.concat([big.subarray(-10), small.subarray(0, 10)]))
    await assert.rejects(bytesOf('two', { PartNumber: 3 }), refused('InvalidPartNumber', 416))
  })

  proves('CompleteMultipartUpload')
  test('may be completed again by a client that did not hear the answer', async () => {
    const { upload, parts } = await twoParts('again')
    const done = await complete(upload, parts)
    assert.equal((await complete(upload, parts)).ETag, done.ETag)
    await assert.rejects(complete(upload, parts.slice(0, 1)), refused('NoSuchUpload', 404))
    await assert.rejects(s3.send(new AbortMultipartUploadCommand(upload)), refused('NoSuchUpload', 404))
    const race = await twoParts('race')
    const outcomes = await Promise.all([complete(race.upload, race.parts), complete(race.upload, race.parts)])
    assert.equal(outcomes[0].ETag, outcomes[1].ETag)
  })

  test('takes a part anew when it is sent again', async () => {
    const upload = await create('resent')
    await send(upload, 1, randomBytes(1_000))
    const { ETag } = await send(upload, 1, small)
    await complete(upload, [{ PartNumber: 1, ETag }])
    assert.deepEqual(await bytesOf('resent'), small)
  })

  test('is refused where its list of parts is wrong', async () => {
    const upload = await create('wrong')
    const [one, two] = [await send(upload, 1, small), await send(upload, 2, small)]
    const first = { PartNumber: 1, ETag: one.ETag }
    const second = { PartNumber: 2, ETag: two.ETag }
    await assert.rejects(complete(upload, [second, first]), refused('InvalidPartOrder', 400))
    await assert.rejects(complete(upload, [first, first]), refused('InvalidPartOrder', 400))
    const replaced = { ...first, ETag: '"x"' }
    await assert.rejects(complete(upload, [first, replaced]), refused('InvalidPart', 400))
    await assert.rejects(complete(upload, [first, { ...second, PartNumber: 3 }]), refused('InvalidPart', 400))
    await assert.rejects(complete(upload, [{ ...first, ETag: '"x"' }]), refused('InvalidPart', 400))
    await assert.rejects(complete(upload, [first, second]), refused('EntityTooSmall', 400))
    await assert.rejects(complete(upload, []), refused('MalformedXML', 400))
    await complete(upload, [second])
    assert.deepEqual(await bytesOf('wrong'), small)
  })

  proves('AbortMultipartUpload')
  test('is gone when it is aborted, and so are its parts', async () => {
    const upload = await create('aborted')
    await send(upload, 1, small)
    await s3.send(new AbortMultipartUploadCommand(upload))
    for (const attempt of [
      () => s3.send(new AbortMultipartUploadCommand(upload)),
      () => send(upload, 2, small),
      () => s3.send(new ListPartsCommand(upload)),
      () => complete(upload, [{ PartNumber: 1, ETag: '"x"' }]),
    ]) {
      await assert.rejects(attempt(), refused('NoSuchUpload', 404))
    }
    await assert.rejects(send({ ...upload, UploadId: 'none' }, 1, small), refused('NoSuchUpload', 404))
  })

  test('has parts 1 to 10,000', async () => {
    const upload = await create('numbers')
    await assert.rejects(send(upload, 0, small), refused('InvalidArgument', 400))
    await assert.rejects(send(upload, 10_001, small), refused('InvalidArgument', 400))
    const { ETag } = await send(upload, 10_000, small)
    await complete(upload, [{ PartNumber: 10_000, ETag }])
    assert.deepEqual(await bytesOf('numbers', { PartNumber: 10_000 }), small)
  })

  proves('ListParts', 'ListMultipartUploads')
  test('is listed while it is under way, and so are its parts', async () => {
    const upload = await create('listed/1')
    for (const number of [3, 1, 2]) await send(upload, number, small)
    const page = await s3.send(new ListPartsCommand({ ...upload, MaxParts: 2 }))
    assert.deepEqual(
      page.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size]),
      [
        [1, 1_000],
        [2, 1_000],
      ],
    )
    assert.deepEqual([page.IsTruncated, page.NextPartNumberMarker], [true, '2'])
    const rest = await s3.send(new ListPartsCommand({ ...upload, PartNumberMarker: '2' }))
    assert.deepEqual([rest.Parts?.length, rest.IsTruncated], [1, false])
    const uploads = await s3.send(new ListMultipartUploadsCommand({ Bucket, Prefix: 'listed/' }))
    assert.deepEqual(
      uploads.Uploads?.map(({ Key, UploadId }) => [Key, UploadId]),
      [['listed/1', upload.UploadId]],
    )
    const rolled = await s3.send(new ListMultipartUploadsCommand({ Bucket, Delimiter: '/' }))
    assert.ok(rolled.CommonPrefixes?.some(({ Prefix }) => Prefix === 'listed/'))
  })

  proves('ListMultipartUploads: UploadIdMarker')
  test('is listed behind another of the same key, and behind its key', async () => {
    const uploads = []
    for (const Key of ['paged/a', 'paged/a', 'paged/a', 'paged/b']) uploads.push((await create(Key)).UploadId)
    const found: (string | undefined)[] = []
    let page: { KeyMarker?: string | undefined; UploadIdMarker?: string | undefined } | undefined = {}
    while (page !== undefined) {
      const list: ListMultipartUploadsCommandOutput = await s3.send(
        new ListMultipartUploadsCommand({ Bucket, Prefix: 'paged/', MaxUploads: 1, ...page }),
      )
      found.push(...(list.Uploads ?? []).map(({ UploadId }) => UploadId))
      page = list.IsTruncated ? { KeyMarker: list.NextKeyMarker, UploadIdMarker: list.NextUploadIdMarker } : undefined
    }
    assert.deepEqual(found, uploads)
  })

  proves('ListMultipartUploads: UploadIdMarker')
  test('is listed behind one that is aborted or completed meanwhile', async () => {
    const uploads: NamedUpload[] = []
    for (let i = 0; i < 5; i++) uploads.push(await create('gone'))
    const ask = { Bucket, Prefix: 'gone', MaxUploads: 2 }
    const first = await s3.send(new ListMultipartUploadsCommand(ask))
    assert.equal(first.NextUploadIdMarker, uploads[1]?.UploadId)
    const [one, two] = uploads
    assert.ok(one && two)
    const { ETag } = await send(one, 1, small)
    await complete(one, [{ PartNumber: 1, ETag }])
    await s3.send(new AbortMultipartUploadCommand(two))
    const markers = { KeyMarker: first.NextKeyMarker, UploadIdMarker: first.NextUploadIdMarker }
    const second = await s3.send(new ListMultipartUploadsCommand({ ...ask, MaxUploads: 5, ...markers }))
    assert.deepEqual(
      second.Uploads?.map(({ UploadId }) => UploadId),
      uploads.slice(2).map(({ UploadId }) => UploadId),
    )
  })

  proves('CompleteMultipartUpload: If-None-Match, If-Match')
  test('is completed under a condition, which leaves it as it was where it fails', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'cond', Body: 'first' }))
    const upload = await create('cond')
    const { ETag } = await send(upload, 1, small)
    const parts = [{ PartNumber: 1, ETag }]
    await assert.rejects(complete(upload, parts, { IfNoneMatch: '*' }), refused('PreconditionFailed', 412))
    await assert.rejects(complete(upload, parts, { IfMatch: '"other"' }), refused('PreconditionFailed', 412))
    assert.equal((await bytesOf('cond')).toString(), 'first')
    await complete(upload, parts, { IfMatch: `"${createHash('md5').update('first').digest('hex')}"` })
    assert.deepEqual(await bytesOf('cond'), small)
  })

  test('of a stream of unknown length works through the SDK’s own uploader', async () => {
    const body = Buffer.concat([big, big, small])
    const Body = Readable.from([body.subarray(0, 3_000_000), body.subarray(3_000_000)])
    await new Upload({ client: s3, params: { Bucket, Key: 'library', Body }, partSize: 5 * mebibyte }).done()
    assert.deepEqual(await bytesOf('library'), body)
  })
})

describe('the checksum of a multipart upload', () => {
  const composed = (...parts: Uint8Array[]): string => {
    const crcs = parts.map((part) => {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(crc32(part))
      return bytes
    })
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(crc32(Buffer.concat(crcs)))
    return `${bytes.toString('base64')}-${parts.length}`
  }

  const cases: [ChecksumAlgorithm, ChecksumType, ChecksumType | undefined][] = [
    ['CRC32', 'COMPOSITE', undefined],
    ['CRC32', 'FULL_OBJECT', 'FULL_OBJECT'],
    ['CRC32C', 'COMPOSITE', 'COMPOSITE'],
    ['CRC32C', 'FULL_OBJECT', 'FULL_OBJECT'],
    ['CRC64NVME', 'FULL_OBJECT', undefined],
    ['SHA1', 'COMPOSITE', undefined],
    ['SHA256', 'COMPOSITE', undefined],
  ]
  for (const [ChecksumAlgorithm, expected, ChecksumType] of cases) {
    proves('Checksums: FULL_OBJECT, COMPOSITE', 'GetObjectAttributes')
    test(`${ChecksumAlgorithm} is ${expected} where ${ChecksumType ?? 'nothing'} is asked`, async () => {
      const name = `Checksum${ChecksumAlgorithm}` as const
      const Key = `sum-${ChecksumAlgorithm}-${expected}`
      const upload = await create(Key, { ChecksumAlgorithm, ChecksumType })
      const one = await send(upload, 1, big, { ChecksumAlgorithm })
      const two = await send(upload, 2, small, { ChecksumAlgorithm })
      const done = await complete(upload, [
        { PartNumber: 1, ETag: one.ETag, [name]: one[name] },
        { PartNumber: 2, ETag: two.ETag, [name]: two[name] },
      ])
      const head = await s3.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }))
      assert.deepEqual([head[name], head.ChecksumType], [done[name], expected])
      if (expected === 'FULL_OBJECT') {
        const whole = { Bucket, Key: 'whole', Body: Buffer.concat([big, small]), ChecksumAlgorithm }
        assert.equal(done[name], (await s3.send(new PutObjectCommand(whole)))[name])
      } else {
        assert.match(done[name] ?? '', /-2$/)
      }
      if (Key === 'sum-CRC32-COMPOSITE') assert.equal(done[name], composed(big, small))
      const attributes = await s3.send(
        new GetObjectAttributesCommand({ Bucket, Key, ObjectAttributes: ['ObjectParts', 'Checksum'], MaxParts: 1 }),
      )
      assert.equal(attributes.ObjectParts?.TotalPartsCount, 2)
      assert.equal(attributes.ObjectParts?.Parts?.[0]?.[name], one[name])
      const { Checksum } = attributes
      assert.deepEqual([Checksum?.[name], Checksum?.ChecksumType], [done[name]?.replace(/-2$/, ''), expected])
    })
  }

  test('is not of a kind that its algorithm does not have', async () => {
    for (const [ChecksumAlgorithm, ChecksumType] of [
      ['SHA256', 'FULL_OBJECT'],
      ['CRC64NVME', 'COMPOSITE'],
    ]) {
      await assert.rejects(create('kind', { ChecksumAlgorithm, ChecksumType }), refused('InvalidRequest', 400))
    }
  })

  test('must be of one algorithm, and must hold', async () => {
    const upload = await create('mixed', { ChecksumAlgorithm: 'SHA256' })
    const other = send(upload, 1, small, { ChecksumAlgorithm: 'SHA1' })
    await assert.rejects(other, refused('InvalidRequest', 400))
    const { ETag } = await send(upload, 1, small, { ChecksumAlgorithm: 'SHA256' })
    const listed = { PartNumber: 1, ETag, ChecksumSHA256: createHash('sha256').digest('base64') }
    await assert.rejects(complete(upload, [listed]), refused('InvalidPart', 400))
    const announced = complete(upload, [{ PartNumber: 1, ETag }], {
      ChecksumSHA256: createHash('sha256').digest('base64'),
    })
    await assert.rejects(announced, refused('BadDigest', 400))
    const sized = complete(upload, [{ PartNumber: 1, ETag }], { MpuObjectSize: 1 })
    await assert.rejects(sized, refused('InvalidRequest', 400))
    await complete(upload, [{ PartNumber: 1, ETag }], { MpuObjectSize: 1_000 })
  })
})

describe('a copy', () => {
  before(async () => {
    const { upload, parts } = await twoParts('source')
    await complete(upload, parts)
  })

  test('of a multipart object has a plain MD5 and a checksum of the whole, and shares its parts', async () => {
    const stored = gateway.parts.size
    const copy = { Bucket, Key: 'copied', CopySource: `${Bucket}/source` }
    const { CopyObjectResult } = await s3.send(new CopyObjectCommand(copy))
    const whole = Buffer.concat([big, small])
    assert.equal(CopyObjectResult?.ETag, `"${createHash('md5').update(whole).digest('hex')}"`)
    assert.equal(gateway.parts.size, stored)
    assert.deepEqual(await bytesOf('copied'), whole)
    assert.equal((await s3.send(new HeadObjectCommand({ Bucket, Key: 'copied', PartNumber: 1 }))).PartsCount, undefined)
  })

  proves('UploadPartCopy')
  test('of a range becomes a part', async () => {
    const upload = await create('assembled')
    const copy = (PartNumber: number, CopySourceRange?: string) =>
      s3.send(new UploadPartCopyCommand({ ...upload, PartNumber, CopySource: `${Bucket}/source`, CopySourceRange }))
    const one = await copy(1)
    const two = await copy(2, 'bytes=10-1009')
    const end = big.length + 1_000
    await assert.rejects(copy(3, `bytes=${end}-${end + 1}`), refused('InvalidRequest', 400))
    for (const range of ['bytes=0-99999999', 'bytes=-5', 'bytes=5-', '0-5', 'bytes=5-2', 'bytes=0-1,3-4']) {
      await assert.rejects(copy(3, range), refused('InvalidArgument', 400))
    }
    await s3.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }))
    const nothing = { ...upload, PartNumber: 3, CopySource: `${Bucket}/empty`, CopySourceRange: 'bytes=0-0' }
    await assert.rejects(s3.send(new UploadPartCopyCommand(nothing)), refused('InvalidRequest', 400))
    await complete(upload, [
      { PartNumber: 1, ETag: one.CopyPartResult?.ETag },
      { PartNumber: 2, ETag: two.CopyPartResult?.ETag },
    ])
    assert.deepEqual(await bytesOf('assembled'), Buffer.concat([big, small, big.subarray(10, 1_010)]))
  })
})
