/** Collects the state of the network from those who know: processes from the supervisor, the rest from admin sockets and chain. */
import { bestProfile, profileByName } from '@nupeerstack/client'
import { type Chain, storageKind } from '@nupeerstack/contracts-client'
import { adminSocketPath, requestAdmin } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { Child } from '../dev/child.ts'
import type { Daemons } from '../dev/daemons.ts'
import type { Layout } from '../dev/layout.ts'
import type { NetworkFile } from '../dev/network-file.ts'
import { loopback } from '../dev/ports.ts'
import { s3EndpointOf } from './env-document.ts'
import { judgeHealth } from './judge-health.ts'
import type { DaemonWarning, DealState, DealStatus, NetworkStatus, NodeStatus } from './network-status.ts'

/** A daemon that does not answer within this is shown without details; the board must not wait for it. */
const answerTimeoutMs = 2_000

export type StatusSources = {
  readonly network: NetworkFile
  readonly layout: Layout
  readonly daemons: Daemons
  readonly chain: Chain
  readonly customer: Address
  readonly operators: ReadonlyMap<number, Address>
}

export async function collectStatus(sources: StatusSources): Promise<NetworkStatus> {
  const { network, layout, daemons } = sources
  const [chain, gateway, onChain, readings] = await Promise.all([
    readChain(sources),
    askDaemon(daemons.gateway, layout.gateway.directory),
    readDeals(sources),
    Promise.all(network.nodes.map(({ id, port }) => readNode(sources, id, port))),
  ])
  const nodes = readings.map(({ node }) => node)
  const warnings = [...warningsOf(gateway, null), ...readings.flatMap((reading) => reading.warnings)]
  const deals = withStates(onChain, gateway)
  const profile = profileByName(text(record(gateway?.storage)?.profile) ?? '') ?? bestProfile(nodes.length)
  return {
    // A gateway that does not answer within the time is not taken for one that cannot write.
    health: judgeHealth({
      profile,
      gateway: daemons.gateway.state,
      chain: daemons.chain.state,
      nodes,
      deals,
      warnings,
      isWritable: record(gateway?.storage)?.isWritable !== false,
    }),
    dataPath: layout.root,
    warnings,
    profile: profile?.name ?? null,
    chain,
    gateway: {
      state: daemons.gateway.state,
      pid: daemons.gateway.pid ?? null,
      endpoint: s3EndpointOf({ network, layout }),
      region: network.region,
      details: gateway ?? null,
    },
    objects:
      gateway === undefined
        ? null
        : {
            count: count(gateway.objects) ?? 0,
            sizeBytes: count(gateway.bytes) ?? 0,
            buckets: count(gateway.buckets) ?? 0,
          },
    proofs: totals(nodes),
    nodes,
    deals,
  }
}

async function readChain({ chain, network, daemons }: StatusSources): Promise<NetworkStatus['chain']> {
  const head = await orUndefined(chain.head(AbortSignal.timeout(answerTimeoutMs)))
  const period = head === undefined ? null : Math.floor(head.number / network.periodBlocks)
  return {
    state: daemons.chain.state,
    pid: daemons.chain.pid ?? null,
    rpcUrl: `http://${loopback}:${network.rpcPort}`,
    chainId: network.chainId,
    block: head?.number ?? null,
    period,
    periodBlocks: network.periodBlocks,
    blocksIntoPeriod: head === undefined ? null : head.number % network.periodBlocks,
  }
}

