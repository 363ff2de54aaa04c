/**
 * `npm run fuzz -- TARGET|all --inputs N [--seed S] [--json] [--replay FILE]`: says how it goes, and ends with one line of JSON. What
 * it finds is kept under `corpus/`: what reached something new, and what showed a fault.
 */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { allTargets } from './all-targets.ts'
import { keepFault, keepFound } from './engine/corpus.ts'
import { fuzzAll } from './engine/fuzz-all.ts'
import type { FuzzOrder, FuzzResult } from './engine/fuzz-run.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    replay: { type: 'string' },
    /** Keeps nothing but faults. */
    frozen: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})
/** From so many inputs on the counters of V8 are worth what they cost; fewer begin with what they have led to. */
const guidedFrom = 50_000
const [wanted = 'all'] = positionals
const inputs = wholeNumber('inputs', values.inputs)
const seed = wholeNumber('seed', values.seed)
const targets = allTargets.filter(({ name }) => wanted === 'all' || wanted.split(',').includes(name))
const replay = values.replay === undefined ? undefined : readFileSync(values.replay)

if (values.list) process.stdout.write(allTargets.map(({ name }) => `${name}\n`).join(''))
else if (targets.length === 0) fail(`there is no target ${wanted}; --list names them`)
else await run()

async function run(): Promise<void> {
  const startedAt = performance.now()
  const orders = targets.map(({ name, expensive }): FuzzOrder => {
    const count = values.inputs === '10000' ? Math.min(inputs, expensive?.inputsMax ?? inputs) : inputs
    return { target: name, inputs: count, seed, replay }
  })
  let faults = 0
  const results = await fuzzAll(orders, {
    threads: availableParallelism(),
    isGuided: inputs >= guidedFrom,
    onResult(result) {
      faults += result.faults.length
      report(result)
    },
  })
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  const total = results.reduce((sum, one) => sum + one.inputs, 0)
  process.stdout.write(`${JSON.stringify({ targets: results.length, inputs: total, seed, seconds, faults })}\n`)
  process.exitCode = faults === 0 ? 0 : 1
}

function report({ found, faults, ...figures }: FuzzResult): void {
  const kept =
    replay === undefined && !values.frozen ? found.filter((input) => keepFound(figures.target, input)).length : 0
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
    const file = replay === undefined ? keepFault(figures.target, input) : values.replay
    process.stdout.write(
      `${figures.target} ${kind} at input ${atInput}: ${what}\n  npm run fuzz -- ${figures.target} --replay ${file}\n`,
    )
  }
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  fail(`--${name} is a whole number`)
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(2)
}
