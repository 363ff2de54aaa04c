import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silentLogger } from '@nupeerstack/node-host'
import { type Chore, createChoreRunner } from '../src/chores/chore-runner.ts'

/** A clock and sleeps that the test moves. */
function createStage() {
  const listeners = new Set<() => void>()
  const sleeps: { ms: number; end: () => void }[] = []
  return {
    sleeps,
    head: () => {
      for (const listener of listeners) listener()
    },
    dependencies: {
      clock: {
        onHead(listener: () => void) {
          listeners.add(listener)
          return { [Symbol.dispose]: () => void listeners.delete(listener) }
        },
      },
      log: silentLogger,
      random: () => 0.5,
      sleep: (ms: number, signal: AbortSignal) =>
        new Promise<void>((resolve) => {
          if (signal.aborted) return resolve()
          signal.addEventListener('abort', () => resolve(), { once: true })
          sleeps.push({ ms, end: resolve })
        }),
    },
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

function chore(run: Chore['run'], wakesOnHead = true): Chore {
  return { name: 'test', intervalMs: 1000, wakesOnHead, run }
}

test('a chore runs at the start, at each new head and when its time has come, and ends with the runner', async () => {
  const stage = createStage()
  let runs = 0
  const runner = createChoreRunner(stage.dependencies, [chore(async () => void runs++)])
  runner.start()
  await turn()
  assert.equal(runs, 1)
  stage.head()
  await turn()
  assert.equal(runs, 2)
  stage.sleeps.at(-1)?.end()
  await turn()
  assert.equal(runs, 3)
  assert.equal(stage.sleeps.at(-1)?.ms, 875)
  await runner.stop()
  stage.head()
  await turn()
  assert.equal(runs, 3)
})

test('a chore never runs twice at once, and a head that comes meanwhile makes it run once more', async () => {
  const stage = createStage()
  const finish: (() => void)[] = []
  const runner = createChoreRunner(stage.dependencies, [
    chore(() => new Promise<void>((resolve) => void finish.push(resolve))),
  ])
  runner.start()
  await turn()
  stage.head()
  stage.head()
  await turn()
  assert.equal(finish.length, 1)
  finish[0]?.()
  await turn()
  assert.equal(finish.length, 2)
  finish[1]?.()
  await turn()
  assert.equal(finish.length, 2)
  await runner.stop()
})

test('a chore that fails is tried again after growing pauses, which a head does not cut short', async () => {
  const stage = createStage()
  let runs = 0
  const runner = createChoreRunner(stage.dependencies, [
    chore(async () => {
      if (++runs <= 7) throw new Error('not yet')
    }),
  ])
  runner.start()
  for (let failures = 1; failures <= 7; failures++) {
    await turn()
    stage.head()
    await turn()
    assert.equal(runs, failures)
    stage.sleeps.at(-1)?.end()
  }
  await turn()
  assert.equal(runs, 8)
  assert.deepEqual(
    stage.sleeps.slice(0, 7).map(({ ms }) => ms),
    [500, 1000, 2000, 4000, 8000, 10_000, 10_000],
  )
  await runner.stop()
})

test('stopping aborts a chore under way and waits for it', async () => {
  const stage = createStage()
  let ended = false
  const runner = createChoreRunner(stage.dependencies, [
    chore(async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      await turn()
      ended = true
    }),
  ])
  runner.start()
  await turn()
  await runner.stop()
  assert.equal(ended, true)
})

test('one chore that hangs does not hold up another', async () => {
  const stage = createStage()
  let runs = 0
  const runner = createChoreRunner(stage.dependencies, [
    chore((signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve()))),
    chore(async () => void runs++),
  ])
  runner.start()
  await turn()
  stage.head()
  await turn()
  assert.equal(runs, 2)
  await runner.stop()
})
