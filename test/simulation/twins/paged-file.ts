/**
 * The bytes of a file on the simulated disk, in pages of 4 KiB: as its readers see them, and as they would be after a power
 * cut. A page that both have is one array, copied when it is written again; so a write costs its own pages and a sync the
 * changed ones, however long the file is.
 */
import type { Randomness } from '@nupeerstack/runtime'

export const pageBytes = 4096
/** What a disk writes whole or not at all. */
const sectorBytes = 512

/** What of unsynced pages is on the disk after a power cut: nothing, everything, a draw for each, or the first so many written. */
export type UnsyncedOutcome = 'lost' | 'kept' | 'mixed' | 'prefix'

/** The pages of a disk. */
export interface PageSupply {
  /** A page more; false where the disk has none. */
  take(): boolean
  /** So many more or less, whether there is room or not. */
  put(count: number): void
}

export class PagedFile {
  readonly #supply: PageSupply
  #pages = new Map<number, Uint8Array>()
  #durable = new Map<number, Uint8Array>()
  /** In the order of their first write since the last sync. */
  readonly #changed = new Set<number>()
  /** Pages on their way to the disk. */
  readonly #shared = new WeakSet<Uint8Array>()
  #syncs = 0
  #lastSync = 0
  /** A power cut begins another. */
  #life = 0
  #durableSize = 0
  /** The least that the file has been since the last sync. */
  #sizeMin = 0
  #size = 0

  constructor(supply: PageSupply) {
    this.#supply = supply
  }

  get size(): number {
    return this.#size
  }

  get pageCount(): number {
    return this.#pages.size
  }

