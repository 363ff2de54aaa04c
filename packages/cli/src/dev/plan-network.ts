/**
 * Decides what a network is made of: at the first start from the options and the free ports, later from what
 * `network.json` remembers, so that addresses stay. What contracts have fixed cannot be changed without `--reset`.
 */
import { CliError } from '../cli-error.ts'
import type { NetworkFile } from './network-file.ts'
import { defaults } from './plan-defaults.ts'
import type { PortClaims } from './ports.ts'

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

/** Claims its ports. Throws CliError `port-taken`, or `usage` where the options contradict the network that is there. */
export async function planNetwork(
  existing: NetworkFile | undefined,
  options: NetworkOptions,
  claims: PortClaims,
): Promise<NetworkFile> {
  return existing === undefined ? await planNew(options, claims) : await planAgain(existing, options, claims)
}

async function planNew(options: NetworkOptions, claims: PortClaims): Promise<NetworkFile> {
  if (options.s3Port !== undefined) await claims.require(options.s3Port, 'S3', '--s3-port')
  if (options.rpcPort !== undefined) await claims.require(options.rpcPort, 'the chain', '--rpc-port')
  const s3Port = options.s3Port ?? (await claims.takeNext(defaults.s3Port))
  const rpcPort = options.rpcPort ?? (await claims.takeNext(defaults.rpcPort))
  const nodes: { id: number; port: number }[] = []
  let nextPort: number = defaults.nodePort
  for (let id = 1; id <= (options.nodes ?? defaults.nodes); id += 1) {
    const port = await claims.takeNext(nextPort)
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

async function planAgain(existing: NetworkFile, options: NetworkOptions, claims: PortClaims): Promise<NetworkFile> {
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
  await claims.require(network.s3Port, 'S3', '--s3-port')
  await claims.require(network.rpcPort, 'the chain', '--rpc-port')
  const kept = new Set<number>()
  for (const { port } of existing.nodes) if (await claims.take(port)) kept.add(port)
  const nodes: { id: number; port: number }[] = []
  for (const { id, port } of existing.nodes) {
    // A node announces its address anew at each start, so another port is no harm.
    nodes.push({ id, port: kept.has(port) ? port : await claims.takeNext(port) })
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
