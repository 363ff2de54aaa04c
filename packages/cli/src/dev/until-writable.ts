/** Waits until the gateway can store objects: until every node took a deal, or at least as many as a write needs. */
import { adminSocketPath } from '@nupeerstack/node-host'
import { clientServiceName, clientStatus } from '@nupeerstack/protocol'
import { systemClock, systemTimers } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import { askDaemon, serviceOf } from '../network/ask-daemon.ts'

const pollMs = 50
/** How long the last nodes may take once writes are possible; a restart may find an evicted one, which takes no deal. */
const patienceMs = 5_000
/** A deal takes a few blocks. A busy machine takes its time for all of them, but not for one. */
const stuckMs = 60_000

/** Resolves early on abort. Throws CliError `start-failed` where too few nodes take part. */
export async function untilWritable(gatewayDirectory: string, nodes: number, signal: AbortSignal): Promise<void> {
  let progressAt = systemClock.elapsedMs()
  let dealsMax = 0
  let writableSince: number | undefined
  while (!signal.aborted) {
    const { isWritable, deals } = await readStorage(gatewayDirectory)
    const now = systemClock.elapsedMs()
    if (isWritable && deals >= nodes) return
    writableSince = isWritable ? (writableSince ?? now) : undefined
    if (writableSince !== undefined && now - writableSince > patienceMs) return
    if (deals > dealsMax) [dealsMax, progressAt] = [deals, now]
    if (now - progressAt > stuckMs) {
      throw new CliError('start-failed', `Only ${deals} of ${nodes} nodes took a deal; the logs of the nodes say why.`)
    }
    await systemTimers.sleep(pollMs)
  }
}

/** A gateway that is busy, or that has just crashed and is started again, is asked again. */
async function readStorage(gatewayDirectory: string): Promise<{ isWritable: boolean; deals: number }> {
  const reading = await askDaemon(adminSocketPath(gatewayDirectory))
  const { document } = serviceOf(reading, clientServiceName, clientStatus)
  const deals = document?.deals.filter(({ state }) => state === 'active') ?? []
  return { isWritable: document?.isWritable === true, deals: deals.length }
}
