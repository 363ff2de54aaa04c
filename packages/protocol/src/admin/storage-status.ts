/** What the storage service of a node says of itself, under its name in the node's status. */
import { parseAddress, parseDealId } from '../ids.ts'
import { json, type Shaped } from './json-schema.ts'
import { versionedDocument } from './versioned-document.ts'

export const storageServiceName = 'storage'

/** What an account has signed and no block has taken yet. */
export const unminedFields = json.object({ count: json.count(), oldestMs: json.number() })

/** Of the staking token, in base units (10^-18). */
export const bondFields = {
  total: json.amount(),
  provisioned: json.amount(),
  thawing: json.amount(),
  slashed: json.amount(),
}

/** Where an operator stands with its kind. */
export const standingFields = {
  /** Last period that the operator proved, 0 for never. */
  lastProvenPeriod: json.count(),
  provenCount: json.count(),
  missesInWindow: json.count(),
  isEvicted: json.flag(),
}

export const storageStatus = versionedDocument('the status of a storage service', 1, {
  disk: json.object({
    state: json.oneOf(['online', 'lost']),
    /** Empty where all is well. */
    problem: json.text(),
    usedBytes: json.count(),
    capacityBytes: json.count(),
    /** What new shards may take now, and what the disk has free; `null` where the disk does not say. */
    roomBytes: json.nullable(json.number()),
    diskFreeBytes: json.nullable(json.number()),
    shards: json.count(),
  }),
  operator: json.parsed(parseAddress),
  period: json.count(),
  transactions: unminedFields,
  /** Why the fields of the chain are absent, where they are. */
  chainProblem: json.optional(json.text()),
  bond: json.optional(json.object(bondFields)),
  promisedPieces: json.optional(json.count()),
  lastProvenPeriod: json.optional(standingFields.lastProvenPeriod),
  provenCount: json.optional(standingFields.provenCount),
  missesInWindow: json.optional(standingFields.missesInWindow),
  isEvicted: json.optional(standingFields.isEvicted),
  /** Not withdrawn yet; in the payment token's base units. */
  earnings: json.optional(json.amount()),
  gas: json.optional(
    json.object({ balanceWei: json.amount(), costPerPeriodWei: json.amount(), periodsLeft: json.number() }),
  ),
  lastProof: json.nullable(json.object({ period: json.count(), gas: json.number(), ms: json.number() })),
  /** The last challenge that could not be answered. */
  lastLoss: json.nullable(json.object({ period: json.count(), reason: json.text() })),
  dealCount: json.count(),
  /** The first hundred. */
  deals: json.list(
    json.object({
      id: json.parsed(parseDealId),
      customer: json.parsed(parseAddress),
      unitsMax: json.count(),
      endPeriod: json.count(),
      /** Newest revision, 0 for none. */
      number: json.count(),
      pieces: json.count(),
      postedNumber: json.count(),
    }),
  ),
})

export type StorageStatus = Shaped<typeof storageStatus>
