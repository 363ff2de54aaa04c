import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import {
  introductionScheme,
  ProtocolError,
  parsePeerId,
  payloadBytesMax,
  signIntroduction,
  WireError,
} from '@nupeerstack/protocol'
import { clockOf, systemRuntime } from '@nupeerstack/runtime'
import { createIdentity } from '../src/identity/identity.ts'
import { createLogger } from '../src/monitoring/logger.ts'
import { createMetrics } from '../src/monitoring/metrics.ts'
import { peerAddress } from '../src/port/peer-address.ts'
import { chainId, soon, startAsker, startPeer, testAccount } from './peers.ts'

const header = new Uint8Array([1, 2, 3])
const direct = { port: 0 }
const refusal = (code: string) => (error: unknown) => error instanceof WireError && error.code === code

for (const carrier of ['libp2p', 'direct'] as const) {
  test(`requests of all sizes are answered whole (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct })
    node.handle('test/echo/1', async (request) => ({ header: request.header, payload: [request.payload.slice()] }))
    node.start()
    const asker = await startAsker(t, node, carrier)
    for (const size of [0, 1, 9, 65_536, 262_145, payloadBytesMax]) {
      const payload = randomBytes(size)
      const halves = [payload.subarray(0, size / 3), payload.subarray(size / 3)]
      const request = { method: 'test/echo/1', header, payload: halves, signal: soon() }
      const response = await asker.request(peerAddress(node), request)
      assert.deepEqual([...response.header], [...header])
      assert.equal(Buffer.compare(response.payload, payload), 0, `${size} bytes`)
    }
  })

  test(`many requests share the stream, and a slow one holds up no other (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct })
    const release = Promise.withResolvers<void>()
    node.handle('test/slow/1', async () => {
      await release.promise
      return { header }
    })
    node.handle('test/echo/1', async (request) => ({ header: request.header, payload: [request.payload.slice()] }))
    node.start()
    const asker = await startAsker(t, node, carrier)
    const slow = asker.request(peerAddress(node), { method: 'test/slow/1', header, signal: soon() })
    const answers = await Promise.all(
      Array.from({ length: 64 }, async (_, i) => {
        const payload = [new Uint8Array(100_000).fill(i)]
        return asker.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: soon() })
      }),
    )
    answers.forEach((answer, i) => {
      assert.ok(answer.payload.every((byte) => byte === i))
    })
    release.resolve()
    await slow
  })

  test(`a small request that overtakes large ones is answered like them (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct })
    node.handle('test/echo/1', async (request) => ({ header: request.header, payload: [request.payload.slice()] }))
    node.start()
    const asker = await startAsker(t, node, carrier)
    const sizes = [262_144, payloadBytesMax, 65_536, payloadBytesMax, 0, payloadBytesMax, 10]
    const answers = await Promise.all(
      sizes.map((size) =>
        asker.request(peerAddress(node), {
          method: 'test/echo/1',
          header,
          payload: [randomBytes(size)],
          signal: soon(),
        }),
      ),
    )
    assert.deepEqual(
      answers.map(({ payload }) => payload.length),
      sizes,
    )
  })

  test(`a request cancelled in the middle of its payload leaves the stream whole (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct })
    node.handle('test/echo/1', async (request) => ({ header, payload: [request.payload.slice()] }))
    node.start()
    const asker = await startAsker(t, node, carrier)
    const payload = [randomBytes(payloadBytesMax)]
    await asker.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
    for (let round = 0; round < 20; round++) {
      const cancel = new AbortController()
      const asked = asker.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: cancel.signal })
      const steps = round % 5
      for (let i = 0; i < steps; i++) await new Promise((resolve) => setImmediate(resolve))
      cancel.abort()
      await asked.catch(() => {})
    }
    const answer = await asker.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: soon() })
    assert.equal(Buffer.compare(answer.payload, payload[0] ?? new Uint8Array()), 0)
  })

  test(`a host that holds its share of a peer reads on when its handlers have ended (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct, limits: { heldBytesPerPeerMax: 2 * payloadBytesMax } })
    node.handle('test/echo/1', async (request) => {
      await new Promise((resolve) => setImmediate(resolve))
      return { header, payload: [request.payload.slice()] }
    })
    node.start()
    const asker = await startAsker(t, node, carrier)
    const payload = [randomBytes(payloadBytesMax)]
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        asker.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: soon() }),
      ),
    )
    for (const answer of answers) assert.equal(answer.payload.length, payloadBytesMax)
  })

  test(`an asker that cancels ends the work at the other side, and the stream goes on (over ${carrier})`, async (t) => {
    const node = await startPeer(t, { direct })
    const started = Promise.withResolvers<void>()
    const aborted = Promise.withResolvers<void>()
    node.handle('test/hang/1', async ({ signal }) => {
      started.resolve()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      aborted.resolve()
      return { header }
    })
    node.handle('test/echo/1', async () => ({ header }))
    node.start()
    const asker = await startAsker(t, node, carrier)
    const cancel = new AbortController()
    const hanging = asker.request(peerAddress(node), { method: 'test/hang/1', header, signal: cancel.signal })
    await started.promise
    const reason = new Error('changed my mind')
    cancel.abort(reason)
    await assert.rejects(hanging, reason)
    await aborted.promise
    await asker.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
  })
}

test('each side asks the other over the connection that one of them made', async (t) => {
  const node = await startPeer(t)
  const other = await startPeer(t, { listen: [] })
  for (const peer of [node, other]) {
    peer.handle('test/who/1', async () => ({ header: Buffer.from(peer.peerId) }))
    peer.start()
  }
  await other.request(peerAddress(node), { method: 'test/who/1', header, signal: soon() })
  const back = { peerId: other.peerId, addresses: [] }
  const answer = await node.request(back, { method: 'test/who/1', header, signal: soon() })
  assert.equal(Buffer.from(answer.header).toString(), other.peerId)
})

test('a handler learns for whom the peer speaks', async (t) => {
  const { account, introducer } = testAccount()
  const node = await startPeer(t)
  const customer = await startPeer(t, { listen: [], introducer })
  const stranger = await startPeer(t, { listen: [] })
  node.handle('test/who/1', async ({ peer, account: asker }) => ({ header: Buffer.from(`${peer} ${asker}`) }))
  node.start()
  const request = () => ({ method: 'test/who/1', header, signal: soon() })
  const known = await customer.request(peerAddress(node), request())
  assert.equal(Buffer.from(known.header).toString(), `${customer.peerId} ${account}`)
  const unknown = await stranger.request(peerAddress(node), request())
  assert.equal(Buffer.from(unknown.header).toString(), `${stranger.peerId} undefined`)
})

test('an introduction that is not for these two peers, chain or time is refused', async (t) => {
  const { account, privateKey } = testAccount()
  const node = await startPeer(t)
  node.handle('test/who/1', async () => ({ header }))
  node.start()
  const expiresAt = Math.floor(Date.now() / 1000) + 60
  const someone = createIdentity().peerId
  const wrong = {
    'another sender': (_: unknown, to: typeof someone) => ({ account, from: someone, to, expiresAt }),
    'another receiver': (from: typeof someone) => ({ account, from, to: someone, expiresAt }),
    'an old one': (from: typeof someone, to: typeof someone) => ({ account, from, to, expiresAt: 1 }),
  }
  for (const [what, make] of Object.entries(wrong)) {
    const introducer = (from: typeof someone, to: typeof someone) =>
      signIntroduction(introductionScheme(chainId), make(from, to), privateKey)
    const asker = await startPeer(t, { listen: [], introducer })
    const asked = asker.request(peerAddress(node), { method: 'test/who/1', header, signal: soon() })
    await assert.rejects(asked, refusal('unauthorised'), what)
  }
  const otherChain = (from: typeof someone, to: typeof someone) =>
    signIntroduction(introductionScheme(chainId + 1), { account, from, to, expiresAt }, privateKey)
  const asker = await startPeer(t, { listen: [], introducer: otherChain })
  const asked = asker.request(peerAddress(node), { method: 'test/who/1', header, signal: soon() })
  await assert.rejects(asked, refusal('unauthorised'))
})

test('an introduction that runs out is replaced on the stream that is open', async (t) => {
  const { account, privateKey } = testAccount()
  let now = Date.now()
  let introductions = 0
  const introducer = (from: typeof node.peerId, to: typeof node.peerId) => {
    introductions++
    const expiresAt = Math.floor(now / 1000) + 100
    return signIntroduction(introductionScheme(chainId), { account, from, to, expiresAt }, privateKey)
  }
  const runtime = { ...systemRuntime, clock: clockOf(() => now) }
  const node = await startPeer(t, { runtime })
  const asker = await startPeer(t, { listen: [], introducer, runtime })
  node.handle('test/who/1', async (request) => ({ header: Buffer.from(String(request.account)) }))
  node.start()
  for (const secondsLater of [0, 10, 90, 90, 90]) {
    now += secondsLater * 1000
    const answer = await asker.request(peerAddress(node), { method: 'test/who/1', header, signal: soon() })
    assert.equal(Buffer.from(answer.header).toString(), account)
  }
  assert.equal(introductions, 4)
})

test('a refusal reaches the asker with its code, an accident without its message', async (t) => {
  const lines: string[] = []
  const node = await startPeer(t, { log: createLogger({ write: (line) => lines.push(line) }) })
  const asker = await startPeer(t, { listen: [] })
  node.handle('test/full/1', async () => {
    throw new WireError('full', 'the disk is full')
  })
  node.handle('test/malformed/1', async () => {
    throw new ProtocolError('field 1 is missing')
  })
  node.handle('test/accident/1', async () => {
    throw new Error('the password is xyzzy')
  })
  node.handle('test/endless/1', async () => ({ header, payload: [new Uint8Array(payloadBytesMax + 1)] }))
  node.start()
  const ask = (method: string) => asker.request(peerAddress(node), { method, header, signal: soon() })
  await assert.rejects(ask('test/full/1'), { name: 'WireError', code: 'full', message: 'the disk is full' })
  await assert.rejects(ask('test/malformed/1'), { name: 'WireError', code: 'bad-request' })
  await assert.rejects(ask('test/nothing/1'), { name: 'WireError', code: 'unknown-method' })
  await assert.rejects(ask('test/endless/1'), { name: 'WireError', code: 'internal' })
  await assert.rejects(ask('test/accident/1'), (error: unknown) => {
    assert.ok(error instanceof WireError && error.code === 'internal')
    assert.doesNotMatch(error.message, /xyzzy/)
    return true
  })
  assert.ok(lines.some((line) => line.includes('test/accident/1')))
})

test('a request that is too large is refused before it is sent', async (t) => {
  const node = await startPeer(t)
  const asker = await startPeer(t, { listen: [] })
  node.start()
  const payload = [new Uint8Array(payloadBytesMax), new Uint8Array(1)]
  const ask = asker.request(peerAddress(node), { method: 'test/echo/1', header, payload, signal: soon() })
  await assert.rejects(ask, refusal('too-large'))
})

test('a peer that does not answer yet says so', async (t) => {
  const node = await startPeer(t)
  const asker = await startPeer(t, { listen: [] })
  node.handle('test/echo/1', async () => ({ header }))
  const ask = () => asker.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
  await assert.rejects(ask(), refusal('unavailable'))
  node.start()
  await ask()
  await node.stop()
  await assert.rejects(ask(), refusal('unavailable'))
})

test('an impostor at the address is never spoken to', async (t) => {
  let asked = 0
  const impostor = await startPeer(t)
  impostor.handle('test/echo/1', async () => {
    asked++
    return { header }
  })
  impostor.start()
  const asker = await startPeer(t, { listen: [] })
  const victim = { peerId: createIdentity().peerId, addresses: peerAddress(impostor).addresses }
  const ask = asker.request(victim, { method: 'test/echo/1', header, signal: soon() })
  await assert.rejects(ask, refusal('unavailable'))
  assert.equal(asked, 0)
})

test('a peer that cannot be reached fails quickly, and again at once while it rests', async (t) => {
  const asker = await startPeer(t, { listen: [], limits: { redialMs: [60_000, 60_000] } })
  const gone = { peerId: createIdentity().peerId, addresses: ['/ip4/127.0.0.1/tcp/1', 'nonsense'] }
  const ask = () => asker.request(gone, { method: 'test/echo/1', header, signal: soon() })
  await assert.rejects(ask(), refusal('unavailable'))
  await assert.rejects(ask(), refusal('unavailable'))
  const odd = { peerId: parsePeerId('1'.repeat(46)), addresses: [] }
  await assert.rejects(asker.request(odd, { method: 'test/echo/1', header, signal: soon() }), refusal('unavailable'))
})

test('after a peer has restarted it is asked again over a new connection', async (t) => {
  const identity = createIdentity()
  const asker = await startPeer(t, { listen: [], limits: { redialMs: [1, 1] } })
  const first = await startPeer(t, { identity, limits: { stopTimeoutMs: 50 } })
  const { addresses } = peerAddress(first)
  const pending = Promise.withResolvers<void>()
  first.handle('test/hang/1', () => {
    pending.resolve()
    return new Promise(() => {})
  })
  first.start()
  const node = { peerId: identity.peerId, addresses }
  const cut = asker.request(node, { method: 'test/hang/1', header, signal: soon() })
  const cutOff = assert.rejects(cut, refusal('unavailable'))
  await pending.promise
  // The handler never ends, so the stop is the unclean one, after its time limit.
  await first[Symbol.asyncDispose]()
  await cutOff
  await assert.rejects(asker.request(node, { method: 'test/echo/1', header, signal: soon() }), refusal('unavailable'))
  const second = await startPeer(t, { identity, listen: addresses })
  second.handle('test/echo/1', async () => ({ header }))
  second.start()
  await asker.request(node, { method: 'test/echo/1', header, signal: soon() })
})

test('more requests than may be under way wait their turn, and those that are aborted leave the line', async (t) => {
  let running = 0
  let most = 0
  const release = Promise.withResolvers<void>()
  const full = Promise.withResolvers<void>()
  const node = await startPeer(t)
  const asker = await startPeer(t, { listen: [], limits: { requestsInFlightMax: 4, requestsWaitingMax: 6 } })
  node.handle('test/hold/1', async () => {
    most = Math.max(most, ++running)
    if (running === 4) full.resolve()
    await release.promise
    running--
    return { header }
  })
  node.start()
  const ask = (signal: AbortSignal) => asker.request(peerAddress(node), { method: 'test/hold/1', header, signal })
  const asked = Array.from({ length: 8 }, () => ask(soon()))
  const impatient = [new AbortController(), new AbortController()]
  const left = impatient.map(({ signal }) => assert.rejects(ask(signal)))
  await full.promise
  await assert.rejects(ask(soon()), refusal('busy'))
  for (const { abort } of impatient.map((controller) => ({ abort: () => controller.abort() }))) abort()
  await Promise.all(left)
  release.resolve()
  await Promise.all(asked)
  assert.equal(most, 4)
})

test('a peer that sends more than it may have under way is refused as busy', async (t) => {
  const release = Promise.withResolvers<void>()
  const node = await startPeer(t, { limits: { requestsInFlightMax: 2 } })
  const asker = await startPeer(t, { listen: [] })
  node.handle('test/hold/1', async () => {
    await release.promise
    return { header }
  })
  node.start()
  const ask = () => asker.request(peerAddress(node), { method: 'test/hold/1', header, signal: soon() })
  const asked = [ask(), ask()]
  await assert.rejects(ask(), refusal('busy'))
  release.resolve()
  await Promise.all(asked)
  await ask()
})

test('payload over the shared bound is refused as busy, and room that was given back is used again', async (t) => {
  const release = Promise.withResolvers<void>()
  const started = Promise.withResolvers<void>()
  const node = await startPeer(t, { limits: { heldBytesMax: 6000 } })
  const asker = await startPeer(t, { listen: [] })
  node.handle('test/hold/1', async () => {
    started.resolve()
    await release.promise
    return { header }
  })
  node.start()
  const payload = [new Uint8Array(2000)]
  const ask = () => asker.request(peerAddress(node), { method: 'test/hold/1', header, payload, signal: soon() })
  const first = ask()
  await started.promise
  await assert.rejects(ask(), refusal('busy'))
  release.resolve()
  await first
  await ask()
})

test('what was asked and answered shows in the metrics', async (t) => {
  const metrics = createMetrics()
  const node = await startPeer(t, { metrics })
  const asker = await startPeer(t, { listen: [] })
  node.handle('test/echo/1', async () => ({ header }))
  node.start()
  await asker.request(peerAddress(node), { method: 'test/echo/1', header, signal: soon() })
  const invented = asker.request(peerAddress(node), { method: 'invented/1', header, signal: soon() })
  await assert.rejects(invented)
  const text = metrics.text()
  assert.match(text, /nupeer_answers_total\{method="test\/echo\/1",code="ok"\} 1/)
  assert.match(text, /nupeer_answers_total\{method="unknown",code="unknown-method"\} 1/)
  assert.match(text, /nupeer_connections\{carrier="libp2p"\} 1/)
  assert.doesNotMatch(text, /invented/)
})

test('an address that is taken or no address is one clear sentence', async (t) => {
  const node = await startPeer(t)
  const taken = peerAddress(node).addresses
  await assert.rejects(startPeer(t, { listen: taken }), {
    name: 'ListenError',
    code: 'address-in-use',
    message: `cannot listen on ${taken}: the address is in use`,
  })
  await assert.rejects(startPeer(t, { listen: ['nonsense'] }), { name: 'ListenError', code: 'address-unusable' })
})
