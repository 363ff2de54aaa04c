/**
 * The memory that callers, workers and the kernel share: one growing WebAssembly memory with a first-fit list of free
 * ranges. What is freed joins its neighbours, so that rows of many shapes do not split it up for good.
 */
import { kernelMemoryPagesMax } from './generated/kernel-modules.ts'
import { rowAlignment } from './kernel.ts'
import { assertShape, type Shape } from './shape.ts'
import type { Stripe } from './stripe.ts'

const pageBytes = 65_536
/** Below this address lie the kernel's constants and a guard against address 0. */
const firstAddress = 4096
/** Rows a power of two apart share cache sets: the kernel then loses a third of its speed. */
const rowGapBytes = 192

interface Range {
  readonly start: number
  readonly length: number
}

/** Owned by one thread, which alone takes and gives; other threads get `memory` and addresses. */
export class ShardMemory {
  readonly memory = new WebAssembly.Memory({ initial: 1, maximum: kernelMemoryPagesMax, shared: true })
  /** Sorted by start; no two touch. */
  #free: Range[] = []
  #end = firstAddress

  /**
   * Memory for one row of shards, given back when it is disposed. The bytes in it are left over from earlier work: write
   * what you rely on. Throws RangeError for an impossible shape, and like `take`.
   */
  allocate(shape: Shape): Stripe {
    assertShape(shape)
    const { n, shardBytes } = shape
    const stride = Math.ceil(shardBytes / rowAlignment) * rowAlignment + rowGapBytes
    const start = this.take(n * stride)
    const addresses = Array.from({ length: n }, (_, index) => start + index * stride)
    let isTaken = true
    return {
      shape,
      addresses,
      shards: addresses.map((address) => this.view(address, shardBytes)),
      [Symbol.dispose]: () => {
        if (isTaken) this.give(start, n * stride)
        isTaken = false
      },
    }
  }

  /** The address of `length` bytes. Throws RangeError where a GiB is not enough: the caller has too much under way. */
  take(length: number): number {
    const index = this.#free.findIndex((range) => range.length >= length)
    const range = this.#free[index]
    if (range === undefined) return this.#extend(length)
    const rest = { start: range.start + length, length: range.length - length }
    this.#free.splice(index, 1, ...(rest.length > 0 ? [rest] : []))
    return range.start
  }

  /** Gives back what `take` gave. */
  give(start: number, length: number): void {
    const next = this.#free.findIndex((range) => range.start > start)
    const at = next < 0 ? this.#free.length : next
    const before = this.#free[at - 1]
    const after = this.#free[at]
    const joinsBefore = before !== undefined && before.start + before.length === start
    const joinsAfter = after !== undefined && start + length === after.start
    const joined = {
      start: joinsBefore ? before.start : start,
      length: length + (joinsBefore ? before.length : 0) + (joinsAfter ? after.length : 0),
    }
    this.#free.splice(joinsBefore ? at - 1 : at, Number(joinsBefore) + Number(joinsAfter), joined)
  }

  view(start: number, length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, start, length)
  }

  #extend(length: number): number {
    const start = this.#end
    const missing = start + length - this.memory.buffer.byteLength
    if (missing > 0) {
      const pages = Math.ceil(missing / pageBytes)
      const isTooMuch = this.memory.buffer.byteLength / pageBytes + pages > kernelMemoryPagesMax
      if (isTooMuch) throw new RangeError('too many shards are being coded at once')
      this.memory.grow(pages)
    }
    this.#end = start + length
    return start
  }
}
