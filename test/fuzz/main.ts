/**
 * `npm run fuzz -- TARGET|all --inputs N [--seed S] [--json] [--replay FILE]`: says how it goes, and ends with one line of JSON. What
 * it finds is kept under `corpus/`: what reached something new, and what showed a fault.
 */
import { availableParallelism } from 'node:os'
import { CommandLineError } from '../command-line/command-line-error.ts'
import { readNamedFile } from '../command-line/named-file.ts'
import { type CommandLine, runProgram } from '../command-line/run-program.ts'
import { allTargets } from './all-targets.ts'
import { keepFault, keepFound } from './engine/corpus.ts'
import { fuzzAll } from './engine/fuzz-all.ts'
import type { FuzzOrder, FuzzResult } from './engine/fuzz-run.ts'
import type { FuzzTarget } from './fuzz-target.ts'

/** From so many inputs on the counters of V8 are worth what they cost; fewer begin with what they have led to. */
const guidedFrom = 50_000
const inputsOfCi = 10_000

const options = {
  inputs: { type: 'string', default: String(inputsOfCi) },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  replay: { type: 'string' },
  /** Keeps nothing but faults. */
  frozen: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
} as const
const usage = 'fuzz -- [TARGET[,TARGET…]|all] [--inputs N] [--seed S] [--json] [--frozen] [--replay FILE] | --list'

await runProgram({ usage, options, positionalsMax: 1 }, async (commandLine) => {
  const { values, positionals } = commandLine
  if (!values.list) return await run(targetsOf(positionals[0] ?? 'all'), commandLine)
  process.stdout.write(allTargets.map(({ name }) => `${name}\n`).join(''))
  return 0
})

function targetsOf(wanted: string): readonly FuzzTarget[] {
  if (wanted === 'all') return allTargets
  return wanted.split(',').map((name) => {
    const target = allTargets.find((each) => each.name === name)
    if (target === undefined) throw new CommandLineError(`There is no target ${name}; --list names them.`)
    return target
  })
}

async function run(
  targets: readonly FuzzTarget[],
  { values, wholeNumber }: CommandLine<typeof options>,
): Promise<number> {
  const startedAt = performance.now()
  const inputs = wholeNumber('inputs', { max: 999_999_999 })
  const seed = wholeNumber('seed', { max: 999_999_999 })
  const replay = values.replay === undefined ? undefined : readNamedFile('--replay', values.replay)
  const orders = targets.map(({ name, expensive }): FuzzOrder => {
    const count = inputs === inputsOfCi ? Math.min(inputs, expensive?.inputsMax ?? inputs) : inputs
    return { target: name, inputs: count, seed, replay }
  })
  let faults = 0
  const results = await fuzzAll(orders, {
    threads: availableParallelism(),
    isGuided: inputs >= guidedFrom,
    onResult(result) {
      faults += result.faults.length
      report(result, values)
    },
  })
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  const total = results.reduce((sum, one) => sum + one.inputs, 0)
  process.stdout.write(`${JSON.stringify({ targets: results.length, inputs: total, seed, seconds, faults })}\n`)
  return faults === 0 ? 0 : 1
}

function report({ found, faults, ...figures }: FuzzResult, values: CommandLine<typeof options>['values']): void {
  const isSearch = values.replay === undefined
  const kept = isSearch && !values.frozen ? found.filter((input) => keepFound(figures.target, input)).length : 0
  if (values.json)
    process.stdout.write(`${JSON.stringify({ ...figures, found: found.length, kept, faults: faults.length })}\n`)
  else {
    const { target, inputs: count, ms, taken, refused, outcomes, slowestMs } = figures
    const rate = Math.round((count * 1_000) / Math.max(1, ms))
    process.stdout.write(
      `${target.padEnd(32)} ${count} inputs, ${rate}/s, ${taken} taken, ${refused} refused in ${outcomes} ways, slowest ${slowestMs} ms, ${found.length} found, ${kept} kept\n`,
    )
  }
  for (const { kind, what, atInput, input } of faults) {
    const file = isSearch ? keepFault(figures.target, input) : values.replay
    process.stdout.write(
      `${figures.target} ${kind} at input ${atInput}: ${what}\n  npm run fuzz -- ${figures.target} --replay ${file}\n`,
    )
  }
}
