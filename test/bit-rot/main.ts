/**
 * `npm run bit-rot -- [--all | --third N] [--only TEXT] [--seed N] [--json]`: damages files and looks what becomes of it. A line per
 * cell, then one JSON line; ends with 1 where a cell is not as it should be.
 */
import { CommandLineError } from '../command-line/command-line-error.ts'
import { type CommandLine, runProgram } from '../command-line/run-program.ts'
import { type Cell, type CellResult, nameOf } from './cell.ts'
import { allCells, cellsOfThird, thirdOfDay, thirds } from './matrix.ts'
import { runCells } from './run-cells.ts'

const options = {
  all: { type: 'boolean', default: false },
  third: { type: 'string', default: String(thirdOfDay(Date.now())) },
  only: { type: 'string', default: '' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const
const usage = 'bit-rot -- [--all | --third 0|1|2] [--only TEXT] [--seed N] [--json]'

await runProgram({ usage, options, positionalsMax: 0 }, async (commandLine) => {
  const { values, wholeNumber } = commandLine
  const seed = wholeNumber('seed')
  const third = values.all ? undefined : wholeNumber('third', { max: thirds - 1 })
  const cells = wantedCells(third, commandLine)
  const results = await runCells({ cells, seed }, (result) => tell(result, values.json))
  const wrong = results.filter((result) => result.violations.length > 0)
  const grouped = [...Map.groupBy(results, ({ outcome }) => outcome)]
  const outcomes = Object.fromEntries(grouped.map(([outcome, found]) => [outcome, found.length]))
  const violations = wrong.map((result) => ({ cell: nameOf(result.cell), violations: result.violations }))
  process.stdout.write(
    `${JSON.stringify({ third: third ?? 'all', seed, cells: results.length, outcomes, violations })}\n`,
  )
  process.exit(wrong.length > 0 ? 1 : 0)
})

function wantedCells(third: number | undefined, { values }: CommandLine<typeof options>): Cell[] {
  const cells = (third === undefined ? allCells : cellsOfThird(third)).filter((cell) =>
    nameOf(cell).includes(values.only),
  )
  if (cells.length > 0) return cells
  const among = third === undefined ? '' : ` of third ${third}`
  throw new CommandLineError(
    `No cell${among} has “${values.only}” in its name; one is called “${nameOf(allCells[0]!)}”.`,
  )
}

function tell({ cell, outcome, ms, notes, violations }: CellResult, isShort: boolean): void {
  if (isShort && violations.length === 0) return
  process.stderr.write(`${nameOf(cell)}: ${outcome}, ${ms} ms\n`)
  for (const note of notes) process.stderr.write(`    ${note}\n`)
  for (const violation of violations) process.stderr.write(`  ! ${violation}\n`)
}
