/** What S3 has and we have not: refused as that, and never answered by something else that a client could take for it. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  AbortMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadBucketCommand,
  ListPartsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3'
import { awsCommands } from '../compatibility/aws-operations.ts'
import { missingOperations } from '../compatibility/missing.ts'
import { proves } from '../compatibility/proves.ts'
import { refused } from './refused.ts'
import { startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client({ disableHostPrefix: true })
await s3.send(new PutObjectCommand({ Bucket: 'bucket', Key: 'key', Body: 'x' }))

/** Whatever one of these operations has to be told before the SDK sends it. */
const input = {
  Bucket: 'bucket',
  Key: 'key',
  Id: 'one',
  AnnotationName: 'one',
  RenameSource: '/bucket/other',
  RequestRoute: 'route',
  RequestToken: 'token',
}

describe('an operation that is not there', () => {
  for (const { operations, isSignedForOthers } of missingOperations) {
    const refusal = isSignedForOthers ? refused('AuthorizationHeaderMalformed', 400) : refused('NotImplemented', 501)
    for (const operation of operations) {
      test(`is refused: ${operation}`, async () => {
        const Command = awsCommands.get(operation) ?? assert.fail()
        // Of a bucket, the SDK would first ask for a session.
        const { Bucket, ...rest } = input
        await assert.rejects(s3.send(new Command(isSignedForOthers ? rest : { Bucket, ...rest })), refusal)
      })
    }
  }
})

describe('a part of an operation that is not there', () => {
  const Bucket = 'bucket'

  proves('Versioning: MFA delete')
  test('is refused: a second factor for deletions', async () => {
    const VersioningConfiguration = { Status: 'Enabled' as const, MFADelete: 'Enabled' as const }
    const configure = new PutBucketVersioningCommand({ Bucket, VersioningConfiguration })
    await assert.rejects(s3.send(configure), refused('NotImplemented', 501))
  })

  proves('SSE-KMS in two layers (DSSE)')
  test('is refused: encryption in two layers', async () => {
    const put = (more: object) => s3.send(new PutObjectCommand({ Bucket, Key: 'kms', Body: 'x', ...more }))
    const kms = { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'key-1' }
    await put(kms)
    await assert.rejects(put({ ...kms, ServerSideEncryption: 'aws:kms:dsse' }), refused('NotImplemented', 501))
  })

  proves('Object lock: event holds')
  test('is refused: a hold that ends with an event', async () => {
    const locked = 'locked'
    await s3.send(new CreateBucketCommand({ Bucket: locked, ObjectLockEnabledForBucket: true }))
    const object = { Bucket: locked, Key: 'key' }
    const held = new PutObjectCommand({ ...object, Body: 'x', ObjectLockEventHold: 'ON' })
    await assert.rejects(s3.send(held), refused('NotImplemented', 501))
    await s3.send(
      new PutObjectCommand({
        ...object,
        Body: 'x',
        ObjectLockMode: 'GOVERNANCE',
        ObjectLockRetainUntilDate: new Date(Date.now() + 86_400_000),
      }),
    )
    const hold = { ...object, BypassGovernanceRetention: true, Retention: { EventHold: 'ON' as const } }
    await assert.rejects(s3.send(new PutObjectRetentionCommand(hold)), refused('NotImplemented', 501))
    assert.equal((await s3.send(new GetObjectRetentionCommand(object))).Retention?.Mode, 'GOVERNANCE')
    const DefaultRetention = { Mode: 'GOVERNANCE' as const, Days: 1, DefaultEventHold: { Days: 1 } }
    const byDefault = { ObjectLockEnabled: 'Enabled' as const, Rule: { DefaultRetention } }
    const configure = new PutObjectLockConfigurationCommand({ Bucket: locked, ObjectLockConfiguration: byDefault })
    await assert.rejects(s3.send(configure), refused('NotImplemented', 501))
  })

  proves('Buckets of S3 Express and in the namespace of an account')
  test('is refused: buckets of other kinds', async () => {
    const create = (more: object) => s3.send(new CreateBucketCommand({ Bucket: 'other-kind', ...more }))
    const directory = { Location: { Type: 'AvailabilityZone', Name: 'use1-az4' }, Bucket: { Type: 'Directory' } }
    await assert.rejects(create({ CreateBucketConfiguration: directory }), refused('NotImplemented', 501))
    await assert.rejects(create({ BucketNamespace: 'account-regional' }), refused('NotImplemented', 501))
    await assert.rejects(s3.send(new HeadBucketCommand({ Bucket: 'other-kind' })), refused('NotFound', 404))
    await create({ BucketNamespace: 'global' })
  })

  proves('Aborting an upload by the time when it began')
  test('is refused: an upload that is aborted only if it began at a time', async () => {
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'mp' }))
    const upload = { Bucket, Key: 'mp', UploadId }
    const abort = new AbortMultipartUploadCommand({ ...upload, IfMatchInitiatedTime: new Date(0) })
    await assert.rejects(s3.send(abort), refused('NotImplemented', 501))
    await s3.send(new ListPartsCommand(upload))
  })

  proves('Appending to an object')
  test('is refused: writing at an offset', async () => {
    const append = new PutObjectCommand({ Bucket, Key: 'key', Body: 'y', WriteOffsetBytes: 1 })
    await assert.rejects(s3.send(append), refused('NotImplemented', 501))
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'key' }))
    assert.equal(await Body?.transformToString(), 'x')
  })
})
