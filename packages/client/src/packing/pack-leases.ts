/** Packs that are being read. A pack that nothing lives in any more is freed only when the last reader has let go. */
import type { PartSeq } from '../book/sqlite-part-book.ts'

export interface PackLeases {
  /** Holds a pack until it is disposed of. */
  hold(pack: PartSeq): Disposable
  isHeld(pack: PartSeq): boolean
}

export function createPackLeases(): PackLeases {
  const readers = new Map<PartSeq, number>()
  return {
    hold: (pack) => {
      readers.set(pack, (readers.get(pack) ?? 0) + 1)
      let isHeld = true
      return {
        [Symbol.dispose]: () => {
          if (!isHeld) return
          isHeld = false
          const rest = (readers.get(pack) ?? 1) - 1
          if (rest === 0) readers.delete(pack)
          else readers.set(pack, rest)
        },
      }
    },
    isHeld: (pack) => readers.has(pack),
  }
}
