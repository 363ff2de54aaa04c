import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { payloadBytesMax, WireError } from '@nupeerstack/protocol'
import type { Carrier, Network } from '../src/port/network.ts'
import { peerAddress } from '../src/port/peer-address.ts'
import type { OutgoingResponse } from '../src/port/service.ts'
import { soon, startAsker, startPeer } from './peers.ts'

const header = new Uint8Array([1, 2, 3])
const refusal = (code: string) => (error: unknown) => error instanceof WireError && error.code === code

/** Memory as the asker's is: shared with worker threads. */
const shared = (bytes: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(bytes))

const direct = { port: 0 }

async function startEcho(t: TestContext, carrier: Carrier): Promise<{ node: Network; asker: Network }> {
  const node = await startPeer(t, { direct })
  node.handle('test/echo/1', async ({ payload }) => ({ header, payload: [payload.slice()] }))
  node.start()
  return { node, asker: await startAsker(t, node, carrier) }
}

for (const carrier of ['libp2p', 'direct'] as const) {
  test(`shared memory is sent from and answered into, in place (over ${carrier})`, async (t) => {
    const { node, asker } = await startEcho(t, carrier)
    const sent = shared(payloadBytesMax)
    sent.set(randomBytes(sent.length))
    const into = shared(payloadBytesMax + 100)
    const payload = [sent.subarray(0, 1001), sent.subarray(1001)]
    const request = { method: 'test/echo/1', header, payload, into: into.subarray(50), signal: soon() }
    const answer = await asker.request(peerAddress(node), request)
    assert.equal(answer.payload.buffer, into.buffer)
    assert.equal(answer.payload.byteOffset, 50)
    assert.equal(answer.payload.length, payloadBytesMax)
    assert.equal(Buffer.compare(answer.payload, sent), 0)
    assert.ok([...into.subarray(0, 50), ...into.subarray(50 + payloadBytesMax)].every((byte) => byte === 0))
  })

  test(`an answer that does not fit is refused, writes nothing, and the stream goes on (over ${carrier})`, async (t) => {
    const { node, asker } = await startEcho(t, carrier)
    const payload = [randomBytes(1000)]
    const into = shared(999)
    const ask = asker.request(peerAddress(node), { method: 'test/echo/1', header, payload, into, signal: soon() })
    await assert.rejects(ask, refusal('too-large'))
    const answer = await asker.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: soon() })
    assert.equal(Buffer.compare(answer.payload, payload[0]!), 0)
    assert.ok(into.every((byte) => byte === 0))
  })

  test(`once a request has settled, its payload is neither read nor its answer written, however it ended (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct })
    const leaked: number[] = []
    node.handle('test/echo/1', async ({ payload }) => {
      if (payload.includes(0xee)) leaked.push(payload.indexOf(0xee))
      return { header, payload: [payload.slice()] }
    })
    node.start()
    const asker = await startAsker(t, node, carrier)
    const address = peerAddress(node)
    await asker.request(address, { method: 'test/echo/1', header, signal: soon() })
    const rounds = Array.from({ length: 40 }, async (_, round) => {
      const memory = shared(payloadBytesMax)
      const into = shared(payloadBytesMax)
      memory.fill(round)
      const cancel = new AbortController()
      const ask = asker.request(address, {
        method: 'test/echo/1',
        header,
        payload: [memory],
        into,
        signal: cancel.signal,
      })
      const settled = ask.then(
        () => 'answered',
        () => 'cancelled',
      )
      if (round % 2 === 0) {
        for (let turns = round; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve))
        cancel.abort()
      }
      await settled
      // What a stale reference would send and what a late answer would overwrite.
      memory.fill(0xee)
      into.fill(0xdd)
      return into
    })
    const written = await Promise.all(rounds)
    await asker.request(address, { method: 'test/echo/1', header, payload: [randomBytes(0)], signal: soon() })
    assert.deepEqual(leaked, [])
    for (const into of written) assert.ok(into.every((byte) => byte === 0xdd))
  })

  test(`an abort settles at once, even while the peer takes no bytes (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct, limits: { heldBytesPerPeerMax: payloadBytesMax } })
    const release = Promise.withResolvers<void>()
    node.handle('test/hold/1', async () => {
      await release.promise
      return { header }
    })
    node.start()
    const asker = await startAsker(t, node, carrier)
    const cancel = new AbortController()
    const payload = [randomBytes(payloadBytesMax)]
    const asked = Array.from({ length: 20 }, () =>
      asker.request(peerAddress(node), { method: 'test/hold/1', header, payload, signal: cancel.signal }),
    )
    const settled = Promise.allSettled(asked)
    const reason = new Error('changed my mind')
    setImmediate(() => cancel.abort(reason))
    for (const result of await settled) assert.equal(result.status === 'rejected' && result.reason, reason)
    release.resolve()
    await asker.request(peerAddress(node), { method: 'test/hold/1', header, payload, signal: soon() })
  })

  test(`the memory of an answer is given back exactly once, whether it was sent, cancelled, late or too large (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct, limits: { handlerTimeoutMs: 50 } })
    let lent = 0
    let returned = 0
    const lend = (bytes: number): OutgoingResponse => {
      lent++
      return { header, payload: [new Uint8Array(bytes)], release: () => returned++ }
    }
    const late = Promise.withResolvers<void>()
    const lateDone = Promise.withResolvers<void>()
    node.handle('test/shard/1', async () => lend(payloadBytesMax))
    node.handle('test/endless/1', async () => lend(payloadBytesMax + 1))
    node.handle('test/late/1', async () => {
      await late.promise
      queueMicrotask(() => queueMicrotask(lateDone.resolve))
      return lend(1000)
    })
    node.start()
    const asker = await startAsker(t, node, carrier)
    const ask = (method: string, signal = soon()) => asker.request(peerAddress(node), { method, header, signal })
    await ask('test/shard/1')
    await assert.rejects(ask('test/endless/1'), refusal('internal'))
    await assert.rejects(ask('test/late/1'), refusal('unavailable'))
    late.resolve()
    await lateDone.promise
    const cancel = new AbortController()
    const cancelled = Array.from({ length: 20 }, () => ask('test/shard/1', cancel.signal))
    const settled = Promise.allSettled(cancelled)
    await ask('test/shard/1')
    cancel.abort()
    await settled
    await node[Symbol.asyncDispose]()
    assert.ok(lent >= 4)
    assert.equal(returned, lent)
  })

  test(`a payload lives until its handler has settled, and its memory then serves the next (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct })
    const buffers = new Set<unknown>()
    node.handle('test/keep/1', async ({ payload }) => {
      const before = payload.slice()
      await new Promise((resolve) => setImmediate(resolve))
      assert.equal(Buffer.compare(before, payload), 0)
      buffers.add(payload.buffer)
      return { header }
    })
    node.start()
    const asker = await startAsker(t, node, carrier)
    for (let round = 0; round < 20; round++) {
      const payload = [randomBytes(payloadBytesMax - round)]
      await asker.request(peerAddress(node), { method: 'test/keep/1', header, payload, signal: soon() })
    }
    assert.equal(buffers.size, 1)
  })
}
