/**
 * Erasure profiles by name: any k of n shards rebuild a segment. A part's profile is fixed when it is written, so names
 * are never given another meaning.
 */
export type ProfileName = '2/4' | '4/8' | '8/16' | '16/32' | '20/30'

export interface Profile {
  readonly name: ProfileName
  readonly k: number
  readonly n: number
}

export const profiles: readonly Profile[] = [
  { name: '2/4', k: 2, n: 4 },
  { name: '4/8', k: 4, n: 8 },
  { name: '8/16', k: 8, n: 16 },
  { name: '16/32', k: 16, n: 32 },
  { name: '20/30', k: 20, n: 30 },
]

/** The profile of that name, or `undefined`. */
export function profileByName(name: string): Profile | undefined {
  return profiles.find((profile) => profile.name === name)
}

/**
 * The widest profile of "any half is enough" that so many independent operators can carry, or `undefined` below four.
 * 20/30 is for professional nodes and only taken by name.
 */
export function bestProfile(operators: number): Profile | undefined {
  return profiles.findLast(({ k, n }) => n === 2 * k && n <= operators)
}

/**
 * Shards that must be durable on distinct operators before a segment counts as stored: k + s, where s = max(2, ⌈m/2⌉)
 * but at most m, the number of parity shards.
 */
export function durableShardsMin({ k, n }: Profile): number {
  const m = n - k
  return k + Math.min(m, Math.max(2, Math.ceil(m / 2)))
}
