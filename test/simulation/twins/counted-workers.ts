/** Segment workers that know how much of the shared memory is taken: all of it must come back, whatever becomes of a transfer. */
import type { SegmentWorkers } from '../../../packages/client/src/workers/segment-workers.ts'

export interface CountedWorkers {
  readonly workers: SegmentWorkers
  /** What was taken and not given back. */
  takenBytes(): number
}

export function countTaken(workers: SegmentWorkers): CountedWorkers {
  let takenBytes = 0
  return {
    workers: {
      ...workers,
      take(length) {
        const taken = workers.take(length)
        let isTaken = true
        takenBytes += length
        return {
          ...taken,
          [Symbol.dispose]() {
            if (isTaken) takenBytes -= length
            isTaken = false
            taken[Symbol.dispose]()
          },
        }
      },
    },
    takenBytes: () => takenBytes,
  }
}
