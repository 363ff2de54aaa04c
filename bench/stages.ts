/**
 * How near are the gateway and the nodes to what their own stages allow? Each stage of a PUT and a GET at 4/8 is measured alone,
 * in this process, as CPU seconds per GB of user data, with the means that Node offers: that is its limit. Their sum is what
 * a gateway, or eight nodes together, would spend without any overhead. Beside it stands what the real ones spend in the same
 * run; the ratio of sum to real says how much of the possible speed one core reaches.
 *
 * HTTP and TLS are measured at one end only; the other end is a child process.
 */

import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createTlsServer } from 'node:tls'
import { crc32 } from 'node:zlib'
import { createRowCoder, rowCoderScratchBytes, ShardMemory } from '@nupeerstack/erasure'
import { hashBytes, pieceRootsInto, shardRoot } from '@nupeerstack/proofs'
import { freeBytes } from '@nupeerstack/protocol'
import { cpuSecondsSince, createCpuMeter } from './cpu-meter.ts'
import { startBenchNetwork } from './dev-network.ts'
import { get, put } from './http-transfers.ts'
import { median, report, rounded } from './measure.ts'
import { sharedKey, sharedKeyTls, withOtherEnd, writeAll } from './other-end.ts'

const k = 4
const n = 8
const pieceBytes = 65_536
const tagBytes = 16
const shardBytes = 16 * pieceBytes
const mebibyte = randomBytes(shardBytes)
const pieces = Array.from({ length: 16 }, (_, index) => mebibyte.subarray(index * pieceBytes, (index + 1) * pieceBytes))
/** User data per run of a stage. */
const segments = 32
const userBytes = segments * k * shardBytes
const userGigabytes = userBytes / 1e9
const runs = 5

const tlsOptions = { ...sharedKeyTls, pskCallback: () => sharedKey }

type Stage = {
  readonly name: string
  /** Does it for `userBytes` of user data. */
  readonly run: () => unknown
}

await measureStages()

async function measureStages(): Promise<void> {
  const memory = new ShardMemory()
  const coder = createRowCoder({ memory: memory.memory, scratch: memory.take(rowCoderScratchBytes) })
  using stripe = memory.allocate({ k, n, shardBytes })
  const row = { k, shardBytes, addresses: stripe.addresses }
  for (const shard of stripe.shards.slice(0, k)) shard.set(mebibyte)
  const key = createSecretKey(randomBytes(32))
  const perShard = (shardsPerSegment: number, work: () => unknown) => () => {
    for (let shard = 0; shard < segments * shardsPerSegment; shard++) work()
  }
  const perSegment = (work: () => unknown) => () => {
    for (let segment = 0; segment < segments; segment++) work()
  }
  const hash = (name: string) => () => {
    const digest = createHash(name)
    for (let chunk = 0; chunk < segments * k; chunk++) digest.update(mebibyte)
    digest.digest()
  }
  const sealedFrames = Array.from({ length: 16 }, (_, frame) => sealFrame(frame))

  const put = await measureAll('put', [
    { name: 'http-in', run: receiveByHttp },
    { name: 'md5', run: hash('md5') },
    { name: 'gcm-seal', run: perShard(k, () => eachFrame((frame) => freeBytes(sealFrame(frame).sealed))) },
    { name: 'rs-encode', run: perSegment(() => coder.encode(row)) },
    { name: 'ctr-seal', run: perShard(n, sealShard) },
    { name: 'hash-trees', run: perShard(n, nameShard) },
    { name: 'tls-out', run: () => sendByTls((userBytes * n) / k) },
  ])
  const signing = await measureAll('put-signed', [
    { name: 'sha256', run: hash('sha256') },
    { name: 'crc32', run: perShard(k, () => crc32(mebibyte)) },
  ])
  const get = await measureAll('get', [
    { name: 'tls-in', run: () => receiveByTls(userBytes) },
    { name: 'ctr-unseal', run: perShard(k, sealShard) },
    { name: 'gcm-open', run: perShard(k, () => eachFrame((frame) => openFrame(frame, sealedFrames[frame]!))) },
    { name: 'http-out', run: sendByHttp },
  ])
  await using file = await openScratchFile()
  const nodesPut = await measureAll('nodes-put', [
    { name: 'tls-in', run: () => receiveByTls((userBytes * n) / k) },
    { name: 'hash-trees', run: perShard(n, nameShard) },
    { name: 'write-and-sync', run: file.writeAndSync },
  ])
  const nodesGet = await measureAll('nodes-get', [
    { name: 'read', run: file.read },
    { name: 'tls-out', run: () => sendByTls(userBytes) },
  ])

  const real = await measureNetwork()
  for (const [name, possible, spent] of [
    ['put', put, real.put.gateway],
    ['put-signed', put + signing, real.signedPut.gateway],
    ['get', get, real.get.gateway],
    ['nodes-put', nodesPut, real.put.nodes],
    ['nodes-get', nodesGet, real.get.nodes],
  ] as const) {
    report({
      bench: `stages/${name}`,
      unit: 'CPU s/GB, all stages',
      value: possible,
      runs,
      yardstick: name.startsWith('nodes') ? 'the nodes' : 'the gateway',
      yardstickValue: rounded(spent),
      // How much of what the stages allow is reached.
      ratio: rounded(possible / spent),
      possibleMegabytesPerCore: rounded(1000 / possible),
      megabytesPerCore: rounded(1000 / spent),
    })
  }

  function eachFrame(work: (frame: number) => unknown): void {
    for (let frame = 0; frame < 16; frame++) work(frame)
  }

  function sealFrame(frame: number): { sealed: Buffer; tag: Buffer } {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(frame))
    const sealed = cipher.update(pieces[frame]!.subarray(0, pieceBytes - tagBytes))
    cipher.final()
    return { sealed, tag: cipher.getAuthTag() }
  }

  function openFrame(frame: number, { sealed, tag }: { sealed: Buffer; tag: Buffer }): void {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(frame)).setAuthTag(tag)
    freeBytes(decipher.update(sealed))
    decipher.final()
  }

  function nameShard(): void {
    const roots = new Uint8Array(pieces.length * hashBytes)
    for (const [index, piece] of pieces.entries()) {
      pieceRootsInto(piece, roots.subarray(index * hashBytes, (index + 1) * hashBytes))
    }
    shardRoot(roots)
  }

  function sealShard(): void {
    const cipher = createCipheriv('aes-256-ctr', key, new Uint8Array(16))
    for (const piece of pieces) freeBytes(cipher.update(piece))
  }
}

