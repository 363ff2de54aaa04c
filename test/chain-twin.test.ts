/** The chain of the simulator, held to the real contracts in the development chain's EVM: the same histories, the same of everything. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chainStep } from './chain-twin/chain-step.ts'
import { compareChains } from './chain-twin/compare-chains.ts'

/** Some minutes in one go: `NUPEER_CHAIN_TWIN_RUNS=500 npm test -- test/chain-twin.test.ts`. */
const runs = Number(process.env.NUPEER_CHAIN_TWIN_RUNS ?? 12)
const seed = Number(process.env.NUPEER_CHAIN_TWIN_SEED ?? 1)

test('the chain of a simulation does whatever the contracts do', async (context) => {
  const seen = new Map<string, number>()
  const history = fc.array(chainStep, { minLength: 30, maxLength: 70, size: 'max' })
  await fc.assert(
    fc.asyncProperty(history, fc.integer({ min: 1, max: 1_000 }), async (steps, chance) => {
      for (const [name, count] of await compareChains(steps, chance)) seen.set(name, (seen.get(name) ?? 0) + count)
    }),
    { numRuns: runs, seed, endOnFailure: process.env.CI !== undefined },
  )
  context.diagnostic([...seen].map(([name, count]) => `${name} ${count}`).join(', '))
  // Histories in which nothing happens would be the same anywhere.
  const required = [
    'ask',
    'answer',
    'expire',
    'fraud',
    'openDeal',
    'postRevision',
    'postRevisions',
    'prove',
    'settle',
    'settle-many',
    'close',
    'report',
  ]
  for (const name of [...required, 'thaw', 'withdraw-earnings', 'give-notice']) {
    assert.ok(seen.get(name), name)
  }
})
