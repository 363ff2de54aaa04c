import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { createFreeRuns } from '../src/deals/free-runs.ts'

test('pieces are taken once, in a row, and only where they are free', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 1, max: 16 }), fc.constant(0)), { maxLength: 200 }), (steps) => {
      const size = 120
      const runs = createFreeRuns([{ at: 0, pieces: size }])
      const isFree = new Array<boolean>(size).fill(true)
      const taken: { at: number; pieces: number }[] = []
      for (const pieces of steps) {
        if (pieces === 0) {
          const run = taken.splice(Math.floor(taken.length / 2), 1)[0]
          if (run === undefined) continue
          isFree.fill(true, run.at, run.at + run.pieces)
          runs.give(run.at, run.pieces)
        } else {
          const at = runs.take(pieces)
          const fits = isFree
            .map((free) => (free ? '1' : '0'))
            .join('')
            .includes('1'.repeat(pieces))
          assert.equal(at !== undefined, fits)
          if (at === undefined) continue
          assert.ok(isFree.slice(at, at + pieces).every((free) => free))
          isFree.fill(false, at, at + pieces)
          taken.push({ at, pieces })
        }
        assert.equal(runs.pieces, isFree.filter((free) => free).length)
      }
    }),
  )
})

test('pieces that are in a run are not given back once more', () => {
  for (const [at, pieces] of [
    [10, 1],
    [10, 5],
    [14, 1],
    [8, 3],
    [14, 9],
    [0, 40],
    [12, 1],
  ] as const) {
    const runs = createFreeRuns([
      { at: 10, pieces: 5 },
      { at: 30, pieces: 2 },
    ])
    assert.throws(() => runs.give(at, pieces), /were in no run/)
    // Nothing was changed by it.
    assert.equal(runs.pieces, 7)
    runs.give(15, 15)
    assert.equal(runs.take(16), 10)
  }
})
