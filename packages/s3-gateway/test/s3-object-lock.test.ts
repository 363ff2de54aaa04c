/** Object lock as backup tools rely on it: what is locked stays until its time, whoever asks. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectLegalHoldCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ObjectLockMode,
  type ObjectLockRetentionMode,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'

const Bucket = 'locked'
const dayMs = 24 * 60 * 60 * 1_000
const later = (days: number): Date => new Date(Date.now() + days * dayMs)

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()
await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }))

async function put(Key: string, more: object = {}): Promise<string> {
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...more }))
  return VersionId ?? assert.fail('no version')
}

function remove(Key: string, VersionId: string, BypassGovernanceRetention = false) {
  return s3.send(new DeleteObjectCommand({ Bucket, Key, VersionId, BypassGovernanceRetention }))
}

function retain(Key: string, Mode: ObjectLockRetentionMode, RetainUntilDate: Date, BypassGovernanceRetention = false) {
  const Retention = { Mode, RetainUntilDate }
  return s3.send(new PutObjectRetentionCommand({ Bucket, Key, Retention, BypassGovernanceRetention }))
}

describe('a bucket', () => {
  test('with object lock keeps versions for ever', async () => {
    assert.equal((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status, 'Enabled')
    const suspend = new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } })
    await assert.rejects(s3.send(suspend), refused('InvalidBucketState', 409))
  })

  proves('GetObjectLockConfiguration', 'PutObjectLockConfiguration')
  test('gets object lock only while it keeps versions', async () => {
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled' as const }
    const enable = () => s3.send(new PutObjectLockConfigurationCommand({ Bucket: 'bucket', ObjectLockConfiguration }))
    const get = () => s3.send(new GetObjectLockConfigurationCommand({ Bucket: 'bucket' }))
    await assert.rejects(enable(), refused('InvalidBucketState', 409))
    await assert.rejects(get(), refused('ObjectLockConfigurationNotFoundError', 404))
    const locked = { Bucket: 'bucket', Key: 'k', Body: 'x', ObjectLockLegalHoldStatus: 'ON' as const }
    await assert.rejects(s3.send(new PutObjectCommand(locked)), refused('InvalidRequest', 400))
    await s3.send(new PutBucketVersioningCommand({ Bucket: 'bucket', VersioningConfiguration: { Status: 'Enabled' } }))
    await enable()
    assert.deepEqual((await get()).ObjectLockConfiguration, ObjectLockConfiguration)
    await s3.send(new PutObjectCommand(locked))
  })

  proves('PutObjectLockConfiguration')
  test('says for how long new versions are locked', async () => {
    const Bucket = 'by-default'
    await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }))
    const configure = (DefaultRetention: object) =>
      s3.send(
        new PutObjectLockConfigurationCommand({
          Bucket,
          ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention } },
        }),
      )
    await assert.rejects(configure({ Mode: 'GOVERNANCE', Days: 1, Years: 1 }), refused('MalformedXML', 400))
    await assert.rejects(configure({ Mode: 'GOVERNANCE', Days: 0 }), refused('InvalidRetentionPeriod', 400))
    await assert.rejects(configure({ Mode: 'governance', Days: 1 }), refused('MalformedXML', 400))
    await configure({ Mode: 'GOVERNANCE', Days: 3 })
    const from = Date.now()
    await s3.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }))
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'k' }))
    assert.equal(head.ObjectLockMode, 'GOVERNANCE')
    const untilMs = head.ObjectLockRetainUntilDate?.getTime() ?? 0
    assert.ok(untilMs >= from + 3 * dayMs && untilMs <= Date.now() + 3 * dayMs)
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'mp' }))
    const part = { Bucket, Key: 'mp', UploadId, PartNumber: 1 }
    const { ETag } = await s3.send(new UploadPartCommand({ ...part, Body: 'x' }))
    const completedMs = Date.now()
    const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
    await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key: 'mp', UploadId, MultipartUpload }))
    const whole = await s3.send(new HeadObjectCommand({ Bucket, Key: 'mp' }))
    assert.ok((whole.ObjectLockRetainUntilDate?.getTime() ?? 0) >= completedMs + 3 * dayMs)
    const own = { ObjectLockMode: ObjectLockMode.COMPLIANCE, ObjectLockRetainUntilDate: later(1) }
    await s3.send(new PutObjectCommand({ Bucket, Key: 'own', Body: 'x', ...own }))
    assert.equal((await s3.send(new HeadObjectCommand({ Bucket, Key: 'own' }))).ObjectLockMode, 'COMPLIANCE')
  })
})

describe('a version', () => {
  proves('GetObjectRetention', 'PutObjectRetention')
  test('that is governed goes only for who bypasses it', async () => {
    const version = await put('governed')
    const until = later(2)
    await retain('governed', 'GOVERNANCE', until)
    const { Retention } = await s3.send(new GetObjectRetentionCommand({ Bucket, Key: 'governed' }))
    assert.deepEqual(Retention, { Mode: 'GOVERNANCE', RetainUntilDate: until })
    await assert.rejects(remove('governed', version), refused('AccessDenied', 403))
    const Delete = { Objects: [{ Key: 'governed', VersionId: version }] }
    const { Errors } = await s3.send(new DeleteObjectsCommand({ Bucket, Delete }))
    assert.equal(Errors?.[0]?.Code, 'AccessDenied')
    await assert.rejects(retain('governed', 'GOVERNANCE', later(1)), refused('AccessDenied', 403))
    await assert.rejects(retain('governed', 'COMPLIANCE', later(3)), refused('AccessDenied', 403))
    await retain('governed', 'GOVERNANCE', later(3))
    await retain('governed', 'GOVERNANCE', later(1), true)
    await remove('governed', version, true)
  })

  proves('PutObjectRetention')
  test('in compliance mode goes for nobody, and its time only grows', async () => {
    const version = await put('compliant', {
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: later(2),
    })
    await assert.rejects(remove('compliant', version, true), refused('AccessDenied', 403))
    await assert.rejects(retain('compliant', 'COMPLIANCE', later(1), true), refused('AccessDenied', 403))
    await assert.rejects(retain('compliant', 'GOVERNANCE', later(3), true), refused('AccessDenied', 403))
    await retain('compliant', 'COMPLIANCE', later(3))
    const hidden = await s3.send(new DeleteObjectCommand({ Bucket, Key: 'compliant' }))
    assert.ok(hidden.DeleteMarker, 'a lock keeps a version, it does not keep it from being hidden')
    await assert.rejects(remove('compliant', version), refused('AccessDenied', 403))
  })

  proves('GetObjectLegalHold', 'PutObjectLegalHold')
  test('on legal hold stays until the hold is taken off', async () => {
    const version = await put('held', { ObjectLockLegalHoldStatus: 'ON' })
    const get = () => s3.send(new GetObjectLegalHoldCommand({ Bucket, Key: 'held' }))
    assert.equal((await get()).LegalHold?.Status, 'ON')
    await assert.rejects(remove('held', version, true), refused('AccessDenied', 403))
    await s3.send(new PutObjectLegalHoldCommand({ Bucket, Key: 'held', LegalHold: { Status: 'OFF' } }))
    assert.equal((await get()).LegalHold?.Status, 'OFF')
    await remove('held', version)
  })

  test('without a lock says so', async () => {
    await put('free')
    const noLock = refused('NoSuchObjectLockConfiguration', 404)
    await assert.rejects(s3.send(new GetObjectRetentionCommand({ Bucket, Key: 'free' })), noLock)
    await assert.rejects(s3.send(new GetObjectLegalHoldCommand({ Bucket, Key: 'free' })), noLock)
    await assert.rejects(retain('free', 'GOVERNANCE', new Date(0)), refused('InvalidArgument', 400))
  })

  test('gets its lock also by a copy and a multipart upload, and never the lock of its source', async () => {
    await put('source', { ObjectLockLegalHoldStatus: 'ON' })
    const CopySource = `${Bucket}/source`
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }))
    assert.equal((await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))).ObjectLockLegalHoldStatus, undefined)
    const held = { ObjectLockLegalHoldStatus: 'ON' as const }
    await s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource, ...held }))
    assert.equal((await s3.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))).ObjectLockLegalHoldStatus, 'ON')
    const wrong = { ObjectLockMode: ObjectLockMode.COMPLIANCE, ObjectLockRetainUntilDate: new Date(0) }
    const upload = new CreateMultipartUploadCommand({ Bucket, Key: 'mp', ...wrong })
    await assert.rejects(s3.send(upload), refused('InvalidArgument', 400))
  })
})
