import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import {
  encodeFrameHeader,
  errorEnvelope,
  type FrameKind,
  message,
  payloadBytesMax,
  requestEnvelope,
  responseEnvelope,
  WireError,
  whole,
} from '@nupeerstack/protocol'
import { clockOf, systemRuntime } from '@nupeerstack/runtime'
import { createMetrics } from '../src/monitoring/metrics.ts'
import type { Carrier, Network } from '../src/port/network.ts'
import type { NetworkLimits } from '../src/port/network-limits.ts'
import { peerAddress } from '../src/port/peer-address.ts'
import { soon, startPeer, testAccount } from './peers.ts'
import { startLiar, startRogue } from './rogue-peers.ts'

const header = new Uint8Array([1, 2, 3])
const noBytes = new Uint8Array()

async function startNode(t: TestContext, limits: Partial<NetworkLimits> = {}): Promise<Network> {
  const node = await startPeer(t, { direct: { port: 0 }, limits: { banMs: 50, ...limits } })
  node.handle('test/echo/1', async (request) => ({ header, payload: [request.payload.slice()] }))
  node.start()
  return node
}

async function assertServes(t: TestContext, node: Network): Promise<void> {
  const honest = await startPeer(t, { listen: [] })
  await honest.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
}

const carriers: readonly Carrier[] = ['libp2p', 'direct']

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

for (const carrier of carriers) {
  for (const [crime, bytes] of Object.entries(crimes)) {
    test(`a peer that sends ${crime} over ${carrier} is dropped, and the host lives on`, async (t) => {
      const node = await startNode(t)
      const rogue = await startRogue(t, carrier)
      const stream = await rogue.open(node)
      stream.send(bytes)
      await stream.ended
      await rogue.disconnected
      await assertServes(t, node)
    })
  }
}

test('a peer that was dropped is kept out for a while, and may then come back', async (t) => {
  let now = 0
  const metrics = createMetrics()
  const node = await startPeer(t, {
    runtime: { ...systemRuntime, clock: clockOf(() => now) },
    limits: { banMs: 1_000 },
    metrics,
  })
  const rogue = await startRogue(t, 'libp2p')
  const stream = await rogue.open(node)
  stream.send(Buffer.from('garbage, at some length'))
  await stream.ended
  await assert.rejects(rogue.open(node))
  assert.match(metrics.text(), /nupeer_peers_dropped_total 1/)
  now += 2_000
  await rogue.open(node)
})

for (const carrier of carriers) {
  test(`truncated frames and a lost connection leave nothing behind (over ${carrier})`, async (t) => {
    const metrics = createMetrics()
    const node = await startPeer(t, { direct: { port: 0 }, metrics })
    node.handle('test/echo/1', async (request) => ({ header, payload: [request.payload.slice()] }))
    node.start()
    const rogue = await startRogue(t, carrier)
    const stream = await rogue.open(node)
    const half = Buffer.concat([strangersIntroduction, request(1, 5000), frame('data', 1, new Uint8Array(1000))])
    stream.send(half.subarray(0, half.length - 10))
    const second = await rogue.open(node)
    second.send(half)
    await assertServes(t, node)
    await rogue.stop()
    await assertServes(t, node)
    assert.match(metrics.text(), /nupeer_held_bytes 0/)
  })

  test(`a stranger has one stream, and loses it when it says nothing (over ${carrier})`, async (t) => {
    const node = await startNode(t, { strangerIdleMs: 400 })
    const rogue = await startRogue(t, carrier)
    const first = await rogue.open(node)
    first.send(strangersIntroduction)
    const second = await rogue.open(node)
    await first.ended
    second.send(Buffer.concat([strangersIntroduction, request(1), frame('end', 1)]))
    await second.ended
    assert.deepEqual(
      second.frames.map(({ kind }) => kind),
      ['response', 'end'],
    )
    const third = await rogue.open(node)
    await third.ended
    await assertServes(t, node)
  })

  test(`a request whose payload never ends is given up and its room freed (over ${carrier})`, async (t) => {
    const node = await startNode(t, { requestArrivalMs: 50, heldBytesMax: payloadBytesMax })
    const rogue = await startRogue(t, carrier)
    const stream = await rogue.open(node)
    stream.send(Buffer.concat([strangersIntroduction, request(1, payloadBytesMax), frame('data', 1, header)]))
    await stream.answered
    const [answer] = stream.frames
    assert.equal(answer?.kind, 'error')
    assert.equal(errorEnvelope.parse(answer?.body ?? noBytes).code, 'unavailable')
    const honest = await startPeer(t, { listen: [] })
    const payload = [new Uint8Array(1000)]
    await honest.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: soon() })
  })

  test(`a peer that takes none of its answers is given up (over ${carrier})`, async (t) => {
    const node = await startNode(t, { stallTimeoutMs: 50 })
    const rogue = await startRogue(t, carrier)
    const stream = await rogue.open(node)
    stream.send(strangersIntroduction)
    stream.pause()
    const payload = new Uint8Array(payloadBytesMax / 8)
    for (let id = 1; id <= 12; id++) {
      stream.send(
        Buffer.concat([request(id, payloadBytesMax), ...Array.from({ length: 8 }, () => frame('data', id, payload))]),
      )
      stream.send(frame('end', id))
    }
    let isClosed = false
    void stream.ended.then(() => (isClosed = true))
    // A socket that nobody reads learns by writing that the other side is gone.
    for (; !isClosed; await new Promise((resolve) => setImmediate(resolve))) stream.send(frame('cancel', 99))
    await assertServes(t, node)
  })

  test(`handlers that run on after their request was cancelled count against the peer (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct: { port: 0 }, limits: { requestsInFlightMax: 4 } })
    let running = 0
    const release = Promise.withResolvers<void>()
    node.handle('test/deaf/1', async () => {
      running++
      await release.promise
      return { header }
    })
    node.start()
    const rogue = await startRogue(t, carrier)
    const stream = await rogue.open(node)
    const rounds = Array.from({ length: 50 }, (_, i) =>
      Buffer.concat([request(i + 1, 0, 'test/deaf/1'), frame('end', i + 1), frame('cancel', i + 1)]),
    )
    stream.send(Buffer.concat([strangersIntroduction, ...rounds]))
    await stream.answered
    release.resolve()
    assert.equal(running, 8)
    assert.equal(errorEnvelope.parse(stream.frames[0]?.body ?? noBytes).code, 'busy')
  })
}

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

for (const carrier of carriers) {
  for (const [lie, bytes] of Object.entries(lies)) {
    test(`a peer that answers with ${lie} over ${carrier} is dropped, and the asker is told`, async (t) => {
      const asker = await startPeer(t, { listen: [], introducer: testAccount().introducer })
      const liar = await startLiar(t, carrier, bytes)
      const ask = () => asker.request(liar, { method: 'test/echo/1', header, signal: soon() })
      // Over libp2p it lies at once, over the direct connection as soon as there is one.
      let refusal: unknown
      for (const signal = soon(); refusal === undefined; signal.throwIfAborted()) {
        await ask().catch((error: unknown) => (refusal = error))
      }
      assert.ok(refusal instanceof WireError && refusal.code === 'unavailable')
      await assert.rejects(ask(), (error: unknown) => error instanceof WireError && error.code === 'unavailable')
    })
  }
}
