/** Whether an input takes more memory than its size and its parser's limits allow: on the heap, or outside of it in buffers. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { FuzzTarget } from '../fuzz-target.ts'
import { outcomeOf } from './outcome.ts'

const freeBytes = 8 * 1024 * 1024
const memoryPerByteMax = 2_048

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

export function memoryBoundOf(target: FuzzTarget, input: Uint8Array): number {
  return freeBytes + input.length * (target.memoryPerByteMax ?? memoryPerByteMax)
}

/** In use now, garbage included. */
export function usedBytes(): number {
  const { used_heap_size: heap, external_memory: outside } = getHeapStatistics()
  return heap + outside
}

/** How much the input takes, measured again and again without the garbage of others. */
export async function takenBytes(target: FuzzTarget, input: Buffer): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    collectGarbage()
    const before = usedBytes()
    await outcomeOf(target, Buffer.from(input))
    least = Math.min(least, usedBytes() - before)
  }
  return least
}
