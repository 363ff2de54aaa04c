/** Names a new part: 128 bits that nobody has drawn before. */
import type { Randomness } from '@nupeerstack/runtime'
import type { PartId } from '../port/part-store.ts'

export function drawPartId(randomness: Randomness): PartId {
  return Buffer.from(randomness.bytes(16)).toString('hex') as PartId
}
