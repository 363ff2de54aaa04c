/** What a world consists of, before anything happens in it: drawn first, because faults and load refer to it. */

import type { Randomness } from '@nupeerstack/runtime'
import { type ProfileName, profileByName } from '../../../packages/client/src/coding/profiles.ts'
import { draw } from './draw.ts'

export type Shape = {
  /** What the load comes through: parts of the storage client itself, or S3 through a gateway over it. */
  readonly front: 'parts' | 's3'
  readonly profile: ProfileName
  /** Names of the nodes. Every process has one: these, and `customer`. */
  readonly nodes: readonly string[]
  /**
   * The nodes that may lose what their disks hold, at once or one after another: as many as an acknowledged segment survives
   * without any repair.
   */
  readonly fragile: readonly string[]
  readonly blockIntervalMs: number
  readonly periodBlocks: number
  /** The load and the faults begin within this. */
  readonly loadMs: number
  /** How long the client gathers operations for a revision. Plans that know nothing of it have the client's own. */
  readonly reviseMs?: number
}

const profiles = ['2/4', '2/4', '4/8'] as const

export function drawShape(
  randomness: Randomness,
  { operations, front }: { readonly operations: number; readonly front: Shape['front'] },
): Shape {
  const profile = draw.oneOf(randomness, profiles)
  const { k, n } = profileByName(profile) ?? { k: 2, n: 4 }
  const nodes = Array.from({ length: n + draw.integer(randomness, 1, 2) }, (_, index) => `node-${index}`)
  // By itself, so that it does not follow the client into a wrong number: s = max(2, ⌈m/2⌉), at most m.
  const survivable = Math.min(n - k, Math.max(2, Math.ceil((n - k) / 2)))
  const fragile = draw.some(randomness, nodes, survivable)
  return {
    ...{ front, profile, nodes, fragile },
    blockIntervalMs: 2_000,
    periodBlocks: draw.integer(randomness, 15, 40),
    loadMs: Math.round(operations * draw.spread(randomness, 100, 1_000)),
    reviseMs: Math.round(draw.spread(randomness, 2_000, 20_000)),
  }
}
