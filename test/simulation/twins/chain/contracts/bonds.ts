/** The twin of `Bonds.sol`: deposits, provisions to kinds, thawing, and slashing within its bounds. */
import type { Address } from '@nupeerstack/protocol'
import { larger, smaller } from '../../../../../packages/contracts-client/src/evm/larger.ts'
import { bondsAbi } from '../../../../../packages/contracts-client/src/generated/bonds.ts'
import { type Call, calledBy, noAddress, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { Slots } from './slots.ts'
import type { TokenTwin } from './token.ts'

interface StoredProvision {
  readonly amount: bigint
  readonly thawing: bigint
  readonly thawedAtBlock: bigint
  readonly windowStartBlock: bigint
  readonly windowBase: bigint
  readonly windowSlashed: bigint
}

export interface SlashBounds {
  readonly perEventBps: bigint
  readonly perWindowBps: bigint
}

export interface BondsTwinSettings {
  readonly address: Address
  readonly repairFund: Address
  readonly thawingBlocks: bigint
  readonly token: TokenTwin
  /** What each kind has declared that it may slash at most, in hundredths of a percent. */
  readonly bounds: SlashBounds
  /** What backs promises of that kind; `undefined` where there is no contract at the address. */
  readonly committedBond: (call: Call, kind: Address, operator: Address) => bigint | undefined
}

const bps = 10_000n
/** The reporter's part of what is slashed. */
export const reporterDivisor = 20n
const uint128Max = 2n ** 128n - 1n
const noProvision: StoredProvision = {
  ...{ amount: 0n, thawing: 0n, thawedAtBlock: 0n },
  ...{ windowStartBlock: 0n, windowBase: 0n, windowSlashed: 0n },
}

export class BondsTwin {
  readonly contract: Contract
  readonly settings: BondsTwinSettings
  readonly #free = new Slots('bonds.free', 0n)
  readonly #slashed = new Slots('bonds.slashed', 0n)
  readonly #total = new Slots('bonds.total', 0n)
  readonly #provisions = new Slots('bonds.provisions', noProvision)

  constructor(settings: BondsTwinSettings) {
    this.settings = settings
    this.contract = contractOf(settings.address, bondsAbi, {
      bondedTotal: (call) => this.#total.get(call),
      free: (call, operator) => this.#free.get(call, operator),
      slashedTotal: (call, operator) => this.#slashed.get(call, operator),
      provisionOf: (call, operator, kind) => {
        const { amount, thawing, thawedAtBlock } = this.#provisions.get(call, operator, kind)
        return [amount, thawing, thawedAtBlock] as const
      },
      available: (call, operator, kind) => this.available(call, operator as Address, kind as Address),
      deposit: (call, amount) => this.#deposit(call, amount),
      provision: (call, kind, amount) => this.#provision(call, kind as Address, amount),
      depositAndProvision: (call, kind, amount) => {
        this.#deposit(call, amount)
        this.#provision(call, kind as Address, amount)
      },
      thaw: (call, kind, amount) => this.#thaw(call, kind as Address, amount),
      release: (call, kind) => this.#release(call, kind as Address),
      withdraw: (call, amount) => this.#withdraw(call, amount),
    })
  }

  available(call: Call, operator: Address, kind: Address): bigint {
    const { amount, thawing } = this.#provisions.get(call, operator, kind)
    return amount - thawing
  }

  provisioned(call: Call, operator: Address, kind: Address): bigint {
    return this.#provisions.get(call, operator, kind).amount
  }

  slashed(call: Call, operator: Address): bigint {
    return this.#slashed.get(call, operator)
  }

  bonded(call: Call): bigint {
    return this.#total.get(call)
  }

  /** Free bond and all that stands behind that kind. */
  bondOf(call: Call, operator: Address, kind: Address): bigint {
    return this.#free.get(call, operator) + this.provisioned(call, operator, kind)
  }

  /** Called by a kind. */
  slash(call: Call, operator: Address, amount: bigint, reporter: Address): void {
    const { token, address, repairFund } = this.settings
    const kind = call.sender
    const provision = this.#inWindow(call, this.#provisions.get(call, operator, kind))
    const taken = slashable(provision, this.settings.bounds, amount)
    this.#provisions.set(call, provision, operator, kind)
    if (taken === 0n) return
    const left = provision.amount - taken
    const changed = {
      ...provision,
      amount: left,
      thawing: smaller(provision.thawing, left),
      windowSlashed: provision.windowSlashed + taken,
    }
    this.#provisions.set(call, changed, operator, kind)
    this.#total.set(call, this.#total.get(call) - taken)
    this.#slashed.set(call, this.#slashed.get(call, operator) + taken, operator)
    this.#say(call, 'Slashed', { operator, kind, amount: taken, reporter })

    const toFund = taken / 2n
    const toReporter = reporter === noAddress || reporter === operator ? 0n : taken / reporterDivisor
    const own = calledBy(call, address)
    token.transfer(own, repairFund, toFund)
    if (toReporter > 0n) token.transfer(own, reporter, toReporter)
    token.burn(own, taken - toFund - toReporter)
  }

  #deposit(call: Call, amount: bigint): void {
    const { token, address } = this.settings
    if (amount === 0n) refuse('Bonds_AmountIsZero')
    this.#free.set(call, this.#free.get(call, call.sender) + amount, call.sender)
    this.#total.set(call, this.#total.get(call) + amount)
    this.#say(call, 'Deposited', { operator: call.sender, amount })
    token.transferFrom(calledBy(call, address), call.sender, address, amount)
  }

  #provision(call: Call, kind: Address, amount: bigint): void {
    if (amount === 0n) refuse('Bonds_AmountIsZero')
    if (this.settings.committedBond(call, kind, call.sender) === undefined) refuse('Bonds_KindIsNoContract', kind)
    const free = this.#free.get(call, call.sender)
    if (amount > free) refuse('Bonds_NotEnoughFree', free, amount)
    if (amount > uint128Max) refuse('Bonds_NotEnoughFree', uint128Max, amount)
    this.#free.set(call, free - amount, call.sender)
    const provision = this.#provisions.get(call, call.sender, kind)
    this.#provisions.set(call, { ...provision, amount: provision.amount + amount }, call.sender, kind)
    this.#say(call, 'Provisioned', { operator: call.sender, kind, amount })
  }

  #thaw(call: Call, kind: Address, amount: bigint): void {
    if (amount === 0n) refuse('Bonds_AmountIsZero')
    const provision = this.#provisions.get(call, call.sender, kind)
    const available = provision.amount - provision.thawing
    if (amount > available) refuse('Bonds_NotEnoughProvisioned', available, amount)
    const committed = this.settings.committedBond(call, kind, call.sender) ?? 0n
    if (available - amount < committed) refuse('Bonds_StillCommitted', committed)
    const thawedAtBlock = call.block.number + this.settings.thawingBlocks
    const changed = { ...provision, thawing: provision.thawing + amount, thawedAtBlock }
    this.#provisions.set(call, changed, call.sender, kind)
    this.#say(call, 'ThawStarted', { operator: call.sender, kind, amount, thawedAtBlock })
  }

  #release(call: Call, kind: Address): void {
    const provision = this.#provisions.get(call, call.sender, kind)
    const { thawing: amount, thawedAtBlock } = provision
    if (amount === 0n) refuse('Bonds_NothingThawing')
    if (call.block.number < thawedAtBlock) refuse('Bonds_StillThawing', thawedAtBlock)
    this.#provisions.set(call, { ...provision, amount: provision.amount - amount, thawing: 0n }, call.sender, kind)
    this.#free.set(call, this.#free.get(call, call.sender) + amount, call.sender)
    this.#say(call, 'Released', { operator: call.sender, kind, amount })
  }

  #withdraw(call: Call, amount: bigint): void {
    if (amount === 0n) refuse('Bonds_AmountIsZero')
    const free = this.#free.get(call, call.sender)
    if (amount > free) refuse('Bonds_NotEnoughFree', free, amount)
    this.#free.set(call, free - amount, call.sender)
    this.#total.set(call, this.#total.get(call) - amount)
    this.#say(call, 'Withdrawn', { operator: call.sender, amount })
    this.settings.token.transfer(calledBy(call, this.settings.address), call.sender, amount)
  }

  /** Opens a new slashing window where the last is over. */
  #inWindow(call: Call, provision: StoredProvision): StoredProvision {
    const isOver = call.block.number >= provision.windowStartBlock + this.settings.thawingBlocks
    if (!isOver && provision.windowBase !== 0n) return provision
    return { ...provision, windowStartBlock: call.block.number, windowBase: provision.amount, windowSlashed: 0n }
  }

  #say(call: Call, name: string, args: Readonly<Record<string, unknown>>): void {
    call.events.push({ address: this.settings.address, name, args })
  }
}

/** Within both bounds. */
function slashable(
  { amount: provisioned, windowBase, windowSlashed }: StoredProvision,
  { perEventBps, perWindowBps }: SlashBounds,
  wanted: bigint,
): bigint {
  const byEvent = (provisioned * perEventBps) / bps
  const byWindow = (windowBase * perWindowBps) / bps
  const leftInWindow = larger(byWindow - windowSlashed, 0n)
  return smaller(smaller(wanted, byEvent), leftInWindow)
}
