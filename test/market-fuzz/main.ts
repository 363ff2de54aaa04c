/**
 * `npm run fuzz-market -- [--calls N] [--seed S] [--jobs N] [--first-sequence N] [--json]`: calls of many parties to the real contracts, in
 * an EVM, in any order, and what must be so after them. Ends with 1 where something was not, and with the line that shows it again:
 * `-- --seed S --sequence N [--steps I,J,…]`. A run that was broken off goes on at the sequence that it named last. With `--planted` it looks for each of the faults that
 * are planted, and ends with 1 where one is not found.
 */
import { parseArgs } from 'node:util'
import { findPlanted } from './find-planted.ts'
import { fuzzMarket, replaySequence } from './fuzz-market.ts'
import { plantedContractFaults } from './planted-faults.ts'

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '1' },
    'first-sequence': { type: 'string', default: '0' },
    sequence: { type: 'string' },
    steps: { type: 'string' },
    planted: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [seed, calls] = [numberOf('seed', values.seed), numberOf('calls', values.calls)]
const jobs = Math.max(1, numberOf('jobs', values.jobs))
const firstSequence = numberOf('first-sequence', values['first-sequence'])
const command = 'npm run fuzz-market --'

if (values.planted) await findAllPlanted()
else if (values.sequence === undefined) await run()
else await replay(numberOf('sequence', values.sequence))

async function findAllPlanted(): Promise<void> {
  let found = 0
  for (const fault of plantedContractFaults) {
    const { isFound, finding, calls: made } = await findPlanted(fault, seed)
    if (isFound) found++
    process.stdout.write(`${isFound ? '✔' : '✖'} ${fault.name}, ${made} calls: ${finding?.violation.message ?? '–'}\n`)
  }
  process.stdout.write(`${JSON.stringify({ planted: plantedContractFaults.length, found })}\n`)
  process.exitCode = found === plantedContractFaults.length ? 0 : 1
}

async function run(): Promise<void> {
  const startedAt = performance.now()
  const secondsSince = () => Math.round((performance.now() - startedAt) / 1_000)
  let toldAt = 0
  const { sequences, nextSequence, done, refused, finding, ...result } = await fuzzMarket({
    ...{ seed, calls, jobs, firstSequence },
    told(progress) {
      if (secondsSince() < toldAt + 10) return
      toldAt = secondsSince()
      process.stderr.write(
        `${progress.calls} of ${calls} calls, ${toldAt} s; all sequences before ${progress.nextSequence} are played\n`,
      )
    },
  })
  const seconds = secondsSince()
  const callsPerSecond = Math.round(result.calls / Math.max(1, seconds))
  const [doneCalls, refusedCalls] = [totalOf(done), totalOf(refused)]
  const line = finding && `${command} --seed ${seed} --sequence ${finding.sequence} --steps ${finding.steps.join(',')}`
  if (values.json) {
    const byFunction = { done: Object.fromEntries(done), refused: Object.fromEntries(refused) }
    const violation = finding && { violation: finding.violation.message, actions: finding.actions, replay: line }
    const counts = { calls: result.calls, done: doneCalls, refused: refusedCalls, sequences, seconds, callsPerSecond }
    process.stdout.write(
      `${JSON.stringify({ seed, firstSequence, nextSequence, ...counts, byFunction, ...violation })}\n`,
    )
  } else {
    process.stdout.write(
      `${result.calls} calls (${doneCalls} carried out, ${refusedCalls} refused) in ${sequences} sequences, ${seconds} s, ${callsPerSecond} a second.\n`,
    )
    if (finding !== undefined) {
      process.stdout.write(`${finding.violation.message}\n  after ${finding.actions.join(', ')}\n${line}\n`)
    } else process.stdout.write('Everything held.\n')
  }
  process.exitCode = finding === undefined ? 0 : 1
}

async function replay(sequence: number): Promise<void> {
  const steps = values.steps?.split(',').map((text) => numberOf('steps', text))
  const violation = await replaySequence(seed, sequence, steps)
  if (values.json) process.stdout.write(`${JSON.stringify({ seed, sequence, violation: violation?.message })}\n`)
  else process.stdout.write(`${violation?.message ?? 'Everything held.'}\n`)
  process.exitCode = violation === undefined ? 0 : 1
}

function numberOf(name: string, text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= 0) return number
  process.stderr.write(`--${name} takes a whole number, not ${text}.\n`)
  process.exit(2)
}

function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
