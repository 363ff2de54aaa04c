/** The few ways in which plans draw. */
import type { Randomness } from '@nupeerstack/runtime'

export const draw = {
  /** Whole, from `min` to `max`, both included. */
  integer: ({ uniform }: Randomness, min: number, max: number): number => min + Math.floor(uniform() * (max - min + 1)),
  /** Between the two, small and large ones alike: as many from 1 to 10 as from 10 to 100. */
  spread: ({ uniform }: Randomness, min: number, max: number): number => min * (max / min) ** uniform(),
  chance: ({ uniform }: Randomness, share: number): boolean => uniform() < share,
  oneOf: <T>({ uniform }: Randomness, values: readonly T[]): T => values[Math.floor(uniform() * values.length)] as T,
  /** `count` of the values, in their order. */
  some<T>(randomness: Randomness, values: readonly T[], count: number): T[] {
    const left = [...values.keys()]
    while (left.length > count) left.splice(Math.floor(randomness.uniform() * left.length), 1)
    return left.map((index) => values[index] as T)
  },
} as const
