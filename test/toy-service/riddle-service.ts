/** The service that sells riddles solved in time. It keeps nothing: what it has promised stands on the chain. */
import type { Deal } from '@nupeerstack/contracts-client'
import type { RequestHandler } from '@nupeerstack/node-host'
import {
  createDealAccess,
  type KnownDeal,
  type MarketService,
  type OpenService,
  type OperatorChore,
  readMarketStatus,
  type ServiceCollaborators,
  type ServiceTerms,
} from '@nupeerstack/operator'
import { type DealId, WireError } from '@nupeerstack/protocol'
import { riddleKind, solveRiddle } from './riddle-kind.ts'
import { lastRequest, lastResponse, riddleMethods } from './riddle-messages.ts'
import { riddleStatus } from './riddle-status.ts'

export interface RiddleOffering {
  readonly bond: bigint
  readonly terms: ServiceTerms
  /** Units that it may have promised at once. */
  readonly unitsMax: number
  /** It solves nothing while it sleeps. */
  readonly isAwake: () => boolean
}

export function offerRiddles(offering: RiddleOffering): MarketService {
  const { bond, terms } = offering
  return {
    ...{ name: 'riddle', kind: riddleKind, quoteMethod: riddleMethods.quote, bond, terms },
    open: async (collaborators) => createRiddles(collaborators, offering),
  }
}

interface RiddleDeal extends KnownDeal {
  /** It counts, and earns with each answer. */
  hasBegun: boolean
}

function createRiddles(
  { chain, periodClock, timers, log }: ServiceCollaborators,
  { unitsMax, isAwake }: Pick<RiddleOffering, 'unitsMax' | 'isAwake'>,
): OpenService {
  const operator = chain.account
  const riddles = chain.kind(riddleKind)
  const deals = new Map<DealId, RiddleDeal>()
  let last = { period: 0, guess: 0 }

  const book = {
    deal: (id: DealId) => deals.get(id),
    open({ id, customer, endPeriod }: Deal): RiddleDeal {
      const deal = deals.get(id) ?? { id, customer, endPeriod, hasBegun: false }
      deals.set(id, deal)
      return deal
    },
  }
  const access = createDealAccess({ book, chain, periodClock }, { operator, kind: riddles.address })

  const answerLast: RequestHandler = async ({ account, header }) => {
    await access.forReading(lastRequest.parse(header).dealId, account)
    if (last.period === 0) throw new WireError('not-found', 'no riddle has been solved yet')
    return { header: lastResponse.encode(last) }
  }

  const beginDeals: OperatorChore = {
    name: 'begin-deals',
    intervalMs: 30_000,
    wakesOnHead: true,
    async run() {
      const open = (await chain.market.deals({ operator })).filter(
        (deal) => deal.isOpen && deal.kind === riddles.address,
      )
      const begun = new Set((await riddles.promisedDeals(operator)).map(({ dealId }) => dealId))
      for (const facts of open) {
        const deal = book.open(facts)
        deal.hasBegun = begun.has(deal.id)
        if (deal.hasBegun) continue
        await riddles.begin(deal.id)
        deal.hasBegun = true
        log.info('deal-begun', { deal: deal.id })
      }
    },
  }

  const answerRiddle: OperatorChore = {
    name: 'answer-riddle',
    intervalMs: 30_000,
    wakesOnHead: true,
    async run() {
      const { period } = periodClock.now()
      if (period === last.period || !isAwake()) return
      const seed = await riddles.beacon.seed(period)
      if (seed === undefined || !(await riddles.standing(operator)).isOwing) return
      const guess = solveRiddle(seed, operator)
      await riddles.answer(period, guess)
      last = { period, guess }
      log.info('riddle-solved', last)
    },
  }

  return {
    capacity: {
      async units() {
        if (!isAwake()) throw new WireError('unavailable', 'the service is asleep')
        return unitsMax
      },
    },
    deals: {
      list: () => [...deals.values()].map(({ id, endPeriod, hasBegun }) => ({ id, endPeriod, isEarning: hasBegun })),
      close: (id) => void deals.delete(id),
    },
    unsoundness: async () => (isAwake() ? undefined : 'it is asleep'),
    handlers: new Map([[riddleMethods.last, answerLast]]),
    chores: [beginDeals, answerRiddle],
    isHealthy: async () => isAwake(),
    async status() {
      const { market } = await readMarketStatus({ chain, periods: riddles, periodClock, timers })
      return riddleStatus.make({ ...market, deals: deals.size, lastSolvedPeriod: last.period })
    },
    async [Symbol.asyncDispose]() {},
  }
}
