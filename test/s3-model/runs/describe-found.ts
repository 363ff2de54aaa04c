/** How a fault is told: what was wrong, the plan that shows it, and how to run that again. */
import type { FoundFault } from './search-plans.ts'
import { describeViolation } from './violation.ts'

export function describeFound({ mode, run, plan, violation }: FoundFault, seed: number): string {
  const kept = JSON.stringify({ mode, plan })
  return [
    `${describeViolation(violation)}`,
    `found by run ${run} of seed ${seed} (${mode}):`,
    kept,
    `npm run s3-model -- --replay '${kept.replaceAll("'", "'\\''")}'`,
  ].join('\n')
}
