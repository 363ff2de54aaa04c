/** Runs one seed after another with a planted fault until somebody sees that something is wrong. */
import { drawPlan } from '../plan.ts'
import { simulateSeeds } from '../simulate-seeds.ts'
import type { Violation } from '../world/violation.ts'
import { plantedArguments } from './planted-arguments.ts'
import type { FoundBy, PlantedFault } from './planted-fault.ts'

export interface PlantedFind {
  readonly seed: number
  readonly violation: Violation
}

/** Which of the first seeds is looked at, to find some that draw a certain kind. */
const lookedAtMax = 500

/** The first seed that finds it, and what was seen; undefined where none of those does in which it should be found. */
export async function findPlanted({ name, foundBy }: PlantedFault): Promise<PlantedFind | undefined> {
  const wanted = seedsOf(foundBy)
  const ending = new AbortController()
  let found: PlantedFind | undefined
  await simulateSeeds(
    {
      ...{ from: 1, seeds: lookedAtMax, isWanted: (seed) => wanted.has(seed), operations: foundBy.operations },
      ...{ jobs: 1, shrinkMs: 0, execArgv: plantedArguments(name), signal: ending.signal },
    },
    ({ seed, violations }) => {
      const violation = violations.find(({ checker }) => foundBy.seenBy.includes(checker))
      if (violation === undefined) return
      found = { seed, violation }
      ending.abort()
    },
  )
  return found
}

function seedsOf({ among, seeds: count, operations }: FoundBy): Set<number> {
  const seeds = new Set<number>()
  for (let seed = 1; seed <= lookedAtMax && seeds.size < count; seed++) {
    if (among === undefined || kindsOf(seed, operations).has(among)) seeds.add(seed)
  }
  return seeds
}

function kindsOf(seed: number, operations: number): Set<string> {
  const plan = drawPlan({ seed, operations })
  return new Set([...plan.faults, ...plan.operations].map(({ kind }) => kind))
}
