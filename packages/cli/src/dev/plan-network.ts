/**
 * Decides what a network is made of: at the first start from the options and the free ports, later from what
 * `network.json` remembers, so that addresses stay. Nodes may be added; what contracts have fixed stays until `--reset`.
 */
import { systemClock } from '@nupeerstack/runtime'
import { CliError } from '../cli-error.ts'
import type { DevBeacon, NetworkFile } from '../local/network-file.ts'
import type { PortClaims } from '../local/ports.ts'
import { defaults } from './plan-defaults.ts'

/** What the user asked for; unset is “as before”, or the default at the first start. */
export type NetworkOptions = {
  readonly nodes?: number
  readonly s3Port?: number
  readonly rpcPort?: number
  readonly periodBlocks?: number
  readonly beacon?: DevBeacon
  readonly capacityBytesPerNode?: number
  readonly region?: string
  readonly bucket?: string
}

type PlannedNode = NetworkFile['nodes'][number]

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
  return {
    kind: 'nupeer-dev-network',
    version: 1,
    createdAt: new Date(systemClock.unixMs()).toISOString(),
    chainId: defaults.chainId,
    rpcPort,
    periodBlocks: options.periodBlocks ?? defaults.periodBlocks,
    beacon: options.beacon ?? defaults.beacon,
    s3Port,
    region: options.region ?? defaults.region,
    ...(options.bucket === undefined ? {} : { bucket: options.bucket }),
    capacityBytesPerNode: options.capacityBytesPerNode ?? defaults.capacityBytesPerNode,
    nodes: await addNodes([], options.nodes ?? defaults.nodes, claims),
  }
}

async function planAgain(existing: NetworkFile, options: NetworkOptions, claims: PortClaims): Promise<NetworkFile> {
  const { nodes: count = existing.nodes.length, periodBlocks = existing.periodBlocks } = options
  if (count < existing.nodes.length) {
    throw new CliError(
      'usage',
      `This network has ${existing.nodes.length} nodes, and none is taken away; --reset makes a new one with --nodes ${count}.`,
    )
  }
  if (periodBlocks !== existing.periodBlocks) {
    throw new CliError(
      'usage',
      `This network was made with --period ${existing.periodBlocks}; --reset makes a new one with ${periodBlocks}.`,
    )
  }
  const { beacon = defaults.beacon } = existing
  if (options.beacon !== undefined && options.beacon !== beacon) {
    throw new CliError(
      'usage',
      `This network was made with --beacon ${beacon}; --reset makes a new one with ${options.beacon}.`,
    )
  }
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
  // Old ports first, so that nobody's is taken for a node that has to move.
  const kept = new Set<number>()
  for (const port of existing.nodes.flatMap(portsOf)) if (await claims.take(port)) kept.add(port)
  // A node announces its address anew at each start, so another port is no harm.
  const again = async (port: number): Promise<number> => (kept.has(port) ? port : await claims.takeNext(port))
  const nodes: PlannedNode[] = []
  for (const { id, port, directPort } of existing.nodes) {
    const planned = { id, port: await again(port) }
    nodes.push({
      ...planned,
      directPort: directPort === undefined ? await claims.takeNext(planned.port + 1) : await again(directPort),
    })
  }
  return { ...network, nodes: await addNodes(nodes, count, claims) }
}

/** Adds nodes until there are `count`. */
async function addNodes(nodes: readonly PlannedNode[], count: number, claims: PortClaims): Promise<PlannedNode[]> {
  const all = [...nodes]
  let id = Math.max(0, ...nodes.map((node) => node.id))
  let nextPort = Math.max(defaults.nodePort - 1, ...nodes.flatMap(portsOf)) + 1
  while (all.length < count) {
    const port = await claims.takeNext(nextPort)
    const directPort = await claims.takeNext(port + 1)
    nextPort = directPort + 1
    id += 1
    all.push({ id, port, directPort })
  }
  return all
}

function portsOf({ port, directPort }: PlannedNode): number[] {
  return directPort === undefined ? [port] : [port, directPort]
}
