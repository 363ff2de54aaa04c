/** Each attack that a rule answers, carried out: the attacker loses. `npm run attacks` tells the stories. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { allAttacks } from './all-attacks.ts'
import { runAttacks } from './run-attacks.ts'

test('the attacks are those fifteen that were found', () => {
  assert.deepEqual(
    allAttacks.map(({ number }) => number),
    Array.from({ length: 15 }, (_, index) => index + 1),
  )
  for (const { number, attempts, unanswered } of allAttacks) {
    assert.ok(attempts.length > 0 || unanswered !== undefined, `attack ${number} is neither tried nor open`)
  }
})

// Each waits for blocks most of the time, so several run at once.
suite('the attacker loses', { concurrency: 4 }, () => {
  for (const { number, attempts } of allAttacks) {
    for (const { name, run } of attempts) {
      test(`attack ${number}: ${name}`, async (context) => {
        const observed: string[] = []
        await run((sentence) => observed.push(sentence))
        assert.ok(observed.length > 0, 'it says what was observed')
        for (const sentence of observed) context.diagnostic(sentence)
      })
    }
  }
})

test('who gets what it wants makes the attack lost, and what no rule answers is never held', async () => {
  const attack = { number: 1, title: 'a', wants: 'b' }
  const fails = { name: 'gets through', run: () => Promise.reject(new Error('paid')) }
  const holds = { name: 'gets nothing', run: async () => {} }
  const attacks = [
    { ...attack, attempts: [holds, fails] },
    { ...attack, attempts: [holds] },
    { ...attack, attempts: [holds], unanswered: 'a rule' },
    { ...attack, attempts: [], unanswered: 'a rule' },
  ]
  const results = await runAttacks(attacks, () => {})
  assert.deepEqual(
    results.map(({ outcome }) => outcome),
    ['lost', 'held', 'partly', 'not-yet'],
  )
  assert.equal(results[0]?.attempts[1]?.failure, 'paid')
})
