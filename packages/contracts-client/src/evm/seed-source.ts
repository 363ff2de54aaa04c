/** Where a beacon has its seeds from: each of the contracts has one. */
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { Hex } from 'viem'
import type { BeaconCalls } from '../port/beacon-calls.ts'
import type { Receipt } from '../port/receipt.ts'

export interface SeedSource {
  readonly name: BeaconCalls['source']
  /** Sends the seed that follows from the header of the designated block; `undefined` where it is not there yet. */
  record(header: Hex): Promise<Receipt | undefined>
}

/** What a source has of the world outside the chain. */
export interface SeedSurroundings {
  readonly clock: Pick<Clock, 'unixMs'>
  readonly timers: Pick<Timers, 'timeoutSignal'>
  /** Servers of drand. */
  readonly drandUrls: readonly string[]
}
