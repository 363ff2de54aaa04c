/** A development network's part of its status: the processes that `nps dev` runs, and the sockets in its data folder. */
import type { Chain } from '@nupeerstack/contracts-client'
import { adminSocketPath } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { Layout } from '../local/layout.ts'
import type { NetworkFile } from '../local/network-file.ts'
import { loopback, rpcUrlOf } from '../local/ports.ts'
import { askDaemon, type DaemonReading } from '../network/ask-daemon.ts'
import type { NetworkSources, NodeSource } from '../network/collect-status.ts'
import { s3EndpointOf } from '../network/env-document.ts'
import type { Child } from './child.ts'
import type { Daemons } from './daemons.ts'

export interface DevNetworkParts {
  readonly network: NetworkFile
  readonly layout: Layout
  readonly daemons: Daemons
  readonly chain: Chain
  readonly customer: Address
  readonly operators: ReadonlyMap<number, Address>
}

/** Asks every daemon that is up. */
export async function readNetworkSources(parts: DevNetworkParts): Promise<NetworkSources> {
  const { network, layout, daemons, chain, customer } = parts
  const [gateway, nodes] = await Promise.all([
    askChild(daemons.gateway, layout.gateway.directory),
    Promise.all(network.nodes.map(({ id, port }) => readNodeSource(parts, id, port))),
  ])
  return {
    chain,
    customer,
    dataPath: layout.root,
    chainProcess: { ...processOf(daemons.chain), rpcUrl: rpcUrlOf(network) },
    gateway: {
      ...processOf(daemons.gateway),
      endpoint: s3EndpointOf({ network, layout }),
      region: network.region,
      reading: gateway,
    },
    nodes,
    unplaced: [],
  }
}

async function readNodeSource(
  { network, layout, daemons, operators }: DevNetworkParts,
  id: number,
  port: number,
): Promise<NodeSource> {
  const child = daemons.nodes.get(id)
  const operator = operators.get(id)
  if (child === undefined || operator === undefined) throw new RangeError(`node ${id} is not one of this network`)
  return {
    id,
    ...processOf(child),
    restarts: child.restarts,
    operator,
    address: `/ip4/${loopback}/tcp/${port}`,
    capacityBytes: network.capacityBytesPerNode,
    reading: await askChild(child, layout.node(id).directory),
  }
}

function processOf({ state, pid }: Child): { readonly state: Child['state']; readonly pid: number | null } {
  return { state, pid: pid ?? null }
}

async function askChild(child: Child, directory: string): Promise<DaemonReading | undefined> {
  return child.state === 'up' ? askDaemon(adminSocketPath(directory)) : undefined
}
