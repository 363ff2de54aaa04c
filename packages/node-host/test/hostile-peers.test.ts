import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import type { Stream } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import {
  encodeFrameHeader,
  errorEnvelope,
  type FrameKind,
  message,
  parsePeerId,
  payloadBytesMax,
  requestEnvelope,
  responseEnvelope,
  WireError,
  whole,
} from '@nupeerstack/protocol'
import { createIdentity } from '../src/identity.ts'
import { createPeerContext } from '../src/libp2p-certificate.ts'
import { requestProtocol } from '../src/libp2p-network.ts'
import { createNode } from '../src/libp2p-node.ts'
import { createMetrics } from '../src/metrics.ts'
import type { Network } from '../src/network.ts'
import { defaultNetworkLimits, type NetworkLimits } from '../src/network-limits.ts'
import { peerAddress } from '../src/peer-address.ts'
import { collectFrames, type WholeFrame } from './collected-frames.ts'
import { soon, startPeer } from './peers.ts'

const header = new Uint8Array([1, 2, 3])
const noBytes = new Uint8Array()

async function startNode(t: TestContext, limits: Partial<NetworkLimits> = {}): Promise<Network> {
  const node = await startPeer(t, { limits: { banMs: 50, ...limits } })
  node.handle('test/echo/1', async (request) => ({ header, payload: [request.payload.slice()] }))
  node.start()
  return node
}

async function assertServes(t: TestContext, node: Network): Promise<void> {
  const honest = await startPeer(t, { listen: [] })
  await honest.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
}

/** A libp2p peer that does on its request stream whatever a test wants. */
async function startRogue(t: TestContext) {
  const identity = createIdentity()
  const { node } = await createNode(
    { identity, secureContext: await createPeerContext(identity), gater: {} },
    {
      listen: ['/ip4/127.0.0.1/tcp/0'],
      announce: [],
      dht: 'off',
      privateAddresses: true,
      limits: defaultNetworkLimits,
    },
  )
  t.after(() => node.stop())
  const open = async (target: Network): Promise<{ stream: Stream; frames: WholeFrame[]; ended: Promise<void> }> => {
    const stream = await node.dialProtocol(multiaddr(target.addresses[0] ?? ''), requestProtocol, { signal: soon() })
    const { reader, frames } = collectFrames()
    stream.addEventListener('message', ({ data }) => {
      for (const chunk of data instanceof Uint8Array ? [data] : data) reader.push(chunk)
    })
    const ended = new Promise<void>((resolve) => {
      stream.addEventListener('close', () => resolve())
      stream.addEventListener('remoteCloseWrite', () => resolve())
    })
    return { stream, frames, ended }
  }
  return { node, open }
}

const frame = (kind: FrameKind, requestId: number, body: Uint8Array = noBytes): Uint8Array =>
  Buffer.concat([encodeFrameHeader(kind, requestId, body.length), body])
const request = (id: number, payloadBytes = 0, method = 'test/echo/1') =>
  frame('request', id, requestEnvelope.encode({ method, header, payloadBytes }))
const response = (id: number, payloadBytes = 0) =>
  frame('response', id, responseEnvelope.encode({ header, payloadBytes }))
const shard = Array.from({ length: 16 }, () => new Uint8Array(payloadBytesMax / 16))
/** A request or a response that announces more than a payload may have. */
const oversized = (field: number, method?: string): Uint8Array => {
  const announced = message({ length: whole(field) }).encode({ length: payloadBytesMax + 1 })
  const kind = method === undefined ? 'response' : 'request'
  const envelope =
    method === undefined ? responseEnvelope.encode({ header }) : requestEnvelope.encode({ method, header })
  return frame(kind, 1, Buffer.concat([envelope, announced]))
}
const strangersIntroduction = frame('introduction', 0)

test('a host that is sent garbage over TCP lives on', async (t) => {
  const node = await startNode(t)
  const port = Number(node.addresses[0]?.match(/tcp\/(\d+)/)?.[1])
  const payloads = [
    noBytes,
    Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
    Buffer.from('\x13/multistream/1.0.0\n'),
    Buffer.from('\x13/multistream/1.0.0\n\x0b/tls/1.0.0\nand then nothing of the kind'),
    Buffer.from('\x13/multistream/1.0.0\n\x07/noise\n\xff\xff'),
    ...Array.from({ length: 20 }, () => randomBytes(5_000)),
  ]
  await Promise.all(
    payloads.map(
      (payload) =>
        new Promise<void>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => socket.end(payload))
          socket.on('error', () => {})
          socket.on('close', () => resolve())
          socket.resume()
        }),
    ),
  )
  await assertServes(t, node)
})

