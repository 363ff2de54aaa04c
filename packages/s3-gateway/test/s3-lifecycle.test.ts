/** Lifecycles as clients configure them, and the chore that executes them, stepped by hand. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  AbortMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketLifecycleCommand,
  DeleteObjectCommand,
  GetBucketLifecycleConfigurationCommand,
  HeadObjectCommand,
  type LifecycleRule,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { PartStoreError } from '@nupeerstack/client'
import { silentLogger } from '@nupeerstack/node-host'
import { clockOf, systemTimers } from '@nupeerstack/runtime'
import { proves } from '../compatibility/proves.ts'
import { applyLifecycles } from '../src/chores/apply-lifecycles.ts'
import { allConfigurations, createConfigurationCheck } from '../src/configurations/all-configurations.ts'
import { realDayMs } from '../src/lifecycle/lifecycle-rules.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'
import { openTestMetadata } from './test-metadata.ts'

let count = 0
const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

async function newBucket(isVersioned = false): Promise<string> {
  const Bucket = `lifecycle-${count++}`
  await s3.send(new CreateBucketCommand({ Bucket }))
  const VersioningConfiguration = { Status: 'Enabled' as const }
  if (isVersioned) await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
  return Bucket
}

function configure(Bucket: string, ...Rules: Omit<LifecycleRule, 'Status'>[]) {
  const LifecycleConfiguration = { Rules: Rules.map((rule) => ({ Status: 'Enabled' as const, ...rule })) }
  return s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration }))
}

const put = (Bucket: string, Key: string, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...more }))

const checkConfigurations = createConfigurationCheck(allConfigurations)

type Moving = Parameters<typeof applyLifecycles>[0]['transition']

/** Most of these lifecycles move nothing. */
const noTransition: Moving = () => assert.fail()

/** Executes all lifecycles as they stand after so many days. */
async function pass(days: number, holder = 'test', transition = noTransition): Promise<void> {
  const clock = (): number => Date.now() + days * realDayMs
  await using metadata = openTestMetadata(gateway, clock)
  await applyLifecycles(
    {
      metadata,
      timers: systemTimers,
      clock: clockOf(clock),
      checkConfigurations,
      transition,
      log: silentLogger,
      holder,
    },
    { dayMs: realDayMs },
    new AbortController().signal,
  )
}

