/** Runs one plan. */
import type { S3Service } from '../drive/s3-service.ts'
import type { Plan } from '../plans/plan.ts'
import { runConcurrent } from './run-concurrent.ts'
import { runSequential } from './run-sequential.ts'
import { type Violation, ViolationError } from './violation.ts'

export const searchModes = ['sequential', 'concurrent'] as const
export type SearchMode = (typeof searchModes)[number]

export interface RunCounts {
  requests: number
  /** Histories of which nobody knows. */
  undecided: number
}

/** `undefined` where the plan shows no fault. */
export async function faultOf(
  service: S3Service,
  mode: SearchMode,
  plan: Plan,
  counts: RunCounts = { requests: 0, undecided: 0 },
): Promise<Violation | undefined> {
  try {
    if (mode === 'sequential') {
      counts.requests += (await runSequential(service, plan)).requests
    } else {
      const { requests, isUndecided } = await runConcurrent(service, plan)
      counts.requests += requests
      if (isUndecided) counts.undecided++
    }
    return undefined
  } catch (error) {
    if (error instanceof ViolationError) return error.violation
    throw error
  }
}
