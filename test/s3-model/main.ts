/**
 * `npm run s3-model -- --runs N [--seed S] [--mode sequential|concurrent] [--json] [--replay PLAN|FILE] [--plant FAULT] [--as-found]`:
 * random sequences of requests against a gateway and the reference. A fault is told with the smallest plan that shows it, or with that
 * which was drawn. The last line is the result, of JSON where that is asked for; the exit code is 1 where a fault was found.
 */
import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { CommandLineError } from '../command-line/command-line-error.ts'
import { parseNamedJson, readNamedJson } from '../command-line/named-file.ts'
import { type CommandLine, runProgram } from '../command-line/run-program.ts'
import { plantFault } from '../planting/plant-fault.ts'
import { type AnswerCounts, countAnswers } from './drive/counted-service.ts'
import { openS3Service } from './drive/s3-service.ts'
import type { Plan } from './plans/plan.ts'
import { gatewayFaults } from './planted/gateway-faults.ts'
import { describeFound } from './runs/describe-found.ts'
import { faultOf, type SearchMode, searchModes } from './runs/fault-of.ts'
import { searchPlans } from './runs/search-plans.ts'
import { shrinkFound } from './runs/shrink-plan.ts'
import { describeViolation } from './runs/violation.ts'

const options = {
  runs: { type: 'string', default: '200' },
  seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  mode: { type: 'string' },
  json: { type: 'boolean', default: false },
  replay: { type: 'string' },
  plant: { type: 'string' },
  'as-found': { type: 'boolean', default: false },
} as const
const usage =
  's3-model -- [--runs N] [--seed S] [--mode sequential|concurrent] [--json] [--plant FAULT] [--as-found] | --replay PLAN|FILE'

type Values = CommandLine<typeof options>['values']

interface NamedPlan {
  readonly mode: SearchMode
  readonly plan: Plan
}

interface ModelSearch {
  readonly runs: number
  readonly seed: number
  readonly modes: readonly SearchMode[]
  readonly values: Values
}

await runProgram({ usage, options, positionalsMax: 0 }, async ({ values, wholeNumber }) => {
  const planted = values.plant === undefined ? undefined : gatewayFaults.find(({ name }) => name === values.plant)
  if (values.plant !== undefined && planted === undefined) {
    throw new CommandLineError(`--plant is one of ${gatewayFaults.map(({ name }) => name).join(', ')}.`)
  }
  const wantedMode = values.mode ?? planted?.mode
  const modes = searchModes.filter((mode) => wantedMode === undefined || mode === wantedMode)
  if (modes.length === 0) throw new CommandLineError(`--mode is one of ${searchModes.join(', ')}.`)
  const search = { runs: wholeNumber('runs'), seed: wholeNumber('seed'), modes, values }
  const plans = values.replay === undefined ? undefined : plansIn(values.replay)
  if (planted !== undefined) plantFault(planted)
  return plans === undefined ? await searchFaults(search) : await replay(plans, values)
})

/** Loaded behind the planting, which holds for what is loaded later. */
async function startGateway(mode: SearchMode, { plant }: Values) {
  const { startLocalGateway } = await import('./drive/local-gateway.ts')
  // Threads load the gateway without what was planted.
  return await startLocalGateway(mode === 'concurrent' && plant === undefined ? 2 : 0)
}

async function searchFaults({ runs, seed, modes, values }: ModelSearch): Promise<number> {
  const total = { seed, runs: 0, requests: 0, undecided: 0, seconds: 0, violations: 0, foundInRun: 0 }
  const answers: AnswerCounts = {}
  const startedAt = performance.now()
  for (const mode of modes) {
    await using gateway = await startGateway(mode, values)
    using service = countAnswers(
      openS3Service(gateway.endpoint, (bucket) => `model-${bucket}`),
      answers,
    )
    const onRun = (run: number): void => {
      if (run % 100 === 0) process.stderr.write(`${mode}: ${run} of ${runs} runs\n`)
    }
    const { found, ...counts } = await searchPlans(service, { mode, seed, runs, onRun })
    total.runs += counts.runs
    total.requests += counts.requests
    total.undecided += counts.undecided
    if (found === undefined) continue
    total.violations++
    total.foundInRun = found.run
    const shown = values['as-found'] ? found : await shrinkFound(service, found)
    process.stderr.write(`${describeFound(shown, seed)}\n`)
  }
  total.seconds = Math.round((performance.now() - startedAt) / 100) / 10
  const { violations, requests, undecided, seconds } = total
  const sentence = `${total.runs} runs, ${requests} requests, ${violations} violations, ${undecided} undecided, ${seconds} s, seed ${seed}`
  process.stdout.write(`${values.json ? JSON.stringify({ ...total, answers: inOrder(answers) }) : sentence}\n`)
  return violations > 0 ? 1 : 0
}

/** One plan, or several as in `regressions.json`. */
function plansIn(from: string): readonly NamedPlan[] {
  const isFile = existsSync(from)
  const plans = [isFile ? readNamedJson('--replay', from) : parseNamedJson('--replay', from, 'PLAN')].flat()
  for (const each of plans as readonly Partial<NamedPlan>[]) {
    if (!searchModes.includes(each?.mode as SearchMode) || typeof each.plan !== 'object' || each.plan === null)
      throw new CommandLineError('--replay takes {"mode":…,"plan":…}, or a list of them.')
  }
  return plans as readonly NamedPlan[]
}

async function replay(plans: readonly NamedPlan[], values: Values): Promise<number> {
  let violations = 0
  for (const { mode, plan } of plans) {
    await using gateway = await startGateway(mode, values)
    using service = openS3Service(gateway.endpoint, (bucket) => `model-${bucket}`)
    // What clients do side by side shows a fault only now and then.
    for (let attempt = 0; attempt < (mode === 'concurrent' ? 50 : 1); attempt++) {
      const violation = await faultOf(service, mode, plan)
      if (violation === undefined) continue
      process.stderr.write(`${describeViolation(violation)}\n`)
      violations++
      break
    }
  }
  process.stdout.write(`${values.json ? JSON.stringify({ violations }) : `${violations} violations`}\n`)
  return violations > 0 ? 1 : 0
}

function inOrder(counts: AnswerCounts): AnswerCounts {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}
