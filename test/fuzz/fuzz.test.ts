/**
 * Ten thousand inputs for each parser, the corpus first. What is found here is a fault: its input is kept in the corpus, and the line
 * that is printed runs it again.
 */
import assert from 'node:assert/strict'
import { availableParallelism } from 'node:os'
import { test } from 'node:test'
import { allTargets } from './all-targets.ts'
import { keepFault } from './engine/corpus.ts'
import { fuzzAll } from './engine/fuzz-all.ts'
import type { FuzzResult } from './engine/fuzz-run.ts'

const inputs = 10_000
/** The same each time: who changes nothing finds nothing new. Long runs take others. */
const seed = 1

test(`${allTargets.length} parsers hold against ${inputs} inputs each`, async (context) => {
  const orders = allTargets.map(({ name, expensive }) => ({
    target: name,
    inputs: Math.min(inputs, expensive?.inputsMax ?? inputs),
    seed,
  }))
  const startedAt = performance.now()
  const results = await fuzzAll(orders, { threads: availableParallelism(), isGuided: false })
  const total = results.reduce((sum, one) => sum + one.inputs, 0)
  context.diagnostic(`${total} inputs in ${Math.round((performance.now() - startedAt) / 1_000)} s`)
  const faults = results.flatMap(({ target, faults: found }) =>
    found.map(
      ({ kind, what, input }) =>
        `${target} ${kind}: ${what}\n  npm run fuzz -- ${target} --replay ${keepFault(target, input)}`,
    ),
  )
  assert.deepEqual(faults, [])
  assert.ok(results.every(({ taken, refused }) => taken + refused > 0))
})

test('the same seed makes the same inputs', async () => {
  const order = { target: 'dev-chain-settings', inputs: 2_000, seed: 7 }
  const [one, other, another] = await fuzzAll([order, order, { ...order, seed: 8 }], { threads: 2, isGuided: false })
  const inputsOf = (result: FuzzResult | undefined) =>
    result?.found.map((input) => Buffer.from(input).toString('latin1'))
  assert.deepEqual(inputsOf(one), inputsOf(other))
  assert.notDeepEqual(inputsOf(one), inputsOf(another))
})
