/** Draws plans and runs them until one shows a fault. */
import fc from 'fast-check'
import type { S3Service } from '../drive/s3-service.ts'
import { concurrentPlans } from '../plans/draw-concurrent-plan.ts'
import { sequentialPlans } from '../plans/draw-plan.ts'
import type { Plan } from '../plans/plan.ts'
import { faultOf, type RunCounts, type SearchMode } from './fault-of.ts'
import type { Violation } from './violation.ts'

export interface SearchOptions {
  readonly mode: SearchMode
  readonly seed: number
  readonly runs: number
  /** No run begins after so long, once there were some. Unset: it takes as long as it takes. */
  readonly forMs?: number | undefined
  readonly onRun?: ((runs: number) => void) | undefined
}

export interface SearchResult extends RunCounts {
  readonly runs: number
  readonly found?: FoundFault | undefined
}

export interface FoundFault {
  readonly mode: SearchMode
  /** Which run found it, the first is 1. */
  readonly run: number
  readonly plan: Plan
  readonly violation: Violation
}

/** However slow the machine is. */
const runsMin = 5

export async function searchPlans(service: S3Service, options: SearchOptions): Promise<SearchResult> {
  const { mode, seed, runs: runsMax, forMs = Infinity, onRun } = options
  const endsAt = performance.now() + forMs
  const counts = { runs: 0, requests: 0, undecided: 0 }
  let found: FoundFault | undefined
  const property = fc.asyncProperty<[Plan]>(mode === 'sequential' ? sequentialPlans : concurrentPlans, async (plan) => {
    if (performance.now() > endsAt && counts.runs >= runsMin) return true
    counts.runs++
    onRun?.(counts.runs)
    const violation = await faultOf(service, mode, plan, counts)
    if (violation !== undefined) found = { mode, run: counts.runs, plan, violation }
    return violation === undefined
  })
  // fast-check makes values simpler before it has taken out what is of no use, which costs a service thousands of runs.
  const { errorInstance } = await fc.check(property, { seed, numRuns: runsMax, endOnFailure: true })
  // The property does not hold, and not because the service is wrong: we are.
  if (found === undefined && errorInstance !== null) throw errorInstance
  return { ...counts, found }
}
