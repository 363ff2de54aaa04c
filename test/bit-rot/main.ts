/**
 * `npm run bit-rot -- [--all | --third N] [--only TEXT] [--seed N] [--json]`: damages files and looks what becomes of it. A line per
 * cell, then one JSON line; ends with 1 where a cell is not as it should be.
 */
import { parseArgs } from 'node:util'
import { type CellResult, nameOf } from './cell.ts'
import { allCells, cellsOfThird, thirdOfDay } from './matrix.ts'
import { runCells } from './run-cells.ts'

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    third: { type: 'string' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})

const third = values.all ? undefined : Number(values.third ?? thirdOfDay(Date.now()))
const cells = (third === undefined ? allCells : cellsOfThird(third)).filter((cell) =>
  nameOf(cell).includes(values.only),
)
const results = await runCells({ cells, seed: Number(values.seed) }, tell)
const wrong = results.filter(({ violations }) => violations.length > 0)
const grouped = [...Map.groupBy(results, ({ outcome }) => outcome)]
const outcomes = Object.fromEntries(grouped.map(([outcome, found]) => [outcome, found.length]))
const violations = wrong.map(({ cell, violations }) => ({ cell: nameOf(cell), violations }))
process.stdout.write(
  `${JSON.stringify({ third: third ?? 'all', seed: Number(values.seed), cells: results.length, outcomes, violations })}\n`,
)
process.exit(wrong.length > 0 ? 1 : 0)

function tell({ cell, outcome, ms, notes, violations }: CellResult): void {
  if (values.json && violations.length === 0) return
  process.stderr.write(`${nameOf(cell)}: ${outcome}, ${ms} ms\n`)
  for (const note of notes) process.stderr.write(`    ${note}\n`)
  for (const violation of violations) process.stderr.write(`  ! ${violation}\n`)
}
