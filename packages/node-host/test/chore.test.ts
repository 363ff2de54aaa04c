import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemRuntime } from '@nupeerstack/runtime'
import { type Chore, startChore } from '../src/host/chore.ts'
import { silentLogger } from '../src/monitoring/logger.ts'

const never = 3_600_000

/** A chore that counts its laps, and a way to wait for one. */
function counting(config: Partial<Chore>, work: () => Promise<void> = async () => {}) {
  const startedAtMs: number[] = []
  const waiting = new Map<number, () => void>()
  const run = async () => {
    const lap = startedAtMs.push(performance.now())
    waiting.get(lap)?.()
    await work()
  }
  const chore = startChore(
    { log: silentLogger, ...systemRuntime },
    { name: 'test', run, intervalMs: never, paceMs: 0, ...config },
  )
  return {
    chore,
    startedAtMs,
    untilLap: (lap: number) =>
      startedAtMs.length >= lap ? Promise.resolve() : new Promise<void>((resolve) => waiting.set(lap, resolve)),
    [Symbol.asyncDispose]: () => chore[Symbol.asyncDispose](),
  }
}

// The first: Node.js warns once in a process.
test('a lap that is due already is not warned of', async () => {
  const warnings: string[] = []
  const note = ({ name }: Error) => void warnings.push(name)
  process.on('warning', note)
  await using counted = counting({})
  await counted.untilLap(1)
  await new Promise(setImmediate)
  counted.chore.within(-1)
  await counted.untilLap(2)
  process.off('warning', note)
  assert.deepEqual(warnings, [])
})

test('a lap is brought forward to within the time named, and not pushed back by a later one', async () => {
  await using counted = counting({})
  const { chore, untilLap, startedAtMs } = counted
  await untilLap(1)
  const fromMs = performance.now()
  chore.within(20)
  chore.within(never / 2)
  await untilLap(2)
  assert.ok(startedAtMs[1]! - fromMs < never / 2)
})

test('a lap does not come before its time, however long the turn took in which it was asked for', async () => {
  await using counted = counting({})
  const { chore, untilLap, startedAtMs } = counted
  await untilLap(1)
  await new Promise(setImmediate)
  const beganAtMs = performance.now()
  while (performance.now() < beganAtMs + 30);
  const fromMs = performance.now()
  chore.within(20)
  await untilLap(2)
  assert.ok(startedAtMs[1]! - fromMs >= 20)
})

test('a lap that is brought forward while another is under way comes after it, at the pace', async () => {
  const paceMs = 30
  let endedAtMs = 0
  await using counted = counting({ paceMs }, async () => {
    if (endedAtMs === 0) counted.chore.within(0)
    endedAtMs = performance.now()
  })
  await counted.untilLap(2)
  const [, second] = counted.startedAtMs
  assert.ok(second! - counted.startedAtMs[0]! >= paceMs)
})

test('a lap that fails is repeated at the pace and not at the slow interval', async () => {
  let isFirst = true
  await using counted = counting({ paceMs: 5 }, async () => {
    if (isFirst) {
      isFirst = false
      throw new Error('the chain is gone')
    }
  })
  await counted.untilLap(2)
})

test('without any word the next lap comes after the interval', async () => {
  await using counted = counting({ intervalMs: 10 })
  await counted.untilLap(3)
})
