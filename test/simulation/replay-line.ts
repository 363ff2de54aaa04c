/**
 * What names a plan in one word: the version of the drawing, the seed, how many operations, and where the plan was shrunk, which
 * faults and operations are left. `1f0c2a7b:417:500:f3,f9:o1-4,o17`
 */
import { drawingVersion, drawPlan, type Plan, PlanVersionError, type SeedRequest } from './plan.ts'

/** Of a whole seed. */
export function seedLine({ seed, operations }: SeedRequest): string {
  return `${drawingVersion}:${seed}:${operations}`
}

/** Of what is left of a seed's plan. */
export function planLine(request: SeedRequest, { faults, operations }: Plan): string {
  return `${seedLine(request)}:${ranges('f', faults)}:${ranges('o', operations)}`
}

/** Throws PlanVersionError where another version of the simulator has written it, and RangeError where it is no such line. */
export function planOfLine(line: string): Plan {
  const parts = /^([0-9a-f]{8}):(\d+):(\d+)(?::([f\d,-]*):([o\d,-]*))?$/.exec(line)
  if (parts === null)
    throw new RangeError(`“${line}” is no line of a replay: VERSION:SEED:OPERATIONS[:FAULTS:OPERATIONS]`)
  const [, version, seed, operations, faultsLeft, operationsLeft] = parts
  if (version !== drawingVersion) {
    throw new PlanVersionError(
      `This seed was drawn by version ${version} of the simulator, and this is version ${drawingVersion}: here it means something else.`,
    )
  }
  const plan = drawPlan({ seed: Number(seed), operations: Number(operations) })
  if (faultsLeft === undefined || operationsLeft === undefined) return plan
  return { ...plan, faults: kept(plan.faults, faultsLeft), operations: kept(plan.operations, operationsLeft) }
}

function numberOf(name: string): number {
  return Number(name.slice(1))
}

function ranges(letter: string, entries: readonly { readonly name: string }[]): string {
  const runs: [first: number, last: number][] = []
  for (const number of entries.map(({ name }) => numberOf(name))) {
    const run = runs.at(-1)
    if (run?.[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? `${letter}${first}` : `${letter}${first}-${last}`)).join(',')
}

function kept<T extends { readonly name: string }>(entries: readonly T[], text: string): T[] {
  const runs = text.split(',').filter(Boolean)
  const bounds = runs.map((run) => {
    const [first, last = first] = run.slice(1).split('-').map(Number)
    return { first: first as number, last: last as number }
  })
  return entries.filter(({ name }) =>
    bounds.some(({ first, last }) => numberOf(name) >= first && numberOf(name) <= last),
  )
}
