/** Prints the state of a network: once, or again and again in place. */
import { adminSocketPath } from '@nupeerstack/node-host'
import { describeReading } from '@nupeerstack/protocol'
import { systemTimers } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import { readEnvironment } from '../config.ts'
import { rpcUrlOf } from '../local/ports.ts'
import { createLiveRegion } from '../terminal/live-region.ts'
import { styleFor } from '../terminal/style.ts'
import { collectStatus } from './collect-status.ts'
import { readSupervisorStatus } from './control.ts'
import { findDaemons } from './find-daemons.ts'
import { type FoundNetwork, findNetwork } from './find-network.ts'
import { type NetworkStatus, networkStatus } from './network-status.ts'
import { readOperators } from './node-operators.ts'
import { type OutsideOptions, openOutside } from './outside-options.ts'
import { renderStatus } from './render-status.ts'

export interface StatusOptions extends Partial<OutsideOptions> {
  readonly data?: string
  readonly json?: true
  readonly watch?: true
}

const intervalMs = 1_000
/** From outside each look is some requests to a chain that others ask too. */
const outsideIntervalMs = 5_000

export async function showStatus({ chain, ...options }: StatusOptions): Promise<void> {
  if (chain !== undefined) return showFromOutside({ ...options, chain }, options)
  if ((options.admin ?? options.rpcUrl ?? options.tokenFile) !== undefined) {
    throw new CliError('usage', 'A network is looked at from outside by --chain FILE, the addresses of its contracts.')
  }
  const found = findNetwork(options.data)
  await show(() => readFound(found), options, intervalMs)
}

async function showFromOutside(outside: OutsideOptions, options: StatusOptions): Promise<void> {
  await using view = await openOutside(outside)
  await show(async () => collectStatus(await findDaemons(view)), options, outsideIntervalMs)
}

/** From the supervisor; where that one is of another build, from its daemons and its chain without it. */
async function readFound(found: FoundNetwork): Promise<NetworkStatus> {
  const { network, layout } = found
  const reading = await readSupervisorStatus(layout.root)
  if (reading.kind === 'known') return reading.document
  const daemons = [layout.gateway.directory, ...network.nodes.map(({ id }) => layout.node(id).directory)]
  await using view = await openOutside({
    chain: layout.chain.deployment,
    rpcUrl: rpcUrlOf(network),
    admin: daemons,
  })
  const sources = await findDaemons({ ...view, operators: readOperators(found) })
  const supervisor = { name: adminSocketPath(layout.root), problem: describeReading(networkStatus, reading) }
  return collectStatus({ ...sources, dataPath: layout.root, unplaced: [supervisor, ...sources.unplaced] })
}

async function show(
  read: () => Promise<NetworkStatus>,
  options: Pick<StatusOptions, 'json' | 'watch'>,
  everyMs: number,
): Promise<void> {
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
    await systemTimers.sleep(everyMs, { signal: interrupted.signal })
  }
}
