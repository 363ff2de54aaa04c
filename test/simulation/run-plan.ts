/**
 * Runs a plan: the load under its faults, then the end of all faults and the time that everything has to heal in, then what must be
 * so when all is well. What happens depends on the plan and its seed alone.
 */
import { allCheckers } from './checkers/all-checkers.ts'
import type { CheckedPhase } from './checkers/checker.ts'
import type { Plan } from './plan.ts'
import { createFaults, type PlannedFaults } from './run-faults.ts'
import { createLoad, type PlannedLoad } from './run-load.ts'
import { whatAils } from './what-ails.ts'
import { openWorld, type WorldOptions } from './world/open-world.ts'
import type { Violation } from './world/violation.ts'
import { within } from './world/within.ts'
import type { World } from './world/world.ts'

export interface PlanResult {
  /** Of every line of the history. */
  readonly hash: string
  /** Callbacks and messages. */
  readonly events: number
  /** That were begun. */
  readonly operations: number
  /** That were begun, by kind. */
  readonly faults: Readonly<Record<string, number>>
  readonly virtualMs: number
  readonly violations: readonly Violation[]
  /** The last lines of the history. */
  readonly lines: readonly string[]
}

/** Deals with every node, from nothing. */
const startLimitMs = 300_000
/** After the last fault and the last operation: repairs, freed parts, packs and revisions are done within this. */
export const healLimitMs = 600_000
const healLookMs = 1_000
const checkLimitMs = 600_000
const stopLimitMs = 60_000
/** How often checkers look while the load goes on. */
const checksUnderFaults = 3

export async function runPlan(plan: Plan, options: WorldOptions = {}): Promise<PlanResult> {
  await using world = await openWorld(plan, options)
  // Nobody waits for it, so nobody would hear of it.
  const onRejection = (error: unknown) =>
    world.violate({ checker: 'world', what: `a promise that nobody waits for was rejected: ${error}` })
  process.on('unhandledRejection', onRejection)
  for (const checker of allCheckers) checker.begin?.(world)
  const load = createLoad(world, plan)
  const faults = createFaults(world, plan)
  const phases = [
    () => start(world),
    () => underFaults(world, plan, { load, faults }),
    () => heal(world),
    () => check(world, 'healed'),
    () => stop(world),
  ]
  try {
    for (const phase of phases) if (world.violations.length === 0) await phase()
  } catch (error) {
    // What is thrown where nobody waits for it ends a real process.
    world.violate({ checker: 'world', what: `a callback threw: ${error instanceof Error ? error.stack : error}` })
  } finally {
    process.off('unhandledRejection', onRejection)
  }
  const { history, violations } = world
  return {
    ...{ operations: load.begun(), faults: faults.begun(), violations, events: world.events() },
    ...{ hash: history.hash(), lines: history.lines },
    virtualMs: Math.round(world.time.clock.elapsedMs()),
  }
}

async function start(world: World): Promise<void> {
  const writable = world.customer.within(({ client }) => client.untilWritable(new AbortController().signal))
  await within(world, { what: 'a new network takes writes', limitMs: startLimitMs }, writable)
}

async function underFaults(
  world: World,
  plan: Plan,
  { load, faults }: { readonly load: PlannedLoad; readonly faults: PlannedFaults },
): Promise<void> {
  const loading = load.run()
  faults.begin()
  const everyMs = plan.shape.loadMs / (checksUnderFaults + 1)
  for (let index = 0; index < checksUnderFaults; index++) {
    await world.time.advance(everyMs)
    if (world.violations.length > 0) break
    await check(world, 'under-faults')
  }
  if (world.violations.length === 0) await faults.end()
  if (world.violations.length === 0) {
    const what = 'what is under way when the faults are over ends'
    await within(world, { what, limitMs: healLimitMs }, loading)
  }
}

/** Nobody touches anything meanwhile: what heals, heals by itself. */
async function heal(world: World): Promise<void> {
  const { clock, timers } = world.time
  const endMs = clock.elapsedMs() + healLimitMs
  for (;;) {
    const seen = await within(world, { what: 'the client says how it is', limitMs: healLimitMs }, whatAils(world))
    if (seen === undefined) return
    const ails = seen.value
    if (ails.length === 0) break
    if (clock.elapsedMs() >= endMs) {
      const what = `not well ${healLimitMs / 1_000} s after all faults: ${ails.join('; ')}`
      return world.violate({ checker: 'liveness', what })
    }
    await world.time.until(timers.sleep(healLookMs))
  }
  const settled = world.customer.within(({ client }) => client.untilSettled(new AbortController().signal))
  await within(world, { what: 'nothing is left in the client’s background', limitMs: healLimitMs }, settled)
}

async function stop(world: World): Promise<void> {
  await within(world, { what: 'the customer’s process ends', limitMs: stopLimitMs }, world.customer.stop())
}

async function check(world: World, phase: CheckedPhase): Promise<void> {
  for (const checker of allCheckers) {
    const limits = { what: `${checker.name} has looked (${phase})`, limitMs: checkLimitMs }
    const outcome = await within(world, limits, Promise.resolve(checker.check(world, phase)))
    for (const violation of outcome?.value ?? []) world.violate(violation)
  }
}
