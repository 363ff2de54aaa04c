import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVirtualTime } from '@nupeerstack/runtime'
import { type BlockProducerConfig, createBlockProducer } from '../src/dev-chain/block-producer.ts'

const config: BlockProducerConfig = { blockIntervalMs: 1_000, aheadBlocksMax: 2, slowFactor: 15, isSetUp: true }

/** A producer over a chain that only counts, a transaction a block, with time in the test's hands. */
function produce(changes: Partial<BlockProducerConfig> = {}) {
  const { clock, timers, advance } = createVirtualTime()
  const world = { height: 0, transactions: 0 }
  const seal = async (): Promise<void> => {
    world.height++
    world.transactions = Math.max(0, world.transactions - 1)
  }
  const producer = createBlockProducer(
    { seal, hasWork: () => world.transactions > 0, height: () => world.height, clock, timers },
    { ...config, ...changes },
  )
  return { producer, world, advance }
}

test('a busy chain makes no more blocks than an idle one, but for those it brings forward', async () => {
  const [idle, busy] = [produce(), produce()]
  busy.world.transactions = Infinity
  for (const { producer, advance } of [idle, busy]) {
    producer.start()
    await advance(20_000)
    await producer.stop()
  }
  assert.equal(idle.world.height, 20)
  assert.equal(busy.world.height, 20 + config.aheadBlocksMax)
})

test('a lone transaction is mined at once, and the next idle block comes that much later', async () => {
  const { producer, world, advance } = produce()
  producer.start()
  await advance(1_200)
  assert.equal(world.height, 1)
  world.transactions = 1
  producer.wake()
  await advance(25)
  assert.equal(world.height, 2)
  await advance(1_700)
  assert.equal(world.height, 2, 'the one that was due at 2 s')
  await advance(100)
  assert.equal(world.height, 3)
  await producer.stop()
})

test('a machine that slept makes up for one block, not for all of them', async () => {
  const { clock, timers, advance } = createVirtualTime()
  let height = 0
  // As if the process were suspended while the first block is sealed.
  const seal = async (): Promise<void> => {
    if (height++ === 0) await timers.sleep(60_000)
  }
  const producer = createBlockProducer({ seal, hasWork: () => false, height: () => height, clock, timers }, config)
  producer.start()
  await advance(61_000)
  assert.equal(height, 2)
  await producer.stop()
})

test('a block that cannot be sealed ends the producer with that error', async () => {
  const seal = (): Promise<void> => Promise.reject(new Error('disk full'))
  const { clock, timers, advance } = createVirtualTime()
  const producer = createBlockProducer({ seal, hasWork: () => true, height: () => 0, clock, timers }, config)
  const ended = assert.rejects(producer.ended, /disk full/)
  await advance(1_000)
  await ended
})

test('before it is started, a new chain mines transactions at once, and one that was set up before at its pace', async () => {
  const [fresh, old] = [produce({ isSetUp: false }), produce({ isSetUp: true })]
  for (const { producer, world, advance } of [fresh, old]) {
    world.transactions = Infinity
    producer.wake()
    await advance(5_000)
    await producer.stop()
  }
  assert.ok(fresh.world.height >= 200, `${fresh.world.height} blocks`)
  assert.equal(old.world.height, 5 + config.aheadBlocksMax)
})

test('where actors cannot follow, blocks come slowly, also those of transactions, and at full pace once they can', async () => {
  const { producer, world, advance } = produce()
  producer.start()
  producer.paceUntil(4)
  await advance(4_000)
  assert.equal(world.height, 4)
  await advance(14_000)
  assert.equal(world.height, 4)
  await advance(1_000)
  assert.equal(world.height, 5)
  // Two transactions are mined at once; the third waits.
  world.transactions = 3
  producer.wake()
  await advance(10_000)
  assert.equal(world.height, 7)
  producer.paceUntil(100)
  await advance(5_000)
  assert.ok(world.height >= 10, `slow intervals are not paid back at full pace: ${world.height}`)
  await producer.stop()
})

test('who never answers makes a period eight times as long, and not longer', async () => {
  const { producer, world, advance } = produce()
  producer.start()
  producer.paceUntil(10)
  await advance(160_000)
  assert.equal(world.height, 20)
  await producer.stop()
})
