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
  /** No slot from here on takes space on the disk. */
  end: number
  /** Slots were freed since the tail was looked at. */
  isLoosened: boolean
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
  volumes(): readonly number[]
  /** Looks for free slots from the beginning again: those that were used before have their blocks on the disk. */
  rewind(): void
  /**
   * Volumes with at least `slotsMin` free slots at their end that take space, or with such and no used one at all, and where
   * their used slots end. Each is named once: the caller clears what lies behind.
   */
  takeFreeTails(slotsMin: number): { readonly volume: number; readonly end: number }[]
}

export function createSlotAllocator(): SlotAllocator {
  const volumes = new Map<number, Volume>()
  let usedSlots = 0

  return {
    usedSlots: () => usedSlots,
    volumes: () => [...volumes.keys()],
    rewind() {
      for (const volume of volumes.values()) volume.next = 0
    },
    addVolume(number, used) {
      usedSlots += countBits(used)
      const bitmap = used.slice()
      const end = bitmap.length * 8
      const longestFreeMax = Number.POSITIVE_INFINITY
      volumes.set(number, { used: bitmap, isUsable: true, next: 0, longestFreeMax, end, isLoosened: false })
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
        volume.end = Math.max(volume.end, volume.next)
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
      volume.isLoosened = true
      usedSlots -= run.slots
    },
    takeFreeTails(slotsMin) {
      const tails: { volume: number; end: number }[] = []
      for (const [number, volume] of volumes) {
        if (!volume.isLoosened) continue
        volume.isLoosened = false
        const end = endOfBits(volume.used)
        const free = volume.end - end
        if (free < slotsMin && (end > 0 || free === 0)) continue
        // What follows the tail is reached last again.
        volume.end = end
        volume.next = Math.min(volume.next, end)
        tails.push({ volume: number, end })
      }
      return tails
    },
  }
}

/** Sets or clears a run of bits. Throws where one of them is already so, two owners or a double free, or is not there. */
export function setBits(bitmap: Uint8Array, first: number, count: number, value: boolean): void {
  if (first + count > bitmap.length * 8) throw new Error(`slot ${first + count - 1} is behind the end`)
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
    if ((bit & 7) === 0 && bitmap[bit >> 3] === 0xff) {
      length = 0
      bit += 7
    } else if ((bitmap[bit >> 3]! & (1 << (bit & 7))) !== 0) length = 0
    else if (++length === slots) return bit - slots + 1
  }
  return undefined
}

/** How many bits there are up to the last one that is set. */
export function endOfBits(bitmap: Uint8Array): number {
  let byte = bitmap.length
  while (byte > 0 && bitmap[byte - 1] === 0) byte--
  return byte === 0 ? 0 : 8 * byte - Math.clz32(bitmap[byte - 1]!) + 24
}

function countBits(bitmap: Uint8Array): number {
  let count = 0
  for (let byte of bitmap) for (; byte !== 0; byte &= byte - 1) count++
  return count
}
