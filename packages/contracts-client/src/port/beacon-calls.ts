/** A beacon: how long the periods of the kinds are that have it, and their seeds. */
import type { Address } from '@nupeerstack/protocol'
import type { Periods } from './periods.ts'
import type { Receipt } from './receipt.ts'

export interface BeaconCalls extends Periods {
  readonly address: Address
  /** Where the seeds come from. */
  readonly source: 'prevrandao' | 'drand'
  /** Blocks from a period's first to the one that gives the seed: it may be recorded after that. */
  readonly seedDistanceBlocks: number
  /** Blocks after that one in which the seed may be recorded; a period without one is excused. */
  readonly recordingBlocks: number
  /** The period of the head block. */
  currentPeriod(): Promise<number>
  /** The public seed of a period, or `undefined` while nobody has recorded it. */
  seed(period: number): Promise<Uint8Array | undefined>
  /**
   * Records the current period's seed, once for everybody; returns `undefined` where that is done or not yet possible. Throws ChainError
   * `unreachable` also where no server of drand has the round that it takes.
   */
  record(): Promise<Receipt | undefined>
}
