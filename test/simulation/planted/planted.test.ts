/** The machine finds what is known to be wrong: each planted fault, within as many seeds as it states. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { plantedFaults } from './all-planted.ts'
import { findPlanted } from './find-planted.ts'

describe('the simulator finds', () => {
  for (const fault of plantedFaults) {
    test(fault.name, async (context) => {
      const found = await findPlanted(fault)
      const { seeds, operations } = fault.foundBy
      assert.ok(found, `nobody sees within ${seeds} seeds of ${operations} operations that ${fault.whatItIs}`)
      context.diagnostic(`seed ${found.seed}: ${found.violation.checker}: ${found.violation.what}`)
    })
  }
})
