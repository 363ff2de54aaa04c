/** What the storage client says of itself: how it stores, which nodes it knows, and how its deals are. */
import { parseAddress, parseDealId, parsePeerId } from '../ids.ts'
import { json, type Shaped } from './json-schema.ts'
import { unminedFields } from './market-status.ts'
import { versionedDocument } from './versioned-document.ts'

export const clientServiceName = 'client'

/** `ending`: its shards move, then it is closed. `broken`: the same, as the client and the node disagree about it. */
export const dealStates = ['active', 'ending', 'broken', 'closed'] as const

export type DealState = (typeof dealStates)[number]

export const clientStatus = versionedDocument('the status of a storage client', 1, {
  /** What a write without a profile takes now. */
  profile: json.nullable(json.name()),
  /** Whether a write succeeds now: nodes enough for that profile's k + s have answered, and have room under their deals. */
  isWritable: json.flag(),
  /** Parts of all sizes. */
  parts: json.object({ parts: json.count(), bytes: json.count(), pending: json.count(), freed: json.count() }),
  smallParts: json.object({
    inlineParts: json.count(),
    inlineBytes: json.count(),
    packedParts: json.count(),
    packs: json.count(),
    /** Sealed bytes of packed parts that stand, and bytes that packs hold beyond them. */
    liveBytes: json.count(),
    deadBytes: json.number(),
  }),
  /** Rewritings of sparse packs since the start. */
  compactions: json.object({ done: json.count(), failed: json.count() }),
  repairs: json.object({ waiting: json.count(), underWay: json.count(), done: json.count(), failed: json.count() }),
  audits: json.object({ checked: json.count(), damaged: json.count(), failed: json.count() }),
  /** Shards that audits found lost and their nodes are to show on the chain; of what was asked there, how it ended since the start. */
  questions: json.optional(
    json.object({
      losses: json.count(),
      open: json.count(),
      asked: json.count(),
      answered: json.count(),
      unanswered: json.count(),
    }),
  ),
  nodes: json.list(
    json.object({
      operator: json.parsed(parseAddress),
      peerId: json.parsed(parsePeerId),
      isEligible: json.flag(),
      isUp: json.flag(),
      score: json.number(),
      latencyP95Ms: json.nullable(json.number()),
      /** Where it asks for more than is paid: its price of a GiB for 30 days, in the stablecoin's base units. */
      refusedPrice: json.optional(json.amount()),
    }),
  ),
  deals: json.list(
    json.object({
      id: json.parsed(parseDealId),
      operator: json.parsed(parseAddress),
      state: json.oneOf(dealStates),
      /** Why it is broken; `null` where it is not, or an earlier version broke it. */
      brokenBecause: json.nullable(json.text()),
      pieces: json.count(),
      /** Of them not freed: what is paid for. */
      live: json.optional(json.count()),
      unitsMax: json.count(),
      revision: json.count(),
      stagedOperations: json.count(),
      endPeriod: json.count(),
    }),
  ),
  /** Of the customer's account. */
  customer: json.parsed(parseAddress),
  transactions: unminedFields,
})

export type ClientStatus = Shaped<typeof clientStatus>
