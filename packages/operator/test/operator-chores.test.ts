import assert from 'node:assert/strict'
import { test } from 'node:test'
import { silentLogger } from '@nupeerstack/node-host'
import { createVirtualTime, systemRandomness } from '@nupeerstack/runtime'
import { createOperatorChores, type OperatorChore } from '../src/chores/operator-chores.ts'

/** Heads and time that the test moves; chance that is always in the middle. */
function createStage() {
  const listeners = new Set<() => void>()
  const time = createVirtualTime()
  return {
    /** Lets so much time pass, nothing where only a turn is named. */
    pass: time.advance,
    head: () => {
      for (const listener of listeners) listener()
    },
    dependencies: {
      heads: {
        onHead(listener: () => void) {
          listeners.add(listener)
          return { [Symbol.dispose]: () => void listeners.delete(listener) }
        },
      },
      log: silentLogger,
      clock: time.clock,
      timers: time.timers,
      randomness: { ...systemRandomness, uniform: () => 0.5 },
    },
  }
}

/** What a timer takes that is due at once. */
const turnMs = 1

function chore(run: OperatorChore['run'], wakesOnHead = true): OperatorChore {
  return { name: 'test', intervalMs: 1000, wakesOnHead, run }
}

test('a chore runs at the start, at each new head and when its time has come, and ends with the operator', async () => {
  const stage = createStage()
  let runs = 0
  const chores = createOperatorChores(stage.dependencies, [chore(async () => void runs++)])
  chores.start()
  await stage.pass(turnMs)
  assert.equal(runs, 1)
  stage.head()
  await stage.pass(0)
  assert.equal(runs, 2)
  await stage.pass(874)
  assert.equal(runs, 2)
  await stage.pass(1)
  assert.equal(runs, 3)
  await chores.stop()
  stage.head()
  await stage.pass(10_000)
  assert.equal(runs, 3)
})

test('a chore never runs twice at once, and a head that comes meanwhile makes it run once more', async () => {
  const stage = createStage()
  const finish: (() => void)[] = []
  const chores = createOperatorChores(stage.dependencies, [
    chore(() => new Promise<void>((resolve) => void finish.push(resolve))),
  ])
  chores.start()
  await stage.pass(turnMs)
  stage.head()
  stage.head()
  await stage.pass(0)
  assert.equal(finish.length, 1)
  finish[0]?.()
  await stage.pass(0)
  assert.equal(finish.length, 2)
  finish[1]?.()
  await stage.pass(0)
  assert.equal(finish.length, 2)
  await chores.stop()
})

test('a chore that fails is tried again after growing pauses, which a head does not cut short', async () => {
  const stage = createStage()
  let runs = 0
  const chores = createOperatorChores(stage.dependencies, [
    chore(async () => {
      if (++runs <= 7) throw new Error('not yet')
    }),
  ])
  chores.start()
  await stage.pass(turnMs)
  for (const [failuresBefore, pauseMs] of [500, 1000, 2000, 4000, 8000, 10_000, 10_000].entries()) {
    assert.equal(runs, failuresBefore + 1)
    stage.head()
    await stage.pass(pauseMs - 1)
    assert.equal(runs, failuresBefore + 1)
    await stage.pass(1)
  }
  assert.equal(runs, 8)
  await chores.stop()
})

test('stopping aborts a chore under way and waits for it', async () => {
  const stage = createStage()
  let ended = false
  const chores = createOperatorChores(stage.dependencies, [
    chore(async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      await new Promise((resolve) => setImmediate(resolve))
      ended = true
    }),
  ])
  chores.start()
  await stage.pass(turnMs)
  await chores.stop()
  assert.equal(ended, true)
})

test('a chore that does not end is not waited for longer than its grace', async () => {
  const stage = createStage()
  const chores = createOperatorChores(stage.dependencies, [chore(() => new Promise(() => {}))])
  chores.start()
  await stage.pass(turnMs)
  let isStopped = false
  const stopping = chores.stop().then(() => {
    isStopped = true
  })
  await stage.pass(1_999)
  assert.equal(isStopped, false)
  await stage.pass(1)
  await stopping
})

test('one chore that hangs does not hold up another', async () => {
  const stage = createStage()
  let runs = 0
  const chores = createOperatorChores(stage.dependencies, [
    chore((signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve()))),
    chore(async () => void runs++),
  ])
  chores.start()
  await stage.pass(turnMs)
  stage.head()
  await stage.pass(0)
  assert.equal(runs, 2)
  await chores.stop()
})
