/**
 * The chain as every actor sees it: one port, so that another ledger can stand behind it. Methods read the head of the
 * chain, or write one transaction and wait until it is mined. A write that the contract refuses throws ChainError
 * with the Solidity error's name; nothing is sent twice, and nothing sent is forgotten across a crash (see
 * `transaction-queue.ts`).
 *
 * It knows no service: market and bonds are everybody's, and each kind of service brings its calls (`kind.ts`), with the beacon
 * that gives it its periods and seeds.
 */
import type { Address, DealId, Offer, PeerId, SigningScheme } from '@nupeerstack/protocol'
import type { Kind, KindCalls, KindEvent } from './kind.ts'
import type { Periods } from './periods.ts'
import type { Receipt } from './receipt.ts'

export interface Chain extends AsyncDisposable {
  readonly chainId: number
  /** The account that writes; reads need none. */
  readonly account: Address
  readonly deployment: Deployment
  readonly bonds: BondCalls
  readonly market: MarketCalls

  /** The calls of a kind that the chain was opened with. */
  kind<Calls extends KindCalls>(kind: Kind<Calls>): Calls
  /** What the account has signed and no block has taken yet, as far as known: says whether the account can still act. */
  unmined(): UnminedTransactions
  /** For how many of these periods the account's balance pays for its transactions. Throws ChainError `unreachable`. */
  gas(periods: Periods): Promise<GasFunds>
  /** How long one of these periods takes, measured over the last blocks. Throws ChainError `unreachable`, also where there are too few. */
  periodMs(periods: Periods): Promise<number>
  /** The head of the chain. */
  head(signal?: AbortSignal): Promise<Head>
  /** Calls back at every new head, with what the blocks since the last one said. Events wake an actor, no more. */
  follow(listener: (update: ChainUpdate) => void): Disposable
  /** Events of past blocks, oldest first, at most `limit`. */
  eventsSince(blockNumber: number, limit: number): Promise<ChainEvent[]>
}

export interface UnminedTransactions {
  readonly count: number
  /** How long ago the first of them was signed; 0 where there is none. */
  readonly oldestMs: number
}

/** Amounts in wei. */
export interface GasFunds {
  readonly balanceWei: bigint
  /** The most that one period has cost lately. */
  readonly costPerPeriodWei: bigint
  /** 0 where the next transaction may not be taken any more. */
  readonly periodsLeft: number
}

/** Addresses of the contracts of one network; `nps dev` writes them to `deployment.json`. */
export interface Deployment {
  readonly chainId: number
  /** Owns what the others let an owner do. */
  readonly timelock: Address
  readonly stakingToken: Address
  readonly stablecoin: Address
  readonly bonds: Address
  readonly market: Address
  /** Contracts of the kinds of service, by their names. */
  readonly kinds: Readonly<Record<string, Address>>
  /** Block in which the last of them was deployed: where reading events begins. */
  readonly deployedAtBlock: number
}

export interface Head {
  readonly number: number
  readonly hash: `0x${string}`
  /** Unix time in seconds. */
  readonly timestamp: number
}

export interface ChainUpdate {
  readonly head: Head
  readonly events: readonly ChainEvent[]
  /**
   * Blocks that were told before are no longer on the chain, nor is what was done in them. Most of it comes back by itself, in
   * later blocks and perhaps with another outcome: whoever has noted something as done looks again.
   */
  readonly isReorg?: boolean
}

export type ChainEvent = {
  readonly blockNumber: number
  readonly transactionHash: `0x${string}`
  readonly gasUsed?: number
} & (CommonEvent | (KindEvent & OfKind))

/** Which kind of service it concerns, by its contract's address. */
export interface OfKind {
  readonly kindAddress: Address
}

export type CommonEvent =
  | ({ readonly kind: 'node-registered'; readonly operator: Address } & OfKind)
  | ({
      readonly kind: 'deal-opened'
      readonly dealId: DealId
      readonly customer: Address
      readonly operator: Address
    } & OfKind)
  | { readonly kind: 'deal-closed'; readonly dealId: DealId }
  | { readonly kind: 'deal-settled'; readonly dealId: DealId; readonly paid: bigint }
  | { readonly kind: 'seed-recorded'; readonly period: number; readonly beaconAddress: Address }
  | ({ readonly kind: 'slashed'; readonly operator: Address; readonly amount: bigint } & OfKind)

/** The staking token and the bonds: what an operator puts at risk. Amounts are in the token's base units (10^-18). */
export interface BondCalls {
  balance(account: Address): Promise<bigint>
  /** All that an operator has at stake: behind the kinds of the deployment, and those that its node is registered for. */
  bond(operator: Address): Promise<Bond>
  /** What stands behind one kind. */
  provision(operator: Address, kind: Address): Promise<Provision>
  /** Sum of all that one kind has slashed from an operator, ever. */
  slashedBy(kind: Address, operator: Address): Promise<bigint>
  /** Deposits `amount` (approving it first) and provisions it to `kind`. */
  deposit(kind: Address, amount: bigint): Promise<Receipt>
  /** Starts the thawing of a provisioned amount; still slashable until it is withdrawn. */
  thaw(kind: Address, amount: bigint): Promise<Receipt>
  /** Pays out what is free, and what has thawed behind any kind. */
  withdraw(): Promise<Receipt>
}

