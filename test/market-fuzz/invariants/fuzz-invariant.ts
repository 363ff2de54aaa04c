import type { FuzzWorld } from '../fuzz-world.ts'

/** What must be so after every block. */
export interface FuzzInvariant {
  readonly name: string
  /** What is wrong, or `undefined`. */
  find(world: FuzzWorld): string | undefined
}
