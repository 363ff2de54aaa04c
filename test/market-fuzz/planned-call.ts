/** A call that a party is to make in the next block. */
import type { Hex } from 'viem'
import type { CallResult, FuzzContracts } from './fuzz-chain.ts'

/** What a party does next. */
export interface PlannedCall {
  readonly by: number
  readonly contract: Exclude<keyof FuzzContracts, 'repairFund'>
  readonly functionName: string
  readonly args: readonly unknown[]
  readonly wei?: bigint
  readonly isWhyAsked?: boolean
  /** Told what came of it. */
  readonly told?: (result: CallResult) => void
}

/** One of a challenge's, as the kind takes it. */
export interface Answer {
  readonly dealIndex: number
  readonly piece: bigint
  readonly leaf: Hex
  readonly path: readonly Hex[]
}
