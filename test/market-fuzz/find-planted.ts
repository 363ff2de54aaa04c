/** Looks how many calls it takes until a planted fault is found. */
import { compileFaulty } from './compile-faulty.ts'
import { type FuzzResult, fuzzMarket } from './fuzz-market.ts'
import type { PlantedContractFault } from './planted-faults.ts'

export interface PlantedSearch extends FuzzResult {
  /** By what is meant to find it. */
  readonly isFound: boolean
}

/** A planted fault is found within so many calls. */
export const callsUntilFound = 5_000

export async function findPlanted(fault: PlantedContractFault, seed: number): Promise<PlantedSearch> {
  const replaced = compileFaulty(fault)
  const result = await fuzzMarket({ seed, calls: callsUntilFound, shrinkTries: 0, replaced })
  const invariant = result.finding?.violation.invariant
  return { ...result, isFound: invariant !== undefined && fault.invariants.includes(invariant) }
}
