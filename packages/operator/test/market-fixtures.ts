/** A market with a few deals, for tests of what one service does there. */
import type { Deal } from '@nupeerstack/contracts-client'
import { type Address, type DealId, parseAddress } from '@nupeerstack/protocol'

export const operator: Address = parseAddress(`0x${'11'.repeat(20)}`)
export const customer: Address = parseAddress(`0x${'22'.repeat(20)}`)
export const kind: Address = parseAddress(`0x${'33'.repeat(20)}`)
export const otherKind: Address = parseAddress(`0x${'44'.repeat(20)}`)

export function dealOf(id: DealId, changes: Partial<Deal> = {}): Deal {
  return {
    ...{ id, customer, operator, kind, payment: otherKind, pricePerUnitPeriodWad: 1n, unitsMax: 40 },
    ...{ floorPerUnitPeriodWad: 0n, noticePeriods: 7, exitShareBps: 0, exitBlock: 1_000 },
    ...{ openedPeriod: 1, endPeriod: 10, escrow: 0n, paid: 0n, isOpen: true },
    ...changes,
  }
}

export function periodClockAt(time: { period: number; blockNumber: number }) {
  return { now: () => ({ ...time, blockInPeriod: 0, periodBlocks: 10, reorgs: 0 }) }
}
