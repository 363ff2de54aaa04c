/**
 * What may happen in a sequence, as data: the name of an action and the chance that it is played with. What that comes to depends on how
 * things stand then, so a sequence stays one where steps are left out.
 */
import { createHash } from 'node:crypto'
import { createSeededRandomness } from '@nupeerstack/runtime'

export interface FuzzStep {
  readonly action: string
  /** What its dice are thrown with. */
  readonly chance: number
}

/** The steps of one sequence: the same for the same seed, number and actions. */
export function drawSteps(
  seed: number,
  sequence: number,
  { actions, count }: { readonly actions: ReadonlyMap<string, number>; readonly count: number },
): FuzzStep[] {
  const { uniform } = createSeededRandomness(seedOf(seed, sequence))
  const below = (end: number) => Math.floor(uniform() * end)
  const names = [...actions].flatMap(([name, weight]) => Array.from({ length: weight }, () => name))
  return Array.from({ length: count }, () => ({
    action: names[below(names.length)] as string,
    chance: below(2 ** 32),
  }))
}

/** Mixed, because a number has no room for both. */
function seedOf(seed: number, sequence: number): number {
  return createHash('sha256').update(`${seed} ${sequence}`).digest().readUIntBE(0, 6)
}

/** The dice of a step, thrown one after the other. */
export class Dice {
  readonly #uniform: () => number

  constructor(chance: number) {
    this.#uniform = createSeededRandomness(chance).uniform
  }

  /** From 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.#uniform() * count)
  }

  /** True once in so many throws. */
  onceIn(count: number): boolean {
    return this.below(count) === 0
  }

  /** Throws RangeError where there is nothing to pick from. */
  pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new RangeError('nothing to pick from')
    return values[this.below(values.length)] as T
  }
}
