/** A seed decides everything: what happens under it happens again, to the last line; and under another one, something else does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawPlan } from './plan.ts'
import { runPlan } from './run-plan.ts'

async function historyOf(seed: number) {
  const lines: string[] = []
  const { hash, violations } = await runPlan(drawPlan({ seed, operations: 120 }), {
    onLine: (line) => lines.push(line),
  })
  assert.deepEqual(violations, [])
  return { hash, lines }
}

for (const seed of [3, 1_000_003, 2 ** 40 + 7]) {
  test(`seed ${seed} has one history`, async () => {
    const [first, again] = [await historyOf(seed), await historyOf(seed)]
    const at = first.lines.findIndex((line, index) => line !== again.lines[index])
    assert.deepEqual(again.lines.slice(at - 3, at + 3), first.lines.slice(at - 3, at + 3), `they part at line ${at}`)
    assert.equal(again.hash, first.hash)
  })
}

test('two seeds have two histories', async () => {
  assert.notEqual((await historyOf(11)).hash, (await historyOf(12)).hash)
})
