import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAddress } from '@nupeerstack/protocol'
import { createVirtualTime } from '@nupeerstack/runtime'
import { DealOpenings } from '../src/deals/deal-openings.ts'

const operator = parseAddress(`0x${'11'.repeat(20)}`)
const other = parseAddress(`0x${'22'.repeat(20)}`)
const never = new AbortController().signal

function begin() {
  const time = createVirtualTime()
  const delays: number[] = []
  let ended = 0
  const openings = new DealOpenings({
    clock: time.clock,
    onFailed: (_, __, delayMs) => void delays.push(delayMs),
    onEnded: () => void ended++,
  })
  return { time, openings, delays, ended: () => ended }
}

const fail = () => Promise.reject(new Error('no'))

test('one deal is opened per operator at a time', async () => {
  const { time, openings, ended } = begin()
  const opened = Promise.withResolvers<void>()
  openings.start(operator, () => opened.promise, never)
  assert.deepEqual([openings.mayStart(operator), openings.mayStart(other), openings.count], [false, true, 1])
  opened.resolve()
  await time.advance(1)
  assert.deepEqual([openings.mayStart(operator), openings.count, ended()], [true, 0, 1])
})

test('an operator with whom it fails is left alone for twice as long each time, up to a minute', async () => {
  const { time, openings, delays } = begin()
  for (let attempt = 0; attempt < 7; attempt++) {
    openings.start(operator, fail, never)
    await time.advance(1)
    assert.equal(openings.mayStart(operator), false)
    await time.advance(delays.at(-1)! - 2)
    assert.equal(openings.mayStart(operator), false)
    await time.advance(1)
    assert.equal(openings.mayStart(operator), true)
  }
  assert.deepEqual(delays, [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  openings.start(operator, async () => {}, never)
  await time.advance(1)
  openings.start(operator, fail, never)
  await time.advance(1)
  assert.equal(delays.at(-1), 2_000, 'a deal that was opened makes up for what failed')
})

test('what ends because we end has not failed', async () => {
  const { time, openings, delays } = begin()
  openings.start(operator, fail, AbortSignal.abort())
  await time.advance(1)
  assert.deepEqual(delays, [])
  assert.equal(openings.mayStart(operator), true)
})
