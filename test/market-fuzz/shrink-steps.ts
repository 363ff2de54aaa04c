/** Leaves out what is not needed, in ever smaller runs of steps (after the ddmin of Zeller and Hildebrandt), for so many tries at most. */

export async function shrinkSteps<T>(
  steps: readonly T[],
  stillFails: (fewer: readonly T[]) => Promise<boolean>,
  triesMax: number,
): Promise<readonly T[]> {
  let left = steps
  let tries = 0
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    // From the end: what came last was often not needed.
    for (let end = left.length; end > 0; end -= size) {
      if (++tries > triesMax) return left
      const fewer = left.filter((_, index) => index < end - size || index >= end)
      if (await stillFails(fewer)) left = fewer
    }
  }
  return left
}