const crimes: Record<string, Uint8Array> = {
  noise: randomBytes(100_000),
  text: Buffer.from('GET / HTTP/1.1\r\n\r\n'),
  'no introduction': request(1),
  'a malformed introduction': frame('introduction', 0, Buffer.from('hello')),
  'two introductions at once': Buffer.concat([strangersIntroduction, strangersIntroduction]),
  'a frame of 4 GiB': Buffer.concat([strangersIntroduction, Buffer.from('ffffffff0400000001', 'hex')]),
  'a header over its limit': Buffer.concat([strangersIntroduction, encodeFrameHeader('request', 1, 70_000)]),
  'a frame shorter than its header': Buffer.concat([strangersIntroduction, Buffer.from('000000040400000001', 'hex')]),
  'a malformed request': Buffer.concat([strangersIntroduction, frame('request', 1, Buffer.from('hello'))]),
  'an id twice': Buffer.concat([strangersIntroduction, request(1), request(1)]),
  'payload of no request': Buffer.concat([strangersIntroduction, frame('data', 1, header)]),
  'an end of no request': Buffer.concat([strangersIntroduction, frame('end', 1)]),
  'two ends': Buffer.concat([strangersIntroduction, request(1), frame('end', 1), frame('end', 1)]),
  'an answer from the asking side': Buffer.concat([strangersIntroduction, frame('response', 1, header)]),
  'a payload over the limit': Buffer.concat([
    strangersIntroduction,
    request(1, payloadBytesMax),
    ...shard.map((bytes) => frame('data', 1, bytes)),
    frame('data', 1, header),
  ]),
  'word of a payload over the limit': Buffer.concat([strangersIntroduction, oversized(3, 'test/echo/1')]),
  'more payload than it announced': Buffer.concat([strangersIntroduction, request(1, 2), frame('data', 1, header)]),
  'payload that it did not announce': Buffer.concat([strangersIntroduction, request(1), frame('data', 1, header)]),
  'less payload than it announced': Buffer.concat([
    strangersIntroduction,
    request(1, 4),
    frame('data', 1, header),
    frame('end', 1),
  ]),
  'payload without end for a refused request': Buffer.concat([
    strangersIntroduction,
    request(1, payloadBytesMax, 'test/nothing/1'),
    ...shard.map((bytes) => frame('data', 1, bytes)),
    frame('data', 1, header),
  ]),
}

for (const [crime, bytes] of Object.entries(crimes)) {
  test(`a peer that sends ${crime} is dropped, and the host lives on`, async (t) => {
    const node = await startNode(t)
    const rogue = await startRogue(t)
    const { stream, ended } = await rogue.open(node)
    const disconnected = new Promise<void>((resolve) => {
      rogue.node.addEventListener('peer:disconnect', () => resolve())
    })
    stream.send(bytes)
    await ended
    await disconnected
    await assertServes(t, node)
  })
}

test('a peer that was dropped is kept out for a while, and may then come back', async (t) => {
  let now = 0
  const metrics = createMetrics()
  const node = await startPeer(t, { clock: () => now, limits: { banMs: 1_000 }, metrics })
  const rogue = await startRogue(t)
  const { stream, ended } = await rogue.open(node)
  stream.send(Buffer.from('garbage, at some length'))
  await ended
  await assert.rejects(rogue.open(node))
  assert.match(metrics.text(), /nupeer_peers_dropped_total 1/)
  now += 2_000
  await rogue.open(node)
})

test('truncated frames and a lost connection leave nothing behind', async (t) => {
  const metrics = createMetrics()
  const node = await startPeer(t, { metrics })
  node.handle('test/echo/1', async (request) => ({ header, payload: [request.payload.slice()] }))
  node.start()
  const rogue = await startRogue(t)
  const { stream } = await rogue.open(node)
  const half = Buffer.concat([strangersIntroduction, request(1, 5000), frame('data', 1, new Uint8Array(1000))])
  stream.send(half.subarray(0, half.length - 10))
  const second = await rogue.open(node)
  second.stream.send(half)
  await assertServes(t, node)
  await rogue.node.stop()
  await assertServes(t, node)
  assert.match(metrics.text(), /nupeer_held_bytes 0/)
})

