/** The twin of `MissLadder.sol`: what a miss costs, by how many there were in the window. */

/** So many misses in the window evict. */
export const missesThatEvict = 5
/** The last step. */
export const slashBpsMax = 5_000n

/** Forgets what the window has passed, and remembers one more. */
export function addMiss(misses: readonly bigint[], missed: bigint, current: bigint, window: bigint): readonly bigint[] {
  return [...missesWithin(misses, current, window), missed]
}

export function missesWithin(misses: readonly bigint[], current: bigint, window: bigint): readonly bigint[] {
  return misses.filter((period) => period + window > current)
}

/** Part of the provision that the `count`-th miss costs, in hundredths of a percent. */
export function slashBps(count: number): bigint {
  return ([0n, 0n, 500n, 1_000n, 2_500n] as const)[count] ?? slashBpsMax
}
