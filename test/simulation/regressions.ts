/** Plans that once failed, each with what they found, in `regressions.json`: they run with every test, and must find nothing any more. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from './plan.ts'

export interface Regression {
  /** What was wrong, in a sentence. */
  readonly found: string
  readonly plan: Plan
}

const path = join(import.meta.dirname, 'regressions.json')

export function readRegressions(): readonly Regression[] {
  return JSON.parse(readFileSync(path, 'utf8'))
}

export function addRegression(regression: Regression): void {
  const all = [...readRegressions(), regression].map((each) => JSON.stringify(each))
  writeFileSync(path, `[\n${all.join(',\n')}\n]\n`)
}
