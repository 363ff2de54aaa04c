/**
 * Half of the nodes may go at any moment, a disk may lie, and no node can read what it keeps: the promises of 4/8,
 * tried with the AWS SDK against real processes.
 */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { isRefusal } from '../interop/aws-sdk.ts'
import { dataBytesBelow, findWords, spoilData } from '../network/node-disk.ts'
import { type RealNetwork, startRealNetwork } from '../network/real-network.ts'
import { sampleBytes, segmentBytes, sha256 } from '../network/sample-bytes.ts'
import { testBrokenReads } from './broken-reads.ts'

const Bucket = 'precious-bucket-name'
const marker = 'Plaintext that must never reach the disk of a node. '
const objects = new Map<string, Buffer>([
  ['empty', Buffer.alloc(0)],
  ['one byte', Buffer.from('x')],
  ['four-kibibytes', sampleBytes('4K', 4096)],
  ['readable-object-name', Buffer.from(marker.repeat(10_000))],
  ['a segment and a byte', sampleBytes('segment', segmentBytes + 1)],
  ['many-segments', sampleBytes('many', 3 * segmentBytes + 12_345)],
])
const inParts = sampleBytes('parts', 13 * 1024 * 1024)

let network: RealNetwork

before(async () => {
  network = await startRealNetwork()
  await network.s3.send(new CreateBucketCommand({ Bucket }))
  for (const [Key, Body] of objects) await network.s3.send(new PutObjectCommand({ Bucket, Key, Body }))
  await new Upload({ client: network.s3, params: { Bucket, Key: 'in parts', Body: inParts } }).done()
  objects.set('in parts', inParts)
  await network.untilSettled()
})
after(() => network?.[Symbol.asyncDispose]())

describe('with all nodes up', () => {
  test('no node’s folder holds a word of an object, its name or its bucket', () => {
    const nodes = join(network.dataPath, 'nodes')
    assert.ok(dataBytesBelow(nodes) > 2 * 30e6, 'two copies’ worth of shards lie there')
    const words = [marker, 'readable-object-name', Bucket]
    assert.deepEqual(findWords(nodes, words), new Map())
    // The search finds what is there: the gateway's own index knows the names.
    assert.deepEqual([...findWords(join(network.dataPath, 'gateway'), words).keys()].sort(), words.slice(1).sort())
  })
})

describe('with any four of eight nodes killed', () => {
  for (const lost of [
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [1, 3, 6, 8],
  ]) {
    test(`${lost.join(', ')}: every object reads back bit by bit`, async () => {
      await killNodes(lost)
      await readEverything()
      await reviveNodes(lost)
    })
  }

  test('a write is refused with 503, and nothing of it is visible', async () => {
    const lost = [2, 4, 5, 7]
    await killNodes(lost)
    const { endpoint, region, accessKeyId, secretAccessKey } = network.document.s3
    const impatient = new S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: 1,
    })
    const put = new PutObjectCommand({ Bucket, Key: 'too few nodes', Body: sampleBytes('refused', 100_000) })
    await assert.rejects(impatient.send(put), isRefusal(503))
    impatient.destroy()
    const { Contents = [] } = await network.s3.send(new ListObjectsV2Command({ Bucket }))
    assert.deepEqual(Contents.map(({ Key }) => Key).sort(), [...objects.keys()].sort())
    await assert.rejects(network.s3.send(new GetObjectCommand({ Bucket, Key: 'too few nodes' })), isRefusal(404))
    await reviveNodes(lost)
  })

  test('revived, they serve what they had: the other four may go', async () => {
    await network.until('writes are possible again', ({ gateway }) => gateway.details?.storage?.isWritable === true)
    await network.s3.send(new PutObjectCommand({ Bucket, Key: 'written after', Body: 'all is well' }))
    objects.set('written after', Buffer.from('all is well'))
    await network.untilSettled()
    await killNodes([1, 3, 6, 8])
    await readEverything()
    await reviveNodes([1, 3, 6, 8])
  })
})

testBrokenReads(() => network, Bucket, { kill: killNodes, revive: reviveNodes })

describe('with shards corrupted on disk', () => {
  test('the wrong bytes never reach the client, and every object reads right', async () => {
    for (const id of ['1', '2', '3']) {
      const flipped = spoilData(join(network.dataPath, 'nodes', id, 'shards'))
      assert.ok(flipped > 500, `only ${flipped} bits were flipped at node ${id}`)
    }
    await readEverything()
  })
})

async function readEverything(): Promise<void> {
  for (const [Key, body] of objects) {
    const { Body } = await network.s3.send(new GetObjectCommand({ Bucket, Key }))
    const read = Buffer.from((await Body?.transformToByteArray()) ?? [])
    assert.equal(read.length, body.length, Key)
    assert.equal(sha256(read), sha256(body), Key)
  }
}

async function killNodes(ids: readonly number[]): Promise<void> {
  const killed = await Promise.all(ids.map((id) => network.nps('node', 'kill', String(id))))
  for (const { status, stderr } of killed) assert.equal(status, 0, stderr)
}

async function reviveNodes(ids: readonly number[]): Promise<void> {
  const started = await Promise.all(ids.map((id) => network.nps('node', 'start', String(id))))
  for (const { status, stderr } of started) assert.equal(status, 0, stderr)
  await network.until('the gateway sees every node', ({ gateway }) =>
    (gateway.details?.storage?.nodes ?? []).every(({ isUp }) => isUp),
  )
}
