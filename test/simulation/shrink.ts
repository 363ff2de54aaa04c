/**
 * Makes a failing plan smaller by leaving out faults and operations, as long as the same checker still finds something (the ddmin of
 * Zeller and Hildebrandt, over faults first). Bounded by time: what is left then is what has been shown to fail.
 */
import type { Plan } from './plan.ts'

/** Runs a plan and says which checkers found something. */
export type FindsWhat = (plan: Plan) => Promise<readonly string[]>

export async function shrink(
  plan: Plan,
  checker: string,
  { findsWhat, isLate }: { readonly findsWhat: FindsWhat; readonly isLate: () => boolean },
): Promise<Plan> {
  const fails = async (smaller: Plan) => (await findsWhat(smaller)).includes(checker)
  let smallest = plan
  smallest = { ...smallest, faults: await fewest(smallest.faults, (faults) => fails({ ...smallest, faults })) }
  smallest = {
    ...smallest,
    operations: await fewest(smallest.operations, (operations) => fails({ ...smallest, operations })),
  }
  return { ...smallest, faults: await fewest(smallest.faults, (faults) => fails({ ...smallest, faults })) }

  async function fewest<T>(
    entries: readonly T[],
    stillFails: (fewer: readonly T[]) => Promise<boolean>,
  ): Promise<readonly T[]> {
    let left = entries
    let pieces = 1
    while (left.length > 0 && !isLate()) {
      const size = Math.ceil(left.length / pieces)
      const without = await firstOf(left, size, stillFails)
      if (without !== undefined) {
        left = without
        pieces = Math.max(1, Math.min(pieces - 1, left.length))
      } else if (size === 1) break
      else pieces = Math.min(left.length, pieces * 2)
    }
    return left
  }

  async function firstOf<T>(
    entries: readonly T[],
    size: number,
    stillFails: (fewer: readonly T[]) => Promise<boolean>,
  ): Promise<readonly T[] | undefined> {
    // From the end: what came last was often not needed.
    for (let end = entries.length; end > 0 && !isLate(); end -= size) {
      const fewer = entries.filter((_, index) => index < end - size || index >= end)
      if (await stillFails(fewer)) return fewer
    }
    return undefined
  }
}