/** Keys of objects, newest first, with `-` where it is a delete marker. */
async function versionsIn(Bucket: string): Promise<string[]> {
  const { Versions = [], DeleteMarkers = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
  return [...DeleteMarkers.map(({ Key }) => `-${Key}`), ...Versions.map(({ Key }) => `${Key}`)]
}

describe('a lifecycle', () => {
  proves('GetBucketLifecycleConfiguration', 'PutBucketLifecycleConfiguration', 'DeleteBucketLifecycle')
  test('is there until it is deleted, and tells with an object when it expires', async () => {
    const Bucket = await newBucket()
    const get = () => s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))
    await assert.rejects(get(), refused('NoSuchLifecycleConfiguration', 404))
    await configure(Bucket, { ID: 'r 1', Filter: { Prefix: 'tmp/' }, Expiration: { Days: 3 } })
    assert.deepEqual((await get()).Rules?.[0]?.Expiration, { Days: 3 })
    const { Expiration } = await put(Bucket, 'tmp/a')
    assert.match(Expiration ?? '', /^expiry-date="\w{3}, \d\d \w{3} \d{4} 00:00:00 GMT", rule-id="r%201"$/)
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'tmp/a' }))
    assert.equal(head.Expiration, Expiration)
    assert.equal((await put(Bucket, 'other')).Expiration, undefined)
    await s3.send(new DeleteBucketLifecycleCommand({ Bucket }))
    await assert.rejects(get(), refused('NoSuchLifecycleConfiguration', 404))
  })

  proves('Lifecycle: expiration is executed')
  test('deletes what has expired, in its time', async () => {
    const Bucket = await newBucket()
    await configure(
      Bucket,
      { ID: 'a', Filter: { Prefix: 'one/' }, Expiration: { Days: 1 } },
      { ID: 'b', Filter: { Prefix: 'five/' }, Expiration: { Days: 5 } },
    )
    for (const Key of ['five/a', 'keep/a', 'one/a', 'one/b']) await put(Bucket, Key)
    await pass(0)
    assert.equal((await versionsIn(Bucket)).length, 4)
    await pass(2)
    assert.deepEqual(await versionsIn(Bucket), ['five/a', 'keep/a'])
    await pass(6)
    assert.deepEqual(await versionsIn(Bucket), ['keep/a'])
  })

  proves('Lifecycle: by prefix, tag and size')
  test('deletes what has a tag, or a size, and nothing else', async () => {
    const Bucket = await newBucket()
    const day = { Expiration: { Days: 1 } }
    const both = { Prefix: 'logs/', ObjectSizeGreaterThan: 3 }
    await configure(
      Bucket,
      { ID: 'tag', Filter: { Tag: { Key: 'keep', Value: 'no' } }, ...day },
      { ID: 'size', Filter: { And: both }, ...day },
    )
    await put(Bucket, 'tagged', { Tagging: 'keep=no&team=red' })
    await put(Bucket, 'tagged-otherwise', { Tagging: 'keep=yes' })
    await put(Bucket, 'logs/large', { Body: 'large' })
    await put(Bucket, 'logs/small', { Body: 's' })
    await put(Bucket, 'large', { Body: 'large' })
    await pass(3)
    assert.deepEqual(await versionsIn(Bucket), ['large', 'logs/small', 'tagged-otherwise'])
  })

  proves('Lifecycle: noncurrent versions, markers')
  test('hides a current version, then deletes it, then its marker', async () => {
    const Bucket = await newBucket(true)
    await configure(Bucket, {
      ID: 'r',
      Filter: {},
      Expiration: { Days: 1 },
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    })
    await put(Bucket, 'k')
    await pass(2)
    assert.deepEqual(await versionsIn(Bucket), ['-k', 'k'])
    await pass(4)
    assert.deepEqual(await versionsIn(Bucket), ['-k'])
    await pass(6)
    assert.deepEqual(await versionsIn(Bucket), [])
  })

  proves('Lifecycle: noncurrent versions, markers')
  test('keeps the newest of the old versions, and what is locked', async () => {
    const Bucket = `lifecycle-${count++}`
    await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }))
    await configure(Bucket, {
      ID: 'r',
      Filter: {},
      NoncurrentVersionExpiration: { NoncurrentDays: 1, NewerNoncurrentVersions: 2 },
    })
    const held = await put(Bucket, 'k', { ObjectLockLegalHoldStatus: 'ON' })
    const ids = [held.VersionId]
    for (let i = 0; i < 6; i++) ids.unshift((await put(Bucket, 'k')).VersionId)
    await pass(3)
    const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
    assert.deepEqual(
      Versions.map(({ VersionId }) => VersionId),
      [...ids.slice(0, 3), held.VersionId],
    )
  })

  test('spares what was stored anew since it was looked at', async () => {
    const Bucket = await newBucket()
    await put(Bucket, 'k')
    await using metadata = openTestMetadata(gateway)
    const bucket = (await metadata.buckets.find(Bucket)) ?? assert.fail()
    const old = await metadata.objects.find(bucket.id, 'k')
    await put(Bucket, 'k')
    const deletion = { key: 'k', condition: {}, onlyId: old?.id ?? 0 }
    assert.deepEqual(await metadata.objects.delete(bucket.id, [deletion]), [{ kind: 'precondition-failed' }])
  })

  proves('Lifecycle: unfinished uploads')
  test('drops uploads that nobody completes', async () => {
    const Bucket = await newBucket()
    await configure(Bucket, {
      ID: 'r',
      Filter: { Prefix: 'a/' },
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 },
    })
    const create = (Key: string) => s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    const dropped = await create('a/1')
    const kept = await create('b/1')
    assert.deepEqual([dropped.AbortRuleId, kept.AbortRuleId], ['r', undefined])
    await pass(4)
    const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket }))
    assert.deepEqual(
      Uploads.map(({ Key }) => Key),
      ['b/1'],
    )
    await s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'b/1', UploadId: kept.UploadId }))
  })

  test('is executed by one at a time, and gone on with where another ended', async () => {
    const Bucket = await newBucket()
    await configure(Bucket, { ID: 'r', Filter: {}, Expiration: { Days: 1 } })
    await pass(0.5)
    await put(Bucket, 'k')
    await using metadata = openTestMetadata(gateway, () => Date.now() + realDayMs / 2)
    const lease = await metadata.leases.chores.take('apply-lifecycles', 'other', 60_000)
    assert.equal(lease, undefined, 'the last pass holds it a little longer')
    await using later = openTestMetadata(gateway, () => Date.now() + 20 * realDayMs)
    assert.ok(await later.leases.chores.take('apply-lifecycles', 'other', 60_000))
    await pass(20)
    assert.deepEqual(await versionsIn(Bucket), ['k'])
    await later.leases.chores.advance('apply-lifecycles', 'other', JSON.stringify({ bucketId: 1_000_000, key: '' }), 0)
    await pass(21)
    assert.deepEqual(await versionsIn(Bucket), ['k'], 'the rest of the pass has nothing to do')
    await pass(21)
    assert.deepEqual(await versionsIn(Bucket), [])
  })

  test('goes through many versions in batches', async () => {
    const Bucket = await newBucket(true)
    await using metadata = openTestMetadata(gateway)
    const bucket = (await metadata.buckets.find(Bucket)) ?? assert.fail()
    const first = await put(Bucket, 'a')
    const found = await metadata.objects.findWithParts(bucket.id, 'a', first.VersionId)
    if (found?.version.kind !== 'object') return assert.fail()
    const object = { ...found.version, parts: [] }
    const keys = ['a', 'a', 'b', 'c'].flatMap((key) => Array.from({ length: 400 }, () => key))
    await Promise.all(keys.map((key) => metadata.objects.put(bucket.id, { ...object, key }, {})))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'c' }))
    await configure(Bucket, { ID: 'r', Filter: {}, NoncurrentVersionExpiration: { NoncurrentDays: 1 } })
    await pass(30)
    assert.deepEqual(await versionsIn(Bucket), ['-c', 'a', 'b'])
  })

  test('that its owner takes away while objects are moved deletes no more', async () => {
    const Bucket = await newBucket()
    await using metadata = openTestMetadata(gateway)
    const bucket = (await metadata.buckets.find(Bucket)) ?? assert.fail()
    await put(Bucket, 'a')
    const found = await metadata.objects.findWithParts(bucket.id, 'a')
    if (found?.version.kind !== 'object') return assert.fail()
    const object = { ...found.version, parts: [] }
    const keys = Array.from({ length: 1_100 }, (_, n) => `b${n}`)
    await Promise.all(keys.map((key) => metadata.objects.put(bucket.id, { ...object, key }, {})))
    await configure(
      Bucket,
      { ID: 'expire', Filter: { Prefix: 'b' }, Expiration: { Days: 1 } },
      {
        ID: 'move',
        Filter: { And: { Prefix: 'a', ObjectSizeGreaterThan: 0 } },
        Transitions: [{ Days: 1, StorageClass: 'GLACIER' }],
      },
    )
    await pass(40, 'test', () => s3.send(new DeleteBucketLifecycleCommand({ Bucket })))
    const { objects } = await metadata.buckets.totals()
    assert.ok(objects > 100, `${objects} are left`)
  })

  test('moves the others where one cannot be had, and none where storage is away', async () => {
    const Bucket = await newBucket()
    const keys = ['a', 'b', 'c', 'd', 'e', 'f']
    for (const key of keys) await put(Bucket, key)
    const Filter = { ObjectSizeGreaterThan: 0 }
    await configure(Bucket, { ID: 'r', Filter, Transitions: [{ Days: 1, StorageClass: 'GLACIER' }] })
    const tried = async (days: number, isLost: (key: string) => boolean): Promise<string[]> => {
      const asked: string[] = []
      await pass(days, 'test', async ({ object: { key } }) => {
        asked.push(key)
        if (isLost(key)) throw new PartStoreError('unavailable', key)
      })
      return asked
    }
    assert.deepEqual(await tried(50, (key) => key === 'a'), keys)
    assert.deepEqual(await tried(51, () => true), ['a', 'b', 'c'])
    await s3.send(new DeleteBucketLifecycleCommand({ Bucket }))
  })
})
