/** Makes a plan small that shows a fault. */
import type { S3Service } from '../drive/s3-service.ts'
import type { Plan } from '../plans/plan.ts'
import { smallerPlans } from '../plans/smaller-plans.ts'
import { faultOf } from './fault-of.ts'
import type { FoundFault } from './search-plans.ts'
import type { Violation } from './violation.ts'

/** What is left by then is shown. */
const shrinkMs = 30_000
/** Clients side by side do not meet in the same way each time. */
const attempts = { sequential: 1, concurrent: 8 }

/** The same fault, by less. */
export async function shrinkFound(service: S3Service, found: FoundFault): Promise<FoundFault> {
  return { ...found, ...(await shrinkPlan(service, found)) }
}

async function shrinkPlan(
  service: S3Service,
  { mode, plan, violation }: FoundFault,
): Promise<Pick<FoundFault, 'plan' | 'violation'>> {
  const endsAt = performance.now() + shrinkMs
  let small = { plan, violation }
  for (let next: typeof small | undefined = small; next !== undefined; ) {
    small = next
    next = undefined
    for (const smaller of smallerPlans(small.plan)) {
      if (performance.now() > endsAt) return small
      const shown = await shows(smaller)
      if (shown === undefined) continue
      next = { plan: smaller, violation: shown }
      break
    }
  }
  return small

  async function shows(smaller: Plan): Promise<Violation | undefined> {
    for (let attempt = 0; attempt < attempts[mode]; attempt++) {
      const shown = await faultOf(service, mode, smaller)
      if (shown !== undefined) return shown
    }
    return undefined
  }
}
