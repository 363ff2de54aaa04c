/** Chance for one purpose under a seed: its draws change nobody else's. */
import { createHash } from 'node:crypto'
import { createSeededRandomness, type Randomness } from '@nupeerstack/runtime'

export function randomnessOf(seed: number, purpose: string): Randomness {
  const digest = createHash('sha256').update(`${seed} ${purpose}`).digest()
  return createSeededRandomness(digest.readUIntBE(0, 6))
}
