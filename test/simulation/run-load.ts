/** Does the operations of a plan at their moments, side by side, and stops where something has gone wrong. */
import { allCheckers } from './checkers/all-checkers.ts'
import { allOperations } from './load/all-operations.ts'
import type { PlannedOperation } from './load/operation-kind.ts'
import type { Plan } from './plan.ts'
import type { World } from './world/world.ts'

export interface PlannedLoad {
  /** Resolves when every operation has ended. */
  run(): Promise<void>
  /** How many have begun. */
  begun(): number
}

/** More at once say nothing more, and fill memory. */
const underWayMax = 48
/** Then whoever asked gives up. */
const operationLimitMs = 240_000

export function createLoad(world: World, { operations }: Plan): PlannedLoad {
  const { timers, clock } = world.time
  const kinds = new Map(allOperations.map((kind) => [kind.name, kind]))
  const underWay = new Set<Promise<void>>()
  let begun = 0

  async function perform({ name, kind, drawn }: PlannedOperation): Promise<void> {
    world.history.note('load', kind, { name })
    try {
      using _waiting = world.wait(`${kind} ${name}`)
      await kinds.get(kind)?.run(world, drawn, timers.timeoutSignal(operationLimitMs))
    } catch (error) {
      world.violate({ checker: kind, what: `${name} failed: ${error}`, facts: drawn })
    }
    world.history.note('load', 'ended', { name })
    for (const { glance } of allCheckers) for (const violation of glance?.(world) ?? []) world.violate(violation)
  }

  async function run(): Promise<void> {
    const startMs = clock.elapsedMs()
    for (const operation of operations) {
      await timers.sleep(Math.max(0, startMs + operation.atMs - clock.elapsedMs()))
      while (underWay.size >= underWayMax) await Promise.race(underWay)
      if (world.violations.length > 0) return
      begun++
      const work: Promise<void> = perform(operation).finally(() => underWay.delete(work))
      underWay.add(work)
    }
    await Promise.all(underWay)
  }

  return { run, begun: () => begun }
}
