import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createBufferPool, type PooledBuffer } from '../src/memory/buffer-pool.ts'
import { createHeldBytes } from '../src/memory/held-bytes.ts'

test('a buffer that was given back is used again for what fits', () => {
  const pool = createBufferPool({ held: createHeldBytes(1_000_000) }, { idleBytesMax: 100_000 })
  const first = pool.take(5000)
  const memory = first?.bytes.buffer
  assert.equal(first?.bytes.length, 5000)
  first?.release()
  assert.equal(pool.idleBytes, 8192)
  assert.notEqual(pool.take(4096)?.bytes.buffer, memory)
  assert.equal(pool.take(8000)?.bytes.buffer, memory)
  assert.equal(pool.idleBytes, 0)
})

test('giving a buffer back twice is a bug that shows', () => {
  const pool = createBufferPool({ held: createHeldBytes(10_000) }, { idleBytesMax: 10_000 })
  const buffer = pool.take(1)
  buffer?.release()
  assert.throws(() => buffer?.release(), /twice/)
})

test('buffers in use and those that wait stay within the bounds, and in use nobody shares one', () => {
  const bytesMax = 100_000
  const steps = fc.array(
    fc.oneof(fc.record({ take: fc.integer({ min: 1, max: 40_000 }) }), fc.record({ give: fc.nat() })),
  )
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 60_000 }), (taken, idleBytesMax) => {
      const held = createHeldBytes(bytesMax)
      const pool = createBufferPool({ held }, { idleBytesMax })
      const used: PooledBuffer[] = []
      for (const step of taken) {
        if ('give' in step) used.splice(step.give % (used.length + 1), 1)[0]?.release()
        else {
          const buffer = pool.take(step.take)
          if (buffer !== undefined) used.push(buffer)
        }
        assert.ok(held.bytes + pool.idleBytes <= bytesMax)
        assert.ok(pool.idleBytes <= idleBytesMax)
        assert.ok(used.reduce((sum, { bytes }) => sum + bytes.length, 0) <= held.bytes)
        assert.equal(new Set(used.map(({ bytes }) => bytes.buffer)).size, used.length)
      }
      for (const buffer of used) buffer.release()
      assert.equal(held.bytes, 0)
    }),
  )
})
