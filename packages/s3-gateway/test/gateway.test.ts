/** The gateway over time: restarts, too few nodes, readers while others write, parts that are freed. */
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { silentLogger } from '@nupeerstack/node-host'
import { systemRuntime } from '@nupeerstack/runtime'
import { proves } from '../compatibility/proves.ts'
import { startS3Gateway } from '../src/gateway.ts'
import { createMemoryPartStore } from './memory-part-store.ts'
import { mainUser, startTestGateway, type TestGateway } from './test-gateway.ts'

const Bucket = 'bucket'

/** Waits for what the gateway does in the background. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10))
}

function unavailable(error: unknown): boolean {
  const { name, $metadata } = error as S3ServiceException
  assert.deepEqual([name, $metadata.httpStatusCode], ['ServiceUnavailable', 503])
  return true
}

const textOf = async (gateway: TestGateway, path: string): Promise<string> =>
  (await gateway.send({ method: 'GET', path })).body

describe('a gateway that starts again', () => {
  test('has every object, upload and bucket, and frees what was written and never recorded', async () => {
    const kept = { parts: createMemoryPartStore(), dataDir: mkdtempSync(join(tmpdir(), 'nupeer-s3-')) }
    const upload = { Bucket, Key: 'upload', UploadId: '' }
    let etag: string | undefined
    {
      await using gateway = await startTestGateway({}, kept)
      await gateway.send({ method: 'PUT', path: '/bucket/key', body: 'kept' })
      const s3 = gateway.client()
      const { UploadId = '' } = await s3.send(new CreateMultipartUploadCommand(upload))
      upload.UploadId = UploadId
      etag = (await s3.send(new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'part' }))).ETag
    }
    const orphan = await kept.parts.write(
      (async function* () {
        yield randomBytes(10)
      })(),
      { signal: new AbortController().signal },
    )
    kept.parts.restart()

    await using gateway = await startTestGateway({}, kept)
    assert.equal(await textOf(gateway, '/bucket/key'), 'kept')
    await gateway
      .client()
      .send(
        new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [{ PartNumber: 1, ETag: etag }] } }),
      )
    assert.equal(await textOf(gateway, '/bucket/upload'), 'part')
    await until(() => !kept.parts.has(orphan.id))
    assert.equal(kept.parts.size, 2)
    const { buckets, objects, bytes } = await gateway.gateway.status()
    assert.deepEqual({ buckets, objects, bytes }, { buckets: 1, objects: 2, bytes: 8 })
    rmSync(kept.dataDir, { recursive: true, force: true })
  })

  test('with another root key reads nothing of what was stored', async () => {
    const parts = createMemoryPartStore()
    const dataDir = mkdtempSync(join(tmpdir(), 'nupeer-s3-'))
    {
      await using gateway = await startTestGateway({}, { parts, dataDir })
      await gateway.send({ method: 'PUT', path: '/bucket/key', body: 'secret' })
    }
    const config = {
      dataDir,
      host: '127.0.0.1',
      port: 0,
      domains: [],
      region: 'us-east-1',
      credentials: [{ ...mainUser, userId: 'main' }],
      ensureBuckets: [],
    }
    await using other = await startS3Gateway(
      { parts, rootKey: new Uint8Array(32).fill(8), log: silentLogger, ...systemRuntime },
      config,
    )
    const { S3Client } = await import('@aws-sdk/client-s3')
    const s3 = new S3Client({
      endpoint: `http://127.0.0.1:${other.port}`,
      region: 'us-east-1',
      credentials: mainUser,
      forcePathStyle: true,
      maxAttempts: 1,
    })
    await assert.rejects(s3.send(new GetObjectCommand({ Bucket, Key: 'key' })), { name: 'InternalError' })
    s3.destroy()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('keeps no part key in the open', async () => {
    await using gateway = await startTestGateway()
    const keys: Buffer[] = []
    const write = gateway.parts.write.bind(gateway.parts)
    gateway.parts.write = async (source, options) => {
      const written = await write(source, options)
      keys.push(Buffer.from(written.key))
      return written
    }
    await gateway.send({ method: 'PUT', path: '/bucket/key', body: 'x' })
    const files = ['metadata.db', 'metadata.db-wal'].map((name) => readFileSync(join(gateway.dataDir, name)))
    assert.equal(keys.length, 1)
    for (const key of keys) assert.ok(files.every((file) => !file.includes(key)))
  })
})

describe('a network with too few nodes', () => {
  test('refuses a write with 503, and nothing of it shows', async () => {
    await using gateway = await startTestGateway()
    const s3 = gateway.client()
    await s3.send(new PutObjectCommand({ Bucket, Key: 'key', Body: 'before' }))
    gateway.parts.isAvailable = false
    await assert.rejects(s3.send(new PutObjectCommand({ Bucket, Key: 'key', Body: 'after' })), unavailable)
    await assert.rejects(s3.send(new PutObjectCommand({ Bucket, Key: 'new', Body: 'x' })), unavailable)
    await s3.send(new PutObjectCommand({ Bucket, Key: 'empty', Body: '' }))
    gateway.parts.isAvailable = true
    assert.equal(await textOf(gateway, '/bucket/key'), 'before')
    assert.equal((await gateway.send({ method: 'HEAD', path: '/bucket/new' })).status, 404)
    assert.equal((await gateway.send({ method: 'HEAD', path: '/bucket/empty' })).status, 200)
  })

  test('answers a read with 503, and breaks off one that began', async () => {
    await using gateway = await startTestGateway()
    const body = randomBytes(4_000_000)
    await gateway.send({ method: 'PUT', path: '/bucket/key', body })
    gateway.parts.isAvailable = false
    const refused = await gateway.send({ method: 'GET', path: '/bucket/key' })
    assert.deepEqual([refused.status, refused.code], [503, 'ServiceUnavailable'])

    gateway.parts.isAvailable = true
    const read = gateway.parts.read.bind(gateway.parts)
    gateway.parts.read = async function* (ranges, signal) {
      for await (const chunk of read(ranges, signal)) {
        yield chunk
        gateway.parts.isAvailable = false
      }
    }
    await assert.rejects(gateway.send({ method: 'GET', path: '/bucket/key' }), { code: 'ECONNRESET' })
  })
})

describe('a reader', () => {
  proves('Overwriting: a reader sees one object whole')
  test('gets the whole old object while it is overwritten and deleted', async () => {
    await using gateway = await startTestGateway()
    const body = randomBytes(6_000_000)
    await gateway.send({ method: 'PUT', path: '/bucket/key', body })
    const s3 = gateway.client()
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'key' }))
    await s3.send(new PutObjectCommand({ Bucket, Key: 'key', Body: 'new' }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'key' }))
    // The part of the second write is freed; that of the first is held.
    await until(() => gateway.parts.size === 1)
    const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
    assert.ok(body.equals(bytes))
    await until(() => gateway.parts.size === 0)
  })

  proves('Overwriting: a reader sees one object whole')
  test('never sees a mixture while many write', async () => {
    await using gateway = await startTestGateway()
    const versions = Array.from({ length: 6 }, () => randomBytes(300_000))
    const digests = new Set(versions.map((version) => createHash('md5').update(version).digest('hex')))
    const s3 = gateway.client()
    await s3.send(new PutObjectCommand({ Bucket, Key: 'key', Body: versions[0] ?? '' }))
    const writing = Promise.all(versions.map((Body) => s3.send(new PutObjectCommand({ Bucket, Key: 'key', Body }))))
    for (let i = 0; i < 20; i++) {
      const { Body, ETag } = await s3.send(new GetObjectCommand({ Bucket, Key: 'key' }))
      const bytes = (await Body?.transformToByteArray()) ?? new Uint8Array()
      const digest = createHash('md5').update(bytes).digest('hex')
      assert.equal(ETag, `"${digest}"`)
      assert.ok(digests.has(digest))
    }
    await writing
    await until(() => gateway.parts.size === 1)
  })
})

test('what is overwritten, deleted, aborted or refused is freed', async () => {
  await using gateway = await startTestGateway()
  const s3 = gateway.client()
  const upload = { Bucket, Key: 'upload' }
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(upload))
  await s3.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 1, Body: 'one' }))
  await s3.send(new UploadPartCommand({ ...upload, UploadId, PartNumber: 1, Body: 'two' }))
  await s3.send(new AbortMultipartUploadCommand({ ...upload, UploadId }))
  await Promise.allSettled(
    ['a', 'b', 'c'].map((Body) => s3.send(new PutObjectCommand({ Bucket, Key: 'race', Body, IfNoneMatch: '*' }))),
  )
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'race' }))
  await until(async () => gateway.parts.size === 0 && (await gateway.gateway.status()).partsToFree === 0)
})

test('a gateway that cannot start closes what it had opened', async (context) => {
  if (process.platform !== 'linux') return context.skip('/proc says which files are open')
  await using first = await startTestGateway()
  const dataDir = mkdtempSync(join(tmpdir(), 'nupeer-s3-'))
  context.after(() => rmSync(dataDir, { recursive: true, force: true }))
  const second = startTestGateway({ port: first.gateway.port }, { parts: createMemoryPartStore(), dataDir })
  await assert.rejects(second, { code: 'EADDRINUSE' })
  const open = readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)]
    } catch {
      return []
    }
  })
  assert.deepEqual(
    open.filter((path) => path.startsWith(dataDir)),
    [],
  )
})
