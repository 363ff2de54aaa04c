import type { Dice } from './fuzz-step.ts'
import type { FuzzWorld } from './fuzz-world.ts'

/** One thing that parties may do. What the contracts refuse is fine; what they must refuse, an action says itself. */
export interface FuzzAction {
  readonly name: string
  /** How often it comes, beside the others. */
  readonly weight: number
  play(world: FuzzWorld, dice: Dice): void | Promise<void>
}
