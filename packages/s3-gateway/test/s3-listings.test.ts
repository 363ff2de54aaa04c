/** Listings of objects: order, pages, common prefixes, encoding, in both versions. */
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  ListObjectsCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

describe('a listing', () => {
  const Keys = ['a', 'b/1', 'b/2', 'c d', 'd+/e', 'é', '\uffee', '😀']
  before(async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'listed' }))
    for (const Key of Keys) await s3.send(new PutObjectCommand({ Bucket: 'listed', Key, Body: Key }))
  })

  proves('ListObjectsV2')
  test('of version 2 is in the order of bytes, and continues where it stopped', async () => {
    const found: (string | undefined)[] = []
    let ContinuationToken: string | undefined
    do {
      const page = await s3.send(new ListObjectsV2Command({ Bucket: 'listed', MaxKeys: 3, ContinuationToken }))
      assert.ok((page.KeyCount ?? 0) <= 3)
      found.push(...(page.Contents ?? []).map(({ Key }) => Key))
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken !== undefined)
    assert.deepEqual(found, Keys)
  })

  proves('ListObjectsV2: any delimiter, encoding')
  test('rolls up, and counts prefixes as keys', async () => {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: 'listed', Delimiter: '/', MaxKeys: 2 }))
    assert.deepEqual(
      page.Contents?.map(({ Key }) => Key),
      ['a'],
    )
    assert.deepEqual(
      page.CommonPrefixes?.map(({ Prefix }) => Prefix),
      ['b/'],
    )
    assert.deepEqual([page.IsTruncated, page.KeyCount], [true, 2])
    const { ContinuationToken: _, NextContinuationToken: ContinuationToken } = page
    const next = await s3.send(new ListObjectsV2Command({ Bucket: 'listed', Delimiter: '/', ContinuationToken }))
    assert.deepEqual(
      next.CommonPrefixes?.map(({ Prefix }) => Prefix),
      ['d+/'],
    )
  })

  proves('ListObjects')
  test('of version 1 names its next page only beside a delimiter', async () => {
    const plain = await s3.send(new ListObjectsCommand({ Bucket: 'listed', MaxKeys: 2 }))
    assert.deepEqual([plain.IsTruncated, plain.NextMarker, plain.Marker], [true, undefined, ''])
    assert.ok(plain.Contents?.[0]?.Owner?.ID)
    const rolled = await s3.send(new ListObjectsCommand({ Bucket: 'listed', MaxKeys: 2, Delimiter: '/' }))
    assert.equal(rolled.NextMarker, 'b/')
    const next = await s3.send(new ListObjectsCommand({ Bucket: 'listed', Marker: 'b/', Delimiter: '/' }))
    assert.equal(next.Contents?.[0]?.Key, 'c d')
  })

  proves('ListObjectsV2: any delimiter, encoding')
  test('encodes names where it is asked to', async () => {
    const ask = { Bucket: 'listed', EncodingType: 'url', Delimiter: '/', Prefix: '', StartAfter: 'c ' } as const
    const page = await s3.send(new ListObjectsV2Command(ask))
    assert.deepEqual(
      page.Contents?.map(({ Key }) => Key),
      ['c%20d', '%C3%A9', '%EF%BF%AE', '%F0%9F%98%80'],
    )
    assert.deepEqual(
      page.CommonPrefixes?.map(({ Prefix }) => Prefix),
      ['d%2B/'],
    )
    assert.equal(page.StartAfter, 'c%20')
  })

  test('shows owners to who asks, and versions as null', async () => {
    const silent = await s3.send(new ListObjectsV2Command({ Bucket: 'listed' }))
    assert.equal(silent.Contents?.[0]?.Owner, undefined)
    const owned = await s3.send(new ListObjectsV2Command({ Bucket: 'listed', FetchOwner: true }))
    assert.equal(owned.Contents?.[0]?.Owner?.ID, 'main')
    const versions = await s3.send(new ListObjectVersionsCommand({ Bucket: 'listed', MaxKeys: 2, KeyMarker: 'a' }))
    assert.deepEqual(
      versions.Versions?.map(({ Key, VersionId, IsLatest }) => [Key, VersionId, IsLatest]),
      [
        ['b/1', 'null', true],
        ['b/2', 'null', true],
      ],
    )
    assert.deepEqual([versions.NextKeyMarker, versions.NextVersionIdMarker], ['b/2', 'null'])
  })

  test('refuses what it cannot read', async () => {
    for (const query of [
      [
        ['list-type', '2'],
        ['continuation-token', 'nonsense'],
      ],
      [['list-type', '3']],
      [['max-keys', '-1']],
      [['max-keys', 'many']],
      [['encoding-type', 'base64']],
      [
        ['versions', ''],
        ['version-id-marker', 'null'],
      ],
    ] as [string, string][][]) {
      const { status, code } = await gateway.send({ method: 'GET', path: '/listed', query })
      assert.deepEqual([status, code], [400, 'InvalidArgument'], JSON.stringify(query))
    }
    const none = await gateway.send({ method: 'GET', path: '/listed', query: [['max-keys', '0']] })
    assert.match(none.body, /<IsTruncated>false<\/IsTruncated>/)
  })
})