export interface Bond {
  /** Everything the operator has in Bonds: free, provisioned and thawing. */
  readonly total: bigint
  /** What stands behind its kinds now, thawing included. */
  readonly provisioned: bigint
  readonly thawing: bigint
  /** Sum of all that was slashed from it, ever. */
  readonly slashed: bigint
}

export interface Provision {
  /** Thawing included. */
  readonly amount: bigint
  readonly thawing: bigint
  /** From this block on, what thaws can be withdrawn. */
  readonly thawedAtBlock: number
}

export interface MarketCalls {
  /** How an operator signs what it offers. */
  readonly offers: SigningScheme<Offer>
  /** The key whose signatures are the operator's: its account's own where it has named no other. */
  signer(operator: Address): Promise<Address>
  /** Names the key that signs for this account: at once while it has had no deal, else after the network's delay. */
  setSigner(signer: Address): Promise<Receipt>
  /** Tells the network which node serves this operator's deals of `kind`. Replaces what stood there for that kind alone. */
  registerNode(kind: Address, node: { peerId: PeerId; addresses: readonly string[] }): Promise<Receipt>
  node(operator: Address, kind: Address): Promise<RegisteredNode | undefined>
  /** Every node that is registered for `kind`, with what the kind says of it. */
  nodes(kind: Address): Promise<KindNode[]>
  /** Opens a deal from a signed offer, paying `deposit` (approving it first) into escrow. */
  openDeal(offer: Offer, operatorSignature: Uint8Array, deposit: bigint): Promise<DealId>
  deal(id: DealId): Promise<Deal | undefined>
  /** Deals, open ones first, of a customer or of an operator. */
  deals(filter: { readonly customer: Address } | { readonly operator: Address }): Promise<Deal[]>
  topUp(id: DealId, amount: bigint): Promise<Receipt>
  /** Closes a deal whose time is over, and for as long as its kind takes evidence; the rest of the escrow returns. */
  closeDeal(id: DealId): Promise<Receipt>
  /**
   * Lets a deal end when its notice is over: by either side, or by anyone where its escrow has fallen below its minimum balance.
   * An operator pays its customer a part of the floor that it leaves, where it could have gone on being paid.
   */
  giveNotice(id: DealId): Promise<Receipt>
  /** Who has given notice of a deal within these blocks, which should be few: `undefined` where nobody has. */
  noticeGiver(id: DealId, blocks: { readonly first: number; readonly last: number }): Promise<Address | undefined>
  /** Ends a deal without its kind's good will: long after its time, or where the kind was declared broken. */
  exitDeal(id: DealId): Promise<Receipt>
  /** Moves what was earned since the last settlement from escrow to the operator's balance. */
  settle(id: DealId): Promise<Receipt>
  /** The same of many in one transaction; deals that are closed meanwhile are passed over. */
  settleMany(ids: readonly DealId[]): Promise<Receipt>
  /** Balance that an account may withdraw, in the payment token's base units. */
  earnings(account: Address): Promise<bigint>
  withdrawEarnings(): Promise<Receipt>
  stablecoinBalance(account: Address): Promise<bigint>
}

export interface RegisteredNode {
  readonly operator: Address
  readonly peerId: PeerId
  /** Multiaddrs without the peer id: hints, where to dial first. */
  readonly addresses: readonly string[]
}

export interface KindNode extends RegisteredNode {
  /** Whether the kind admits it to new deals (bonded, not evicted). */
  readonly isEligible: boolean
}

export interface Deal {
  readonly id: DealId
  readonly customer: Address
  readonly operator: Address
  readonly kind: Address
  readonly payment: Address
  /** Of a unit in use. */
  readonly pricePerUnitPeriodWad: bigint
  /** Of one that is only reserved. */
  readonly floorPerUnitPeriodWad: bigint
  readonly noticePeriods: number
  readonly exitShareBps: number
  readonly unitsMax: number
  readonly openedPeriod: number
  /** The last period that the deal covers. */
  readonly endPeriod: number
  /** From this block on `exitDeal` ends it, whatever its kind does. */
  readonly exitBlock: number
  readonly escrow: bigint
  readonly paid: bigint
  readonly isOpen: boolean
}

export type ChainErrorCode = 'refused' | 'unreachable' | 'out-of-funds' | 'timeout' | 'replaced' | 'busy' | 'unsuitable'

/**
 * `refused`: the contract reverted, `reason` is its error's name, for instance `Market_OfferExpired`. `timeout`: it may
 * still be mined. `replaced`: it never will be, the account has used its nonce otherwise. `busy`: it was not signed, as
 * earlier transactions of the account wait to be mined. `unsuitable`: the chain does not give what the contracts need.
 */
export class ChainError extends Error {
  override readonly name = 'ChainError'
  readonly code: ChainErrorCode
  readonly reason: string | undefined
  /** The arguments of the Solidity error, in its order. */
  readonly reasonArguments: readonly unknown[]

  constructor(
    code: ChainErrorCode,
    message: string,
    options?: ErrorOptions & { reason?: string; reasonArguments?: readonly unknown[] },
  ) {
    super(message, options)
    this.code = code
    this.reason = options?.reason
    this.reasonArguments = options?.reasonArguments ?? []
  }
}
