/** What a miss costs, as `MissLadder.sol` has it, and what signed fraud does, as `StorageKind.sol` has it. */

/** Of the provision, in hundredths of a percent. */
export const slashBpsOfFraud = 2_000

const steps = [0, 500, 1_000, 2_500, 5_000]

/** Of the provision, in hundredths of a percent, for the `count`-th miss in the window. */
export function slashBps(count: number): number {
  return steps[Math.min(Math.max(count, 1), steps.length) - 1] ?? 0
}

/** What so many hundredths of a percent of a provision are, as the contracts round it. */
export function partOfProvision(provision: bigint, shareBps: number): bigint {
  return (provision * BigInt(shareBps)) / 10_000n
}
