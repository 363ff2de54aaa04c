/** What a fuzzing thread and whoever watches it have in common. */
import type { PlantedFault } from './planted-fault.ts'

export interface FuzzWorkerData {
  /** Steps so far, 0 while nothing runs; index and length of the input, and its bytes from `headWords` words on. */
  readonly shared: SharedArrayBuffer
  readonly planted: PlantedFault | undefined
  /** Whether V8's counters guide it. */
  readonly isGuided: boolean
}

export const headWords = 3
export const sharedInputBytes = 64 * 1024
