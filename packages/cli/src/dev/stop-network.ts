/** Asks a network to stop and waits until it has: until its processes are gone and its folder is free. */
import { systemClock, systemTimers } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import { askSupervisor } from '../network/control.ts'
import { supervisorCalls } from '../network/supervisor-calls.ts'
import { isAlive } from './leftovers.ts'

/** Gateway, nodes and chain stop one after another, each bounded. */
const stopMaxMs = 45_000

/** Throws CliError `not-running`, or `unreachable` where it does not end. */
export async function stopNetwork(dataPath: string): Promise<void> {
  const { pid } = await askSupervisor(dataPath, supervisorCalls.stop, undefined)
  const deadline = systemClock.unixMs() + stopMaxMs
  while (isAlive(pid)) {
    if (systemClock.unixMs() > deadline) {
      throw new CliError('unreachable', `The network in ${dataPath} (process ${pid}) does not stop.`)
    }
    await systemTimers.sleep(50)
  }
}
