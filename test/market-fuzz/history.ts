/** What the contracts have said since a sequence began, kept by itself: what they store is compared with it. */
import type { Address } from '@nupeerstack/protocol'
import type { SaidEvent } from './fuzz-chain.ts'

export interface PostedState {
  readonly number: number
  readonly live: bigint
  readonly period: number
}

export interface DealHistory {
  readonly operator: string
  readonly price: bigint
  readonly floor: bigint
  readonly durationPeriods: number
  paidIn: bigint
  /** Those whose last post in a period replaced the others of it. */
  readonly posted: PostedState[]
  closedIn: number | undefined
}

export interface Proven {
  unitPeriods: bigint
  periods: bigint
}

export interface OperatorHistory {
  deposited: bigint
  withdrawn: bigint
  slashed: bigint
  missed: number
  readonly proven: Set<number>
}

/** What an operator has put behind one kind, and the slashing window as the bonds have it. */
interface ProvisionHistory {
  amount: bigint
  windowStart: number
  windowBase: bigint
  windowSlashed: bigint
}

/** A slash with what stood behind it. */
export interface SlashFacts {
  readonly operator: string
  readonly amount: bigint
  readonly provisionedBefore: bigint
  readonly inWindow: bigint
  readonly windowBase: bigint
}

export interface Claim {
  readonly operator: Address
  readonly period: number
  isJudged: boolean
}

export class History {
  readonly deals = new Map<number, DealHistory>()
  readonly operators = new Map<string, OperatorHistory>()
  readonly slashes: SlashFacts[] = []
  /** Misses that were claimed, judged or not. */
  readonly claims: Claim[] = []
  /** Who was judged for what, and the first that was so twice. */
  readonly judged = new Set<string>()
  judgedAgain: string | undefined
  /** Periods that were deferred. */
  readonly deferred: number[] = []
  readonly #provisions = new Map<string, ProvisionHistory>()
  readonly #slashWindowBlocks: number

  constructor(slashWindowBlocks: number) {
    this.#slashWindowBlocks = slashWindowBlocks
  }

  operator(account: string): OperatorHistory {
    const known = this.operators.get(account.toLowerCase())
    if (known !== undefined) return known
    const added: OperatorHistory = {
      ...{ deposited: 0n, withdrawn: 0n, slashed: 0n, missed: 0, proven: new Set<number>() },
    }
    this.operators.set(account.toLowerCase(), added)
    return added
  }

  opened(id: number, deal: Pick<DealHistory, 'operator' | 'price' | 'floor' | 'durationPeriods' | 'paidIn'>): void {
    this.deals.set(id, { ...deal, posted: [], closedIn: undefined })
  }

  add({ name, args }: SaidEvent, { block, period }: { readonly block: number; readonly period: number }): void {
    const operator = (): OperatorHistory => this.operator(args.operator as string)
    const deal = this.deals.get(Number(args.id ?? 0n))
    const amount = args.amount as bigint
    switch (name) {
      case 'Deposited':
        operator().deposited += amount
        return
      case 'Withdrawn':
        // The market has an event of that name too, of an account.
        if (args.operator !== undefined) operator().withdrawn += amount
        return
      case 'Provisioned':
        this.#provision(args).amount += amount
        return
      case 'Released':
        this.#provision(args).amount -= amount
        return
      case 'Slashed':
        this.#slashed(args, amount, block)
        return
      case 'Missed':
        operator().missed++
        return
      case 'Proven':
        operator().proven.add(Number(args.period))
        return
      case 'PeriodDecided':
        if (args.isDeferred === true) this.deferred.push(Number(args.period))
        return
      case 'DealToppedUp':
        if (deal !== undefined) deal.paidIn += amount
        return
      case 'DealClosed':
        if (deal !== undefined) deal.closedIn = period
        return
      case 'RevisionPosted': {
        if (deal === undefined) return
        const live = BigInt(args.root as string) >> 224n
        if (deal.posted.at(-1)?.period === period) deal.posted.pop()
        deal.posted.push({ number: Number(args.number), live, period })
        return
      }
    }
  }

  /** Live pieces of a deal that are effective in a period, as far as it was not closed before. */
  effectiveLive(id: number, period: number): bigint {
    const deal = this.deals.get(id)
    if (deal === undefined || (deal.closedIn !== undefined && deal.closedIn < period)) return 0n
    return deal.posted.findLast((posted) => posted.period < period)?.live ?? 0n
  }

  /** Of the deal's periods, from one to another, those that its operator has proven; and the sum of what was effective in each. */
  provenIn(id: number, { after, last }: { readonly after: bigint; readonly last: bigint }): Proven {
    const deal = this.deals.get(id)
    const proven = { unitPeriods: 0n, periods: 0n }
    if (deal === undefined) return proven
    for (const period of this.operator(deal.operator).proven) {
      if (period <= after || period > last || (deal.closedIn !== undefined && period > deal.closedIn)) continue
      proven.periods += 1n
      proven.unitPeriods += deal.posted.findLast((posted) => posted.period < period)?.live ?? 0n
    }
    return proven
  }

  /** What is bonded when the sequence begins. */
  bonded(operator: string, kind: string, amount: bigint): void {
    this.operator(operator).deposited = amount
    this.#provision({ operator, kind }).amount = amount
  }

  #provision({ operator, kind }: SaidEvent['args']): ProvisionHistory {
    const key = `${operator} ${kind}`.toLowerCase()
    const known = this.#provisions.get(key)
    if (known !== undefined) return known
    const added = { amount: 0n, windowStart: Number.NEGATIVE_INFINITY, windowBase: 0n, windowSlashed: 0n }
    this.#provisions.set(key, added)
    return added
  }

  #slashed(args: SaidEvent['args'], amount: bigint, block: number): void {
    const provision = this.#provision(args)
    if (block >= provision.windowStart + this.#slashWindowBlocks || provision.windowBase === 0n) {
      provision.windowStart = block
      provision.windowBase = provision.amount
      provision.windowSlashed = 0n
    }
    provision.windowSlashed += amount
    this.slashes.push({
      ...{ operator: args.operator as string, amount, provisionedBefore: provision.amount },
      ...{ inWindow: provision.windowSlashed, windowBase: provision.windowBase },
    })
    provision.amount -= amount
    this.operator(args.operator as string).slashed += amount
  }
}