/** Returns the sum of the stages' medians, each of which is reported. */
async function measureAll(direction: string, stages: readonly Stage[]): Promise<number> {
  let sum = 0
  for (const { name, run } of stages) {
    await run()
    const costs: number[] = []
    for (let round = 0; round < runs; round++) {
      const start = process.cpuUsage()
      await run()
      costs.push(cpuSecondsSince(start) / userGigabytes)
    }
    const value = median(costs)
    report({ bench: `stages/${direction}/${name}`, unit: 'CPU s/GB', value, runs })
    sum += value
  }
  return sum
}

type Spent = { readonly gateway: number; readonly nodes: number }

/** What a whole network spends per GB, from the same client work as in `gateway-throughput`. */
async function measureNetwork(): Promise<{ put: Spent; signedPut: Spent; get: Spent }> {
  await using network = await startBenchNetwork()
  const bytes = 64 * mebibyte.length
  const url = await network.putUrl('large')
  const getUrl = await network.getUrl('large')
  const cost = async (work: () => Promise<unknown>): Promise<Spent> => {
    await work()
    const meter = createCpuMeter({ gateway: [network.gatewayPid], nodes: network.nodePids })
    for (let round = 0; round < runs; round++) await meter.count(bytes, work)
    const { gatewaySecondsPerGb, nodesSecondsPerGb } = meter.perGigabyte()
    return { gateway: gatewaySecondsPerGb!, nodes: nodesSecondsPerGb! }
  }
  const signed = network.signedPut('large', mebibyte, 64)
  return {
    put: await cost(() => put(url, mebibyte, 64)),
    signedPut: await cost(() => put(signed.url, mebibyte, 64, signed.headers)),
    get: await cost(() => get(getUrl)),
  }
}

/** A file where volumes would be, written anew each time and synced after as much as a batch of a node has at most. */
async function openScratchFile() {
  const folder = await mkdtemp(join(tmpdir(), 'nupeer-stages-'))
  const file = await open(join(folder, 'volume'), 'w+')
  const shards = (segments * n) / 8
  const target = new Uint8Array(shardBytes)
  const eachShard = async (work: (position: number) => Promise<unknown>) => {
    for (let shard = 0; shard < shards; shard++) await work(shard * shardBytes)
  }
  return {
    /** Eight nodes' worth. */
    writeAndSync: async () => {
      for (let node = 0; node < n; node++) {
        await eachShard((position) => file.write(mebibyte, 0, shardBytes, position))
        await file.datasync()
      }
    },
    /** Of the data shards alone. */
    read: async () => {
      for (let node = 0; node < k; node++) await eachShard((position) => file.read(target, 0, shardBytes, position))
    },
    [Symbol.asyncDispose]: async () => {
      await file.close()
      await rm(folder, { recursive: true })
    },
  }
}

function receiveByHttp(): Promise<void> {
  const server = createServer((request, response) => {
    request.on('data', () => undefined).on('end', () => response.end())
  })
  return withOtherEnd(server, 'http-put', userBytes)
}

function sendByHttp(): Promise<void> {
  const server = createServer((_, response) => {
    response.setHeader('content-length', userBytes)
    writeAll(response, mebibyte.subarray(0, pieceBytes), userBytes / pieceBytes)
  })
  return withOtherEnd(server, 'http-get', userBytes)
}

function sendByTls(bytes: number): Promise<void> {
  const server = createTlsServer(tlsOptions, (socket) => writeAll(socket, mebibyte, bytes / mebibyte.length))
  return withOtherEnd(server, 'tls-take', bytes)
}

function receiveByTls(bytes: number): Promise<void> {
  const server = createTlsServer(tlsOptions, (socket) =>
    socket.on('data', () => undefined).on('end', () => socket.end()),
  )
  return withOtherEnd(server, 'tls-give', bytes)
}

function nonceOf(frame: number): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(8, frame)
  return nonce
}
