/** The state of a network as one document: what `collect-status.ts` puts together and `nps status --json` prints. */
import {
  type AdminCall,
  bondFields,
  clientStatus,
  dealStates,
  json,
  parseAddress,
  parseDealId,
  parsePeerId,
  type Shaped,
  s3Status,
  standingFields,
  versionedDocument,
  warningFields,
} from '@nupeerstack/protocol'

/**
 * `ok`: everything is up and nobody warns. `degraded`: reads and writes work. `read-only`: too few nodes to write. `down`: or
 * to read. `unknown`: no gateway has answered, so nobody can say.
 */
export const healths = ['ok', 'degraded', 'read-only', 'down', 'unknown'] as const

export type Health = (typeof healths)[number]

/** Of a process that is not ours to start: `silent` where it does not answer, `unasked` where only the chain knows it. */
export const processStates = ['up', 'starting', 'crashed', 'killed', 'stopped', 'silent', 'unasked'] as const

export type ProcessState = (typeof processStates)[number]

const state = json.oneOf(processStates)
/** Of a child of `nps dev`. */
const pid = json.nullable(json.count())
/** Why a process that answers tells us nothing, as the end of a sentence about it. */
const problem = json.nullable(json.text())

export const nodeStatus = json.object({
  /** Its number in a development network; elsewhere its place in the market's registry, from 1. */
  id: json.count(),
  state,
  pid,
  restarts: json.nullable(json.count()),
  problem,
  operator: json.parsed(parseAddress),
  /** A multiaddr. */
  address: json.nullable(json.text()),
  peerId: json.nullable(json.parsed(parsePeerId)),
  shards: json.nullable(json.count()),
  usedBytes: json.nullable(json.count()),
  capacityBytes: json.nullable(json.count()),
  /** As the chain has it. */
  bond: json.nullable(json.object(bondFields)),
  standing: json.nullable(json.object({ pieces: json.count(), ...standingFields })),
})

export const dealStatus = json.object({
  id: json.parsed(parseDealId),
  node: json.nullable(json.count()),
  operator: json.parsed(parseAddress),
  customer: json.parsed(parseAddress),
  isOpen: json.flag(),
  /** What the gateway makes of it; `null` where it does not say. */
  state: json.nullable(json.oneOf(dealStates)),
  /** Why it is broken, where it is and the gateway knows. */
  brokenBecause: json.nullable(json.text()),
  /** Live ones, as the newest posted revision says: what is promised under it. */
  pieces: json.count(),
  unitsMax: json.count(),
  openedPeriod: json.count(),
  endPeriod: json.count(),
  /** In the payment token's base units (10^-6). */
  escrow: json.amount(),
  paid: json.amount(),
  /** Who has given notice and in which period, where somebody has; `anyone` may where the escrow is below the minimum balance. */
  notice: json.optional(
    json.object({
      by: json.oneOf(['customer', 'operator', 'anyone']),
      giver: json.parsed(parseAddress),
      period: json.count(),
    }),
  ),
  /** Of an open deal, in the payment token's base units; absent where the chain does not say. */
  funding: json.optional(
    json.object({
      /** In the escrow beyond what was earned. */
      unearned: json.amount(),
      /** What it must hold: the price of the notice. */
      minimumBalance: json.amount(),
      costPerPeriod: json.amount(),
      /** Periods that the escrow pays for; `null` where a period costs nothing. */
      runwayPeriods: json.nullable(json.number()),
      /** It holds less than the minimum balance. */
      isShort: json.flag(),
    }),
  ),
})

/** What a daemon warns of, and the node that does; `null` for the gateway. */
export const daemonWarning = json.object({ node: json.nullable(json.count()), ...warningFields })

export const networkStatus = versionedDocument('the status of a network', 1, {
  health: json.oneOf(healths),
  /** Of a development network. */
  dataPath: json.nullable(json.text()),
  /** What the daemons say should be looked after, those of the gateway first. */
  warnings: json.list(daemonWarning),
  /** Erasure profile of new objects, `null` where there are too few nodes for any. */
  profile: json.nullable(json.name()),
  chain: json.object({
    state,
    pid,
    rpcUrl: json.name(),
    chainId: json.count(),
    block: json.nullable(json.count()),
    period: json.nullable(json.count()),
    periodBlocks: json.count(),
    /** Blocks of the current period that are there. */
    blocksIntoPeriod: json.nullable(json.count()),
    /** How long a period takes, as blocks have come so far; `null` where the chain does not say. */
    periodMs: json.optional(json.nullable(json.count())),
  }),
  /** `null` where none was asked. */
  gateway: json.nullable(
    json.object({
      state,
      pid,
      problem,
      endpoint: json.nullable(json.name()),
      region: json.nullable(json.name()),
      /** The documents of its services; `null` where it does not answer. */
      details: json.nullable(json.object({ s3: json.optional(s3Status), storage: json.optional(clientStatus) })),
    }),
  ),
  objects: json.nullable(json.object({ count: json.count(), sizeBytes: json.count(), buckets: json.count() })),
  /** Sums over all nodes; `slashed` in base units of the staking token. */
  proofs: json.nullable(json.object({ proven: json.count(), missedInWindow: json.count(), slashed: json.amount() })),
  /** Daemons that were asked and are shown nowhere, and why: the end of a sentence about them. */
  unplaced: json.list(json.object({ name: json.text(), problem: json.text() })),
  nodes: json.list(nodeStatus),
  deals: json.list(dealStatus),
})

export type NetworkStatus = Shaped<typeof networkStatus>
export type NodeStatus = Shaped<typeof nodeStatus>
export type DealStatus = Shaped<typeof dealStatus>
export type DaemonWarning = Shaped<typeof daemonWarning>

export const networkStatusCall: AdminCall<undefined, NetworkStatus> = {
  method: 'GET',
  path: '/status',
  request: json.nothing(),
  answer: networkStatus,
}
