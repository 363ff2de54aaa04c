/**
 * A fault that we put into the product ourselves, to see that the machine finds it. The product holds none of them: while a run
 * loads the file, `find` in its text becomes `replace` (see `plant-fault.ts`).
 */
export interface PlantedFault {
  /** As `--plant` takes it. */
  readonly name: string
  /** From the root of the repository. */
  readonly file: string
  /** Stands in the file exactly once, whole lines or parts of them. */
  readonly find: string
  readonly replace: string
  /** What is wrong then, in a sentence. */
  readonly whatItIs: string
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
