/** Steps of one kind, with a weight among the others, and fields that are there at times. */
import fc, { type Arbitrary } from 'fast-check'
import type { Step } from './plan.ts'

export type WeightedStep = { readonly weight: number; readonly arbitrary: Arbitrary<Step> }

/** In `percent` of the cases, else nothing. */
export function atTimes<T>(percent: number, arbitrary: Arbitrary<T>): Arbitrary<T | undefined> {
  return fc.oneof({ weight: percent, arbitrary }, { weight: 100 - percent, arbitrary: fc.constant(undefined) })
}

type StepOf<Op> = Step extends infer S
  ? S extends { readonly op: infer Known }
    ? Op extends Known
      ? S
      : never
    : never
  : never
type FieldOf<S> = S extends unknown ? Exclude<keyof S, 'op'> : never

/** Every field of the step has to be drawn. */
export function drawStep<Op extends Step['op']>(
  weight: number,
  ops: readonly Op[],
  fields: { readonly [Field in FieldOf<StepOf<Op>>]-?: Arbitrary<unknown> },
): WeightedStep {
  const arbitrary = fc.record({ op: fc.constantFrom(...ops), ...(fields as Record<string, Arbitrary<unknown>>) })
  return { weight, arbitrary: arbitrary as unknown as Arbitrary<Step> }
}
