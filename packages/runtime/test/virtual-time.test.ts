import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createVirtualTime } from '../src/virtual-time.ts'

test('who waits acts at its moment, in the order of the moments and then of the calls', async () => {
  const { clock, timers, advance } = createVirtualTime({ startUnixMs: 1_000 })
  const seen: [string, number, number][] = []
  const note = (what: string) => () => void seen.push([what, clock.elapsedMs(), clock.unixMs()])
  timers.setTimeout(note('late'), 30)
  timers.setTimeout(note('early'), 10)
  timers.setTimeout(note('early too'), 10)
  const sleeping = timers.sleep(20).then(() => timers.sleep(5).then(note('slept twice')))
  await advance(29)
  assert.deepEqual(seen, [
    ['early', 10, 1_010],
    ['early too', 10, 1_010],
    ['slept twice', 25, 1_025],
  ])
  await sleeping
  await advance(1)
  assert.deepEqual(seen.at(-1), ['late', 30, 1_030])
})

test('an interval comes again until it is cleared', async () => {
  const { clock, timers, advance } = createVirtualTime()
  const seen: number[] = []
  const timer = timers.setInterval(() => void seen.push(clock.elapsedMs()), 10)
  await advance(35)
  timers.clearInterval(timer)
  await advance(35)
  assert.deepEqual(seen, [10, 20, 30])
})

test('a timer that is cleared does not fire, and one that is refreshed fires later', async () => {
  const { timers, advance } = createVirtualTime()
  let fired = 0
  timers.clearTimeout(timers.setTimeout(() => void fired++, 10))
  timers.clearTimeout(undefined)
  const timer = timers.setTimeout(() => void fired++, 10)
  await advance(9)
  timer.refresh()
  await advance(9)
  assert.equal(fired, 0)
  await advance(1)
  assert.equal(fired, 1)
  timers.clearTimeout(timer)
})

test('a sleep ends when its signal aborts, and leaves nothing behind', async () => {
  const { clock, timers, advance } = createVirtualTime()
  const stopping = new AbortController()
  let wokenAtMs: number | undefined
  void timers.sleep(1_000, { signal: stopping.signal }).then(() => {
    wokenAtMs = clock.elapsedMs()
  })
  timers.setTimeout(() => stopping.abort(), 100)
  await advance(2_000)
  assert.equal(wokenAtMs, 100)
  await timers.sleep(1_000, { signal: stopping.signal })
})

test('the next turn comes without time passing, after what was waiting for its own', async () => {
  const { clock, timers, advance } = createVirtualTime()
  const seen: string[] = []
  timers.setImmediate(() => void seen.push('first'))
  void timers.nextTurn().then(() => void seen.push('second'))
  await advance(0)
  assert.deepEqual(seen, ['first', 'second'])
  assert.equal(clock.elapsedMs(), 0)
})

test('time passes until some work is done, and no longer', async () => {
  const { clock, timers, until } = createVirtualTime()
  const work = async () => {
    await timers.sleep(100)
    await timers.nextTurn()
    return 'done'
  }
  timers.setTimeout(() => {}, 10_000)
  assert.equal(await until(work()), 'done')
  assert.equal(clock.elapsedMs(), 100)
  await assert.rejects(until(Promise.reject(new Error('it failed'))), /it failed/)
  await assert.rejects(until(new Promise(() => {})), /no timer/)
})
