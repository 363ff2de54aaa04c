/** Prints the state of a running network: once, or again every second in place. */
import { setTimeout as pause } from 'node:timers/promises'
import { readEnvironment } from '../config.ts'
import { createLiveRegion } from '../terminal/live-region.ts'
import { styleFor } from '../terminal/style.ts'
import { askSupervisor } from './control.ts'
import { findNetwork } from './find-network.ts'
import type { NetworkStatus } from './network-status.ts'
import { renderStatus } from './render-status.ts'

const intervalMs = 1_000

export async function showStatus(options: {
  readonly data?: string
  readonly json?: true
  readonly watch?: true
}): Promise<void> {
  const { layout } = findNetwork(options.data)
  // The document comes from the supervisor of the same version; it is shown, not acted upon.
  const read = async (): Promise<NetworkStatus> => (await askSupervisor(layout.root, 'GET', '/status')) as NetworkStatus
  const style = styleFor(process.stdout, readEnvironment().isColourUnwelcome)

  if (!options.watch) {
    const status = await read()
    console.log(options.json ? JSON.stringify(status, undefined, 2) : renderStatus(status, style).join('\n'))
    return
  }
  const isInPlace = process.stdout.isTTY && !options.json
  using region = isInPlace ? createLiveRegion(process.stdout) : undefined
  const interrupted = new AbortController()
  process.once('SIGINT', () => interrupted.abort())
  while (!interrupted.signal.aborted) {
    const status = await read()
    if (region !== undefined) region.draw(renderStatus(status, style))
    else console.log(options.json ? JSON.stringify(status) : `${renderStatus(status, style).join('\n')}\n`)
    await pause(intervalMs, undefined, { signal: interrupted.signal }).catch(() => {})
  }
}
