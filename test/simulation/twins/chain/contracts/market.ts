/** The twin of `Market.sol`: offers become deals, deals hold escrow, and escrow becomes what operators have earned. */
import type { Address, DealId, Offer, SigningScheme } from '@nupeerstack/protocol'
import { type Hex, hexToBytes } from 'viem'
import { larger, smaller } from '../../../../../packages/contracts-client/src/evm/larger.ts'
import { marketAbi } from '../../../../../packages/contracts-client/src/generated/market.ts'
import type { BondsTwin } from './bonds.ts'
import { type Call, calledBy, noAddress, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { NodeRegistryTwin } from './node-registry.ts'
import type { EarnedUnits, ServiceKindTwin } from './service-kind.ts'
import { SigningKeysTwin } from './signing-keys.ts'
import { Slots } from './slots.ts'
import type { TokenTwin } from './token.ts'

export interface StoredDeal {
  readonly customer: Address
  readonly operator: Address
  readonly kind: Address
  readonly payment: Address
  readonly pricePerUnitPeriodWad: bigint
  readonly floorPerUnitPeriodWad: bigint
  readonly noticePeriods: number
  readonly exitShareBps: number
  readonly unitsMax: bigint
  readonly openedPeriod: bigint
  readonly endPeriod: bigint
  readonly exitBlock: bigint
  readonly isOpen: boolean
  readonly escrow: bigint
  readonly paid: bigint
}

interface StoredOffer {
  readonly operator: Address
  readonly customer: Address
  readonly customerSigner: Address
  readonly kind: Address
  readonly payment: Address
  readonly pricePerUnitPeriodWad: bigint
  readonly floorPerUnitPeriodWad: bigint
  readonly noticePeriods: bigint
  readonly exitShareBps: number
  readonly unitsMax: bigint
  readonly durationPeriods: bigint
  readonly validUntilPeriod: bigint
  readonly nonce: bigint
  readonly terms: Hex
}

export interface MarketTwinSettings {
  readonly address: Address
  readonly bonds: BondsTwin
  readonly keyDelayBlocks: bigint
  /** Payment tokens that are listed, by their addresses. */
  readonly payments: ReadonlyMap<Address, TokenTwin>
  /** Kinds that are listed; asked late, since a kind is made for its market. */
  readonly kindAt: (address: Address) => ServiceKindTwin | undefined
  readonly offers: SigningScheme<Offer>
}

const wad = 10n ** 18n
const noDeal: StoredDeal = {
  ...{ customer: noAddress, operator: noAddress, kind: noAddress },
  ...{ payment: noAddress, pricePerUnitPeriodWad: 0n, floorPerUnitPeriodWad: 0n, noticePeriods: 0 },
  ...{ exitShareBps: 0, unitsMax: 0n, openedPeriod: 0n, endPeriod: 0n, exitBlock: 0n },
  ...{ isOpen: false, escrow: 0n, paid: 0n },
}
const uint32Max = 2n ** 32n - 1n
const uint128Max = 2n ** 128n - 1n
const periodBlocksMax = 2n ** 20n
const evidencePeriodsMax = 2n ** 16n
const bps = 10_000n

export class MarketTwin {
  readonly contract: Contract
  readonly settings: MarketTwinSettings
  readonly registry = new NodeRegistryTwin()
  readonly keys: SigningKeysTwin
  readonly #owed = new Slots('market.owed', 0n)
  readonly #balances = new Slots('market.balances', 0n)
  readonly #committed = new Slots('market.committedUnits', 0n)
  readonly #dealCount = new Slots('market.dealCount', 0n)
  readonly #deals = new Slots('market.deals', noDeal)
  readonly #taken = new Slots('market.takenOffers', false)
  readonly #dealsByParty = new Slots<readonly bigint[]>('market.dealsByParty', [])

  constructor(settings: MarketTwinSettings) {
    this.settings = settings
    this.keys = new SigningKeysTwin({ delayBlocks: settings.keyDelayBlocks })
    this.contract = contractOf(settings.address, marketAbi, {
      registerNode: (call, kind, peerId, addresses) => {
        this.registry.register(call, kind as Address, { peerId, addresses })
        this.#say(call, 'NodeRegistered', { operator: call.sender, kind, peerId })
      },
      setSigner: (call, signer) => {
        const hasHadDeals = this.#dealsByParty.get(call, call.sender).length > 0
        const fromBlock = this.keys.name(call, signer as Address, hasHadDeals)
        this.#say(call, 'SignerNamed', { operator: call.sender, signer, fromBlock })
      },
      signerOf: (call, operator) => this.keys.signerOf(call, operator as Address),
      nextSignerOf: (call, operator) => this.keys.nextSignerOf(call, operator as Address),
      keyDelayBlocks: () => settings.keyDelayBlocks,
      nodeOf: (call, operator, kind) => this.registry.nodeOf(call, operator as Address, kind as Address),
      kindsOf: (call, operator) => this.registry.kindsOf(call, operator as Address),
      nodeCount: (call, kind) => BigInt(this.registry.operators(call, kind as Address).length),
      nodes: (call, kind, from, countMax) => this.registry.page(call, kind as Address, { from, countMax }),
      isKindListed: (_, kind) => settings.kindAt(kind as Address) !== undefined,
      isPaymentListed: (_, token) => settings.payments.has(token as Address),
      owed: (call, token) => this.owed(call, token as Address),
      balanceOf: (call, token, account) => this.balanceOf(call, token as Address, account as Address),
      committedUnits: (call, operator, kind) => this.committedUnits(call, operator as Address, kind as Address),
      dealOf: (call, id) => this.dealOf(call, id),
      dealCountOf: (call, party) => BigInt(this.#dealsByParty.get(call, party).length),
      dealsOf: (call, party, from, countMax) =>
        this.#dealsByParty
          .get(call, party)
          .slice(Number(from), Number(from + countMax))
          .map((id) => ({ id, deal: this.dealOf(call, id) })),
      openDeal: (call, offer, signature, deposit) => this.#open(call, offer as StoredOffer, signature, deposit),
      topUp: (call, id, amount) => {
        this.#payIn(call, id, this.#openDeal(call, id), amount)
        this.#say(call, 'DealToppedUp', { id, amount })
      },
      settle: (call, id) => void this.#settle(call, id, this.#openDeal(call, id)),
      settleMany: (call, ids) => {
        for (const id of ids) {
          const deal = this.dealOf(call, id)
          if (deal.isOpen) this.#settle(call, id, deal)
        }
      },
      closeDeal: (call, id) => this.#close(call, id),
      giveNotice: (call, id) => this.#giveNotice(call, id),
      exitDeal: (call, id) => this.#exit(call, id),
      minimumBalanceOf: (call, id) => this.#minimumBalance(call, id, this.#openDeal(call, id)),
      isBroken: () => false,
      withdraw: (call, token) => this.#withdraw(call, token as Address, call.sender),
      withdrawFor: (call, token, account) => this.#withdraw(call, token as Address, account as Address),
    })
  }

  dealOf(call: Call, id: bigint): StoredDeal {
    return this.#deals.get(call, id)
  }

  /** Deals are numbered from 1 to this. */
  dealCount(call: Call): bigint {
    return this.#dealCount.get(call)
  }

  owed(call: Call, token: Address): bigint {
    return this.#owed.get(call, token)
  }

  balanceOf(call: Call, token: Address, account: Address): bigint {
    return this.#balances.get(call, token, account)
  }

  committedUnits(call: Call, operator: Address, kind: Address): bigint {
    return this.#committed.get(call, operator, kind)
  }

  #open(call: Call, offer: StoredOffer, signature: Hex, deposit: bigint): bigint {
    const kind = this.#checkOffer(call, offer)
    const now = kind.currentPeriod(call)
    const { operator, customer, customerSigner, payment, unitsMax, durationPeriods } = offer
    const { pricePerUnitPeriodWad, floorPerUnitPeriodWad, noticePeriods, exitShareBps } = offer
    const name = Object.values(offer).join(' ')
    if (this.#taken.get(call, name)) refuse('Market_OfferTaken')
    if (!this.#isSigned(call, offer, signature)) refuse('Market_NotTheOperatorsSignature')
    this.#taken.set(call, true, name)
    this.#commitUnits(call, offer, kind)

    const id = this.dealCount(call) + 1n
    const endPeriod = now + durationPeriods
    const periodsToExit = durationPeriods + kind.evidencePeriods + 2n
    this.#dealCount.set(call, id)
    const deal = {
      ...{ customer, operator, kind: offer.kind, payment, pricePerUnitPeriodWad, floorPerUnitPeriodWad },
      ...{ noticePeriods: Number(noticePeriods), exitShareBps, unitsMax, openedPeriod: now, endPeriod },
      exitBlock: call.block.number + periodsToExit * kind.periodBlocks,
      ...{ isOpen: true, escrow: 0n, paid: 0n },
    }
    this.#deals.set(call, deal, id)
    const minimum = noticeCost(deal, 0n, now)
    if (deposit < minimum) refuse('Market_DepositTooSmall', deposit, minimum)
    for (const party of new Set([customer, operator])) {
      this.#dealsByParty.set(call, [...this.#dealsByParty.get(call, party), id], party)
    }
    this.#say(call, 'DealOpened', { id, customer, operator, kind: offer.kind, customerSigner })
    if (deposit > 0n) this.#payIn(call, id, deal, deposit)
    kind.onDealOpened(this.#own(call), {
      ...{ id, customer, customerSigner, operator, unitsMax, endPeriod },
      terms: offer.terms,
    })
    return id
  }

  #checkOffer(call: Call, offer: StoredOffer): ServiceKindTwin {
    const { customer, payment, validUntilPeriod, unitsMax, durationPeriods, operator, terms } = offer
    if (call.sender !== customer) refuse('Market_NotTheCustomer', customer)
    if (offer.customerSigner === noAddress) refuse('Market_NoCustomerSigner')
    const kind = this.settings.kindAt(offer.kind)
    if (kind === undefined) refuse('Market_KindNotListed', offer.kind)
    if (!this.settings.payments.has(payment)) refuse('Market_PaymentNotListed', payment)
    if (kind.currentPeriod(call) > validUntilPeriod) refuse('Market_OfferExpired', validUntilPeriod)
    checkBounds(offer)
    if (!kind.isEligible(call, operator)) refuse('Market_OperatorNotEligible', operator)
    kind.validateTerms(terms, unitsMax, durationPeriods)
    const { periodBlocks, evidencePeriods } = kind
    const isBad = periodBlocks === 0n || periodBlocks > periodBlocksMax || evidencePeriods > evidencePeriodsMax
    if (isBad) refuse('Market_BadKind', periodBlocks, evidencePeriods)
    return kind
  }

  #isSigned(call: Call, offer: StoredOffer, signature: Hex): boolean {
    const statement: Offer = {
      ...offer,
      noticePeriods: Number(offer.noticePeriods),
      unitsMax: Number(offer.unitsMax),
      durationPeriods: Number(offer.durationPeriods),
      validUntilPeriod: Number(offer.validUntilPeriod),
      terms: hexToBytes(offer.terms),
    }
    return this.settings.offers.isSignedBy(this.keys.signerOf(call, offer.operator), statement, hexToBytes(signature))
  }

  #commitUnits(call: Call, { operator, kind: address, unitsMax }: StoredOffer, kind: ServiceKindTwin): void {
    const units = this.committedUnits(call, operator, address) + unitsMax
    const needed = units * kind.bondPerUnit
    const available = this.settings.bonds.available(call, operator, address)
    if (available < needed) refuse('Market_BondTooSmall', available, needed)
    this.#committed.set(call, units, operator, address)
  }

  #payIn(call: Call, id: bigint, deal: StoredDeal, amount: bigint): void {
    this.#receive(call, deal.payment, amount)
    this.#deals.set(call, { ...deal, escrow: deal.escrow + amount }, id)
  }

  #receive(call: Call, payment: Address, amount: bigint): void {
    const token = this.settings.payments.get(payment)
    if (token === undefined) throw new Error('a deal is paid in a listed token')
    token.transferFrom(this.#own(call), call.sender, this.settings.address, amount)
    this.#owed.set(call, this.owed(call, payment) + amount, payment)
  }

  #settle(call: Call, id: bigint, deal: StoredDeal): StoredDeal {
    const pay = smaller(this.#due(call, id, deal), deal.escrow)
    if (pay === 0n) return deal
    const settled = { ...deal, escrow: deal.escrow - pay, paid: deal.paid + pay }
    this.#deals.set(call, settled, id)
    this.#credit(call, deal.payment, deal.operator, pay)
    this.#say(call, 'DealSettled', { id, paid: pay })
    return settled
  }

  #due(call: Call, id: bigint, deal: StoredDeal): bigint {
    return earnedBy(deal, this.#kindOf(deal).earned(call, id)) - deal.paid
  }

  #minimumBalance(call: Call, id: bigint, deal: StoredDeal): bigint {
    const kind = this.#kindOf(deal)
    return noticeCost(deal, kind.liveUnits(call, id), kind.currentPeriod(call))
  }

  #giveNotice(call: Call, id: bigint): void {
    const deal = this.#openDeal(call, id)
    const { customer, operator, payment, endPeriod: endsBefore } = deal
    const kind = this.#kindOf(deal)
    const endPeriod = kind.currentPeriod(call) + BigInt(deal.noticePeriods)
    if (endPeriod >= endsBefore) refuse('Market_EndsAlready', endsBefore)
    const unearned = deal.escrow - smaller(this.#due(call, id, deal), deal.escrow)
    const isShort = unearned < this.#minimumBalance(call, id, deal)
    if (!isShort && call.sender !== customer && call.sender !== operator) refuse('Market_DealStillRuns', id)
    const left = deal.floorPerUnitPeriodWad * deal.unitsMax * (endsBefore - endPeriod)
    const compensation = isShort || call.sender === customer ? 0n : (left * BigInt(deal.exitShareBps)) / wad / bps
    this.#deals.set(call, { ...deal, endPeriod }, id)
    this.#say(call, 'NoticeGiven', { id, giver: call.sender, endPeriod, compensation })
    if (compensation > 0n) this.#compensate(call, { customer, payment, amount: compensation })
    kind.onDealEndChanged(this.#own(call), id, endPeriod)
  }

  /** From the caller, which is the operator, to the customer's balance. */
  #compensate(
    call: Call,
    { customer, payment, amount }: { readonly customer: Address; readonly payment: Address; readonly amount: bigint },
  ): void {
    const fromBalance = smaller(amount, this.balanceOf(call, payment, call.sender))
    this.#credit(call, payment, call.sender, -fromBalance)
    this.#credit(call, payment, customer, amount)
    if (amount > fromBalance) this.#receive(call, payment, amount - fromBalance)
  }

  /** Kinds do what they must here. */
  #exit(call: Call, id: bigint): void {
    const { exitBlock } = this.#openDeal(call, id)
    if (call.block.number < exitBlock) refuse('Market_NoExitYet', exitBlock)
    const deal = this.#settle(call, id, this.#openDeal(call, id))
    this.#end(call, id, deal)
    this.#kindOf(deal).onDealClosed(this.#own(call), id)
    this.#say(call, 'DealExited', { id, hasAnswered: true, hasTakenNote: true })
  }

  #close(call: Call, id: bigint): void {
    const open = this.#openDeal(call, id)
    const kind = this.#kindOf(open)
    if (kind.currentPeriod(call) <= open.endPeriod + kind.evidencePeriods) refuse('Market_DealStillRuns', id)
    this.#end(call, id, this.#settle(call, id, open))
    kind.onDealClosed(this.#own(call), id)
  }

  /** The rest of the escrow goes to the customer. */
  #end(call: Call, id: bigint, deal: StoredDeal): void {
    const { payment, customer, operator, kind, unitsMax, escrow: refunded } = deal
    this.#deals.set(call, { ...deal, escrow: 0n, isOpen: false }, id)
    this.#credit(call, payment, customer, refunded)
    this.#committed.set(call, this.committedUnits(call, operator, kind) - unitsMax, operator, kind)
    this.#say(call, 'DealClosed', { id, refunded })
  }

  #withdraw(call: Call, token: Address, account: Address): void {
    const amount = this.balanceOf(call, token, account)
    if (amount === 0n) refuse('Market_NothingToWithdraw')
    this.#balances.set(call, 0n, token, account)
    this.#owed.set(call, this.owed(call, token) - amount, token)
    this.#say(call, 'Withdrawn', { token, account, amount })
    this.settings.payments.get(token)?.transfer(this.#own(call), account, amount)
  }

  #openDeal(call: Call, id: bigint): StoredDeal {
    const deal = this.dealOf(call, id)
    if (deal.customer === noAddress) refuse('Market_NoSuchDeal', id)
    if (!deal.isOpen) refuse('Market_DealIsClosed', id)
    return deal
  }

  #kindOf({ kind }: StoredDeal): ServiceKindTwin {
    const found = this.settings.kindAt(kind)
    if (found === undefined) throw new Error('a deal has a kind that is here')
    return found
  }

  #credit(call: Call, token: Address, account: Address, amount: bigint): void {
    this.#balances.set(call, this.balanceOf(call, token, account) + amount, token, account)
  }

  #own(call: Call): Call {
    return calledBy(call, this.settings.address)
  }

  #say(call: Call, name: string, args: Readonly<Record<string, unknown>>): void {
    call.events.push({ address: this.settings.address, name, args })
  }
}

