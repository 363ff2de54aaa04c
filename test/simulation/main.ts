/**
 * `npm run simulate -- --seeds N [--from S] [--ops M] [--jobs J] [--json]` searches for faults, seed by seed;
 * `npm run simulate -- --replay LINE|FILE [--log FILE] [--keep WHAT]` runs one of them again.
 * With `--plant NAME` the product has a planted fault.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { drawingVersion, PlanVersionError } from './plan.ts'
import { runWithPlanted } from './planted/run-with-planted.ts'
import { replay } from './replay.ts'
import { simulateSeeds } from './simulate-seeds.ts'
import { createTally } from './tally.ts'

const { values } = parseArgs({
  options: {
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
  },
})

const tell = (line: string): void => {
  if (!values.json) process.stderr.write(`${line}\n`)
}

if (values.plant !== undefined) process.exitCode = await runWithPlanted(values.plant, import.meta.filename)
else if (values.replay === undefined) await searchSeeds()
else await replayOne(values.replay)

async function searchSeeds(): Promise<void> {
  const [seeds, from, operations, jobs, shrinkSeconds] = [
    wholeNumber('seeds'),
    wholeNumber('from'),
    wholeNumber('ops'),
    wholeNumber('jobs'),
    wholeNumber('shrink-seconds'),
  ]
  const tally = createTally(() => performance.now())
  await simulateSeeds({ seeds, from, operations, jobs, shrinkMs: shrinkSeconds * 1_000 }, (result) => {
    tally.add(result)
    const { seed, replay: line, violations } = result
    tell(`${tally.seeds()} of ${seeds}: seed ${seed}, ${result.events} events, ${violations.length} violations`)
    for (const { checker, what } of violations) tell(`  ${checker}: ${what}`)
    if (violations.length > 0) tell(`  npm run simulate -- --replay ${line}`)
  })
  const { violations, ...summary } = tally.summary()
  process.stdout.write(`${JSON.stringify({ version: drawingVersion, from, ...summary, violations })}\n`)
  if (violations.length > 0) process.exitCode = 1
}

async function replayOne(lineOrFile: string): Promise<void> {
  try {
    const { lines, ...result } = await replay(lineOrFile, { log: values.log, keep: values.keep })
    if (result.violations.length > 0) tell(lines.slice(-40).join('\n'))
    process.stdout.write(`${JSON.stringify(result)}\n`)
    if (result.violations.length > 0) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof PlanVersionError || error instanceof RangeError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
}

function wholeNumber(name: 'seeds' | 'from' | 'ops' | 'jobs' | 'shrink-seconds'): number {
  const text = values[name]
  if (/^\d{1,15}$/.test(text)) return Number(text)
  process.stderr.write(`--${name} takes a whole number, not ${text}.\n`)
  process.exit(2)
}
