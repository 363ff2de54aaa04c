/** The randomness of the operating system; for jitter, that of the engine. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { Randomness } from './randomness.ts'

export const systemRandomness: Randomness = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  uniform: () => Math.random(),
  uuid: () => randomUUID(),
}
