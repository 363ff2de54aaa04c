/**
 * A third of the matrix, another one each day: whatever is damaged is healed, harmless, or refused in a sentence. Which third, the
 * name of the test says; `BIT_ROT_THIRD=0` (1, 2) chooses one, and `npm run bit-rot -- --all` runs all of them.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { createSeededRandomness } from '@nupeerstack/runtime'
import { nameOf } from './cell.ts'
import { damage, damageKinds } from './damage.ts'
import { readHead } from './file-head.ts'
import { allCells, cellsOfThird, thirdOfDay, thirds } from './matrix.ts'
import { runCells } from './run-cells.ts'

const third = Number(process.env.BIT_ROT_THIRD ?? thirdOfDay(Date.now()))

test(`third ${third} of the matrix: nothing wrong is read, nothing is lost without a word`, async (t) => {
  const results = await runCells({ cells: cellsOfThird(third), seed: 1 }, ({ cell, outcome, violations }) => {
    if (violations.length > 0) t.diagnostic(`${nameOf(cell)}: ${outcome}`)
  })
  const wrong = results.filter(({ violations }) => violations.length > 0)
  assert.deepEqual(
    wrong.map(({ cell, notes, violations }) => ({ cell: nameOf(cell), notes, violations })),
    [],
  )
  // A matrix that damages nothing would be as quiet.
  const outcomes = new Set(results.map(({ outcome }) => outcome))
  for (const outcome of ['healed', 'refused', 'harmless'] as const) assert.ok(outcomes.has(outcome), outcome)
})

test('three days are the whole matrix, and each damage is done', () => {
  const names = Array.from({ length: thirds }, (_, each) => cellsOfThird(each)).flatMap((cells) => cells.map(nameOf))
  assert.deepEqual(names.toSorted(), allCells.map(nameOf).toSorted())
  const folder = mkdtempSync(join(tmpdir(), 'nupeer-damage-'))
  try {
    const path = join(folder, 'file')
    const bytes = Buffer.from(createSeededRandomness(1).bytes(20_000))
    const earlier = { bytes: Buffer.from('earlier'), sizeBytes: 7, mode: 0o600 }
    for (const kind of damageKinds.filter((each) => each !== 'delete')) {
      writeFileSync(path, bytes)
      assert.ok(damage(kind, { path, earlier }, createSeededRandomness(2)), kind)
      const head = readHead(path)
      assert.ok(head.sizeBytes !== bytes.length || !head.bytes.equals(bytes), kind)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})
