/** Who may do what: nobody, another user, and the owner, by policies, lists, ownership controls and the public access block. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketOwnershipControlsCommand,
  DeleteBucketPolicyCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeletePublicAccessBlockCommand,
  GetBucketAclCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketPolicyStatusCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetPublicAccessBlockCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketAclCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
  S3ServiceException,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { routes } from '../src/routing/routes.ts'
import { otherUser, startTestGateway } from './test-gateway.ts'

let buckets = 0

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const main = gateway.client()
const other = gateway.client({}, otherUser)
// A client without a signature.
const nobody = gateway.client({
  signer: { sign: async (request) => request },
  credentials: { accessKeyId: '', secretAccessKey: '' },
})

async function newBucket(options: Partial<CreateBucketCommand['input']> = {}): Promise<string> {
  const Bucket = `access-${++buckets}`
  await main.send(new CreateBucketCommand({ Bucket, ...options }))
  return Bucket
}

const put = (Bucket: string, Key: string, options: Partial<PutObjectCommand['input']> = {}): PutObjectCommand =>
  new PutObjectCommand({ Bucket, Key, Body: Key, ...options })

const get = (Bucket: string, Key: string): GetObjectCommand => new GetObjectCommand({ Bucket, Key })

async function setPolicy(Bucket: string, ...statements: readonly Record<string, unknown>[]): Promise<void> {
  const Policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({ Effect: 'Allow', Principal: '*', ...statement })),
  })
  await main.send(new PutBucketPolicyCommand({ Bucket, Policy }))
}

async function refused(work: Promise<unknown>, code = 'AccessDenied'): Promise<void> {
  await assert.rejects(work, (error) => {
    assert(error instanceof S3ServiceException, String(error))
    assert.equal(error.name, code)
    return true
  })
}

async function text(
  work: Promise<{ Body?: { transformToString(): Promise<string> } | undefined }>,
): Promise<string | undefined> {
  return (await work).Body?.transformToString()
}

describe('a bucket that nobody has opened', () => {
  for (const route of routes) {
    const path = route.on === 'service' ? '/' : route.on === 'object' ? '/closed/key' : '/closed'
    const query = route.selector === undefined ? '' : `?${route.selector}=1`
    const copySource = route.isCopy ? { 'x-amz-copy-source': '/closed/key' } : {}

    it(`denies ${route.name} to nobody and to another user`, async () => {
      await gateway.send({ method: 'PUT', path: '/closed' })
      await gateway.send({ method: 'PUT', path: '/closed/key', body: 'x' })
      const headers = { host: gateway.host, ...copySource }
      const unsigned = await gateway.sendRaw(route.method, `${path}${query}`, headers)
      assert.equal(unsigned.status, 403, unsigned.body)
      if (route.on === 'service' || route.on === 'bucket-name') return
      const signed = await gateway.send({
        method: route.method,
        path,
        headers: copySource,
        signer: otherUser,
        ...(route.selector !== undefined && { query: [[route.selector, '1']] }),
      })
      assert.equal(signed.status, 403, signed.body)
    })
  }
})

describe('nobody', () => {
  it('cannot make a bucket, nor list any', async () => {
    assert.equal((await gateway.sendRaw('PUT', '/nobodys', { host: gateway.host })).code, 'AccessDenied')
    assert.equal((await gateway.sendRaw('GET', '/', { host: gateway.host })).code, 'AccessDenied')
  })

  it('is told of buckets that are not there', async () => {
    assert.equal((await gateway.sendRaw('GET', '/missing-bucket/key', { host: gateway.host })).code, 'NoSuchBucket')
  })

  it('is not who signed half, or chunks of what was not signed', async () => {
    const Bucket = await newBucket({ ACL: 'public-read-write' })
    const { host } = gateway
    const half = await gateway.sendRaw('GET', `/${Bucket}?X-Amz-Expires=60`, { host })
    assert.equal(half.code, 'AccessDenied')
    const chunked = { host, 'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' }
    assert.equal((await gateway.sendRaw('PUT', `/${Bucket}/k`, chunked, '0\r\n\r\n')).code, 'AccessDenied')
  })

  it('cannot choose the headers of an answer', async () => {
    const Bucket = await newBucket()
    await main.send(put(Bucket, 'page', { ACL: 'public-read', ContentType: 'text/plain' }))
    const answer = await gateway.sendRaw('GET', `/${Bucket}/page?response-content-type=text/html`, {
      host: gateway.host,
    })
    assert.deepEqual([answer.status, answer.code], [400, 'InvalidRequest'])
  })

  it('stores what belongs to the owner of an open bucket', async () => {
    const Bucket = await newBucket({ ACL: 'public-read-write' })
    await nobody.send(put(Bucket, 'k'))
    assert.equal((await main.send(new GetObjectAclCommand({ Bucket, Key: 'k' }))).Owner?.ID, 'main')
    await refused(nobody.send(get(Bucket, 'k')))
    assert.equal(await text(main.send(get(Bucket, 'k'))), 'k')
  })
})

describe('a bucket’s policy', () => {
  proves('GetBucketPolicy', 'PutBucketPolicy', 'DeleteBucketPolicy')
  it('comes back as it was put, until it is deleted', async () => {
    const Bucket = await newBucket()
    const Policy = `{"Statement" : [{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::${Bucket}/*"}]}`
    await refused(main.send(new GetBucketPolicyCommand({ Bucket })), 'NoSuchBucketPolicy')
    await main.send(new PutBucketPolicyCommand({ Bucket, Policy }))
    assert.equal((await main.send(new GetBucketPolicyCommand({ Bucket }))).Policy, Policy)
    await main.send(new DeleteBucketPolicyCommand({ Bucket }))
    await refused(main.send(new GetBucketPolicyCommand({ Bucket })), 'NoSuchBucketPolicy')
  })

  it('of more than 20 KiB is refused', async () => {
    const Bucket = await newBucket()
    const Policy = JSON.stringify({ Id: 'x'.repeat(20 * 1024), Statement: [] })
    await refused(main.send(new PutBucketPolicyCommand({ Bucket, Policy })), 'PolicyTooLarge')
  })

  proves('PutBucketPolicy')
  it('opens what it names, and nothing else', async () => {
    const Bucket = await newBucket()
    await main.send(put(Bucket, 'open/a'))
    await main.send(put(Bucket, 'shut/a'))
    await setPolicy(Bucket, { Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/open/*` })
    assert.equal(await text(nobody.send(get(Bucket, 'open/a'))), 'open/a')
    assert.equal(await text(other.send(get(Bucket, 'open/a'))), 'open/a')
    await refused(nobody.send(get(Bucket, 'shut/a')))
    await refused(nobody.send(new DeleteObjectCommand({ Bucket, Key: 'open/a' })))
    await refused(nobody.send(new ListObjectsV2Command({ Bucket })))
  })

  it('that denies holds for the owner too, who can still mend it', async () => {
    const Bucket = await newBucket()
    await setPolicy(Bucket, {
      Effect: 'Deny',
      Action: 's3:*',
      Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
    })
    await refused(main.send(put(Bucket, 'k')))
    await refused(main.send(new GetBucketAclCommand({ Bucket })))
    await main.send(new DeleteBucketPolicyCommand({ Bucket }))
    await main.send(put(Bucket, 'k'))
  })

  proves('PutBucketPolicy: conditions')
  it('sees the headers and the query that it asks for', async () => {
    const Bucket = await newBucket()
    await setPolicy(
      Bucket,
      { Action: 's3:PutObject', Resource: `arn:aws:s3:::${Bucket}/*` },
      {
        Effect: 'Deny',
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${Bucket}/*`,
        Condition: { StringLike: { 's3:x-amz-acl': 'public*' } },
      },
      {
        Action: 's3:ListBucket',
        Resource: `arn:aws:s3:::${Bucket}`,
        Condition: { StringLike: { 's3:prefix': 'home/*' }, NumericLessThanEquals: { 's3:max-keys': '10' } },
      },
    )
    await other.send(put(Bucket, 'k', { ACL: 'private' }))
    await refused(other.send(put(Bucket, 'k', { ACL: 'public-read' })))
    await other.send(new ListObjectsV2Command({ Bucket, Prefix: 'home/a', MaxKeys: 10 }))
    await refused(other.send(new ListObjectsV2Command({ Bucket, Prefix: 'home/a', MaxKeys: 11 })))
    await refused(other.send(new ListObjectsV2Command({ Bucket, Prefix: 'away/a', MaxKeys: 10 })))
  })

  proves('PutBucketPolicy: conditions')
  it('sees the source of a copy as it is read, however it is written', async () => {
    const Bucket = await newBucket()
    await main.send(put(Bucket, 'not this'))
    await setPolicy(
      Bucket,
      { Action: ['s3:GetObject', 's3:PutObject'], Resource: `arn:aws:s3:::${Bucket}/*` },
      {
        Effect: 'Deny',
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${Bucket}/*`,
        Condition: { StringEquals: { 's3:x-amz-copy-source': `${Bucket}/not this` } },
      },
    )
    for (const key of ['not%20this', 'not+this', 'no%74+this']) {
      await refused(other.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `/${Bucket}/${key}` })))
    }
  })

  proves('PutBucketPolicy: conditions')
  it('sees the address and whether the connection is encrypted', async () => {
    const Bucket = await newBucket()
    await main.send(put(Bucket, 'k'))
    const Resource = `arn:aws:s3:::${Bucket}/*`
    await setPolicy(Bucket, {
      Action: 's3:GetObject',
      Resource,
      Condition: { IpAddress: { 'aws:SourceIp': '127.0.0.0/8' } },
    })
    await nobody.send(get(Bucket, 'k'))
    await setPolicy(Bucket, {
      Action: 's3:GetObject',
      Resource,
      Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } },
    })
    await refused(nobody.send(get(Bucket, 'k')))
    await setPolicy(Bucket, {
      Action: 's3:GetObject',
      Resource,
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    })
    await refused(nobody.send(get(Bucket, 'k')))
  })

  proves('GetBucketPolicyStatus')
  it('says whether it is public', async () => {
    const Bucket = await newBucket()
    const isPublic = async (): Promise<boolean | undefined> =>
      (await main.send(new GetBucketPolicyStatusCommand({ Bucket }))).PolicyStatus?.IsPublic
    await refused(isPublic(), 'NoSuchBucketPolicy')
    await setPolicy(Bucket, {
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${Bucket}/*`,
      Principal: { AWS: 'other' },
    })
    assert.equal(await isPublic(), false)
    await setPolicy(Bucket, { Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` })
    assert.equal(await isPublic(), true)
    await setPolicy(Bucket, {
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${Bucket}/*`,
      Principal: { AWS: 'other' },
    })
    await main.send(new PutBucketAclCommand({ Bucket, ACL: 'authenticated-read' }))
    assert.equal(await isPublic(), false, 'a list is no policy')
    await main.send(new DeleteBucketPolicyCommand({ Bucket }))
    await refused(isPublic(), 'NoSuchBucketPolicy')
  })

  it('does not tell who may not list whether an object is there', async () => {
    const Bucket = await newBucket()
    const all = { Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }
    await setPolicy(Bucket, all)
    await refused(nobody.send(get(Bucket, 'missing')))
    await setPolicy(Bucket, all, {
      Action: 's3:ListBucket',
      Resource: `arn:aws:s3:::${Bucket}`,
      Condition: { StringLike: { 's3:prefix': 'public/*' } },
    })
    await refused(nobody.send(get(Bucket, 'public/missing')), 'NoSuchKey')
    await refused(nobody.send(get(Bucket, 'private/missing')))
    await setPolicy(Bucket, { Action: 's3:ListBucket', Resource: `arn:aws:s3:::${Bucket}` })
    await refused(nobody.send(get(Bucket, 'missing')), 'NoSuchKey')
    await main.send(put(Bucket, 'there'))
    await refused(nobody.send(get(Bucket, 'there')))
  })
})

describe('what touches more than its route names', () => {
  it('is a copy: whoever makes it must be allowed to read its source', async () => {
    const from = await newBucket()
    const to = await newBucket()
    await main.send(put(from, 'open'))
    await main.send(put(from, 'shut'))
    await setPolicy(from, { Action: 's3:GetObject', Resource: `arn:aws:s3:::${from}/open` })
    await setPolicy(to, { Action: 's3:PutObject', Resource: `arn:aws:s3:::${to}/*`, Principal: { AWS: 'other' } })
    const copy = (key: string): Promise<unknown> =>
      other.send(new CopyObjectCommand({ Bucket: to, Key: 'copy', CopySource: `${from}/${key}` }))
    await copy('open')
    await refused(copy('shut'))
    await refused(copy('missing'))
    // The copy is its maker's, so the bucket's owner is refused.
    assert.equal(await text(other.send(get(to, 'copy'))), 'open')
    await refused(main.send(get(to, 'copy')))

    const { UploadId } = await other.send(new CreateMultipartUploadCommand({ Bucket: to, Key: 'big' }))
    const copyPart = (key: string): Promise<unknown> =>
      other.send(
        new UploadPartCopyCommand({ Bucket: to, Key: 'big', UploadId, PartNumber: 1, CopySource: `${from}/${key}` }),
      )
    await copyPart('open')
    await refused(copyPart('shut'))
  })

  it('is a copy of tags, which are read', async () => {
    const from = await newBucket()
    const to = await newBucket()
    await main.send(put(from, 'tagged', { Tagging: 'team=red' }))
    await setPolicy(to, { Action: 's3:PutObject*', Resource: `arn:aws:s3:::${to}/*` })
    const copy = (options: Partial<CopyObjectCommand['input']> = {}): Promise<unknown> =>
      other.send(new CopyObjectCommand({ Bucket: to, Key: 'copy', CopySource: `${from}/tagged`, ...options }))
    await setPolicy(from, { Action: 's3:GetObject', Resource: `arn:aws:s3:::${from}/*` })
    await refused(copy())
    await copy({ TaggingDirective: 'REPLACE', Tagging: '' })
    await setPolicy(from, { Action: ['s3:GetObject', 's3:GetObjectTagging'], Resource: `arn:aws:s3:::${from}/*` })
    await copy()
  })

  it('is a list of deletions: each is judged alone', async () => {
    const Bucket = await newBucket()
    for (const key of ['a/1', 'a/2', 'b/1']) await main.send(put(Bucket, key))
    await setPolicy(Bucket, { Action: 's3:DeleteObject', Resource: `arn:aws:s3:::${Bucket}/a/*` })
    const Objects = ['a/1', 'b/1', 'a/2'].map((Key) => ({ Key }))
    const { Deleted, Errors } = await other.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }))
    assert.deepEqual(
      Deleted?.map(({ Key }) => Key),
      ['a/1', 'a/2'],
    )
    assert.deepEqual(
      Errors?.map(({ Key, Code }) => [Key, Code]),
      [['b/1', 'AccessDenied']],
    )
    assert.equal(await text(main.send(get(Bucket, 'b/1'))), 'b/1')
  })

  it('is an upload with a public list: it needs a right of its own', async () => {
    const Bucket = await newBucket()
    await setPolicy(Bucket, { Action: 's3:PutObject', Resource: `arn:aws:s3:::${Bucket}/*` })
    await other.send(put(Bucket, 'k', { ACL: 'bucket-owner-full-control' }))
    await refused(other.send(put(Bucket, 'k', { ACL: 'public-read' })))
    await setPolicy(Bucket, { Action: ['s3:PutObject', 's3:PutObjectAcl'], Resource: `arn:aws:s3:::${Bucket}/*` })
    await other.send(put(Bucket, 'k', { ACL: 'public-read' }))
    assert.equal(await text(nobody.send(get(Bucket, 'k'))), 'k')
  })
})

describe('an access control list', () => {
  proves('PutBucketAcl', 'GetObjectAcl', 'PutObjectAcl')
  it('gives those it names what it grants', async () => {
    const Bucket = await newBucket()
    await main.send(put(Bucket, 'k'))
    await refused(other.send(new ListObjectsV2Command({ Bucket })))
    await main.send(new PutBucketAclCommand({ Bucket, GrantRead: 'id="other"' }))
    await other.send(new ListObjectsV2Command({ Bucket }))
    await refused(other.send(put(Bucket, 'new')))
    await refused(other.send(get(Bucket, 'k')))
    await main.send(new PutObjectAclCommand({ Bucket, Key: 'k', GrantRead: 'id=other', GrantReadACP: 'id=other' }))
    assert.equal(await text(other.send(get(Bucket, 'k'))), 'k')
    const { Grants } = await other.send(new GetObjectAclCommand({ Bucket, Key: 'k' }))
    assert.deepEqual(
      Grants?.map(({ Grantee, Permission }) => [Grantee?.ID, Permission]),
      [
        ['other', 'READ'],
        ['other', 'READ_ACP'],
      ],
    )
    await refused(other.send(new PutObjectAclCommand({ Bucket, Key: 'k', ACL: 'public-read' })))
    await refused(nobody.send(get(Bucket, 'k')))
  })

  proves('PutBucketAcl')
  it('opens a bucket or an object to all, or to all who sign', async () => {
    const Bucket = await newBucket({ ACL: 'public-read' })
    await nobody.send(new ListObjectsV2Command({ Bucket }))
    await refused(nobody.send(put(Bucket, 'k')))
    await main.send(put(Bucket, 'all', { ACL: 'public-read' }))
    await main.send(put(Bucket, 'signed', { ACL: 'authenticated-read' }))
    await nobody.send(get(Bucket, 'all'))
    await refused(nobody.send(get(Bucket, 'signed')))
    await other.send(get(Bucket, 'signed'))
    await main.send(new PutBucketAclCommand({ Bucket, ACL: 'private' }))
    await refused(nobody.send(new ListObjectsV2Command({ Bucket })))
    await nobody.send(get(Bucket, 'all'))
  })

  it('goes with the object that it was put on', async () => {
    const Bucket = await newBucket()
    await main.send(put(Bucket, 'k', { ACL: 'public-read' }))
    await nobody.send(new HeadObjectCommand({ Bucket, Key: 'k' }))
    await main.send(put(Bucket, 'k'))
    await refused(nobody.send(get(Bucket, 'k')))
  })

  it('names users that there are', async () => {
    const Bucket = await newBucket()
    await refused(main.send(new PutBucketAclCommand({ Bucket, GrantRead: 'id=stranger' })), 'InvalidArgument')
    await refused(
      main.send(new PutBucketAclCommand({ Bucket, GrantRead: 'emailAddress=a@example.com' })),
      'UnresolvableGrantByEmailAddress',
    )
    await refused(
      main.send(new PutBucketAclCommand({ Bucket, GrantRead: 'uri=http://example.com' })),
      'InvalidArgument',
    )
  })

  it('does not change who owns a thing', async () => {
    const Bucket = await newBucket()
    const AccessControlPolicy = { Owner: { ID: 'other' }, Grants: [] }
    await refused(main.send(new PutBucketAclCommand({ Bucket, AccessControlPolicy })))
  })

  proves('GetBucketAcl')
  it('cannot lock an owner out', async () => {
    const Bucket = await newBucket()
    await main.send(new PutBucketAclCommand({ Bucket, AccessControlPolicy: { Owner: { ID: 'main' }, Grants: [] } }))
    assert.deepEqual((await main.send(new GetBucketAclCommand({ Bucket }))).Grants ?? [], [])
    await main.send(put(Bucket, 'k'))
  })
})

describe('ownership controls', () => {
  const open = (Bucket: string): Promise<void> =>
    setPolicy(Bucket, { Action: 's3:*', Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`] })
  const ownerOf = async (Bucket: string, Key: string): Promise<string | undefined> =>
    (await other.send(new GetObjectAclCommand({ Bucket, Key }))).Owner?.ID

  proves('GetBucketOwnershipControls', 'PutBucketOwnershipControls', 'DeleteBucketOwnershipControls')
  it('come back as they were put, until they are deleted', async () => {
    const Bucket = await newBucket()
    const ask = () => main.send(new GetBucketOwnershipControlsCommand({ Bucket }))
    await refused(ask(), 'OwnershipControlsNotFoundError')
    const OwnershipControls = { Rules: [{ ObjectOwnership: 'BucketOwnerPreferred' as const }] }
    await main.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls }))
    assert.deepEqual((await ask()).OwnershipControls, OwnershipControls)
    await main.send(new DeleteBucketOwnershipControlsCommand({ Bucket }))
    await refused(ask(), 'OwnershipControlsNotFoundError')
  })

  proves('PutBucketOwnershipControls')
  it('that enforce the bucket’s owner switch lists off', async () => {
    const Bucket = await newBucket({ ObjectOwnership: 'BucketOwnerEnforced' })
    await open(Bucket)
    await other.send(put(Bucket, 'k'))
    await other.send(put(Bucket, 'full', { ACL: 'bucket-owner-full-control' }))
    assert.deepEqual([await ownerOf(Bucket, 'k'), await ownerOf(Bucket, 'full')], ['main', 'main'])
    await refused(other.send(put(Bucket, 'k', { ACL: 'public-read' })), 'AccessControlListNotSupported')
    await refused(main.send(new PutBucketAclCommand({ Bucket, ACL: 'private' })), 'AccessControlListNotSupported')
    await main.send(get(Bucket, 'k'))
  })

  proves('PutBucketOwnershipControls')
  it('that are set later take lists and owners out of force', async () => {
    const Bucket = await newBucket()
    const set = (ObjectOwnership: 'BucketOwnerEnforced' | 'ObjectWriter'): Promise<unknown> =>
      main.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: { Rules: [{ ObjectOwnership }] } }))
    await main.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read-write' }))
    await refused(set('BucketOwnerEnforced'), 'InvalidBucketAclWithObjectOwnership')
    await other.send(put(Bucket, 'theirs'))
    await main.send(put(Bucket, 'open', { ACL: 'public-read' }))
    await refused(main.send(get(Bucket, 'theirs')))
    await main.send(new PutBucketAclCommand({ Bucket, ACL: 'private' }))
    await set('BucketOwnerEnforced')
    await main.send(get(Bucket, 'theirs'))
    await refused(other.send(get(Bucket, 'theirs')))
    await refused(nobody.send(get(Bucket, 'open')))
    await set('ObjectWriter')
    await refused(main.send(get(Bucket, 'theirs')))
    await nobody.send(get(Bucket, 'open'))
  })

  it('that prefer the bucket’s owner let the writer decide', async () => {
    const Bucket = await newBucket({ ObjectOwnership: 'BucketOwnerPreferred' })
    await open(Bucket)
    await other.send(put(Bucket, 'mine'))
    await other.send(put(Bucket, 'given', { ACL: 'bucket-owner-full-control' }))
    assert.deepEqual([await ownerOf(Bucket, 'mine'), await ownerOf(Bucket, 'given')], ['other', 'main'])
  })

  it('may be what every new bucket gets', async () => {
    await using strict = await startTestGateway({ objectOwnership: 'BucketOwnerEnforced' })
    const client = strict.client()
    await client.send(new CreateBucketCommand({ Bucket: 'strict' }))
    for (const Bucket of ['strict', 'bucket']) {
      await refused(client.send(put(Bucket, 'k', { ACL: 'public-read' })), 'AccessControlListNotSupported')
    }
    await refused(
      client.send(new CreateBucketCommand({ Bucket: 'open', ACL: 'public-read' })),
      'InvalidBucketAclWithObjectOwnership',
    )
  })
})

describe('a public access block', () => {
  const off = {
    BlockPublicAcls: false,
    IgnorePublicAcls: false,
    BlockPublicPolicy: false,
    RestrictPublicBuckets: false,
  }
  const block = (Bucket: string, switches: Partial<typeof off>): Promise<unknown> =>
    main.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: { ...off, ...switches } }))

  proves('GetPublicAccessBlock', 'PutPublicAccessBlock', 'DeletePublicAccessBlock')
  it('comes back as it was put, until it is deleted', async () => {
    const Bucket = await newBucket({ ACL: 'public-read' })
    const ask = () => main.send(new GetPublicAccessBlockCommand({ Bucket }))
    await refused(ask(), 'NoSuchPublicAccessBlockConfiguration')
    await block(Bucket, { IgnorePublicAcls: true })
    assert.deepEqual((await ask()).PublicAccessBlockConfiguration, { ...off, IgnorePublicAcls: true })
    await refused(nobody.send(new ListObjectsV2Command({ Bucket })))
    await main.send(new DeletePublicAccessBlockCommand({ Bucket }))
    await refused(ask(), 'NoSuchPublicAccessBlockConfiguration')
    await nobody.send(new ListObjectsV2Command({ Bucket }))
  })

  proves('PutPublicAccessBlock')
  it('refuses public lists', async () => {
    const Bucket = await newBucket()
    await block(Bucket, { BlockPublicAcls: true })
    for (const ACL of ['public-read', 'public-read-write', 'authenticated-read'] as const) {
      await refused(main.send(new PutBucketAclCommand({ Bucket, ACL })))
      await refused(main.send(put(Bucket, 'k', { ACL })))
    }
    await main.send(put(Bucket, 'k', { ACL: 'private' }))
    await main.send(new PutBucketAclCommand({ Bucket, GrantRead: 'id=other' }))
  })

  proves('PutPublicAccessBlock')
  it('takes no notice of public lists', async () => {
    const Bucket = await newBucket({ ACL: 'public-read' })
    await main.send(put(Bucket, 'k', { ACL: 'public-read' }))
    await block(Bucket, { IgnorePublicAcls: true })
    await refused(nobody.send(new ListObjectsV2Command({ Bucket })))
    await refused(other.send(get(Bucket, 'k')))
    await main.send(get(Bucket, 'k'))
  })

  proves('PutPublicAccessBlock')
  it('refuses public policies', async () => {
    const Bucket = await newBucket()
    await block(Bucket, { BlockPublicPolicy: true })
    const statement = { Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` }
    await refused(setPolicy(Bucket, statement))
    await setPolicy(Bucket, { ...statement, Principal: { AWS: 'other' } })
  })

  proves('PutPublicAccessBlock')
  it('leaves a public policy to the owner alone', async () => {
    const Bucket = await newBucket()
    await main.send(put(Bucket, 'k'))
    await setPolicy(Bucket, { Action: 's3:GetObject', Resource: `arn:aws:s3:::${Bucket}/*` })
    await nobody.send(get(Bucket, 'k'))
    await block(Bucket, { RestrictPublicBuckets: true })
    await refused(nobody.send(get(Bucket, 'k')))
    await refused(other.send(get(Bucket, 'k')))
    await main.send(get(Bucket, 'k'))
  })
})
