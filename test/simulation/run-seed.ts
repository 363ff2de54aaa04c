/** One seed: drawn, run, and where something is found, shrunk to what is needed for it. */
import { drawPlan, type SeedRequest } from './plan.ts'
import { planLine, seedLine } from './replay-line.ts'
import { type PlanResult, runPlan } from './run-plan.ts'
import { shrink } from './shrink.ts'

export interface SeedResult extends Omit<PlanResult, 'lines'> {
  readonly seed: number
  /** What `--replay` takes; of the smallest plan that was found to fail. */
  readonly replay: string
}

export interface SeedOptions {
  /** How long shrinking may take, in real time. */
  readonly shrinkMs: number
  /** Milliseconds of the machine. */
  readonly now: () => number
}

export async function runSeed(request: SeedRequest, { shrinkMs, now }: SeedOptions): Promise<SeedResult> {
  const plan = drawPlan(request)
  const { lines: _lines, ...result } = await runPlan(plan)
  const [first] = result.violations
  const { seed } = request
  if (first === undefined || shrinkMs === 0) return { seed, replay: seedLine(request), ...result }
  const endMs = now() + shrinkMs
  const smallest = await shrink(plan, first.checker, {
    findsWhat: async (smaller) => (await runPlan(smaller)).violations.map(({ checker }) => checker),
    isLate: () => now() > endMs,
  })
  return { seed, replay: planLine(request, smallest), ...result }
}
