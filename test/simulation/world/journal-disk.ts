/** The disk that a process keeps its journal of transactions on: small, and without troubles of its own. */
import { createSeededRandomness, type Randomness } from '@nupeerstack/runtime'
import { createSimulatedDisk, type SimulatedDisk } from '../twins/simulated-disk.ts'

const sizeBytes = 2 ** 26

export function createJournalDisk({ uniform }: Randomness): SimulatedDisk {
  return createSimulatedDisk({ randomness: createSeededRandomness(uniform() * 2 ** 32) }, { sizeBytes })
}
