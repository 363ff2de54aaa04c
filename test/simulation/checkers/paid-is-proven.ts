/**
 * A deal has paid no more than what its operator has proven, at the deal's price, and the floor of the rest in the periods that it
 * has proven: reckoned from what the chain has said, challenge by challenge, without the sums that the contracts keep. What was
 * posted before a period began is proven in it.
 */
import { liveCount } from '@nupeerstack/proofs'
import { type Hex, hexToBytes } from 'viem'
import { saidEvents } from '../twins/chain/ledger/said-events.ts'
import type { Violation } from '../world/violation.ts'
import type { Checker } from './checker.ts'

interface Reckoned {
  readonly operator: unknown
  /** Live pieces of each revision, oldest first. */
  readonly posted: { readonly live: bigint; readonly period: number }[]
  readonly openedIn: number
  unitPeriods: bigint
  periods: bigint
}

const wad = 10n ** 18n

export const paidIsProven: Checker = {
  name: 'paid-is-proven',
  check({ chain: { ledger, contracts }, shape: { periodBlocks } }) {
    const deals = new Map<bigint, Reckoned>()
    for (const { name, args, block } of saidEvents(ledger)) {
      const period = Math.floor(block.number / periodBlocks)
      const id = args.id as bigint
      if (name === 'DealOpened')
        deals.set(id, { operator: args.operator, posted: [], openedIn: period, unitPeriods: 0n, periods: 0n })
      const deal = deals.get(id)
      if (name === 'RevisionPosted') {
        deal?.posted.push({ live: BigInt(liveCount(hexToBytes(args.root as Hex))), period })
      }
      if (name === 'DealClosed') deals.delete(id)
      if (name !== 'Proven') continue
      for (const each of deals.values()) {
        if (each.operator !== args.operator || period === each.openedIn) continue
        each.periods += 1n
        each.unitPeriods += each.posted.findLast((revision) => revision.period < period)?.live ?? 0n
      }
    }
    const call = ledger.viewCall()
    const violations: Violation[] = []
    for (const [id, { unitPeriods, periods }] of deals) {
      const { paid, pricePerUnitPeriodWad, floorPerUnitPeriodWad, unitsMax } = contracts.market.dealOf(call, id)
      const floor = (unitsMax * periods - unitPeriods) * floorPerUnitPeriodWad
      if (paid * wad <= unitPeriods * pricePerUnitPeriodWad + floor) continue
      const facts = { paid: String(paid), unitPeriods: String(unitPeriods), price: String(pricePerUnitPeriodWad) }
      violations.push({ checker: paidIsProven.name, what: `deal ${id} has paid more than was proven`, facts })
    }
    return violations
  },
}
