/** A cell of the matrix: one kind of file, one damage, at so many programs at once; and how it ended. */
import type { DamageKind } from './damage.ts'

export interface Cell {
  readonly program: 'node' | 'gateway'
  /** Of `file-kinds.ts`. */
  readonly file: string
  readonly damage: DamageKind
  /** At how many nodes, from 1 to m: as many shards of a segment are hurt at most. */
  readonly count: number
}

/**
 * `healed`: it was noticed, and everything is whole again. `harmless`: nothing depends on it, or it is made anew. `refused`: the
 * program says in a sentence why it does not start, or does not answer, and has changed nothing. `rolled-back`: the last
 * changes are gone, as on a disk that takes back what it has synced. `untouched`: there was nothing to damage.
 */
export type Outcome = 'healed' | 'harmless' | 'refused' | 'rolled-back' | 'untouched'

export interface CellResult {
  readonly cell: Cell
  readonly outcome: Outcome
  /** What was done to which file, and what was said of it. */
  readonly notes: readonly string[]
  readonly violations: readonly string[]
  readonly ms: number
}

export function nameOf({ program, file, damage, count }: Cell): string {
  return `${program} ${file} ${damage} ×${count}`
}
