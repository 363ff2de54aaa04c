/**
 * A third of the crash points, another one each day, and power cuts at some syncs of each actor: `CRASH_POINTS_THIRD` says which third,
 * and `npm run crash-points -- --all` takes them all.
 */
import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { test } from 'node:test'
import { type CrashPointReport, runCrashPoints } from './run-points.ts'

const dayMs = 24 * 3_600_000
const today = Math.floor(Date.now() / dayMs)
const third = Number(process.env.CRASH_POINTS_THIRD ?? today % 3) % 3
let report: CrashPointReport | undefined

test(`what was acknowledged is there after an end at each crash point (third ${third} of 0 to 2, seed ${today})`, async (t) => {
  report = await runCrashPoints({
    seed: today,
    share: { third },
    syncsPerScene: 1,
    jobs: availableParallelism(),
    say: () => undefined,
  })
  const { points, kills, powerCuts, violations } = report
  t.diagnostic(`${points} points, ${kills} kills, ${powerCuts} power cuts`)
  assert.deepEqual(violations, [])
  assert.ok(kills + powerCuts > points / 3)
})

test('every declared point is passed by an actor under load', () => {
  assert.deepEqual(report?.unpassed, [])
})

test('power cuts are played', (t) => {
  if (report?.hasCompiler === false) return t.skip('there is no C compiler (cc)')
  assert.ok((report?.powerCuts ?? 0) > 0)
})
