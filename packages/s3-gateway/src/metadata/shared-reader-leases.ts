/**
 * Leases of readers as counters in memory that the threads of one process share: one for each of many shares of all parts, by a
 * hash of the part's id. A part is held while its counter is not zero. Parts that have a counter in common wait for each other's
 * readers too, which frees one a little later and never too soon. To hold a part costs an addition, wherever it is read.
 *
 * What ends without letting go keeps its parts until the process ends. A thread that fails takes the process with it.
 */
import type { PartId } from '@nupeerstack/client'
import type { ReaderLeases } from './metadata-store.ts'

/**
 * A hundred reads of ten thousand parts each would hold every part; ten hold a third of them, and one of the parts to free in
 * three waits for those.
 */
const counters = 256 * 1024
export const readerCountersBytes: number = counters * Int32Array.BYTES_PER_ELEMENT

/** `counts`: `readerCountersBytes` long. */
export function createSharedReaderLeases(counts: Int32Array): ReaderLeases {
  return {
    hold(ids) {
      const held = ids.map(counterOf)
      for (const counter of held) Atomics.add(counts, counter, 1)
      let isHeld = true
      return {
        [Symbol.dispose]() {
          if (!isHeld) return
          isHeld = false
          for (const counter of held) Atomics.sub(counts, counter, 1)
        },
      }
    },
    heldOf: async (ids) => new Set(ids.filter((id) => Atomics.load(counts, counterOf(id)) > 0)),
  }
}

/** FNV-1a (draft-eastlake-fnv, section 2), folded to a counter's index. */
function counterOf(id: PartId): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  return (hash ^ (hash >>> 18)) & (counters - 1)
}
