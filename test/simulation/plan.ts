/**
 * Everything that will be done to a world, as data: what it consists of, what the customer does, which faults come, each with its
 * moment. A seed draws it; a plan without some of its entries is a plan too, which is how a failing one shrinks.
 */
import { createHash } from 'node:crypto'
import { allFaults } from './faults/all-faults.ts'
import { allOperations } from './load/all-operations.ts'
import type { OperationKind, PlannedOperation } from './load/operation-kind.ts'
import { draw } from './world/draw.ts'
import type { Json } from './world/json.ts'
import { randomnessOf } from './world/randomness-of.ts'
import { drawShape, type Shape } from './world/shape.ts'

export type Plan = {
  /** Of plans as such. */
  readonly format: number
  readonly seed: number
  readonly shape: Shape
  readonly operations: readonly PlannedOperation[]
  readonly faults: readonly PlannedFault[]
}

export type PlannedFault = {
  readonly name: string
  /** From the beginning of the load. */
  readonly atMs: number
  readonly forMs: number
  readonly kind: string
  readonly drawn: Json
}

/** What a seed means here: another one, and it would draw something else. */
export interface SeedRequest {
  readonly seed: number
  readonly operations: number
}

export class PlanVersionError extends Error {
  override readonly name = 'PlanVersionError'
}

const planFormat = 1

/**
 * Which plans seeds draw: it changes with the kinds that there are and with how they draw, so that a seed that is kept somewhere
 * never quietly means something else.
 */
export const drawingVersion: string = createHash('sha256')
  .update(JSON.stringify([planFormat, ...[...allFaults, ...allOperations].map(drawingOf)]))
  .update(`${drawPlan} ${drawOperations} ${drawFaults} ${drawShape} ${Object.values(draw).join(' ')}`)
  .digest('hex')
  .slice(0, 8)

/** So often something goes wrong in a minute of load, at least and at most. */
const faultsPerMinute = [4, 40] as const
/** How many of the kinds a seed has: few kinds find what only comes about by themselves, many what comes about together. */
const kindShare = [0.15, 1] as const
const faultForMs = [1_000, 90_000] as const

export function drawPlan({ seed, operations }: SeedRequest): Plan {
  const randomness = randomnessOf(seed, 'plan')
  const fronts = [...new Set(allOperations.map(({ front }) => front))]
  const shape = drawShape(randomness, { operations, front: draw.oneOf(randomness, fronts) })
  return {
    ...{ format: planFormat, seed, shape },
    operations: drawOperations({ seed, operations }, shape),
    faults: drawFaults(seed, shape),
  }
}

function drawOperations({ seed, operations: count }: SeedRequest, shape: Shape): PlannedOperation[] {
  const randomness = randomnessOf(seed, 'load')
  const kinds = allOperations.filter(({ front }) => front === shape.front)
  const moments = Array.from({ length: count }, () => Math.round(randomness.uniform() * shape.loadMs))
  const operations: PlannedOperation[] = []
  for (const atMs of moments.toSorted((one, other) => one - other)) {
    const name = `o${operations.length}`
    for (;;) {
      const kind = weighted(randomness.uniform(), kinds)
      const drawn = kind.draw(randomness, { shape, name, operations })
      if (drawn === undefined) continue
      operations.push({ name, atMs, kind: kind.name, drawn })
      break
    }
  }
  return operations
}

function drawFaults(seed: number, shape: Shape): PlannedFault[] {
  const mix = randomnessOf(seed, 'faults')
  const share = draw.spread(mix, ...kindShare)
  const perMinute = draw.spread(mix, ...faultsPerMinute)
  const chosen = allFaults.filter(() => draw.chance(mix, share))
  const weightOfAll = chosen.reduce((sum, { weight = 1 }) => sum + weight, 0)
  const faults: Omit<PlannedFault, 'name'>[] = []
  for (const kind of chosen) {
    // A stream for each: what one kind draws moves no other.
    const randomness = randomnessOf(seed, `fault ${kind.name}`)
    const expected = perMinute * (shape.loadMs / 60_000) * ((kind.weight ?? 1) / weightOfAll)
    const count = Math.floor(expected) + (draw.chance(randomness, expected % 1) ? 1 : 0)
    for (let index = 0; index < count; index++) {
      const atMs = Math.round(randomness.uniform() * shape.loadMs)
      const forMs = Math.round(draw.spread(randomness, ...(kind.forMs ?? faultForMs)))
      const drawn = kind.draw(randomness, shape)
      if (drawn !== undefined) faults.push({ atMs, forMs, kind: kind.name, drawn })
    }
  }
  return faults.toSorted((one, other) => one.atMs - other.atMs).map((fault, index) => ({ name: `f${index}`, ...fault }))
}

function weighted<T extends { readonly weight: number }>(uniform: number, kinds: readonly T[]): T {
  let left = uniform * kinds.reduce((sum, { weight }) => sum + weight, 0)
  return kinds.find(({ weight }) => (left -= weight) < 0) ?? (kinds[0] as T)
}

type DrawingKind = Pick<OperationKind, 'name' | 'drawing'> & { readonly weight?: number; readonly draw: unknown }

function drawingOf({ name, weight = 1, draw, drawing = '' }: DrawingKind): Json {
  return { name, weight, draw: `${draw} ${drawing}` }
}

/** Reads a plan that was written down. Throws PlanVersionError where this simulator cannot run it as it was meant. */
export function parsePlan(value: unknown): Plan {
  const plan = value as Plan
  if (typeof plan !== 'object' || plan === null || plan.format !== planFormat) {
    const format = (plan as Partial<Plan> | null)?.format
    throw new PlanVersionError(
      `This plan has the format ${format}, and this version of the simulator runs plans of format ${planFormat} only.`,
    )
  }
  if (![plan.operations, plan.faults].every(Array.isArray) || typeof plan.shape !== 'object')
    throw new PlanVersionError('This is no plan: it has no shape, no operations, or no faults.')
  const known = new Set([...allFaults, ...allOperations].map(({ name }) => name))
  const unknown = [...plan.operations, ...plan.faults].find(({ kind }) => !known.has(kind))
  if (unknown === undefined) return plan
  throw new PlanVersionError(`This plan has a ${unknown.kind}, which this version of the simulator does not know.`)
}
