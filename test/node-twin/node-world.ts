/** What a storage node under test lives in: a chain that knows a few deals, a clock, and the keys of everybody. */
import { createHash } from 'node:crypto'
import { type Deal, type Deployment, offerScheme, revisionScheme } from '@nupeerstack/contracts-client'
import { createIdentity, type PeerIdentity } from '@nupeerstack/node-host'
import {
  type Address,
  addressOfPrivateKey,
  type DealId,
  type DealRevision,
  type Offer,
  parseAddress,
  type SigningScheme,
} from '@nupeerstack/protocol'

const address = (digit: string): Address => parseAddress(`0x${digit.repeat(40)}`)

export const kind: Address = address('6')
export const deployment: Deployment = {
  chainId: 31337,
  timelock: address('c'),
  stakingToken: address('1'),
  stablecoin: address('2'),
  bonds: address('3'),
  market: address('4'),
  kinds: { storage: kind },
  deployedAtBlock: 1,
}

export const customerKey = new Uint8Array(32).fill(9)
export const customer: Address = addressOfPrivateKey(customerKey)
export const strangerKey = new Uint8Array(32).fill(11)
export const stranger: Address = addressOfPrivateKey(strangerKey)
export const operatorKey = new Uint8Array(32).fill(7)
export const operator: Address = addressOfPrivateKey(operatorKey)
export const revisions: SigningScheme<DealRevision> = revisionScheme({ chainId: deployment.chainId, address: kind })
export const offers: SigningScheme<Offer> = offerScheme(deployment)

/** What each node offers, and has to offer. */
export const terms = { pricePerUnitPeriodWad: 7n, durationPeriodsMax: 99, capacityPieces: 1100 } as const

export interface NodeWorld {
  readonly identity: PeerIdentity
  readonly deals: Map<DealId, Deal>
  /** Unit-periods that deals have earned; the rest has earned none. */
  readonly earned: Map<DealId, bigint>
  period: number
  /** Unix time in ms. */
  nowMs: number
  /** The same bytes, call by call, for each node that asks in the same order. */
  randomBytes(length: number): Uint8Array
}

/** Two worlds of one identity answer the same requests alike. */
export function createNodeWorld(identity: PeerIdentity = createIdentity()): NodeWorld {
  let drawn = 0
  return {
    identity,
    deals: new Map(),
    earned: new Map(),
    period: 3,
    nowMs: 1_800_000_000_000,
    randomBytes: (length) => new Uint8Array(createHash('sha256').update(`${drawn++}`).digest()).subarray(0, length),
  }
}

export function dealOnChain(id: DealId, changes: Partial<Deal> = {}): Deal {
  return {
    id,
    customer,
    operator,
    kind,
    payment: deployment.stablecoin,
    pricePerUnitPeriodWad: terms.pricePerUnitPeriodWad,
    ...{ floorPerUnitPeriodWad: 0n, noticePeriods: 7, exitShareBps: 0, exitBlock: 1_000 },
    unitsMax: 40,
    openedPeriod: 1,
    endPeriod: 10,
    // In which the price is next to nothing: a base unit pays a period of any size here.
    escrow: 100n,
    paid: 0n,
    isOpen: true,
    ...changes,
  }
}
