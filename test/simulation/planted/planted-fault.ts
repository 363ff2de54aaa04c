/** A fault that we put into the product ourselves, to see that the machine finds it; `--plant` takes its name. */
import type { PlantedText } from '../../planting/planted-text.ts'

export interface PlantedFault extends PlantedText {
  readonly foundBy: FoundBy
}

/** Who finds it, and within how much: CI runs no more than that. */
export interface FoundBy {
  readonly runner: 'simulation'
  /** A kind of fault or of operation, without which nobody could see it: of the seeds that draw one. Unset: of all, from 1 on. */
  readonly among?: string
  /** Checkers and kinds of operation, of which one must see it: what others see is something else. */
  readonly seenBy: readonly string[]
  readonly seeds: number
  /** Of each seed. */
  readonly operations: number
}
