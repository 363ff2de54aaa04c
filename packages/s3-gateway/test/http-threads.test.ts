/** HTTP threads: to clients and to the part store it must make no difference that there are several. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { connect, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { PartStoreError } from '@nupeerstack/client'
import { createMetrics } from '@nupeerstack/node-host'
import { suitableHttpThreads } from '../src/threads/http-threads.ts'
import { createPostedLog } from '../src/threads/posted-log.ts'
import type { FromThread } from '../src/threads/thread-messages.ts'
import { refused } from './refused.ts'
import { presign } from './sigv4-signer.ts'
import { startTestGateway } from './test-gateway.ts'

/** The thread that answered a request, by the request's id: threads tell their owner of requests a little later. */
const answeredBy = new Map<string, number>()
process.on('worker', (worker) => {
  worker.on('message', (message: FromThread) => {
    if (message.kind !== 'observed') return
    for (const { id } of message.requests) answeredBy.set(id, worker.threadId)
  })
})

const metrics = createMetrics()
const running = await startTestGateway({ threads: 3, limits: { drainMs: 100 } }, undefined, Date.now, metrics)
after(() => running[Symbol.asyncDispose]())
const Bucket = 'bucket'

const readableBy = (user: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${user}:root` },
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::bucket/shown',
      },
    ],
  })

/** Clients with a connection each: the kernel spreads them over the threads. */
const clients: S3Client[] = Array.from({ length: 12 }, () => running.client())
const [s3 = assert.fail()] = clients

async function threadOf({ $metadata }: Pick<GetObjectCommandOutput, '$metadata'>): Promise<number> {
  const { requestId = assert.fail() } = $metadata
  for (;;) {
    const thread = answeredBy.get(requestId)
    if (thread !== undefined) return thread
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function bytesOf(client: S3Client, Key: string, more: object = {}): Promise<Buffer> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...more }))
  return Buffer.from((await Body?.transformToByteArray()) ?? assert.fail())
}

describe('HTTP threads', () => {
  test('answer with what another one has stored', async () => {
    for (const sizeBytes of [0, 1, 4_000, 262_144, 262_145, 3_000_000]) {
      const Body = randomBytes(sizeBytes)
      const stored = await s3.send(new PutObjectCommand({ Bucket, Key: 'same', Body }))
      const readers = new Set<number>()
      for (const client of clients) {
        const read = await client.send(new GetObjectCommand({ Bucket, Key: 'same' }))
        assert.deepEqual(Buffer.from((await read.Body?.transformToByteArray()) ?? assert.fail()), Body)
        readers.add(await threadOf(read))
      }
      readers.delete(await threadOf(stored))
      assert.ok(readers.size > 0, 'no other thread was asked')
      if (sizeBytes > 10) {
        assert.deepEqual(await bytesOf(s3, 'same', { Range: 'bytes=3-9' }), Body.subarray(3, 10))
      }
    }
  })

  test('are counted together', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'counted', Body: 'x' }))
    await Promise.all(clients.map((client) => client.send(new HeadObjectCommand({ Bucket, Key: 'counted' }))))
    // Threads tell of requests a little later.
    const counted = () =>
      Number(/nupeer_s3_requests_total\{[^}]*HeadObject[^}]*\} (\d+)/.exec(metrics.text())?.[1] ?? 0)
    while (counted() < clients.length) await new Promise((resolve) => setImmediate(resolve))
    assert.equal(counted(), clients.length)
  })

  test('let one of many writers win where the key must be new', async () => {
    for (let round = 0; round < 10; round++) {
      const outcomes = await Promise.allSettled(
        clients.map((client, n) =>
          client.send(new PutObjectCommand({ Bucket, Key: `once-${round}`, Body: `${n}`, IfNoneMatch: '*' })),
        ),
      )
      const winners = outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []))
      assert.equal(winners.length, 1)
      assert.equal(String(await bytesOf(s3, `once-${round}`)), String(winners[0]))
    }
  })

  test('know at once what has become of a bucket', async () => {
    for (let round = 0; round < 5; round++) {
      const [one = assert.fail(), ...others] = clients
      await one.send(new CreateBucketCommand({ Bucket: 'changing' }))
      const VersioningConfiguration = { Status: 'Enabled' } as const
      await one.send(new PutBucketVersioningCommand({ Bucket: 'changing', VersioningConfiguration }))
      for (const client of others) {
        const { VersionId } = await client.send(new PutObjectCommand({ Bucket: 'changing', Key: 'k', Body: 'x' }))
        assert.ok(VersionId)
        await client.send(new DeleteObjectCommand({ Bucket: 'changing', Key: 'k', VersionId }))
      }
      await one.send(new DeleteBucketCommand({ Bucket: 'changing' }))
      for (const client of others) {
        await assert.rejects(
          client.send(new PutObjectCommand({ Bucket: 'changing', Key: 'k', Body: 'x' })),
          refused('NoSuchBucket', 404),
        )
      }
    }
  })

  test('put the parts of an upload together that came to any of them', async () => {
    const Key = 'parts'
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    const bodies: Buffer[] = clients.map(() => randomBytes(5 * 1024 * 1024))
    const Parts = await Promise.all(
      bodies.map(async (Body, n) => {
        const client = clients[n] ?? s3
        const upload = { Bucket, Key, UploadId, PartNumber: n + 1, Body }
        return { PartNumber: n + 1, ETag: (await client.send(new UploadPartCommand(upload))).ETag }
      }),
    )
    const last = clients.at(-1) ?? s3
    await last.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))
    assert.ok((await bytesOf(s3, Key)).equals(Buffer.concat(bodies)))
    await assert.rejects(
      s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId })),
      refused('NoSuchUpload', 404),
    )
  })

  test('store nothing of a body that is not what was promised, or that is cut', async () => {
    const size = running.parts.size
    const wrong = { body: 'other bytes', payloadHash: '0'.repeat(64) }
    const answer = await running.send({ method: 'PUT', path: '/bucket/wrong', ...wrong })
    assert.equal(answer.code, 'XAmzContentSHA256Mismatch')
    const { headers } = running.sign({ method: 'PUT', path: '/bucket/cut', payloadHash: 'UNSIGNED-PAYLOAD' })
    const lines = Object.entries({ ...headers, 'content-length': '1000000' }).map(
      ([name, value]) => `${name}: ${value}`,
    )
    const head = ['PUT /bucket/cut HTTP/1.1', ...lines, '', ''].join('\r\n')
    const socket = connect(running.gateway.port, '127.0.0.1')
    await new Promise((resolve) => socket.write(`${head}${'x'.repeat(300_000)}`, resolve))
    socket.destroy()
    for (const Key of ['wrong', 'cut']) await assert.rejects(bytesOf(s3, Key), refused('NoSuchKey', 404))
    assert.equal(running.parts.size, size)
  })

  test('give the whole old object to a reader while it is overwritten and freed', async () => {
    const old = randomBytes(4 * 1024 * 1024)
    await s3.send(new PutObjectCommand({ Bucket, Key: 'read', Body: old }))
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'read' }))
    for (const client of clients) await client.send(new PutObjectCommand({ Bucket, Key: 'read', Body: 'new' }))
    // Freeing comes by every 10 ms.
    for (const client of clients) await client.send(new ListObjectsV2Command({ Bucket }))
    assert.ok(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(old))
  })

  test('say that the network is away, and go on', async () => {
    running.parts.isAvailable = false
    await assert.rejects(
      s3.send(new PutObjectCommand({ Bucket, Key: 'away', Body: 'x' })),
      refused('ServiceUnavailable', 503),
    )
    running.parts.isAvailable = true
    await s3.send(new PutObjectCommand({ Bucket, Key: 'away', Body: 'x' }))
  })

  test('refuse a key from the moment on that it is revoked', async () => {
    const { users } = running.gateway
    await users.createUser('visitor')
    const { accessKeyId, secretAccessKey } = await users.createKey('visitor', {
      policy: undefined,
      expiresAtMs: undefined,
    })
    const signer = { accessKeyId, secretAccessKey, region: 'us-east-1' }
    const visitors = clients.map(() => running.client({}, signer))
    const list = (client: S3Client) => client.send(new CreateBucketCommand({ Bucket: 'of-visitor' }))
    for (const client of visitors) await list(client)
    await users.revokeKey(accessKeyId)
    for (const client of visitors) await assert.rejects(list(client), refused('InvalidAccessKeyId', 403))
  })

  /** The status that each of many new connections gets for a presigned URL. */
  async function statusesOf(url: string): Promise<Set<number>> {
    const answers = await Promise.all(
      Array.from({ length: 24 }, () => running.sendRaw('GET', url, { host: running.host })),
    )
    return new Set(answers.map(({ status }) => status))
  }

  test('refuse presigned URLs of a key that is revoked, rotated away or whose user is deleted', async () => {
    const { users } = running.gateway
    await s3.send(new PutObjectCommand({ Bucket, Key: 'shown', Body: 'x' }))
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: readableBy('guest') }))
    const ends = {
      revoked: (id: string) => users.revokeKey(id),
      rotated: (id: string) => users.rotateKey(id, 0),
      deleted: () => users.deleteUser('guest'),
    }
    for (const [how, end] of Object.entries(ends)) {
      if (!users.isUser('guest')) await users.createUser('guest')
      const key = await users.createKey('guest', { policy: undefined, expiresAtMs: undefined })
      const signer = { ...key, region: 'us-east-1' }
      const request = { method: 'GET', path: '/bucket/shown', headers: { host: running.host }, payloadHash: '' }
      const { url } = presign(signer, { ...request, now: new Date() }, 600)
      assert.deepEqual(await statusesOf(url), new Set([200]), how)
      await end(key.accessKeyId)
      assert.deepEqual(await statusesOf(url), new Set([403]), how)
    }
  })
})

test('threads end with the gateway, whatever connections stay open', async () => {
  const other = await startTestGateway({ threads: 2, limits: { drainMs: 50 } })
  const agent = new Agent({ keepAlive: true })
  const client = other.client({ requestHandler: { httpAgent: agent } })
  await client.send(new ListObjectsV2Command({ Bucket }))
  await other[Symbol.asyncDispose]()
  agent.destroy()
})

test('threads tell of requests that their end cuts', async () => {
  const root = mkdtempSync(join(tmpdir(), 'nupeer-threads-'))
  const path = join(root, 'access.log')
  const sockets = Array.from({ length: 8 }, () => new Socket())
  try {
    const accessLog = { to: 'file', path, sizeBytesMax: 1_000_000, filesMax: 2 } as const
    await using other = await startTestGateway({ threads: 2, limits: { drainMs: 500 }, accessLog })
    const { headers } = other.sign({ method: 'PUT', path: '/bucket/cut', payloadHash: 'UNSIGNED-PAYLOAD' })
    const lines = Object.entries({ ...headers, 'content-length': '1000000' }).map(
      ([name, value]) => `${name}: ${value}`,
    )
    const head = ['PUT /bucket/cut HTTP/1.1', ...lines, '', ''].join('\r\n')
    for (const socket of sockets) {
      socket.connect(other.gateway.port, '127.0.0.1').on('error', () => undefined)
      socket.write(`${head}${'x'.repeat(300_000)}`)
    }
    while (other.parts.writesStarted < sockets.length) await new Promise((resolve) => setImmediate(resolve))
  } finally {
    for (const socket of sockets) socket.destroy()
  }
  const told = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  rmSync(root, { recursive: true })
  assert.deepEqual(
    told.map(({ isCutShort }) => isCutShort),
    sockets.map(() => true),
  )
})

test('threads share their port with no other gateway', async () => {
  const { gateway, parts, dataDir } = running
  const another = startTestGateway({ threads: 2, port: gateway.port }, { parts, dataDir })
  await assert.rejects(another, { code: 'EADDRINUSE' })
})

test('a thread’s log names errors as the owner’s does, whatever they carry', () => {
  const lines: unknown[] = []
  const log = createPostedLog((level, event, fields) => lines.push(structuredClone({ level, event, fields })))
  const cause = new Error('inner', { cause: () => 'no plain data' })
  log.child({ chore: 'c' }).error('it failed', { error: new PartStoreError('unavailable', 'too few', { cause }) })
  const [line] = lines as [{ fields: { chore: string; error: Record<string, unknown> } }]
  assert.equal(line.fields.chore, 'c')
  const { name, code, message } = line.fields.error
  assert.deepEqual({ name, code, message }, { name: 'PartStoreError', code: 'unavailable', message: 'too few' })
})

test('a machine with few cores has none', () => {
  assert.deepEqual([1, 2, 3, 4, 8, 64].map(suitableHttpThreads), [0, 0, 0, 2, 4, 8])
})
