/**
 * Parts that are being read. An object may be overwritten or deleted under a reader; its parts are freed only when the
 * last reader has let go, so a GET gives the whole old object or the whole new one.
 */
import type { PartId } from '@nupeerstack/client'

export interface PartLeases {
  /** Holds parts until it is disposed of. */
  hold(ids: readonly PartId[]): Disposable
  isHeld(id: PartId): boolean
}

export function createPartLeases(): PartLeases {
  const readers = new Map<PartId, number>()
  return {
    hold(ids) {
      for (const id of ids) readers.set(id, (readers.get(id) ?? 0) + 1)
      let isHeld = true
      return {
        [Symbol.dispose]() {
          if (!isHeld) return
          isHeld = false
          for (const id of ids) {
            const rest = (readers.get(id) ?? 1) - 1
            if (rest === 0) readers.delete(id)
            else readers.set(id, rest)
          }
        },
      }
    },
    isHeld: (id) => readers.has(id),
  }
}
