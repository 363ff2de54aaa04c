/** A miss that somebody has claimed and that is not settled yet (`MissBook.sol`). */
import type { Address } from '@nupeerstack/protocol'

/** `deferred`: so much was missed at once that the period may be answered late. */
export type MissVerdict = 'undecided' | 'upheld' | 'deferred'

export interface MissClaim {
  readonly period: number
  /** Whose share of what is slashed it is. */
  readonly reporter: Address
  readonly verdict: MissVerdict
  /** The first period in which it may be judged, as far as is known; until then one that is deferred is owed. */
  readonly judgeableFrom: number
  /** The last one. */
  readonly judgeableUntil: number
}
