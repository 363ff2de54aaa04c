/**
 * Memory for payloads that is used again and again. A fresh buffer per payload would outlive the young generation (a
 * shard waits for its last byte and for the disk) and be freed by full collections alone, which then dominate a busy
 * host. Buffers in use count against the host's bound on held bytes, and with those that wait stay within it.
 */
import type { HeldBytes } from './held-bytes.ts'

export interface BufferPool {
  /** A buffer with arbitrary contents, or `undefined` where the host holds too much already. */
  take(sizeBytes: number): PooledBuffer | undefined
  /** A buffer for what has to be held anyway, and for a short time. */
  takeAlways(sizeBytes: number): PooledBuffer
  /** Bytes of buffers that wait to be used again. */
  readonly idleBytes: number
}

export interface PooledBuffer {
  /** As long as was asked for. Nobody may refer to it after `release`. */
  readonly bytes: Uint8Array
  /** Gives the buffer back; exactly once. */
  release(): void
}

/** Sizes are powers of two, so that a buffer fits the next payload too; below this they are too many to be worth it. */
const sizeBytesMin = 4 * 1024

/** Makes an empty pool. */
export function createBufferPool(
  { held }: { readonly held: HeldBytes },
  { idleBytesMax }: { readonly idleBytesMax: number },
): BufferPool {
  const idleBySize = new Map<number, Uint8Array[]>()
  let idleBytes = 0

  const takeIdle = (sizeBytes: number): Uint8Array | undefined => {
    const buffer = idleBySize.get(sizeBytes)?.pop()
    if (buffer !== undefined) idleBytes -= buffer.length
    return buffer
  }

  // The largest first: fewest go.
  const dropIdle = (idleBytesLeft: number) => {
    for (const size of [...idleBySize.keys()].sort((a, b) => b - a)) {
      while (idleBytes > idleBytesLeft && takeIdle(size) !== undefined);
    }
  }

  const giveBack = (buffer: Uint8Array) => {
    held.give(buffer.length)
    if (buffer.length > Math.min(idleBytesMax, held.bytesMax - held.bytes)) return
    dropIdle(Math.min(idleBytesMax, held.bytesMax - held.bytes) - buffer.length)
    const idle = idleBySize.get(buffer.length)
    if (idle === undefined) idleBySize.set(buffer.length, [buffer])
    else idle.push(buffer)
    idleBytes += buffer.length
  }

  const lend = (capacityBytes: number, sizeBytes: number): PooledBuffer => {
    const buffer = takeIdle(capacityBytes) ?? new Uint8Array(Buffer.allocUnsafeSlow(capacityBytes).buffer)
    dropIdle(Math.max(0, held.bytesMax - held.bytes))
    let isReleased = false
    return {
      bytes: buffer.subarray(0, sizeBytes),
      release() {
        if (isReleased) throw new Error('a buffer was given back twice')
        isReleased = true
        giveBack(buffer)
      },
    }
  }

  return {
    take(sizeBytes) {
      const capacityBytes = capacityFor(sizeBytes)
      return held.take(capacityBytes) ? lend(capacityBytes, sizeBytes) : undefined
    },
    takeAlways(sizeBytes) {
      const capacityBytes = capacityFor(sizeBytes)
      held.takeAlways(capacityBytes)
      return lend(capacityBytes, sizeBytes)
    },
    get idleBytes() {
      return idleBytes
    },
  }
}

function capacityFor(sizeBytes: number): number {
  return Math.max(sizeBytesMin, 2 ** Math.ceil(Math.log2(sizeBytes)))
}
