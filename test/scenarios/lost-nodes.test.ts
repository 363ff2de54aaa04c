/**
 * Half of the nodes may go at any moment, a disk may lie, and no node can read what it keeps: the promises of 4/8,
 * tried with the AWS SDK against real processes.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, fsyncSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs'
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
import { type RealNetwork, startRealNetwork } from '../network/real-network.ts'
import { sampleBytes, segmentBytes, sha256 } from '../network/sample-bytes.ts'

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
    const used = Number(execFileSync('du', ['-sk', nodes], { encoding: 'utf8' }).split('\t')[0])
    assert.ok(used > 2 * 30 * 1024 * 0.9, `two copies’ worth of shards lie there, not ${used} KiB`)
    for (const word of [marker, 'readable-object-name', Bucket]) {
      const found = spawnSync('grep', ['-r', '-l', '-a', '-F', word, nodes], { encoding: 'utf8' })
      assert.equal(found.status, 1, `“${word}” stands in ${found.stdout}${found.stderr}`)
    }
    // The search finds what is there: the gateway's own index knows the name.
    const gateway = join(network.dataPath, 'gateway')
    assert.equal(spawnSync('grep', ['-r', '-l', '-a', '-F', 'readable-object-name', gateway]).status, 0)
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

describe('with shards corrupted on disk', () => {
  test('the wrong bytes never reach the client, and every object reads right', async () => {
    const spoiled = [1, 2, 3].map((id) => spoil(join(network.dataPath, 'nodes', String(id), 'shards')))
    for (const blocks of spoiled) assert.ok(blocks > 100, `only ${blocks} blocks were spoiled`)
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
  for (const id of ids) assert.equal((await network.nps('node', 'kill', String(id))).status, 0)
}

async function reviveNodes(ids: readonly number[]): Promise<void> {
  const started = await Promise.all(ids.map((id) => network.nps('node', 'start', String(id))))
  for (const { status, stderr } of started) assert.equal(status, 0, stderr)
  await network.until('the gateway sees every node', ({ gateway }) =>
    (gateway.details?.storage?.nodes ?? []).every(({ isUp }) => isUp),
  )
}

/** Flips a bit in each 4 KiB of every file that is data, and says in how many. Holes in a sparse file stay holes. */
function spoil(folder: string): number {
  let spoiled = 0
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const { size, blocks } = statSync(path)
    if (blocks === 0) continue
    const file = openSync(path, 'r+')
    const block = Buffer.alloc(4096)
    let blank = 0
    // Data lies at the front: a long run of blank blocks is the rest of the hole.
    for (let offset = 0; offset < size && blank < 16_384; offset += block.length) {
      const length = readSync(file, block, 0, block.length, offset)
      if (block.subarray(0, length).every((byte) => byte === 0)) {
        blank += 1
        continue
      }
      blank = 0
      block[100] = (block[100] ?? 0) ^ 1
      writeSync(file, block, 0, length, offset)
      spoiled += 1
    }
    fsyncSync(file)
    closeSync(file)
  }
  return spoiled
}
