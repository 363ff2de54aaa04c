/**
 * Runs of the memory that the main thread shares with the segment workers. The bytes of a run are left over from earlier
 * work, perhaps another customer's: write what you hand on, and dispose of a run only when nobody reads or writes it.
 */
import type { ShardMemory } from '@nupeerstack/erasure'

export interface SharedBytes extends Disposable {
  /** Where a worker finds it. */
  readonly address: number
  readonly bytes: Uint8Array
}

/** The erasure kernel works on 32 bytes at a time, and wants rows not to be a power of two apart: they would share cache sets. */
const alignment = 64
const gapBytes = 192

/** Takes `length` bytes. Throws RangeError where too much is under way. */
export function takeShared(memory: ShardMemory, length: number): SharedBytes {
  const taken = Math.ceil(length / alignment) * alignment + gapBytes
  const address = memory.take(taken)
  let isTaken = true
  return {
    address,
    bytes: memory.view(address, length),
    [Symbol.dispose]: () => {
      if (isTaken) memory.give(address, taken)
      isTaken = false
    },
  }
}
