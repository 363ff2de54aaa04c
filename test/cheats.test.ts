/** The table of what cheating costs is what the rules give, and nobody gains by it. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { allCheats, costOfFrauds, costOfMisses, missChance, windowWithout } from '../bench/cheats/cheats.ts'
import { isPageOf } from '../bench/gas/economics-page.ts'
import { readSnapshot } from '../bench/gas/gas-snapshot.ts'

suite('cheats', () => {
  test('stand in docs/economics.md with what they cost by the rules of today', () => {
    assert.ok(isPageOf(readSnapshot()), 'npm run gas -- --write')
  })

  test('never come back with what they cost, however many accounts an operator has', () => {
    for (const { does, costs, returns } of allCheats()) {
      assert.ok(costs > 0, does)
      assert.ok(returns <= costs / 10, does)
    }
  })

  test('cost less where they are admitted than where a second account of the operator reports them', () => {
    for (let misses = 2; misses <= 5; misses++) {
      const [found, admitted] = [costOfMisses(misses), costOfMisses(misses, 0.5)]
      assert.ok(admitted < found * (1 - 1 / 20), `${misses} misses`)
    }
  })

  test('are worked out as by hand', () => {
    assert.ok(Math.abs(costOfMisses(5) - (1 - 0.95 * 0.9 * 0.75 * 0.5)) < 1e-12)
    assert.equal(costOfMisses(1), 0)
    assert.ok(Math.abs(costOfFrauds(2) - 0.36) < 1e-12)
    assert.equal(costOfFrauds(100), 0.8)
    assert.ok(Math.abs(missChance(0.05) - 0.5599) < 1e-4)
    // Of thirty periods, all of which miss: the fifth evicts. Of none, nothing.
    assert.deepEqual(windowWithout(1), { costs: costOfMisses(5), evicted: 1 })
    assert.deepEqual(windowWithout(0), { costs: 0, evicted: 0 })
  })
})
