/** The network of a world: what arrives, what is lost on which way, and what an asker hears when its peer ends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createIdentity } from '@nupeerstack/node-host'
import { WireError } from '@nupeerstack/protocol'
import { createSeededRandomness, createVirtualTime } from '@nupeerstack/runtime'
import { customer } from '../../node-twin/node-world.ts'
import { createHistory } from '../world/history.ts'
import { createProcessLife } from '../world/process-life.ts'
import { createSimulatedNetwork } from './simulated-network.ts'

const never = new AbortController().signal

/** A peer that counts what it is asked and answers with it, and somebody who asks. */
function startPair() {
  const time = createVirtualTime()
  const { timers } = time
  const randomness = createSeededRandomness(5)
  const lifeOf = () => createProcessLife({ timers, onEvent: () => {} })
  const [life, asker] = [lifeOf(), lifeOf()]
  const { peerId } = createIdentity(randomness)
  const seen = { asked: 0, aborted: 0, released: 0 }
  const face = new Map([
    [
      'echo',
      async ({ header, payload, signal }: { header: Uint8Array; payload: Uint8Array; signal: AbortSignal }) => {
        seen.asked++
        signal.addEventListener('abort', () => void seen.aborted++)
        await timers.sleep(100)
        return { header, payload: [payload], release: () => void seen.released++ }
      },
    ],
  ])
  const network = createSimulatedNetwork({
    peers: [{ name: 'peer', peerId, running: () => (life.isOver() ? undefined : { life, face }) }],
    ...{ timers, randomness, history: createHistory(time, { folder: '/nowhere' }) },
    onBug: (what, error) => assert.fail(`${what}: ${error}`),
  })
  const view = network.as({ name: 'asker', account: customer, life: asker })
  const ask = (signal: AbortSignal = never) =>
    view
      .request(
        { peerId, addresses: [] },
        {
          method: 'echo',
          header: new Uint8Array([1]),
          payload: [new Uint8Array([7, 8])],
          into: new Uint8Array(4),
          signal,
        },
      )
      .then(
        ({ payload }) => [...payload],
        (error: unknown) => (error instanceof WireError ? `${error.code}: ${error.message}` : String(error)),
      )
  return { ...time, network, life, asker, seen, ask }
}

test('an answer comes after it has travelled both ways, in memory of its own', async () => {
  const { ask, until, clock, seen, network } = startPair()
  const asking = ask()
  assert.deepEqual(network.underWay(), ['asker asks peer for echo'])
  assert.deepEqual(await until(asking), [7, 8])
  assert.ok(clock.elapsedMs() > 102 && clock.elapsedMs() < 200)
  assert.deepEqual([seen, network.underWay()], [{ asked: 1, aborted: 0, released: 1 }, []])
})

test('on a way that is cut a request is never heard, and on the way back it is heard and its answer is not', async () => {
  const { ask, until, network, seen, clock } = startPair()
  const [there, back] = [{ to: 'peer', cut: 'silent' } as const, { from: 'peer', cut: 'told' } as const]
  network.impair(there, there)
  assert.equal(await until(ask()), 'unavailable: the connection broke')
  assert.equal(seen.asked, 0)
  assert.ok(clock.elapsedMs() >= 45_000)
  network.restore(there)
  network.impair(back, back)
  assert.equal(await until(ask()), 'unavailable: the connection broke')
  assert.deepEqual(seen, { asked: 1, aborted: 0, released: 1 })
  network.restore(back)
  assert.deepEqual(await until(ask()), [7, 8])
})

test('impairments add up: what is slow, lossy and narrow is all of it', async () => {
  const { ask, until, network, clock } = startPair()
  const [slow, narrow] = [
    { to: 'peer', delayMs: 1_000 },
    { from: 'peer', bytesPerMs: 0.001 },
  ]
  network.impair(slow, slow)
  network.impair(narrow, narrow)
  await until(ask())
  assert.ok(clock.elapsedMs() > 3_100 && clock.elapsedMs() < 3_200, String(clock.elapsedMs()))
  const lossy = { lostShare: 1 }
  network.impair(lossy, lossy)
  assert.equal(await until(ask()), 'unavailable: the connection broke')
})

test('who asks a peer that ends is told; and a peer hears when who asks gives up or ends', async () => {
  const { ask, until, advance, life, asker, seen } = startPair()
  const giving = new AbortController()
  const given = ask(giving.signal)
  await advance(60)
  giving.abort(new Error('enough'))
  assert.equal(await until(given), 'Error: enough')
  await advance(200)
  assert.deepEqual(seen, { asked: 1, aborted: 1, released: 1 })
  const asking = ask()
  await advance(60)
  life.end()
  assert.equal(await until(asking), 'unavailable: the connection broke')
  assert.equal(await until(ask()), 'unavailable: connection refused')
  asker.end()
  let isSettled = false
  void ask().then(() => {
    isSettled = true
  })
  await advance(100_000)
  assert.equal(isSettled, false)
})

test('a peer that stands still answers when it goes on', async () => {
  const { ask, advance, until, life, seen, clock } = startPair()
  life.pause()
  const asking = ask()
  await advance(10_000)
  assert.equal(seen.asked, 0)
  life.resume()
  assert.deepEqual(await until(asking), [7, 8])
  assert.ok(clock.elapsedMs() > 10_100)
})

test('a peer misbehaves until it behaves again, and the last conduct decides', async () => {
  const { ask, until, network } = startPair()
  const [first, second] = [{}, {}]
  network.misbehave(first, 'peer', async () => ({ header: new Uint8Array(), payload: [new Uint8Array([1])] }))
  network.misbehave(second, 'peer', async ({ honest }) => {
    const { header } = await honest()
    return { header, payload: [new Uint8Array([2])] }
  })
  assert.deepEqual(await until(ask()), [2])
  network.behave(second)
  assert.deepEqual(await until(ask()), [1])
  network.behave(first)
  assert.deepEqual(await until(ask()), [7, 8])
})
