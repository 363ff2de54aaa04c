/** Begins and ends the faults of a plan at their moments. */
import { allFaults } from './faults/all-faults.ts'
import type { Plan, PlannedFault } from './plan.ts'
import { createFaultLog } from './world/fault-log.ts'
import { within } from './world/within.ts'
import type { World } from './world/world.ts'

export interface PlannedFaults {
  /** Each comes at its moment from now on. */
  begin(): void
  /** How many have begun, by kind. */
  begun(): Record<string, number>
  /** Lets time pass until the last has ended, and every process is up again. */
  end(): Promise<void>
}

/** A process that starts reads what it has; a fault that ends has nothing else to wait for. */
const endLimitMs = 120_000

export function createFaults(world: World, { faults }: Plan): PlannedFaults {
  const { timers } = world.time
  const kinds = new Map(allFaults.map((kind) => [kind.name, kind]))
  const begun: Record<string, number> = {}

  async function suffer({ name, atMs, forMs, kind: kindName, drawn }: PlannedFault): Promise<void> {
    const kind = kinds.get(kindName)
    await timers.sleep(atMs)
    if (kind === undefined || world.violations.length > 0) return
    begun[kindName] = (begun[kindName] ?? 0) + 1
    world.history.note('fault', kindName, { name, drawn })
    using _disturbance = world.calm.disturb()
    using _suffered = world.kept(createFaultLog).begin({ kind: kindName, drawn })
    await kind.begin(world, drawn)
    await timers.sleep(forMs)
    world.history.note('fault', 'ended', { name })
    using _waiting = world.wait(`the end of ${kindName} ${name}`)
    await kind.end(world, drawn)
  }

  const lastMs = Math.max(0, ...faults.map(({ atMs, forMs }) => atMs + forMs))
  let suffering: Promise<void>[] = []
  return {
    begin() {
      suffering = faults.map((fault) =>
        suffer(fault).catch((error: unknown) =>
          world.violate({ checker: fault.kind, what: `${fault.name} failed: ${error}`, facts: fault.drawn }),
        ),
      )
    },
    begun: () => begun,
    async end() {
      await within(world, { what: 'every fault ends', limitMs: lastMs + endLimitMs }, Promise.all(suffering))
    },
  }
}
