/** The twin of `Market.sol`: offers become deals, deals hold escrow, and escrow becomes what operators have earned. */
import type { Address, DealId, Offer, SigningScheme } from '@nupeerstack/protocol'
import { type Hex, hexToBytes } from 'viem'
import { smaller } from '../../../../../packages/contracts-client/src/evm/larger.ts'
import { marketAbi } from '../../../../../packages/contracts-client/src/generated/market.ts'
import type { BondsTwin } from './bonds.ts'
import { type Call, calledBy, noAddress, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { NodeRegistryTwin } from './node-registry.ts'
import type { ServiceKindTwin } from './service-kind.ts'
import { SigningKeysTwin } from './signing-keys.ts'
import { Slots } from './slots.ts'
import type { TokenTwin } from './token.ts'

export interface StoredDeal {
  readonly customer: Address
  readonly operator: Address
  readonly kind: Address
  readonly payment: Address
  readonly pricePerUnitPeriodWad: bigint
  readonly unitsMax: bigint
  readonly openedPeriod: bigint
  readonly endPeriod: bigint
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
  ...{ payment: noAddress, pricePerUnitPeriodWad: 0n, unitsMax: 0n, openedPeriod: 0n, endPeriod: 0n },
  ...{ isOpen: false, escrow: 0n, paid: 0n },
}

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
    const { operator, customer, customerSigner, payment, pricePerUnitPeriodWad, unitsMax } = offer
    const name = Object.values(offer).join(' ')
    if (this.#taken.get(call, name)) refuse('Market_OfferTaken')
    if (!this.#isSigned(call, offer, signature)) refuse('Market_NotTheOperatorsSignature')
    this.#taken.set(call, true, name)
    this.#commitUnits(call, offer, kind)

    const id = this.dealCount(call) + 1n
    const endPeriod = now + offer.durationPeriods
    this.#dealCount.set(call, id)
    const deal = {
      ...{ customer, operator, kind: offer.kind, payment, pricePerUnitPeriodWad, unitsMax },
      ...{ openedPeriod: now, endPeriod, isOpen: true, escrow: 0n, paid: 0n },
    }
    this.#deals.set(call, deal, id)
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
    if (unitsMax === 0n || durationPeriods === 0n) refuse('Market_OfferIsEmpty')
    if (!kind.isEligible(call, operator)) refuse('Market_OperatorNotEligible', operator)
    kind.validateTerms(terms, unitsMax, durationPeriods)
    return kind
  }

  #isSigned(call: Call, offer: StoredOffer, signature: Hex): boolean {
    const statement: Offer = {
      ...offer,
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
    const token = this.settings.payments.get(deal.payment)
    if (token === undefined) throw new Error('a deal is paid in a listed token')
    token.transferFrom(this.#own(call), call.sender, this.settings.address, amount)
    this.#deals.set(call, { ...deal, escrow: deal.escrow + amount }, id)
    this.#owed.set(call, this.owed(call, deal.payment) + amount, deal.payment)
  }

  #settle(call: Call, id: bigint, deal: StoredDeal): StoredDeal {
    const earned = this.#kindOf(deal).earnedUnitPeriods(call, id)
    const due = (earned * deal.pricePerUnitPeriodWad) / wad - deal.paid
    const pay = smaller(due, deal.escrow)
    if (pay === 0n) return deal
    const settled = { ...deal, escrow: deal.escrow - pay, paid: deal.paid + pay }
    this.#deals.set(call, settled, id)
    this.#credit(call, deal.payment, deal.operator, pay)
    this.#say(call, 'DealSettled', { id, paid: pay })
    return settled
  }

  #close(call: Call, id: bigint): void {
    const deal = this.#settle(call, id, this.#openDeal(call, id))
    const mayClose =
      call.sender === deal.customer ||
      this.#kindOf(deal).currentPeriod(call) > deal.endPeriod ||
      (call.sender === deal.operator && deal.escrow === 0n)
    if (!mayClose) refuse('Market_DealStillRuns', id)
    const { payment, customer, operator, kind, unitsMax, escrow: refunded } = deal
    this.#deals.set(call, { ...deal, escrow: 0n, isOpen: false }, id)
    this.#credit(call, payment, customer, refunded)
    this.#committed.set(call, this.committedUnits(call, operator, kind) - unitsMax, operator, kind)
    this.#say(call, 'DealClosed', { id, refunded })
    this.#kindOf(deal).onDealClosed(this.#own(call), id)
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

/** As our own code has it. */
export function dealIdOf(id: bigint): DealId {
  return String(id) as DealId
}
