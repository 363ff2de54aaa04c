/** A kind of fault: what it draws of a seed, how it begins, and how everything is well again. */
import type { Randomness } from '@nupeerstack/runtime'
import type { Json } from '../world/json.ts'
import type { Shape } from '../world/shape.ts'
import type { World } from '../world/world.ts'

export interface FaultKind<Drawn extends Json = Json> {
  /** Kebab-case; stands in plans, so it is never given another meaning. */
  readonly name: string
  /** Between how long and how long it lasts. Unset: one second to a minute and a half. */
  readonly forMs?: readonly [min: number, max: number]
  /** How often it comes beside the other kinds that a seed has, 1 unless told. */
  readonly weight?: number
  /** Undefined: there is no such fault in a world of this shape. */
  draw(randomness: Randomness, shape: Shape): Drawn | undefined
  /** Faults of one kind may overlap, on the same process too. `drawn` is the same object for both calls. */
  begin(world: World, drawn: Drawn): void | Promise<void>
  end(world: World, drawn: Drawn): void | Promise<void>
}
