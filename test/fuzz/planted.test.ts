/** Faults of the kinds that are looked for, put into parsers as they are loaded: each is found within what CI runs. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fuzzAll } from './engine/fuzz-all.ts'
import { plantedFaults } from './planted-faults.ts'

describe('a fault that is planted', () => {
  for (const planted of plantedFaults) {
    test(`is found: ${planted.whatItIs}`, async (context) => {
      const order = { target: planted.target, inputs: planted.inputs, seed: 1 }
      const [result] = await fuzzAll([order], { threads: 1, isGuided: false, planted })
      const found = result?.faults.find(({ kind }) => planted.kinds.includes(kind))
      assert.ok(found !== undefined, `${planted.name} was not found`)
      context.diagnostic(`found at input ${found.atInput}, shrunk to ${found.input.length} bytes`)
    })
  }
})
