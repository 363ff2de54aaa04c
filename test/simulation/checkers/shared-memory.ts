/** When nothing is under way, all of the memory that the client shares with its segment workers is given back. */
import type { Checker } from './checker.ts'

/** What lost a race is called back, and gives its memory back when it has ended. */
const endingMs = 60_000
const lookEveryMs = 1_000

export const sharedMemory: Checker = {
  name: 'shared-memory',
  async check({ customer, time: { clock, timers } }, phase) {
    if (phase !== 'healed') return []
    const endMs = clock.elapsedMs() + endingMs
    for (;;) {
      const takenBytes = customer.running()?.face.takenBytes() ?? 0
      if (takenBytes === 0) return []
      if (clock.elapsedMs() >= endMs) {
        return [{ checker: sharedMemory.name, what: `${takenBytes} bytes of the shared memory were not given back` }]
      }
      await timers.sleep(lookEveryMs)
    }
  },
}
