/** Runs one plan again, named by its line or lying in a file, and tells what it did. */
import { existsSync } from 'node:fs'
import { readNamedJson, writeNamedFile } from '../command-line/named-file.ts'
import { type Plan, parsePlan } from './plan.ts'
import { addRegression } from './regressions.ts'
import { planOfLine } from './replay-line.ts'
import { type PlanResult, runPlan } from './run-plan.ts'

export interface ReplayOptions {
  /** Where the whole history goes. */
  readonly log: string | undefined
  /** Keeps the plan among the regressions, with this sentence. */
  readonly keep: string | undefined
}

/** Throws PlanVersionError where it is of another version, RangeError where it is no line, CommandLineError where a file is no plan. */
export async function replay(lineOrFile: string, { log, keep }: ReplayOptions): Promise<PlanResult> {
  const plan = readPlan(lineOrFile)
  if (keep !== undefined) addRegression({ found: keep, plan })
  // Before the run: it takes its time.
  if (log !== undefined) writeNamedFile('--log', log, '')
  const lines: string[] = []
  const result = await runPlan(plan, log === undefined ? {} : { onLine: (line) => lines.push(line) })
  if (log !== undefined) writeNamedFile('--log', log, `${lines.join('\n')}\n`)
  return result
}

function readPlan(lineOrFile: string): Plan {
  return existsSync(lineOrFile) ? parsePlan(readNamedJson('--replay', lineOrFile)) : planOfLine(lineOrFile)
}
