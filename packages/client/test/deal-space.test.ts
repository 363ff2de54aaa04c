import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DealSpace, type Reservation } from '../src/deals/deal-space.ts'

function begin(free: { at: number; pieces: number }[] = []) {
  return new DealSpace({ unitsMax: 100, treePieces: 60, free, stagedPieces: 10 })
}

test('freed pieces are taken before the tree grows', () => {
  const space = begin([{ at: 4, pieces: 5 }])
  assert.deepEqual(space.reserve(3), { pieces: 3, at: 4 })
  assert.deepEqual(space.reserve(3), { pieces: 3, at: undefined })
  assert.deepEqual(space.reserve(2), { pieces: 2, at: 7 })
  assert.equal(space.roomPieces, 27)
})

test('reservations at the end never exceed the deal, whether they are staged or on their way', () => {
  const space = begin()
  const held = [space.reserve(16), space.reserve(14)]
  assert.equal(space.reserve(1), undefined)
  space.stage(held[0]!)
  assert.equal(space.reserve(1), undefined)
  space.release(held[1]!)
  assert.deepEqual(space.reserve(14), { pieces: 14, at: undefined })
})

test('what was staged in a transaction that failed is free again', () => {
  const space = begin([{ at: 4, pieces: 2 }])
  const before = [space.roomPieces, space.usedShare]
  for (const undo of [space.stage(space.reserve(2)!), space.stage(space.reserve(5)!)]) undo()
  assert.deepEqual([space.roomPieces, space.usedShare], before)
  assert.deepEqual(space.reserve(2), { pieces: 2, at: 4 })
})

test('a revision makes staged pieces part of the tree, and gives freed ones back', () => {
  const space = begin()
  space.stage(space.reserve(5)!)
  assert.equal(space.roomPieces, 25)
  space.settled(75)
  assert.equal(space.roomPieces, 25)
  space.freed([{ at: 0, pieces: 30 }])
  assert.equal(space.usedShare, 1 - 55 / 100)
})

test('no piece is set aside twice, whatever comes and goes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 16 }), fc.nat(3)), { maxLength: 60 }), (steps) => {
      const space = new DealSpace({ unitsMax: 64, treePieces: 32, free: [{ at: 8, pieces: 20 }], stagedPieces: 0 })
      const held: Reservation[] = []
      for (const [pieces, action] of steps) {
        const [oldest] = held
        if (action === 0 && oldest !== undefined) space.release(held.shift()!)
        else if (action === 1 && oldest !== undefined) space.stage(held.shift()!)()
        else {
          const reserved = space.reserve(pieces)
          if (reserved !== undefined) held.push(reserved)
        }
        const runs = held.flatMap(({ at, pieces: count }) =>
          at === undefined ? [] : Array.from({ length: count }, (_, index) => at + index),
        )
        assert.equal(new Set(runs).size, runs.length)
        assert.ok(runs.every((piece) => piece >= 8 && piece < 28))
        const tail = held.reduce((sum, { at, pieces: count }) => sum + (at === undefined ? count : 0), 0)
        assert.ok(tail <= 32)
        assert.ok(Math.abs(space.usedShare - (12 + runs.length + tail) / 64) < 1e-9)
      }
    }),
  )
})