function checkBounds(offer: StoredOffer): void {
  const { unitsMax, durationPeriods, noticePeriods, exitShareBps } = offer
  const { pricePerUnitPeriodWad: price, floorPerUnitPeriodWad: floor } = offer
  if (unitsMax === 0n || durationPeriods === 0n) refuse('Market_OfferIsEmpty')
  const isTooLong = durationPeriods > uint32Max || noticePeriods > uint32Max
  if (isTooLong || price * unitsMax * durationPeriods > uint128Max) refuse('Market_OfferTooLarge')
  if (floor > price) refuse('Market_FloorAbovePrice')
  if (BigInt(exitShareBps) > bps) refuse('Market_BadExitShare', exitShareBps)
}

function earnedBy(deal: StoredDeal, { unitPeriods, periods }: EarnedUnits): bigint {
  const reserved = deal.unitsMax * periods - unitPeriods
  return (deal.pricePerUnitPeriodWad * unitPeriods + deal.floorPerUnitPeriodWad * reserved) / wad
}

/** The minimum balance of a deal with so many units in use. */
function noticeCost(deal: StoredDeal, live: bigint, current: bigint): bigint {
  const left = larger(deal.endPeriod - current, 0n)
  const perPeriod = deal.pricePerUnitPeriodWad * live + deal.floorPerUnitPeriodWad * (deal.unitsMax - live)
  return (smaller(BigInt(deal.noticePeriods), left) * perPeriod + wad - 1n) / wad
}

/** As our own code has it. */
export function dealIdOf(id: bigint): DealId {
  return String(id) as DealId
}
