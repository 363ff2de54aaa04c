/** Versions as clients see them: kept, hidden behind delete markers, asked for by id, listed, and gone for good. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'

let count = 0
const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

async function versionedBucket(): Promise<string> {
  const Bucket = `versioned-${count++}`
  await s3.send(new CreateBucketCommand({ Bucket }))
  await setVersioning(Bucket, 'Enabled')
  return Bucket
}

async function setVersioning(Bucket: string, Status: 'Enabled' | 'Suspended'): Promise<void> {
  await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }))
}

async function put(Bucket: string, Key: string, Body: string): Promise<string> {
  return (await s3.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId ?? assert.fail('no version')
}

async function putNull(Bucket: string, Key: string, Body: string): Promise<void> {
  assert.equal((await s3.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId, undefined)
}

async function get(Bucket: string, Key: string, VersionId?: string): Promise<string> {
  const { Body, VersionId: found } = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }))
  if (VersionId !== undefined) assert.equal(found, VersionId)
  return (await Body?.transformToString()) ?? ''
}

describe('versioning', () => {
  proves('GetBucketVersioning', 'PutBucketVersioning')
  test('is off until it is enabled, and then can only be suspended', async () => {
    const Bucket = `versioned-${count++}`
    await s3.send(new CreateBucketCommand({ Bucket }))
    const status = async (): Promise<string | undefined> =>
      (await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status
    assert.equal(await status(), undefined)
    assert.equal((await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))).VersionId, undefined)
    await setVersioning(Bucket, 'Enabled')
    assert.equal(await status(), 'Enabled')
    await setVersioning(Bucket, 'Suspended')
    assert.equal(await status(), 'Suspended')
    const empty = s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: {} }))
    await assert.rejects(empty, refused('IllegalVersioningConfigurationException', 400))
  })

  test('keeps every version, and gives each by its id', async () => {
    const Bucket = await versionedBucket()
    const ids = [await put(Bucket, 'k', 'one'), await put(Bucket, 'k', 'two')]
    assert.notEqual(ids[0], ids[1])
    assert.equal(await get(Bucket, 'k'), 'two')
    assert.equal(await get(Bucket, 'k', ids[0]), 'one')
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'k', VersionId: ids[0] }))
    assert.deepEqual([head.VersionId, head.ContentLength], [ids[0], 3])
    const attributes = { Bucket, Key: 'k', VersionId: ids[1], ObjectAttributes: ['ObjectSize' as const] }
    assert.equal((await s3.send(new GetObjectAttributesCommand(attributes))).VersionId, ids[1])
    await assert.rejects(get(Bucket, 'k', 'x'.repeat(32)), refused('NoSuchVersion', 404))
    await assert.rejects(get(Bucket, 'k', 'short'), refused('InvalidArgument', 400))
  })

  proves('Versions: delete markers, `null`, suspended')
  test('hides a deleted object behind a marker, which can be taken away', async () => {
    const Bucket = await versionedBucket()
    const first = await put(Bucket, 'k', 'one')
    const gone = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))
    assert.ok(gone.DeleteMarker)
    await assert.rejects(get(Bucket, 'k'), refused('NoSuchKey', 404))
    assert.equal(await get(Bucket, 'k', first), 'one')
    const { headers } = await gateway.send({ method: 'GET', path: `/${Bucket}/k` })
    assert.deepEqual([headers['x-amz-delete-marker'], headers['x-amz-version-id']], ['true', gone.VersionId])
    await assert.rejects(get(Bucket, 'k', gone.VersionId), refused('MethodNotAllowed', 405))
    const CopySource = `${Bucket}/k?versionId=${gone.VersionId}`
    const copying = s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }))
    await assert.rejects(copying, refused('InvalidRequest', 400))
    const undone = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k', VersionId: gone.VersionId }))
    assert.deepEqual([undone.DeleteMarker, undone.VersionId], [true, gone.VersionId])
    assert.equal(await get(Bucket, 'k'), 'one')
    const missing = await gateway.send({ method: 'HEAD', path: `/${Bucket}/missing` })
    assert.deepEqual([missing.status, missing.headers['x-amz-delete-marker']], [404, undefined])
    const never = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'never-there' }))
    assert.ok(never.DeleteMarker, 'a marker is made also for what was never there')
  })

  proves('Versions: delete markers, `null`, suspended')
  test('that is suspended replaces the null version and keeps the others', async () => {
    const Bucket = await versionedBucket()
    const first = await put(Bucket, 'k', 'one')
    await setVersioning(Bucket, 'Suspended')
    await putNull(Bucket, 'k', 'two')
    await putNull(Bucket, 'k', 'three')
    assert.equal(await get(Bucket, 'k', 'null'), 'three')
    const gone = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))
    assert.deepEqual([gone.DeleteMarker, gone.VersionId], [true, 'null'])
    const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
    assert.deepEqual(
      Versions.map(({ VersionId, IsLatest }) => [VersionId, IsLatest]),
      [[first, false]],
    )
    assert.deepEqual(
      DeleteMarkers.map(({ VersionId, IsLatest }) => [VersionId, IsLatest]),
      [['null', true]],
    )
  })

  proves('ListObjectVersions')
  test('lists the newest version of a key first, page by page, and no hidden objects', async () => {
    const Bucket = await versionedBucket()
    const expected: string[] = []
    for (const Key of ['a', 'b/1', 'b/2']) {
      const ids = [await put(Bucket, Key, 'one'), await put(Bucket, Key, 'two')]
      expected.push(...ids.reverse())
    }
    const marker = (await s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }))).VersionId
    const found: (string | undefined)[] = []
    let page: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {}
    while (page !== undefined) {
      const list: ListObjectVersionsCommandOutput = await s3.send(
        new ListObjectVersionsCommand({ Bucket, MaxKeys: 2, ...page }),
      )
      found.push(...[...(list.DeleteMarkers ?? []), ...(list.Versions ?? [])].map(({ VersionId }) => VersionId))
      page = list.IsTruncated ? { KeyMarker: list.NextKeyMarker, VersionIdMarker: list.NextVersionIdMarker } : undefined
    }
    assert.deepEqual(found, [marker, ...expected])
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    assert.deepEqual(
      Contents.map(({ Key }) => Key),
      ['b/1', 'b/2'],
    )
    const folders = await s3.send(new ListObjectVersionsCommand({ Bucket, Delimiter: '/' }))
    assert.deepEqual(
      [folders.CommonPrefixes, folders.Versions?.length, folders.DeleteMarkers?.length],
      [[{ Prefix: 'b/' }], 2, 1],
    )
  })

  proves('ListObjectVersions')
  test('goes on behind a version that is gone meanwhile, and behind a null version that is another by then', async () => {
    const Bucket = await versionedBucket()
    const list = async (from: Partial<ListObjectVersionsCommandOutput>, MaxKeys = 10) => {
      const markers = { KeyMarker: from.NextKeyMarker, VersionIdMarker: from.NextVersionIdMarker }
      return s3.send(new ListObjectVersionsCommand({ Bucket, MaxKeys, ...markers }))
    }
    const idsOf = ({ Versions = [] }: ListObjectVersionsCommandOutput) => Versions.map(({ VersionId }) => VersionId)
    const oldest = await put(Bucket, 'key', 'oldest')
    await setVersioning(Bucket, 'Suspended')
    await putNull(Bucket, 'key', 'null')
    await setVersioning(Bucket, 'Enabled')
    const [older, newer] = [await put(Bucket, 'key', 'older'), await put(Bucket, 'key', 'newer')]

    const two = await list({}, 2)
    assert.deepEqual([two.NextVersionIdMarker, two.Versions?.[0]?.VersionId], [older, newer])
    const three = await list({}, 3)
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'key', VersionId: older }))
    assert.deepEqual(idsOf(await list(two)), ['null', oldest])
    await setVersioning(Bucket, 'Suspended')
    await putNull(Bucket, 'key', 'null again')
    assert.deepEqual(idsOf(await list(three)), [oldest])
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'key', VersionId: 'null' }))
    assert.deepEqual(idsOf(await list(three)), [oldest])
  })

  test('lets versions and markers be deleted at once', async () => {
    const Bucket = await versionedBucket()
    const first = await put(Bucket, 'k', 'one')
    await put(Bucket, 'other', 'x')
    const hidden = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'k' }] } }))
    const [mark] = hidden.Deleted ?? []
    assert.ok(mark?.DeleteMarker && mark.DeleteMarkerVersionId)
    const both = [
      { Key: 'k', VersionId: first },
      { Key: 'k', VersionId: mark.DeleteMarkerVersionId },
    ]
    const { Deleted } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: both } }))
    assert.deepEqual(Deleted, [
      { Key: 'k', VersionId: first },
      {
        Key: 'k',
        VersionId: mark.DeleteMarkerVersionId,
        DeleteMarker: true,
        DeleteMarkerVersionId: mark.DeleteMarkerVersionId,
      },
    ])
    const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
    assert.deepEqual(
      Versions.map(({ Key }) => Key),
      ['other'],
    )
    await assert.rejects(s3.send(new DeleteBucketCommand({ Bucket })), refused('BucketNotEmpty', 409))
  })

  test('copies the version that is named, and names both', async () => {
    const Bucket = await versionedBucket()
    const first = await put(Bucket, 'k', 'one')
    await put(Bucket, 'k', 'two')
    const CopySource = `${Bucket}/k?versionId=${first}`
    const copy = await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }))
    assert.equal(copy.CopySourceVersionId, first)
    assert.equal(await get(Bucket, 'copy', copy.VersionId), 'one')
    const restored = await s3.send(
      new CopyObjectCommand({ Bucket, Key: 'k', CopySource, MetadataDirective: 'REPLACE' }),
    )
    assert.notEqual(restored.VersionId, first)
    assert.equal(await get(Bucket, 'k'), 'one')
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'k' }))
    const ofMarker = s3.send(new CopyObjectCommand({ Bucket, Key: 'c2', CopySource: `${Bucket}/k` }))
    await assert.rejects(ofMarker, refused('NoSuchKey', 404))
  })

  proves('DeleteObject: If-Match')
  test('writes under conditions that the latest version is judged by', async () => {
    const Bucket = await versionedBucket()
    const write = (more: object) => s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x', ...more }))
    const { ETag } = await write({ IfNoneMatch: '*' })
    await assert.rejects(write({ IfNoneMatch: '*' }), refused('PreconditionFailed', 412))
    await write({ IfMatch: ETag })
    const remove = (more: object) => s3.send(new DeleteObjectCommand({ Bucket, Key: 'k', ...more }))
    await assert.rejects(remove({ IfMatch: '"other"' }), refused('PreconditionFailed', 412))
    await assert.rejects(remove({ IfMatchSize: 7 }), refused('PreconditionFailed', 412))
    await remove({ IfMatch: ETag, IfMatchSize: 1 })
    await assert.rejects(write({ IfMatch: ETag }), refused('NoSuchKey', 404))
    await write({ IfNoneMatch: '*' })
  })
})
