/** A checker looks at the whole world and says what must not be so. */
import type { Violation } from '../world/violation.ts'
import type { World } from '../world/world.ts'

/**
 * `under-faults`: some time in the load, faults may be on and processes down. `healed`: faults have ended, everything had the time
 * that it is promised, and no operation is under way.
 */
export type CheckedPhase = 'under-faults' | 'healed'

export interface Checker {
  readonly name: string
  /** Called once, before anything happens: for what must be looked at all the time. */
  begin?(world: World): void
  check(world: World, phase: CheckedPhase): Violation[] | Promise<Violation[]>
  /** Looks at what is new whenever an operation has ended: it costs next to nothing. */
  glance?(world: World): Violation[]
}
