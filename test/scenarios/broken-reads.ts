/**
 * Nodes that die while an object is on its way. As many as the profile bears: nobody notices. More: every client gets an
 * error, and of the bytes before it none is wrong.
 */
import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { afterEach, before, describe, test } from 'node:test'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { clientEnvironment, hasProgram } from '../interop/outside-client.ts'
import type { RealNetwork } from '../network/real-network.ts'
import { sampleBytes, sha256 } from '../network/sample-bytes.ts'

/** More than the gateway and the sockets of a new connection hold of it. */
const body = sampleBytes('broken reads', 48 * 1024 * 1024)
const Key = 'read while nodes die'
const half = [1, 3, 6, 8]
const tooMany = [1, 2, 4, 5, 7]

/** A read that has begun and waits; going on, it ends in what the client has, and in its error if it has one. */
type BegunRead = {
  goOn(): Promise<{ readonly error: string | null; readonly length: number; readonly sha256: string }>
}

type Client = {
  readonly name: string
  readonly isMissing: boolean
  begin(network: RealNetwork, bucket: string): Promise<BegunRead>
}

const children: ChildProcessByStdio<Writable, Readable, null>[] = []

const clients: readonly Client[] = [
  { name: 'the AWS SDK for JavaScript', isMissing: false, begin: beginSdk },
  { name: 'a plain connection', isMissing: false, begin: beginPlain },
  { name: 'boto3', isMissing: spawnSync('python3', ['-c', 'import boto3']).status !== 0, begin: beginBoto3 },
  { name: 'the aws CLI', isMissing: !hasProgram('aws'), begin: beginAwsCli },
]

export function testBrokenReads(
  network: () => RealNetwork,
  bucket: string,
  nodes: { kill(ids: readonly number[]): Promise<void>; revive(ids: readonly number[]): Promise<void> },
): void {
  describe('with nodes that die while an object is read', () => {
    let lost: readonly number[] = []
    async function lose(ids: readonly number[]): Promise<void> {
      lost = ids
      await nodes.kill(ids)
    }
    before(async () => {
      await network().s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: body }))
      await network().untilSettled()
    })
    afterEach(async () => {
      // One whose test has failed waits for ever.
      for (const child of children.splice(0)) child.kill('SIGKILL')
      await nodes.revive(lost)
      lost = []
    })

    test('half of them: every client gets the whole object, bit by bit', async () => {
      const reads = await Promise.all(present().map(({ begin }) => begin(network(), bucket)))
      await lose(half)
      for (const read of reads) {
        assert.deepEqual(await read.goOn(), { error: null, length: body.length, sha256: sha256(body) })
      }
    })

    test('more than half: every client gets an error, and no wrong byte before it', async () => {
      const reads = await Promise.all(
        present().map(async ({ name, begin }) => ({ name, read: await begin(network(), bucket) })),
      )
      await lose(tooMany)
      for (const { name, read } of reads) {
        const { error, length, sha256: digest } = await read.goOn()
        assert.notEqual(error, null, `${name} takes ${length} bytes for the whole`)
        assert.ok(length < body.length, name)
        assert.equal(digest, sha256(body.subarray(0, length)), name)
      }
    })
  })

  for (const { name } of clients.filter(({ isMissing }) => isMissing)) {
    test(name, { skip: `${name} is not installed; .ci/run installs it` }, () => {})
  }
}

const present = () => clients.filter(({ isMissing }) => !isMissing)

/** On a connection of its own: the window of one that has carried much takes up to 32 MiB that nobody reads (Linux 6). */
async function beginSdk({ document }: RealNetwork, Bucket: string): Promise<BegunRead> {
  const { endpoint, region, accessKeyId, secretAccessKey } = document.s3
  const s3 = new S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } })
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return { goOn: () => collect(Body as Readable).finally(() => s3.destroy()) }
}

/** What stands on the wire: the error is that the connection ends before the answer does. */
async function beginPlain({ s3 }: RealNetwork, Bucket: string): Promise<BegunRead> {
  const url = new URL(await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key })))
  const socket = connect(Number(url.port), url.hostname)
  socket.write(`GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`)
  await once(socket, 'readable')
  return {
    async goOn() {
      const chunks: Buffer[] = []
      for await (const chunk of socket) chunks.push(chunk)
      const answer = Buffer.concat(chunks)
      const bodyStart = answer.indexOf('\r\n\r\n') + 4
      const head = answer.subarray(0, bodyStart).toString('latin1')
      assert.match(head, new RegExp(`^HTTP/1.1 200 [^]*\r\ncontent-length: ${body.length}\r\n`, 'i'))
      const received = answer.subarray(bodyStart)
      const error = received.length === body.length ? null : 'the connection was closed'
      return { error, length: received.length, sha256: sha256(received) }
    },
  }
}

async function beginBoto3(network: RealNetwork, bucket: string): Promise<BegunRead> {
  const script = join(import.meta.dirname, 'broken-reads.py')
  const python = start(network, 'python3', [script, bucket, Key])
  await once(python.stdout, 'readable')
  assert.match(String(python.stdout.read()), /^begun/)
  return {
    async goOn() {
      python.stdin.end('\n')
      let printed = ''
      for await (const text of python.stdout) printed += text
      return JSON.parse(printed)
    },
  }
}

/** It writes into a pipe, which makes it wait. */
async function beginAwsCli(network: RealNetwork, bucket: string): Promise<BegunRead> {
  const folder = mkdtempSync(join(tmpdir(), 'nupeer-pipe-'))
  const pipe = join(folder, 'pipe')
  assert.equal(spawnSync('mkfifo', [pipe]).status, 0)
  const aws = start(network, 'aws', ['s3api', 'get-object', '--bucket', bucket, '--key', Key, pipe])
  const exited = once(aws, 'exit')
  const received = createReadStream(pipe)
  await Promise.race([once(received, 'readable'), exited.then(() => assert.fail('the aws CLI ended at once'))])
  return {
    async goOn() {
      const result = await collect(received)
      const [status] = await exited
      rmSync(folder, { recursive: true })
      return { ...result, error: status === 0 ? null : `status ${status}` }
    },
  }
}

function start(network: RealNetwork, program: string, args: string[]): ChildProcessByStdio<Writable, Readable, null> {
  const env = { ...process.env, ...clientEnvironment(network) }
  const child = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  return child
}

async function collect(source: Readable) {
  const chunks: Buffer[] = []
  let error: string | null = null
  try {
    for await (const chunk of source) chunks.push(chunk)
  } catch (problem) {
    error = String(problem)
  }
  const received = Buffer.concat(chunks)
  return { error, length: received.length, sha256: sha256(received) }
}
