/** Where an operator stands on the market: what the status of every service has, whatever it sells. */
import { parseAddress } from '../ids.ts'
import { json, type ShapedFields } from './json-schema.ts'

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

export const marketStatusFields = {
  operator: json.parsed(parseAddress),
  period: json.count(),
  transactions: unminedFields,
  /** Why the fields of the chain are absent, where they are. */
  chainProblem: json.optional(json.text()),
  bond: json.optional(json.object(bondFields)),
  lastProvenPeriod: json.optional(standingFields.lastProvenPeriod),
  provenCount: json.optional(standingFields.provenCount),
  missesInWindow: json.optional(standingFields.missesInWindow),
  isEvicted: json.optional(standingFields.isEvicted),
  /** Not withdrawn yet; in the payment token's base units. */
  earnings: json.optional(json.amount()),
  gas: json.optional(
    json.object({ balanceWei: json.amount(), costPerPeriodWei: json.amount(), periodsLeft: json.number() }),
  ),
}

export type MarketStatus = ShapedFields<typeof marketStatusFields>
