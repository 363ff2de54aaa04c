import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemTimers } from '@nupeerstack/runtime'
import type { BytePipe } from '../src/requests/byte-pipe.ts'
import { createFrameWriter } from '../src/requests/frame-writer.ts'
import { collectFrames, type WholeFrame } from './collected-frames.ts'

const mebibyte = 1024 * 1024
const config = { stallTimeoutMs: 60_000 }

/** A pipe that reads back what is sent, and is full after each write where told. */
function recordingPipe(isRoomy = true) {
  const { reader, frames } = collectFrames()
  let writes = 0
  const pipe: BytePipe = {
    send(chunks) {
      writes++
      for (const chunk of chunks) reader.push(chunk)
      return isRoomy
    },
    pause() {},
    resume() {},
    close() {},
    abort() {},
  }
  return { pipe, frames, writes: () => writes }
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve))
const kindsOf = (frames: readonly WholeFrame[]) => frames.map(({ kind, requestId }) => `${kind} ${requestId}`)

test('a small message overtakes a large one after a round', async () => {
  const { pipe, frames } = recordingPipe(false)
  const writer = createFrameWriter({ pipe, timers: systemTimers }, { onStall() {} }, config)
  writer.message('request', 1, new Uint8Array(1), [new Uint8Array(mebibyte)])
  await tick()
  writer.message('request', 2, new Uint8Array(1), [new Uint8Array(10)])
  writer.drained()
  await tick()
  const kinds = kindsOf(frames)
  assert.ok(kinds.includes('end 2'))
  assert.ok(!kinds.includes('end 1'))
})

test('small messages without end do not starve a large one', async () => {
  const { pipe, frames } = recordingPipe(false)
  const writer = createFrameWriter({ pipe, timers: systemTimers }, { onStall() {} }, config)
  writer.message('request', 1, new Uint8Array(1), [new Uint8Array(mebibyte)])
  for (let id = 2; id < 2 + 12 * 4; id++) {
    writer.message('request', id, new Uint8Array(1), [new Uint8Array(100_000)])
    if (id % 4 !== 1) continue
    writer.drained()
    await tick()
  }
  assert.ok(kindsOf(frames).includes('end 1'))
})

test('what is written in one tick leaves as one write', async () => {
  const { pipe, frames, writes } = recordingPipe()
  const writer = createFrameWriter({ pipe, timers: systemTimers }, { onStall() {} }, config)
  for (let id = 1; id <= 20; id++) writer.message('request', id, new Uint8Array(10), [])
  await tick()
  assert.equal(writes(), 1)
  assert.equal(frames.length, 40)
})

test('the owner of a payload is told once, when it has left, was dropped or will never leave', async () => {
  const { pipe } = recordingPipe(false)
  const writer = createFrameWriter({ pipe, timers: systemTimers }, { onStall() {} }, config)
  const released: number[] = []
  const send = (id: number, bytes: number) =>
    writer.message('response', id, new Uint8Array(1), [new Uint8Array(bytes)], () => released.push(id))
  send(1, 1000)
  send(2, 300_000)
  send(3, mebibyte)
  send(4, mebibyte)
  assert.deepEqual(released, [])
  await tick()
  assert.deepEqual(released, [1])
  for (let round = 0; round < 3; round++) {
    writer.drained()
    await tick()
  }
  assert.deepEqual(released, [1, 2])
  writer.drop(3)
  writer.drop(3)
  assert.deepEqual(released, [1, 2, 3])
  writer.close()
  assert.deepEqual(released, [1, 2, 3, 4])
  send(5, 0)
  assert.deepEqual(released, [1, 2, 3, 4, 5])
})

test('a dropped message sends no more, and says whether the other side knows of it', async () => {
  const { pipe, frames } = recordingPipe(false)
  const writer = createFrameWriter({ pipe, timers: systemTimers }, { onStall() {} }, config)
  writer.message('request', 1, new Uint8Array(1), [new Uint8Array(mebibyte)])
  await tick()
  writer.message('request', 2, new Uint8Array(1), [new Uint8Array(mebibyte)])
  assert.equal(writer.drop(1), true)
  assert.equal(writer.drop(2), false)
  assert.equal(writer.waitingBytes, 0)
  writer.drained()
  await tick()
  assert.deepEqual([...new Set(kindsOf(frames))], ['request 1', 'data 1'])
})

test('a stream that takes nothing is reported', async () => {
  const { pipe } = recordingPipe(false)
  const stalled = Promise.withResolvers<void>()
  const writer = createFrameWriter(
    { pipe, timers: systemTimers },
    { onStall: () => stalled.resolve() },
    { stallTimeoutMs: 10 },
  )
  const keepAlive = setTimeout(() => {}, 10_000)
  writer.frame('end', 1, new Uint8Array())
  await stalled.promise
  clearTimeout(keepAlive)
})
