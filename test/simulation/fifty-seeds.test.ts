/** Searches a little with every test: fifty seeds, each with its own load and its own mix of faults, and every plan that once failed. */
import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { describe, test } from 'node:test'
import { parsePlan } from './plan.ts'
import { readRegressions } from './regressions.ts'
import { runPlan } from './run-plan.ts'
import { simulateSeeds } from './simulate-seeds.ts'
import { createTally } from './tally.ts'

test('fifty seeds of five hundred operations find nothing', async () => {
  const tally = createTally(() => performance.now())
  const search = { from: 1, seeds: 50, operations: 500, jobs: availableParallelism(), shrinkMs: 0 }
  await simulateSeeds(search, tally.add)
  const { violations, seeds, operations, faults } = tally.summary()
  assert.deepEqual(violations, [], 'npm run simulate -- --replay LINE runs one of them again')
  assert.equal(seeds, 50)
  // Where hardly anything went wrong, finding nothing says nothing.
  assert.ok(operations > 24_000 && Object.keys(faults).length > 8, JSON.stringify(faults))
})

describe('what once failed stays mended:', () => {
  for (const { found, plan } of readRegressions()) {
    test(found, async () => {
      assert.deepEqual((await runPlan(parsePlan(plan))).violations, [])
    })
  }
})
