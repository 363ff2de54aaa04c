/**
 * Decides what a network is made of: at the first start from the options and the free ports, later from what
 * `network.json` remembers, so that addresses stay. What contracts have fixed cannot be changed without `--reset`.
 */
import { CliError } from '../cli-error.ts'
import type { NetworkFile } from './network-file.ts'
import { defaults } from './plan-defaults.ts'
import { findFreePort, requireFreePort } from './ports.ts'

/** What the user asked for; unset is “as before”, or the default at the first start. */
export type NetworkOptions = {
  readonly nodes?: number
  readonly s3Port?: number
  readonly rpcPort?: number
  readonly periodBlocks?: number
  readonly capacityBytesPerNode?: number
  readonly region?: string
  readonly bucket?: string
}

/** Throws CliError `port-taken`, or `usage` where the options contradict the network that is there. */
export async function planNetwork(existing: NetworkFile | undefined, options: NetworkOptions): Promise<NetworkFile> {
  return existing === undefined ? await planNew(options) : await planAgain(existing, options)
}

async function planNew(options: NetworkOptions): Promise<NetworkFile> {
  const taken = new Set<number>()
  const choose = async (first: number): Promise<number> => {
    const port = await findFreePort(first, taken)
    taken.add(port)
    return port
  }
  if (options.s3Port !== undefined) await requireFreePort(options.s3Port, 'S3', '--s3-port')
  if (options.rpcPort !== undefined) await requireFreePort(options.rpcPort, 'the chain', '--rpc-port')
  for (const port of [options.s3Port, options.rpcPort]) if (port !== undefined) taken.add(port)
  const s3Port = options.s3Port ?? (await choose(defaults.s3Port))
  const rpcPort = options.rpcPort ?? (await choose(defaults.rpcPort))
  const nodes: { id: number; port: number }[] = []
  let nextPort: number = defaults.nodePort
  for (let id = 1; id <= (options.nodes ?? defaults.nodes); id += 1) {
    const port = await choose(nextPort)
    nextPort = port + 1
    nodes.push({ id, port })
  }
  return {
    kind: 'nupeer-dev-network',
    version: 1,
    createdAt: new Date().toISOString(),
    chainId: defaults.chainId,
    rpcPort,
    periodBlocks: options.periodBlocks ?? defaults.periodBlocks,
    s3Port,
    region: options.region ?? defaults.region,
    ...(options.bucket === undefined ? {} : { bucket: options.bucket }),
    capacityBytesPerNode: options.capacityBytesPerNode ?? defaults.capacityBytesPerNode,
    nodes,
  }
}

async function planAgain(existing: NetworkFile, options: NetworkOptions): Promise<NetworkFile> {
  refuseChange('--nodes', options.nodes, existing.nodes.length)
  refuseChange('--period', options.periodBlocks, existing.periodBlocks)
  const network = {
    ...existing,
    s3Port: options.s3Port ?? existing.s3Port,
    rpcPort: options.rpcPort ?? existing.rpcPort,
    region: options.region ?? existing.region,
    capacityBytesPerNode: options.capacityBytesPerNode ?? existing.capacityBytesPerNode,
    ...(options.bucket === undefined ? {} : { bucket: options.bucket }),
  }
  await requireFreePort(network.s3Port, 'S3', '--s3-port')
  await requireFreePort(network.rpcPort, 'the chain', '--rpc-port')
  const taken = new Set([network.s3Port, network.rpcPort, ...existing.nodes.map(({ port }) => port)])
  const nodes: { id: number; port: number }[] = []
  for (const { id, port } of existing.nodes) {
    // A node announces its address anew at each start, so another port is no harm.
    const free = await findFreePort(port, new Set([...taken].filter((other) => other !== port)))
    taken.add(free)
    nodes.push({ id, port: free })
  }
  return { ...network, nodes }
}

function refuseChange(option: string, wanted: number | undefined, existing: number): void {
  if (wanted === undefined || wanted === existing) return
  throw new CliError(
    'usage',
    `This network was made with ${option} ${existing}; --reset makes a new one with ${wanted}.`,
  )
}
