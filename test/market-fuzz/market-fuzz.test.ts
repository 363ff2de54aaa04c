/** The market under a hundred thousand calls of many parties, and that the same finds faults which are planted. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { allActions } from './actions/all-actions.ts'
import { compileFaulty } from './compile-faulty.ts'
import { callsUntilFound, findPlanted } from './find-planted.ts'
import { fuzzMarket } from './fuzz-market.ts'
import { allInvariants } from './invariants/all-invariants.ts'
import { plantedContractFaults } from './planted-faults.ts'
import { createChainForFuzz, runSequence, stepsOf } from './run-sequence.ts'

/** Three minutes beside other tests; `NUPEER_FUZZ_CALLS=2000 npm test -- market-fuzz` for a short look. */
const calls = Number(process.env.NUPEER_FUZZ_CALLS ?? 100_000)
const seed = 20_261_201

test('whatever parties call, in whatever order, every invariant holds', async (context) => {
  const result = await fuzzMarket({ seed, calls, jobs: 2 })
  const show = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
  context.diagnostic(`${result.calls} calls in ${result.sequences} sequences`)
  context.diagnostic(`carried out: ${show(result.done)}`)
  context.diagnostic(`refused: ${show(result.refused)}`)
  const { finding } = result
  const line = `npm run fuzz-market -- --seed ${seed} --sequence ${finding?.sequence} --steps ${finding?.steps.join(',')}`
  assert.equal(finding, undefined, `${finding?.violation.message}\n${line}`)
  // Sequences in which nothing happens would hold any invariant.
  const often = ['openDeal', 'postRevision', 'prove', 'settle', 'closeDeal', 'reportMiss', 'judgeMiss', 'thaw', 'ask']
  for (const name of often) assert.ok((result.done.get(name) ?? 0) * 1_000 >= result.calls, `${name} is carried out`)
  const seldom = [
    'proveOwed',
    'answer',
    'expire',
    'reclaim',
    'proveFraud',
    'admitMiss',
    'rejoin',
    'endPromise',
    'exitDeal',
  ]
  const missing = seldom.filter((name) => result.calls >= 20_000 && !result.done.has(name))
  assert.deepEqual(missing, [], 'carried out at all')
})

suite('planted faults are found', () => {
  // Most of the time goes into compiling; `npm run fuzz-market -- --planted` looks for all.
  for (const fault of plantedContractFaults.filter((_, index) => index % 4 === 0)) {
    test(fault.name, async (context) => {
      const { isFound, finding, calls } = await findPlanted(fault, seed)
      assert.ok(isFound, `within ${calls} calls: ${finding?.violation.message}`)
      context.diagnostic(`within ${calls} calls: ${finding?.violation.message}`)
    })
  }
})

test('a failing sequence is made smaller', async () => {
  const [fault] = plantedContractFaults
  assert.ok(fault)
  const { finding } = await fuzzMarket({ seed, calls: callsUntilFound, replaced: compileFaulty(fault) })
  assert.ok(finding)
  assert.ok(finding.steps.length <= 5, finding.actions.join(', '))
})

test('a sequence played again is the same', async () => {
  const chain = await createChainForFuzz()
  const [first, again] = [
    await runSequence(chain, 'same', stepsOf(3, 0)),
    await runSequence(chain, 'same', stepsOf(3, 0)),
  ]
  assert.deepEqual(first, again)
})

test('actions and invariants have names of their own', () => {
  for (const named of [allActions, allInvariants])
    assert.equal(new Set(named.map(({ name }) => name)).size, named.length)
})
