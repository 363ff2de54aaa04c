/** The state of a running network as one document: what the supervisor collects and `nps status --json` prints. */
import type { Address, DealId } from '@nupeerstack/protocol'

/** `ok`: everything is up and nobody warns. `degraded`: reads and writes work. `read-only`: too few nodes to write. `down`: or to read. */
export type Health = 'ok' | 'degraded' | 'read-only' | 'down'

export type ProcessState = 'up' | 'starting' | 'crashed' | 'killed' | 'stopped'

export type NetworkStatus = {
  readonly health: Health
  readonly dataPath: string
  /** What the daemons say should be looked after, those of the gateway first. */
  readonly warnings: readonly DaemonWarning[]
  /** Erasure profile of new objects, `null` where there are too few nodes for any. */
  readonly profile: string | null
  readonly chain: ChainStatus
  readonly gateway: GatewayStatus
  readonly objects: { readonly count: number; readonly sizeBytes: number; readonly buckets: number } | null
  readonly proofs: ProofTotals | null
  readonly nodes: readonly NodeStatus[]
  readonly deals: readonly DealStatus[]
}

export type DaemonWarning = {
  /** The node that warns, `null` for the gateway. */
  readonly node: number | null
  readonly code: string
  readonly message: string
  /** ISO 8601. */
  readonly since: string
}

export type ChainStatus = {
  readonly state: ProcessState
  readonly pid: number | null
  readonly rpcUrl: string
  readonly chainId: number
  readonly block: number | null
  readonly period: number | null
  readonly periodBlocks: number
  /** Blocks of the current period that are there. */
  readonly blocksIntoPeriod: number | null
}

export type GatewayStatus = {
  readonly state: ProcessState
  readonly pid: number | null
  readonly endpoint: string
  readonly region: string
  /** What the gateway's own admin server says, as it stands. */
  readonly details: Readonly<Record<string, unknown>> | null
}

export type NodeStatus = {
  readonly id: number
  readonly state: ProcessState
  readonly pid: number | null
  readonly restarts: number
  readonly operator: Address
  readonly address: string
  readonly peerId: string | null
  readonly shards: number | null
  readonly usedBytes: number | null
  readonly capacityBytes: number
  /** On the chain; amounts in the staking token's base units (10^-18), as decimal text. */
  readonly bond: {
    readonly total: string
    readonly provisioned: string
    readonly thawing: string
    readonly slashed: string
  } | null
  readonly standing: {
    readonly pieces: number
    readonly lastProvenPeriod: number
    readonly provenCount: number
    readonly missesInWindow: number
    readonly isEvicted: boolean
  } | null
}

/** Sums over all nodes; `slashed` in base units of the staking token, as decimal text. */
export type ProofTotals = {
  readonly proven: number
  readonly missedInWindow: number
  readonly slashed: string
}

/** `ending`: its shards move, then it is closed. `broken`: the same, as the gateway and the node disagree about it. */
export type DealState = 'active' | 'ending' | 'broken' | 'closed'

export type DealStatus = {
  readonly id: DealId
  readonly node: number | null
  readonly operator: Address
  readonly customer: Address
  readonly isOpen: boolean
  /** What the gateway makes of it; `null` where it does not say. */
  readonly state: DealState | null
  /** Why it is broken, where it is and the gateway knows. */
  readonly brokenBecause: string | null
  readonly pieces: number
  readonly unitsMax: number
  readonly openedPeriod: number
  readonly endPeriod: number
  /** In the payment token's base units (10^-6), as decimal text. */
  readonly escrow: string
  readonly paid: string
}
