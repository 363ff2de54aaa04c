/** Puts a daemon's status together: the frame, and in it what each service says of itself. */
import { type DaemonStatus, daemonStatus } from '@nupeerstack/protocol'
import type { Warnings } from '../monitoring/warnings.ts'
import type { Network } from '../port/network.ts'
import type { StatusSpeaker } from '../port/service-status.ts'

export interface DaemonStatusDependencies {
  readonly network: Pick<Network, 'peerId' | 'addresses' | 'links'>
  readonly warnings?: Pick<Warnings, 'list'> | undefined
}

export async function readDaemonStatus(
  { network, warnings }: DaemonStatusDependencies,
  services: readonly StatusSpeaker[],
): Promise<DaemonStatus> {
  const documents = await Promise.all(services.map(async ({ name, status }) => [name, await status()] as const))
  return daemonStatus.make({
    peerId: network.peerId,
    addresses: network.addresses,
    warnings: warnings?.list() ?? [],
    links: network.links(),
    services: Object.fromEntries(documents),
  })
}