async function readNode(
  { network, layout, daemons, chain, operators }: StatusSources,
  id: number,
  port: number,
): Promise<{ readonly node: NodeStatus; readonly warnings: readonly DaemonWarning[] }> {
  const child = daemons.nodes.get(id)
  const operator = operators.get(id)
  if (child === undefined || operator === undefined) throw new RangeError(`node ${id} is not one of this network`)
  const [host, bond, standing] = await Promise.all([
    askDaemon(child, layout.node(id).directory),
    orUndefined(chain.bonds.bond(operator)),
    orUndefined(chain.kind(storageKind).standing(operator)),
  ])
  const disk = record(record(record(host?.services)?.storage)?.disk)
  const node: NodeStatus = {
    id,
    state: child.state,
    pid: child.pid ?? null,
    restarts: child.restarts,
    operator,
    address: `/ip4/${loopback}/tcp/${port}`,
    peerId: text(host?.peerId) ?? null,
    shards: count(disk?.shards) ?? null,
    usedBytes: count(disk?.usedBytes) ?? null,
    capacityBytes: network.capacityBytesPerNode,
    bond:
      bond === undefined
        ? null
        : {
            total: bond.total.toString(),
            provisioned: bond.provisioned.toString(),
            thawing: bond.thawing.toString(),
            slashed: bond.slashed.toString(),
          },
    standing:
      standing === undefined
        ? null
        : {
            pieces: standing.pieces,
            lastProvenPeriod: standing.lastProvenPeriod,
            provenCount: standing.provenCount,
            missesInWindow: standing.missesInWindow,
            isEvicted: standing.isEvicted,
          },
  }
  return { node, warnings: warningsOf(host, id) }
}

async function readDeals({ chain, customer, operators }: StatusSources): Promise<DealOnChain[]> {
  const nodeOf = new Map([...operators].map(([id, operator]) => [operator, id]))
  const deals = (await orUndefined(chain.market.deals({ customer }))) ?? []
  const storage = chain.kind(storageKind)
  const posted = await Promise.all(deals.map((deal) => orUndefined(storage.postedRevision(deal.id))))
  return deals.map((deal, index) => ({
    id: deal.id,
    node: nodeOf.get(deal.operator) ?? null,
    operator: deal.operator,
    customer: deal.customer,
    isOpen: deal.isOpen,
    pieces: posted[index]?.pieces ?? 0,
    unitsMax: deal.unitsMax,
    openedPeriod: deal.openedPeriod,
    endPeriod: deal.endPeriod,
    escrow: deal.escrow.toString(),
    paid: deal.paid.toString(),
  }))
}

type DealOnChain = Omit<DealStatus, 'state' | 'brokenBecause'>

function withStates(deals: readonly DealOnChain[], gateway: Record<string, unknown> | undefined): DealStatus[] {
  const listed = record(gateway?.storage)?.deals
  const known = new Map((Array.isArray(listed) ? listed : []).map(record).map((deal) => [text(deal?.id), deal]))
  return deals.map((deal) => {
    const own = known.get(deal.id)
    const state = states.find((name) => name === own?.state) ?? null
    return { ...deal, state, brokenBecause: text(own?.brokenBecause) ?? null }
  })
}

const states = ['active', 'ending', 'broken', 'closed'] as const satisfies DealState[]

function totals(nodes: readonly NodeStatus[]): NetworkStatus['proofs'] {
  if (nodes.every(({ standing }) => standing === null)) return null
  return {
    proven: nodes.reduce((sum, { standing }) => sum + (standing?.provenCount ?? 0), 0),
    missedInWindow: nodes.reduce((sum, { standing }) => sum + (standing?.missesInWindow ?? 0), 0),
    slashed: nodes.reduce((sum, { bond }) => sum + BigInt(bond?.slashed ?? 0), 0n).toString(),
  }
}

function warningsOf(status: Record<string, unknown> | undefined, node: number | null): DaemonWarning[] {
  // A daemon of an earlier build gives none.
  const warnings = (status?.warnings ?? []) as readonly Omit<DaemonWarning, 'node'>[]
  return warnings.map(({ code, message, since }) => ({ node, code, message, since }))
}

async function askDaemon(child: Child, directory: string): Promise<Record<string, unknown> | undefined> {
  if (child.state !== 'up') return undefined
  const signal = AbortSignal.timeout(answerTimeoutMs)
  return record(await orUndefined(requestAdmin(adminSocketPath(directory), 'GET', '/status', undefined, signal)))
}

async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise
  } catch {
    return undefined
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
