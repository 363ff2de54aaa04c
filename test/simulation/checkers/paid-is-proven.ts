/**
 * A deal has paid no more than what its operator has proven, at the deal's price: reckoned from what the chain has said, challenge
 * by challenge, without the sums that the contracts keep.
 */
import { saidEvents } from '../twins/chain/ledger/said-events.ts'
import type { Violation } from '../world/violation.ts'
import type { Checker } from './checker.ts'

interface Reckoned {
  operator: unknown
  pieces: bigint
  unitPeriods: bigint
}

const wad = 10n ** 18n

export const paidIsProven: Checker = {
  name: 'paid-is-proven',
  check({ chain: { ledger, contracts } }) {
    const deals = new Map<bigint, Reckoned>()
    for (const { name, args } of saidEvents(ledger)) {
      const id = args.id as bigint
      if (name === 'DealOpened') deals.set(id, { operator: args.operator, pieces: 0n, unitPeriods: 0n })
      const deal = deals.get(id)
      if (name === 'RevisionPosted' && deal !== undefined) deal.pieces = args.pieces as bigint
      if (name === 'DealClosed') deals.delete(id)
      if (name !== 'Proven') continue
      for (const each of deals.values()) if (each.operator === args.operator) each.unitPeriods += each.pieces
    }
    const call = ledger.viewCall()
    const violations: Violation[] = []
    for (const [id, { unitPeriods }] of deals) {
      const { paid, pricePerUnitPeriodWad } = contracts.market.dealOf(call, id)
      if (paid * wad <= unitPeriods * pricePerUnitPeriodWad) continue
      const facts = { paid: String(paid), unitPeriods: String(unitPeriods), price: String(pricePerUnitPeriodWad) }
      violations.push({ checker: paidIsProven.name, what: `deal ${id} has paid more than was proven`, facts })
    }
    return violations
  },
}