test('a stranger has one stream, and loses it when it says nothing', async (t) => {
  const node = await startNode(t, { strangerIdleMs: 100 })
  const rogue = await startRogue(t)
  const first = await rogue.open(node)
  first.stream.send(strangersIntroduction)
  const second = await rogue.open(node)
  await first.ended
  second.stream.send(Buffer.concat([strangersIntroduction, request(1), frame('end', 1)]))
  await second.ended
  assert.deepEqual(
    second.frames.map(({ kind }) => kind),
    ['response', 'end'],
  )
  const third = await rogue.open(node)
  await third.ended
  await assertServes(t, node)
})

test('a request whose payload never ends is given up and its room freed', async (t) => {
  const node = await startNode(t, { requestArrivalMs: 50, heldBytesMax: payloadBytesMax })
  const rogue = await startRogue(t)
  const { stream, frames } = await rogue.open(node)
  const answered = new Promise<void>((resolve) => stream.addEventListener('message', () => resolve()))
  stream.send(Buffer.concat([strangersIntroduction, request(1, payloadBytesMax), frame('data', 1, header)]))
  await answered
  const [answer] = frames
  assert.equal(answer?.kind, 'error')
  assert.equal(errorEnvelope.parse(answer?.body ?? noBytes).code, 'unavailable')
  const honest = await startPeer(t, { listen: [] })
  const payload = [new Uint8Array(1000)]
  await honest.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: soon() })
})

test('a peer that takes none of its answers is given up', async (t) => {
  const node = await startNode(t, { stallTimeoutMs: 50 })
  const rogue = await startRogue(t)
  const { stream } = await rogue.open(node)
  const closed = new Promise<void>((resolve) => stream.addEventListener('close', () => resolve()))
  stream.send(strangersIntroduction)
  stream.pause()
  const payload = new Uint8Array(payloadBytesMax / 8)
  for (let id = 1; id <= 12; id++) {
    stream.send(
      Buffer.concat([request(id, payloadBytesMax), ...Array.from({ length: 8 }, () => frame('data', id, payload))]),
    )
    stream.send(frame('end', id))
  }
  await closed
  await assertServes(t, node)
})

test('handlers that run on after their request was cancelled count against the peer', async (t) => {
  const node = await startPeer(t, { limits: { requestsInFlightMax: 4 } })
  let running = 0
  const release = Promise.withResolvers<void>()
  node.handle('test/deaf/1', async () => {
    running++
    await release.promise
    return { header }
  })
  node.start()
  const rogue = await startRogue(t)
  const { stream, frames } = await rogue.open(node)
  const answered = new Promise<void>((resolve) => stream.addEventListener('message', () => resolve()))
  const rounds = Array.from({ length: 50 }, (_, i) =>
    Buffer.concat([request(i + 1, 0, 'test/deaf/1'), frame('end', i + 1), frame('cancel', i + 1)]),
  )
  stream.send(Buffer.concat([strangersIntroduction, ...rounds]))
  await answered
  release.resolve()
  assert.equal(running, 8)
  assert.equal(errorEnvelope.parse(frames[0]?.body ?? noBytes).code, 'busy')
})

const lies: Record<string, Uint8Array> = {
  noise: randomBytes(10_000),
  'an answer to nothing': response(1000),
  'payload before its response': frame('data', 1, header),
  'two responses': Buffer.concat([response(1), response(1)]),
  'a malformed response': frame('response', 1, Buffer.from('hello')),
  'an end without a response': frame('end', 1),
  'a malformed refusal': frame('error', 1, Buffer.from('hello')),
  'a request': request(1),
  'a payload over the limit': Buffer.concat([
    response(1, payloadBytesMax),
    ...shard.map((bytes) => frame('data', 1, bytes)),
    frame('data', 1, header),
  ]),
  'word of a payload over the limit': oversized(2),
  'more payload than it announced': Buffer.concat([response(1, 2), frame('data', 1, header)]),
  'less payload than it announced': Buffer.concat([response(1, 4), frame('data', 1, header), frame('end', 1)]),
}

for (const [lie, bytes] of Object.entries(lies)) {
  test(`a peer that answers with ${lie} is dropped, and the asker is told`, async (t) => {
    const asker = await startPeer(t, { listen: [] })
    const rogue = await startRogue(t)
    await rogue.node.handle(requestProtocol, (stream) => {
      stream.send(bytes)
    })
    const target = {
      peerId: parsePeerId(rogue.node.peerId.toString()),
      addresses: rogue.node.getMultiaddrs().map((address) => address.toString().replace(/\/p2p\/.*/, '')),
    }
    const asked = asker.request(target, { method: 'test/echo/1', header, signal: soon() })
    await assert.rejects(asked, (error: unknown) => error instanceof WireError && error.code === 'unavailable')
  })
}
