import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createBlockProducer } from '../src/dev-chain/block-producer.ts'

/** Runs a producer over a chain that is busy or idle all the time, and counts its blocks. */
async function blocksWithin(durationMs: number, isBusy: boolean, aheadBlocksMax: number): Promise<number> {
  let count = 0
  const seal = async (): Promise<void> => void count++
  const producer = createBlockProducer(
    { seal, hasWork: () => isBusy },
    { blockIntervalMs: 50, aheadBlocksMax, isSetUp: true },
  )
  producer.start()
  await sleep(durationMs)
  await producer.stop()
  return count
}

test('a busy chain makes no more blocks than an idle one, but for those it brings forward', async () => {
  const [idle, busy] = await Promise.all([blocksWithin(600, false, 4), blocksWithin(600, true, 4)])
  assert.ok(idle >= 6 && idle <= 12, `${idle} idle blocks in 12 intervals`)
  assert.ok(busy >= idle && busy <= 12 + 4 + 1, `${busy} busy blocks`)
})

test('a block that cannot be sealed ends the producer with that error', async () => {
  const seal = (): Promise<void> => Promise.reject(new Error('disk full'))
  const producer = createBlockProducer(
    { seal, hasWork: () => true },
    { blockIntervalMs: 10, aheadBlocksMax: 1, isSetUp: true },
  )
  await assert.rejects(producer.ended, /disk full/)
})

test('before it is started, a new chain mines transactions at once, and one that was set up before at its pace', async () => {
  const blocksBeforeStart = async (isSetUp: boolean): Promise<number> => {
    let count = 0
    const seal = async (): Promise<void> => void count++
    const config = { blockIntervalMs: 200, aheadBlocksMax: 4, isSetUp }
    const producer = createBlockProducer({ seal, hasWork: () => true }, config)
    await sleep(700)
    await producer.stop()
    return count
  }
  const [fresh, old] = await Promise.all([blocksBeforeStart(false), blocksBeforeStart(true)])
  assert.ok(fresh >= 8, `${fresh} blocks`)
  assert.ok(old <= 4, `${old} blocks`)
})
