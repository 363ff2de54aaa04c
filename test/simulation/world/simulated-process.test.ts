/** What a process of a world suffers: what reaches it when, what its files are, and what it never hears. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, test } from 'node:test'
import { createSeededRandomness, createVirtualTime } from '@nupeerstack/runtime'
import { createHistory } from './history.ts'
import { createProcess, type ProcessContext } from './simulated-process.ts'
import { memoryDisk } from './world-folder.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A process that ticks once a second and writes each tick down, in memory and into a file. */
async function startTicker() {
  const folder = mkdtempSync(join(memoryDisk, 'nupeer-process-'))
  folders.push(folder)
  const time = createVirtualTime()
  const history = createHistory(time, { folder })
  const ticks: number[] = []
  const contexts: ProcessContext[] = []
  const failures: string[] = []
  const process = createProcess(
    {
      ...{ clock: time.clock, timers: time.timers, history, randomness: createSeededRandomness(1), onEvent: () => {} },
      onFailure: (what) => failures.push(what),
    },
    { name: 'ticker', folder },
    async (context) => {
      contexts.push(context)
      const file = join(context.folder, 'ticks')
      const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
      context.timers.setInterval(() => {
        ticks.push(time.clock.elapsedMs())
        writeFileSync(file, `${before}${ticks.length} `)
      }, 1_000)
      return { face: before, abandon: async () => {} }
    },
  )
  await time.until(process.start())
  return { ...time, process, ticks, contexts, failures }
}

test('a killed process does nothing more, and its next life has its files as they were', async () => {
  const { process, ticks, advance, until, contexts } = await startTicker()
  await advance(2_500)
  process.kill()
  const [first] = contexts
  await advance(5_000)
  assert.deepEqual(ticks, [1_000, 2_000])
  assert.equal(process.isUp(), false)
  await until(process.start())
  assert.equal(process.running()?.face, '2 ')
  assert.notEqual(process.folder(), first?.folder)
  assert.equal(existsSync(first?.folder ?? ''), false)
  await advance(1_000)
  assert.deepEqual(ticks, [1_000, 2_000, 8_500])
})

test('a killed process hears neither timers nor answers nor its own promises of time', async () => {
  const { process, timers, advance, contexts } = await startTicker()
  const [{ life, timers: own } = assert.fail()] = contexts
  const heard: string[] = []
  const hear = (what: string) => () => void heard.push(what)
  own.sleep(10).then(hear('sleep'))
  own.nextTurn().then(hear('turn'))
  own.setTimeout(hear('timeout'), 10)
  own.setImmediate(hear('immediate'))
  own.timeoutSignal(10).addEventListener('abort', hear('signal'))
  life.hear(timers.sleep(10)).then(hear('answer'))
  process.kill()
  own.sleep(10).then(hear('late sleep'))
  await advance(1_000)
  assert.deepEqual(heard, [])
})

test('a paused process goes on with what was due meanwhile, an interval once, and what was cleared not at all', async () => {
  const { process, timers, advance, contexts, ticks } = await startTicker()
  const [{ life, timers: own } = assert.fail()] = contexts
  const heard: string[] = []
  own.setTimeout(() => heard.push('timeout'), 100)
  const cleared = own.setTimeout(() => heard.push('cleared'), 200)
  life.hear(timers.sleep(50)).then(() => {
    heard.push('answer')
    own.clearTimeout(cleared)
  })
  process.pause()
  process.pause()
  await advance(3_500)
  process.resume()
  await advance(0)
  assert.deepEqual([heard, ticks], [[], []])
  process.resume()
  await advance(0)
  assert.deepEqual(heard, ['answer', 'timeout'])
  assert.deepEqual(ticks, [3_500])
  await advance(500)
  assert.deepEqual(ticks, [3_500, 4_000])
})

test('a process that is killed twice is up again after two starts', async () => {
  const { process, until } = await startTicker()
  process.kill()
  process.kill()
  await until(process.start())
  assert.equal(process.isUp(), false)
  await until(process.start())
  assert.equal(process.isUp(), true)
})

test('a clock that jumps says another time, and measures as before', async () => {
  const { process, clock, contexts, advance } = await startTicker()
  const [{ clock: own } = assert.fail()] = contexts
  process.jumpClock(-3_600_000)
  await advance(10)
  assert.equal(own.unixMs(), clock.unixMs() - 3_600_000)
  assert.equal(own.elapsedMs(), clock.elapsedMs())
})
