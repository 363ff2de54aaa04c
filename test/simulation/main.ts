/**
 * `npm run simulate -- --seeds N [--from S] [--ops M] [--jobs J] [--json]` searches for faults, seed by seed;
 * `npm run simulate -- --replay LINE|FILE [--log FILE] [--keep WHAT]` runs one of them again.
 * With `--plant NAME` the product has a planted fault.
 */
import { availableParallelism } from 'node:os'
import { CommandLineError } from '../command-line/command-line-error.ts'
import { type CommandLine, runProgram } from '../command-line/run-program.ts'
import { drawingVersion, PlanVersionError } from './plan.ts'
import { plantedFaultNamed } from './planted/all-planted.ts'
import { runWithPlanted } from './planted/run-with-planted.ts'
import { replay } from './replay.ts'
import { simulateSeeds } from './simulate-seeds.ts'
import { createTally } from './tally.ts'

const options = {
  seeds: { type: 'string', default: '50' },
  from: { type: 'string', default: '1' },
  ops: { type: 'string', default: '500' },
  jobs: { type: 'string', default: String(availableParallelism()) },
  'shrink-seconds': { type: 'string', default: '120' },
  json: { type: 'boolean', default: false },
  replay: { type: 'string' },
  log: { type: 'string' },
  keep: { type: 'string' },
  plant: { type: 'string' },
} as const
const usage =
  'simulate -- [--seeds N] [--from S] [--ops M] [--jobs J] [--shrink-seconds S] [--json] [--plant NAME] | --replay LINE|FILE [--log FILE] [--keep WHAT]'

await runProgram({ usage, options, positionalsMax: 0 }, async (commandLine) => {
  const { replay: lineOrFile, log, keep, plant } = commandLine.values
  if (lineOrFile === undefined && (log ?? keep) !== undefined)
    throw new CommandLineError('--log and --keep go with --replay.')
  const search = searchOf(commandLine)
  if (plant !== undefined) return await runPlanted(plant)
  return lineOrFile === undefined ? await searchSeeds(search, commandLine) : await replayOne(lineOrFile, commandLine)
})

function searchOf({ wholeNumber }: CommandLine<typeof options>) {
  return {
    seeds: wholeNumber('seeds', { min: 1 }),
    from: wholeNumber('from'),
    operations: wholeNumber('ops'),
    jobs: wholeNumber('jobs', { min: 1 }),
    shrinkMs: wholeNumber('shrink-seconds') * 1_000,
  }
}

async function runPlanted(name: string): Promise<number> {
  try {
    plantedFaultNamed(name)
  } catch (error) {
    throw new CommandLineError(error instanceof Error ? `--plant: ${error.message}.` : String(error))
  }
  return await runWithPlanted(name, import.meta.filename)
}

async function searchSeeds(
  search: ReturnType<typeof searchOf>,
  { values }: CommandLine<typeof options>,
): Promise<number> {
  const tell = tellerOf(values)
  const tally = createTally(() => performance.now())
  await simulateSeeds(search, (result) => {
    tally.add(result)
    const { seed, replay: line, violations } = result
    tell(`${tally.seeds()} of ${search.seeds}: seed ${seed}, ${result.events} events, ${violations.length} violations`)
    for (const { checker, what } of violations) tell(`  ${checker}: ${what}`)
    if (violations.length > 0) tell(`  npm run simulate -- --replay ${line}`)
  })
  const { violations, ...summary } = tally.summary()
  const { from } = search
  process.stdout.write(`${JSON.stringify({ version: drawingVersion, from, ...summary, violations })}\n`)
  return violations.length > 0 ? 1 : 0
}

async function replayOne(lineOrFile: string, { values }: CommandLine<typeof options>): Promise<number> {
  const { lines, ...result } = await replay(lineOrFile, { log: values.log, keep: values.keep }).catch((error) => {
    const isWrongLine = error instanceof PlanVersionError || error instanceof RangeError
    throw isWrongLine ? new CommandLineError(error.message) : error
  })
  if (result.violations.length > 0) tellerOf(values)(lines.slice(-40).join('\n'))
  process.stdout.write(`${JSON.stringify(result)}\n`)
  return result.violations.length > 0 ? 1 : 0
}

function tellerOf({ json }: { readonly json: boolean }): (line: string) => void {
  return (line) => {
    if (!json) process.stderr.write(`${line}\n`)
  }
}
