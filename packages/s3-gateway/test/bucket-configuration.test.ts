/** Declaring a configuration of a bucket is all it takes: routes, rights, documents and the index follow from the value. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { PutBucketPolicyCommand } from '@aws-sdk/client-s3'
import { createMetrics, silentLogger } from '@nupeerstack/node-host'
import { allConfigurations } from '../src/configurations/all-configurations.ts'
import { type BucketConfiguration, xmlForm } from '../src/configurations/bucket-configuration.ts'
import { fieldsOf, readNumber } from '../src/configurations/json-reader.ts'
import { keptAs } from '../src/configurations/kept-configuration.ts'
import { S3Error } from '../src/s3/s3-error.ts'
import { xmlText } from '../src/xml/write-xml.ts'
import { otherUser, startTestGateway } from './test-gateway.ts'

interface Quota {
  readonly objectsMax: number
}

/** How many objects a bucket may hold; AWS has no such thing. */
const quotaConfiguration: BucketConfiguration<Quota> = {
  selector: 'quota',
  get: { name: 'GetBucketQuota', action: 's3:GetBucketQuota' },
  put: { name: 'PutBucketQuota', action: 's3:PutBucketQuota' },
  delete: { name: 'DeleteBucketQuota', action: 's3:PutBucketQuota' },
  putStatus: 204,
  document: xmlForm({
    root: 'QuotaConfiguration',
    shape: { ObjectsMax: {} },
    parse: (root) => ({ objectsMax: Number(root.textOf('ObjectsMax')) }),
    write: ({ objectsMax }) => [xmlText('ObjectsMax', objectsMax)],
  }),
  absent: 'NoSuchKey',
  kept: keptAs('quota', [fieldsOf<Quota>({ objectsMax: readNumber })]),
  headers: ({ objectsMax }) => ({ 'x-amz-quota': String(objectsMax) }),
  settle(quota, bucket) {
    if (bucket.versioning === 'never') return quota
    throw new S3Error('InvalidBucketState')
  },
}

const gateway = await startTestGateway({}, undefined, Date.now, createMetrics(), silentLogger, [
  ...allConfigurations,
  quotaConfiguration,
])
after(() => gateway[Symbol.asyncDispose]())

const path = '/bucket'
const query = [['quota', '']] as const
const body = '<QuotaConfiguration><ObjectsMax>3</ObjectsMax></QuotaConfiguration>'

describe('a configuration that is declared and registered', () => {
  test('is put, read back and deleted', async () => {
    assert.equal((await gateway.send({ method: 'GET', path, query })).code, 'NoSuchKey')
    const put = await gateway.send({ method: 'PUT', path, query, body })
    assert.deepEqual([put.status, put.headers['x-amz-quota']], [204, '3'], put.body)
    const got = await gateway.send({ method: 'GET', path, query })
    assert.deepEqual([got.status, got.headers['x-amz-quota']], [200, '3'])
    assert.match(got.body, /<QuotaConfiguration [^>]*><ObjectsMax>3<\/ObjectsMax><\/QuotaConfiguration>$/)
    assert.equal((await gateway.send({ method: 'DELETE', path, query })).status, 204)
    assert.equal((await gateway.send({ method: 'GET', path, query })).code, 'NoSuchKey')
    assert.equal((await gateway.send({ method: 'DELETE', path, query })).status, 204)
  })

  test('is refused where its document or its bucket is not as it says', async () => {
    const surprise = body.replace('</Q', '<Surprise/></Q')
    assert.equal((await gateway.send({ method: 'PUT', path, query, body: surprise })).code, 'MalformedXML')
    assert.equal((await gateway.send({ method: 'PUT', path, query, body: '<Other/>' })).code, 'MalformedXML')
    await gateway.send({ method: 'PUT', path: '/versioned' })
    const enabled = '<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>'
    await gateway.send({ method: 'PUT', path: '/versioned', query: [['versioning', '']], body: enabled })
    const refused = await gateway.send({ method: 'PUT', path: '/versioned', query, body })
    assert.equal(refused.code, 'InvalidBucketState')
  })

  test('is for whom a policy allows its action', async () => {
    const visitor = { method: 'PUT', path, query, body, signer: otherUser }
    assert.equal((await gateway.send(visitor)).code, 'AccessDenied')
    const Statement = {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::other:root' },
      Action: quotaConfiguration.put.action,
      Resource: 'arn:aws:s3:::bucket',
    }
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [Statement] })
    await gateway.client().send(new PutBucketPolicyCommand({ Bucket: 'bucket', Policy }))
    assert.equal((await gateway.send(visitor)).status, 204)
    assert.equal((await gateway.send({ ...visitor, method: 'GET' })).code, 'AccessDenied')
  })
})

test('what a configuration is called in S3 stands in one file', () => {
  const root = join(import.meta.dirname, '../src')
  const texts = globSync('**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'))
  for (const { get, put, delete: remove } of allConfigurations) {
    for (const { name } of [get, put, ...(remove === undefined ? [] : [remove])]) {
      assert.equal(texts.filter((text) => text.includes(`'${name}'`)).length, 1, name)
    }
  }
})
