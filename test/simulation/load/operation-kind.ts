/** A kind of thing that a customer does: what it draws of a seed, and how it is done and compared with what must be. */
import type { Randomness } from '@nupeerstack/runtime'
import type { Json } from '../world/json.ts'
import type { Shape } from '../world/shape.ts'
import type { World } from '../world/world.ts'

export interface OperationKind<Drawn extends Json = Json> {
  /** Kebab-case; stands in plans, so it is never given another meaning. */
  readonly name: string
  /** Of which load it is. */
  readonly front: Shape['front']
  readonly weight: number
  /** What else than `draw` itself decides what it draws, as text. */
  readonly drawing?: string
  /** Undefined: there is nothing yet that it could be done to. */
  draw(randomness: Randomness, before: DrawnBefore): Drawn | undefined
  /**
   * Does it, and writes into the model what is known of it then. A refusal that faults explain is no error; what it throws is
   * a violation. Where what it is about is not there, because the plan was shrunk or a write was refused, it does nothing.
   * The signal aborts when the operation has taken too long, which is a violation too unless it then ends.
   */
  run(world: World, drawn: Drawn, signal: AbortSignal): Promise<void>
}

/** What the load consists of so far. Operations refer to each other by name, so that a plan can lose some of them. */
export interface DrawnBefore {
  readonly shape: Shape
  /** Of this operation: `o17`. */
  readonly name: string
  readonly operations: readonly PlannedOperation[]
}

export type PlannedOperation = {
  readonly name: string
  /** From the beginning of the load. */
  readonly atMs: number
  readonly kind: string
  readonly drawn: Json
}
