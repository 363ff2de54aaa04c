/** Buckets: made, found, listed and deleted, and what may not be done with them. */
import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketAclCommand,
  GetBucketLocationCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { refused } from './refused.ts'
import type { Signer } from './sigv4-signer.ts'
import { mainUser, otherUser, startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const s3 = gateway.client()

const Bucket = 'bucket'

describe('a bucket', () => {
  proves('CreateBucket', 'HeadBucket', 'ListBuckets', 'DeleteBucket')
  test('is made, found, listed and deleted', async () => {
    const created = await s3.send(new CreateBucketCommand({ Bucket: 'made', CreateBucketConfiguration: {} }))
    assert.equal(created.Location, '/made')
    assert.equal((await s3.send(new HeadBucketCommand({ Bucket: 'made' }))).BucketRegion, 'us-east-1')
    const { Buckets, Owner } = await s3.send(new ListBucketsCommand({ Prefix: 'mad' }))
    assert.deepEqual([Buckets?.map(({ Name }) => Name), Owner?.ID], [['made'], 'main'])
    // In AWS's oldest region making it again is no error, unless something about it would change.
    await s3.send(new CreateBucketCommand({ Bucket: 'made' }))
    await assert.rejects(
      s3.send(new CreateBucketCommand({ Bucket: 'made', ACL: 'public-read' })),
      refused('BucketAlreadyExists', 409),
    )
    await s3.send(new PutObjectCommand({ Bucket: 'made', Key: 'k', Body: 'x' }))
    await assert.rejects(s3.send(new DeleteBucketCommand({ Bucket: 'made' })), refused('BucketNotEmpty', 409))
    await s3.send(new DeleteObjectCommand({ Bucket: 'made', Key: 'k' }))
    await s3.send(new DeleteBucketCommand({ Bucket: 'made' }))
    await assert.rejects(s3.send(new HeadBucketCommand({ Bucket: 'made' })), refused('NotFound', 404))
    await assert.rejects(s3.send(new DeleteBucketCommand({ Bucket: 'made' })), refused('NoSuchBucket', 404))
  })

  proves('x-amz-expected-bucket-owner')
  test('is its owner’s alone', async () => {
    const other = gateway.client({}, otherUser)
    assert.deepEqual((await other.send(new ListBucketsCommand({ Prefix: 'bucket' }))).Buckets ?? [], [])
    await assert.rejects(other.send(new CreateBucketCommand({ Bucket })), refused('BucketAlreadyExists', 409))
    await assert.rejects(other.send(new ListObjectsV2Command({ Bucket })), refused('AccessDenied', 403))
    await assert.rejects(
      other.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' })),
      refused('AccessDenied', 403),
    )
    await assert.rejects(other.send(new DeleteBucketCommand({ Bucket })), refused('AccessDenied', 403))
    const wrong = s3.send(new HeadBucketCommand({ Bucket, ExpectedBucketOwner: 'other' }))
    await assert.rejects(wrong, refused('Unknown', 403))
    await s3.send(new PutObjectCommand({ Bucket, Key: 'owned', Body: 'x', ExpectedBucketOwner: 'main' }))
    const copy = { Bucket, Key: 'copied', CopySource: `${Bucket}/owned` }
    await s3.send(new CopyObjectCommand({ ...copy, ExpectedSourceBucketOwner: 'main' }))
    const wrongSource = s3.send(new CopyObjectCommand({ ...copy, ExpectedSourceBucketOwner: 'other' }))
    await assert.rejects(wrongSource, refused('AccessDenied', 403))
  })

  proves('HeadBucket')
  test('tells its region also to those whom it is refused to', async () => {
    const ask = async (headers: Record<string, string>, path = '/bucket') => {
      const answer = await gateway.sendRaw('HEAD', path, { host: gateway.host, ...headers })
      return [answer.status, answer.headers['x-amz-bucket-region'], answer.body]
    }
    const signed = (signer: Signer) => gateway.sign({ method: 'HEAD', path: '/bucket', signer }).headers
    assert.deepEqual(await ask({}), [403, 'us-east-1', ''])
    assert.deepEqual(await ask(signed(otherUser)), [403, 'us-east-1', ''])
    assert.deepEqual(await ask(signed({ ...mainUser, secretAccessKey: 'wrong' })), [403, 'us-east-1', ''])
    assert.deepEqual(await ask(signed({ ...mainUser, accessKeyId: 'AKNOBODY' })), [403, 'us-east-1', ''])
    assert.deepEqual(await ask(signed(mainUser)), [200, 'us-east-1', ''])
    assert.deepEqual(await ask({}, '/none-of-that-name'), [404, undefined, ''])
  })

  proves('ListBuckets: pages, prefix, region')
  test('may be listed page by page', async () => {
    await s3.send(new CreateBucketCommand({ Bucket: 'listed' }))
    const found: (string | undefined)[] = []
    let ContinuationToken: string | undefined
    do {
      const page = await s3.send(new ListBucketsCommand({ MaxBuckets: 1, ContinuationToken }))
      found.push(...(page.Buckets ?? []).map(({ Name }) => Name))
      ContinuationToken = page.ContinuationToken
    } while (ContinuationToken !== undefined)
    assert.ok(found.includes('bucket') && found.includes('listed'))
    assert.deepEqual(found, [...found].sort())
    const elsewhere = await s3.send(new ListBucketsCommand({ BucketRegion: 'ap-south-1' }))
    assert.deepEqual(elsewhere.Buckets ?? [], [])
    assert.ok((await s3.send(new ListBucketsCommand({ BucketRegion: 'us-east-1' }))).Buckets?.length)
  })

  proves('GetBucketLocation')
  test('accepts the regions that clients name by habit', async () => {
    for (const LocationConstraint of ['us-east-1', ''] as const) {
      const Name = `region-${LocationConstraint}x`
      const CreateBucketConfiguration = { LocationConstraint: LocationConstraint as 'EU' }
      await s3.send(new CreateBucketCommand({ Bucket: Name, CreateBucketConfiguration }))
      assert.equal((await s3.send(new GetBucketLocationCommand({ Bucket: Name }))).LocationConstraint, undefined)
    }
    const far = s3.send(
      new CreateBucketCommand({ Bucket: 'far', CreateBucketConfiguration: { LocationConstraint: 'ap-south-1' } }),
    )
    await assert.rejects(far, refused('InvalidLocationConstraint', 400))
  })

  test('has a name by the rules', async () => {
    for (const Bucket of [
      'ab',
      'a'.repeat(64),
      'Upper',
      'under_score',
      '-dash',
      'dash-',
      'dot..dot',
      '192.168.1.1',
      'xn--a',
      'a-s3alias',
    ]) {
      const { status, code } = await gateway.send({ method: 'PUT', path: `/${Bucket}` })
      assert.deepEqual([status, code], [400, 'InvalidBucketName'], Bucket)
    }
    for (const Bucket of ['abc', 'a'.repeat(63), '0-9', 'a.b.c']) {
      assert.equal((await gateway.send({ method: 'PUT', path: `/${Bucket}` })).status, 200, Bucket)
    }
  })

  proves('GetBucketAcl')
  test('says what it is, and what it is not', async () => {
    assert.equal((await s3.send(new GetBucketVersioningCommand({ Bucket }))).Status, undefined)
    const { Grants, Owner } = await s3.send(new GetBucketAclCommand({ Bucket }))
    assert.deepEqual(
      Grants?.map(({ Grantee, Permission }) => [Grantee?.ID, Permission]),
      [['main', 'FULL_CONTROL']],
    )
    assert.equal(Owner?.ID, 'main')
    await assert.rejects(s3.send(new GetBucketPolicyCommand({ Bucket })), refused('NoSuchBucketPolicy', 404))
  })
})
