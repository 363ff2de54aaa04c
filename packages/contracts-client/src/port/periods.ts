/** Blocks and periods: a period is a fixed number of blocks, counted from the first block of the chain. */

export interface Periods {
  /** Blocks in one period. */
  readonly periodBlocks: number
  periodOf(blockNumber: number): number
  firstBlockOf(period: number): number
}

export function createPeriods(periodBlocks: number): Periods {
  return {
    periodBlocks,
    periodOf: (blockNumber) => Math.floor(blockNumber / periodBlocks),
    firstBlockOf: (period) => period * periodBlocks,
  }
}
