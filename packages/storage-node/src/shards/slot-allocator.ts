/**
 * Which slots of which volume are free, in memory: a bitmap per volume, first fit for runs of at most 16 slots. It is
 * ahead of the index by what is being written just now, and learns of frees only when they are durable, so that a slot
 * never has two owners after a crash.
 */

/** Neighbouring slots of one volume. */
export interface SlotRun {
  readonly volume: number
  readonly slot: number
  readonly slots: number
}

interface Volume {
  readonly used: Uint8Array
  isUsable: boolean
  /** Where the next search begins. */
  next: number
  /** No free run is longer than this: spares searching a full volume again and again. */
  longestFreeMax: number
}

export interface SlotAllocator {
  /** Takes a run. `undefined` where no known volume has room: the caller adds one. */
  allocate(slots: number): SlotRun | undefined
  free(run: SlotRun): void
  /** Makes a volume known, with a copy of its bitmap (bit n of byte n/8 is slot n). */
  addVolume(volume: number, used: Uint8Array): void
  /** Never allocates there again: its file is gone. */
  retire(volume: number): void
  usedSlots(): number
}

export function createSlotAllocator(): SlotAllocator {
  const volumes = new Map<number, Volume>()
  let usedSlots = 0

  return {
    usedSlots: () => usedSlots,
    addVolume(number, used) {
      usedSlots += countBits(used)
      volumes.set(number, { used: used.slice(), isUsable: true, next: 0, longestFreeMax: Number.POSITIVE_INFINITY })
    },
    retire(number) {
      const volume = volumes.get(number)
      if (volume !== undefined) volume.isUsable = false
    },
    allocate(slots) {
      for (const [number, volume] of volumes) {
        if (!volume.isUsable || slots > volume.longestFreeMax) continue
        const slot = findRun(volume, slots)
        if (slot === undefined) {
          volume.longestFreeMax = slots - 1
          continue
        }
        setBits(volume.used, slot, slots, true)
        volume.next = slot + slots
        usedSlots += slots
        return { volume: number, slot, slots }
      }
      return undefined
    },
    free(run) {
      const volume = volumes.get(run.volume)
      if (volume === undefined) return
      setBits(volume.used, run.slot, run.slots, false)
      volume.longestFreeMax = Number.POSITIVE_INFINITY
      usedSlots -= run.slots
    },
  }
}

/** Sets or clears a run of bits. Throws where one of them is already so: two owners, or a double free. */
export function setBits(bitmap: Uint8Array, first: number, count: number, value: boolean): void {
  for (let bit = first; bit < first + count; bit++) {
    const mask = 1 << (bit & 7)
    if (((bitmap[bit >> 3]! & mask) !== 0) === value) throw new Error(`slot ${bit} is ${value ? 'taken' : 'free'}`)
    bitmap[bit >> 3]! ^= mask
  }
}

function findRun(volume: Volume, slots: number): number | undefined {
  return findRunFrom(volume.used, volume.next, slots) ?? findRunFrom(volume.used, 0, slots)
}

function findRunFrom(bitmap: Uint8Array, start: number, slots: number): number | undefined {
  const end = bitmap.length * 8
  let length = 0
  for (let bit = start; bit < end; bit++) {
    if ((bitmap[bit >> 3]! & (1 << (bit & 7))) !== 0) length = 0
    else if (++length === slots) return bit - slots + 1
  }
  return undefined
}

function countBits(bitmap: Uint8Array): number {
  let count = 0
  for (let byte of bitmap) for (; byte !== 0; byte &= byte - 1) count++
  return count
}
