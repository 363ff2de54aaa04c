/**
 * Puts the state of a network together from two sources: what the chain says of operators and deals, and what daemons say
 * of themselves, each where it was asked. Who the daemons are, and what else is known of their processes, the caller says:
 * `nps dev` of the children that it runs, `find-daemons.ts` of any network.
 */
import { bestProfile, profileByName } from '@nupeerstack/client'
import { type Chain, storageKind } from '@nupeerstack/contracts-client'
import {
  type Address,
  type ClientStatus,
  clientServiceName,
  clientStatus,
  s3ServiceName,
  s3Status,
  storageServiceName,
  storageStatus,
} from '@nupeerstack/protocol'
import { type DaemonReading, serviceOf } from './ask-daemon.ts'
import { judgeHealth } from './judge-health.ts'
import {
  type DaemonWarning,
  type DealStatus,
  type NetworkStatus,
  type NodeStatus,
  networkStatus,
} from './network-status.ts'
import { type DealOnChain, readDeals, readOperator, readPosition } from './read-chain.ts'

export interface NetworkSources {
  readonly chain: Chain
  /** What is known of the chain's process and address. */
  readonly chainProcess: Pick<NetworkStatus['chain'], 'state' | 'pid' | 'rpcUrl'>
  readonly dataPath: string | null
  /** Whose deals are shown; unset: the gateway's customer, or all deals of the operators. */
  readonly customer: Address | undefined
  /** `undefined` where none is asked. */
  readonly gateway: GatewaySource | undefined
  readonly nodes: readonly NodeSource[]
  readonly unplaced: NetworkStatus['unplaced']
}

type Gateway = NonNullable<NetworkStatus['gateway']>

export interface GatewaySource extends Pick<Gateway, 'state' | 'pid' | 'endpoint' | 'region'> {
  /** `undefined` where it is not asked. */
  readonly reading: DaemonReading | undefined
}

export interface NodeSource
  extends Pick<NodeStatus, 'id' | 'state' | 'pid' | 'restarts' | 'operator' | 'address' | 'capacityBytes'> {
  readonly reading: DaemonReading | undefined
}

export async function collectStatus(sources: NetworkSources): Promise<NetworkStatus> {
  const { chain, chainProcess, dataPath, unplaced, gateway: gatewaySource } = sources
  const client = serviceOf(gatewaySource?.reading, clientServiceName, clientStatus)
  const operators = sources.nodes.map(({ operator }) => operator)
  const customer = sources.customer ?? client.document?.customer
  const [position, nodes, onChain] = await Promise.all([
    readPosition(chain),
    Promise.all(sources.nodes.map((node) => readNode(chain, node))),
    readDeals(chain, customer === undefined ? { operators } : { customer }),
  ])
  const gateway = gatewaySource && readGateway(gatewaySource, client)
  const s3 = gateway?.details?.s3
  const warnings = [
    ...warningsOf(gatewaySource?.reading, null),
    ...sources.nodes.flatMap(({ reading, id }) => warningsOf(reading, id)),
  ]
  const deals = withStates(onChain, nodes, client.document)
  const profile = profileByName(client.document?.profile ?? '') ?? bestProfile(nodes.length)
  return networkStatus.make({
    // A gateway that does not answer within the time is not taken for one that cannot write.
    health: judgeHealth({
      profile,
      gateway: gateway?.state,
      chain: chainProcess.state,
      nodes,
      deals,
      warnings,
      isWritable: client.document?.isWritable !== false,
    }),
    dataPath,
    warnings,
    profile: profile?.name ?? null,
    chain: {
      ...chainProcess,
      chainId: chain.chainId,
      periodBlocks: chain.kind(storageKind).beacon.periodBlocks,
      ...position,
    },
    gateway: gateway ?? null,
    objects: s3 === undefined ? null : { count: s3.objects, sizeBytes: s3.bytes, buckets: s3.buckets },
    proofs: totals(nodes),
    unplaced,
    nodes,
    deals,
  })
}

async function readNode(chain: Chain, { reading, ...node }: NodeSource): Promise<NodeStatus> {
  const { document, problem } = serviceOf(reading, storageServiceName, storageStatus)
  const disk = document?.disk
  return {
    ...node,
    problem,
    capacityBytes: node.capacityBytes ?? disk?.capacityBytes ?? null,
    peerId: reading?.kind === 'known' ? reading.status.peerId : null,
    shards: disk?.shards ?? null,
    usedBytes: disk?.usedBytes ?? null,
    ...(await readOperator(chain, node.operator)),
  }
}

function readGateway(
  { reading, ...source }: GatewaySource,
  client: { readonly document: ClientStatus | undefined; readonly problem: string | null },
): Gateway {
  const s3 = serviceOf(reading, s3ServiceName, s3Status)
  return {
    ...source,
    endpoint: source.endpoint ?? s3.document?.endpoint ?? null,
    region: source.region ?? s3.document?.region ?? null,
    problem: s3.problem ?? client.problem,
    details: reading?.kind === 'known' ? { s3: s3.document, storage: client.document } : null,
  }
}

/** The chain's deals, with what the gateway makes of each. */
function withStates(
  deals: readonly DealOnChain[],
  nodes: readonly NodeStatus[],
  client: ClientStatus | undefined,
): DealStatus[] {
  const nodeOf = new Map(nodes.map(({ operator, id }) => [operator, id]))
  const known = new Map(client?.deals.map((deal) => [deal.id, deal]))
  return deals.map((deal) => {
    const { state = null, brokenBecause = null } = known.get(deal.id) ?? {}
    return { ...deal, node: nodeOf.get(deal.operator) ?? null, state, brokenBecause }
  })
}

function totals(nodes: readonly NodeStatus[]): NetworkStatus['proofs'] {
  if (nodes.every(({ standing }) => standing === null)) return null
  return {
    proven: nodes.reduce((sum, { standing }) => sum + (standing?.provenCount ?? 0), 0),
    missedInWindow: nodes.reduce((sum, { standing }) => sum + (standing?.missesInWindow ?? 0), 0),
    slashed: nodes.reduce((sum, { bond }) => sum + BigInt(bond?.slashed ?? 0), 0n).toString(),
  }
}

function warningsOf(reading: DaemonReading | undefined, node: number | null): DaemonWarning[] {
  return reading?.kind === 'known' ? reading.status.warnings.map((warning) => ({ ...warning, node })) : []
}
