/**
 * What the connections of several threads to one index have in common, in shared memory: whose turn it is to write, so that no
 * thread stands still in SQLite while another syncs; how often buckets and users have changed, so that each thread knows when
 * what it remembers of them is old; and which parts are being read. The turn is a futex: free, taken, or taken with others
 * waiting (U. Drepper, "Futexes Are Tricky", 2011).
 */
import { readerCountersBytes } from './shared-reader-leases.ts'

const turnWord = 0
const bucketsWord = 1
const usersWord = 2
/** A cache line of its own for what everybody reads. */
const wordsBytes = 64
const sharedBytes = wordsBytes + readerCountersBytes

const free = 0
const taken = 1
const awaited = 2

export class IndexSharing {
  /** Goes to the other threads. */
  readonly memory: SharedArrayBuffer
  /** For `createSharedReaderLeases`. */
  readonly readerCounts: Int32Array
  readonly #words: Int32Array

  constructor(memory: SharedArrayBuffer = new SharedArrayBuffer(sharedBytes)) {
    this.memory = memory
    this.#words = new Int32Array(memory, 0, wordsBytes / Int32Array.BYTES_PER_ELEMENT)
    this.readerCounts = new Int32Array(memory, wordsBytes)
  }

  /** Takes the turn where it is free. */
  takeFreeTurn(): boolean {
    return Atomics.compareExchange(this.#words, turnWord, free, taken) === free
  }

  /** Resolves when the turn is the caller's. */
  async takeTurn(): Promise<void> {
    if (this.takeFreeTurn()) return
    while (Atomics.exchange(this.#words, turnWord, awaited) !== free) {
      await Atomics.waitAsync(this.#words, turnWord, awaited).value
    }
  }

  endTurn(): void {
    if (Atomics.exchange(this.#words, turnWord, free) === awaited) Atomics.notify(this.#words, turnWord, 1)
  }

  /** Another number after each change of a bucket that was committed. */
  get bucketsVersion(): number {
    return Atomics.load(this.#words, bucketsWord)
  }

  noteBucketChange(): void {
    Atomics.add(this.#words, bucketsWord, 1)
  }
  /** Another number after each change of users or their keys that was committed. */
  get usersVersion(): number {
    return Atomics.load(this.#words, usersWord)
  }

  noteUserChange(): void {
    Atomics.add(this.#words, usersWord, 1)
  }
}
