/** Of the market: what is held, what is owed, and what deals pay. */
import type { Proven } from '../history.ts'
import type { FuzzInvariant } from './fuzz-invariant.ts'

const wad = 10n ** 18n

const solvent: FuzzInvariant = {
  name: 'the market is solvent',
  find({ facts }) {
    const { marketHolds, marketOwes } = facts
    if (marketHolds !== marketOwes) return `it holds ${marketHolds} and owes ${marketOwes}`
    const escrows = sum(facts.deals.map(({ escrow }) => escrow))
    const claims = sum(facts.parties.map(({ claim }) => claim))
    if (marketOwes !== escrows + claims)
      return `it owes ${marketOwes}, and escrows and balances are ${escrows + claims}`
    return undefined
  },
}

const moneyConserved: FuzzInvariant = {
  name: 'money is neither made nor lost',
  find({ facts }) {
    const held = sum(facts.parties.map(({ money }) => money)) + facts.marketHolds
    return held === facts.moneySupply ? undefined : `${held} of ${facts.moneySupply} are held`
  },
}

const paidIn: FuzzInvariant = {
  name: 'a deal pays what was paid in',
  find({ facts, history }) {
    for (const [index, { paid, escrow }] of facts.deals.entries()) {
      const deposited = history.deals.get(index + 1)?.paidIn ?? 0n
      if (paid + escrow > deposited) return `deal ${index + 1} has ${paid} + ${escrow} of ${deposited}`
    }
    return undefined
  },
}

const paidForProof: FuzzInvariant = {
  name: 'nothing is paid without proof',
  find({ facts, history }) {
    for (const [index, { paid, isOpen, unitsMax, ...terms }] of facts.deals.entries()) {
      const deal = history.deals.get(index + 1)
      if (deal === undefined) continue
      const proven = history.provenIn(index + 1, { after: terms.openedPeriod, last: terms.endPeriod })
      const said = { unitPeriods: terms.earned, periods: terms.earnedPeriods }
      if (isOpen && (said.unitPeriods > proven.unitPeriods || said.periods > proven.periods)) {
        return `deal ${index + 1} has earned ${show(said)}, and proven are ${show(proven)}`
      }
      const floor = (unitsMax * proven.periods - proven.unitPeriods) * deal.floor
      if (paid * wad > proven.unitPeriods * deal.price + floor) {
        return `deal ${index + 1} has paid ${paid} for ${show(proven)} at ${deal.price} and ${deal.floor}`
      }
    }
    return undefined
  },
}

const notLongerThanItRuns: FuzzInvariant = {
  name: 'a deal earns for no longer than it runs',
  find({ facts, history }) {
    for (const [index, { earned, unitsMax, isOpen }] of facts.deals.entries()) {
      const duration = BigInt(history.deals.get(index + 1)?.durationPeriods ?? 0)
      if (isOpen && earned > unitsMax * duration) return `deal ${index + 1} has earned ${earned} in ${duration} periods`
    }
    return undefined
  },
}

const committedUnits: FuzzInvariant = {
  name: 'committed are the units of open deals',
  find(world) {
    const committed = world.chain.parties.map(() => 0n)
    for (const { operator, isOpen, unitsMax } of world.facts.deals) {
      const party = world.partyOf(operator)
      if (isOpen) committed[party] = (committed[party] ?? 0n) + unitsMax
    }
    const wrong = committed.findIndex((units, party) => world.facts.parties[party]?.committedUnits !== units)
    return wrong < 0 ? undefined : `party ${wrong} has ${committed[wrong]} in open deals`
  },
}

function show({ unitPeriods, periods }: Proven): string {
  return `${unitPeriods} unit-periods in ${periods} periods`
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

export const moneyInvariants: readonly FuzzInvariant[] = [
  ...[solvent, moneyConserved, paidIn, paidForProof, notLongerThanItRuns, committedUnits],
]