  /** Pages with something in them, in the order of their place. */
  pageNumbers(): number[] {
    return [...this.#pages.keys()].sort((a, b) => a - b)
  }

  read(target: Uint8Array, position: number): number {
    const length = Math.max(0, Math.min(target.length, this.#size - position))
    for (let done = 0; done < length; ) {
      const { page, at, count } = spanAt(position + done, length - done)
      const bytes = this.#pages.get(page)
      if (bytes === undefined) target.fill(0, done, done + count)
      else target.set(bytes.subarray(at, at + count), done)
      done += count
    }
    return length
  }

  /** How many bytes there was room for. */
  write(bytes: Uint8Array, position: number): number {
    let done = 0
    while (done < bytes.length) {
      const { page, at, count } = spanAt(position + done, bytes.length - done)
      const target = this.#pageToWrite(page, count)
      if (target === undefined) break
      target.set(bytes.subarray(done, done + count), at)
      done += count
    }
    this.#size = Math.max(this.#size, done === 0 ? 0 : position + done)
    return done
  }

  truncate(sizeBytes: number): void {
    if (sizeBytes < this.#size) {
      const { page: last, at } = spanAt(sizeBytes, 1)
      for (const page of this.#pages.keys()) if (page > last || (page === last && at === 0)) this.#removePage(page)
      if (at > 0 && this.#pages.has(last)) this.#pageToWrite(last, 0)?.fill(0, at)
    }
    this.#size = sizeBytes
    this.#sizeMin = Math.min(this.#sizeMin, sizeBytes)
  }

  /**
   * Begins to make content and size durable, as they are now: what is written meanwhile is not part of it. The disk has it when
   * the returned function is called, unless the power was cut in between.
   */
  sync(): () => void {
    const [number, life, size] = [++this.#syncs, this.#life, this.#size]
    const pages = new Map([...this.#changed].map((page) => [page, this.#pages.get(page)]))
    for (const bytes of pages.values()) if (bytes !== undefined) this.#shared.add(bytes)
    return () => {
      // A later one that was faster had all of this, or newer.
      if (life !== this.#life || number < this.#lastSync) return
      this.#lastSync = number
      for (const [page, bytes] of pages) {
        setPage(this.#durable, page, bytes)
        if (this.#pages.get(page) === bytes) this.#changed.delete(page)
      }
      this.#durableSize = size
      this.#sizeMin = Math.min(size, this.#size)
    }
  }

  /** As the kernel does where the disk refuses a write: it says so once, and takes the pages for written from then on. */
  forgetUnsynced(): void {
    this.#changed.clear()
  }

  /** What readers see becomes what the disk has. */
  losePower(outcome: UnsyncedOutcome, randomness: Randomness): void {
    this.#life++
    const prefix = Math.floor(randomness.uniform() * (this.#changed.size + 1))
    let index = 0
    for (const page of this.#changed) {
      if (outcome === 'kept' || (outcome === 'prefix' && index < prefix))
        setPage(this.#durable, page, this.#pages.get(page))
      else if (outcome === 'mixed') this.#mixPage(page, randomness)
      index++
    }
    this.#durableSize = this.#drawSize(outcome, randomness)
    this.#changed.clear()
    for (const page of this.#durable.keys()) if (page * pageBytes >= this.#durableSize) this.#durable.delete(page)
    this.#supply.put(this.#durable.size - this.#pages.size)
    this.#pages = new Map(this.#durable)
    this.#size = this.#durableSize
    this.#sizeMin = this.#size
    this.#clearBehindEnd()
  }

  /** Changes what is on the disk, unseen: `change` gets a page of its own. False where the file has nothing there. */
  decay(page: number, change: (bytes: Uint8Array) => void): boolean {
    const bytes = this.#pages.get(page)
    if (bytes === undefined) return false
    const decayed = bytes.slice()
    change(decayed)
    if (this.#durable.get(page) === bytes) this.#durable.set(page, decayed)
    this.#pages.set(page, decayed)
    return true
  }

  /** A copy of a page, zeros where there is none. */
  copyOf(page: number): Uint8Array {
    return this.#pages.get(page)?.slice() ?? new Uint8Array(pageBytes)
  }

  /** The file is gone, and nobody has it open. */
  discard(): void {
    this.#supply.put(-this.#pages.size)
    this.#pages.clear()
    this.#durable.clear()
    this.#changed.clear()
  }

  /** A page that only readers see, so that it can be written. */
  #pageToWrite(page: number, count: number): Uint8Array | undefined {
    const known = this.#pages.get(page)
    if (known === undefined && !this.#supply.take()) return undefined
    this.#changed.add(page)
    const isOwn = known !== undefined && known !== this.#durable.get(page) && !this.#shared.has(known)
    if (isOwn) return known
    const fresh = known === undefined || count === pageBytes ? new Uint8Array(pageBytes) : known.slice()
    this.#pages.set(page, fresh)
    return fresh
  }

  #removePage(page: number): void {
    this.#pages.delete(page)
    this.#supply.put(-1)
    this.#changed.add(page)
  }

  #mixPage(page: number, randomness: Randomness): void {
    const draw = randomness.uniform()
    if (draw < 0.4) return
    const now = this.#pages.get(page)
    if (draw < 0.8 || now === undefined) {
      setPage(this.#durable, page, now)
      return
    }
    const torn = this.#durable.get(page)?.slice() ?? new Uint8Array(pageBytes)
    for (let at = 0; at < pageBytes; at += sectorBytes) {
      if (randomness.uniform() < 0.5) torn.set(now.subarray(at, at + sectorBytes), at)
    }
    this.#durable.set(page, torn)
  }

  #drawSize(outcome: UnsyncedOutcome, randomness: Randomness): number {
    if (outcome === 'lost') return this.#durableSize
    if (outcome === 'kept') return this.#size
    const low = Math.min(this.#sizeMin, this.#durableSize)
    const high = Math.max(this.#size, this.#durableSize)
    const draw = randomness.uniform()
    if (draw < 0.3) return this.#durableSize
    if (draw < 0.6) return this.#size
    return draw < 0.7 ? this.#sizeMin : low + Math.floor(((draw - 0.7) / 0.3) * (high - low + 1))
  }

  /** What stands behind the end on the last page is not part of the file. */
  #clearBehindEnd(): void {
    const { page, at } = spanAt(this.#size, 1)
    const bytes = this.#pages.get(page)
    if (bytes === undefined) return
    const cut = bytes.slice().fill(0, at)
    this.#pages.set(page, cut)
    this.#durable.set(page, cut)
  }
}

function spanAt(position: number, length: number): { page: number; at: number; count: number } {
  const page = Math.floor(position / pageBytes)
  const at = position - page * pageBytes
  return { page, at, count: Math.min(length, pageBytes - at) }
}

function setPage(pages: Map<number, Uint8Array>, page: number, bytes: Uint8Array | undefined): void {
  if (bytes === undefined) pages.delete(page)
  else pages.set(page, bytes)
}
