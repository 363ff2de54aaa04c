/** Deals: opened with anyone, oneself included, at any price; topped up, settled, closed and paid out by anyone. */
import type { Offer } from '@nupeerstack/protocol'
import { toHex } from 'viem'
import type { FuzzAction } from '../fuzz-action.ts'
import type { Dice } from '../fuzz-step.ts'
import type { FuzzWorld } from '../fuzz-world.ts'

const wad = 10n ** 18n
const dealsMax = 60
export const noticePeriodsMax = 3
/** Of base units for a piece and period: nothing, less than one, some, and more money than there is. */
const prices: readonly bigint[] = [
  ...[0n, wad / 7n, wad, wad, 3n * wad, 3n * wad, 50n * wad, 50n * wad],
  ...[10n ** 36n, 10n ** 60n],
]
/** Most cover the notice. */
const deposits: readonly bigint[] = [0n, 1n, 40n, 1_000n, 2_000n, 100_000n, 100_000n]
/** Fifths of the price. */
const floorParts: readonly bigint[] = [0n, 1n, 5n]

/** A deal that there is, or `undefined`. */
export function anyDeal(world: FuzzWorld, dice: Dice): number | undefined {
  const { deals } = world.facts
  if (deals.length === 0) return undefined
  // More often one that is open.
  const open = deals.flatMap(({ isOpen }, index) => (isOpen ? [index + 1] : []))
  return open.length > 0 && !dice.onceIn(10) ? dice.pick(open) : 1 + dice.below(deals.length)
}

/** More often one that may take deals. */
function anyOperator(world: FuzzWorld, dice: Dice): number {
  const able = world.facts.parties.flatMap(({ provisioned, thawing, committedBond, isEvicted }, party) =>
    isEvicted || provisioned - thawing < committedBond + 8n * wad ? [] : [party],
  )
  return able.length > 0 && !dice.onceIn(5) ? dice.pick(able) : dice.below(world.chain.parties.length)
}

function offerOf(world: FuzzWorld, dice: Dice): { readonly offer: Offer; readonly customer: number } {
  const { chain } = world
  const operator = anyOperator(world, dice)
  const customer = dice.below(chain.parties.length)
  const flaw = dice.below(40)
  const pricePerUnitPeriodWad = dice.pick(prices)
  const offer: Offer = {
    operator: world.party(operator).address,
    customer: world.party(customer).address,
    customerSigner: world.customerSigner(customer),
    kind: flaw === 1 ? chain.contracts.market.address : chain.contracts.kind.address,
    payment: flaw === 2 ? chain.contracts.stake.address : chain.contracts.money.address,
    pricePerUnitPeriodWad,
    floorPerUnitPeriodWad: (pricePerUnitPeriodWad * dice.pick(floorParts)) / 5n,
    noticePeriods: dice.below(noticePeriodsMax + 1),
    exitShareBps: dice.pick([0, 3_333, 10_000]),
    unitsMax: flaw === 3 ? 2 ** 31 + 1 : flaw === 4 ? 0 : 1 + dice.below(8),
    durationPeriods: flaw === 5 ? 0 : 1 + dice.below(flaw === 6 ? 1_000_000 : 30),
    validUntilPeriod: world.period + (flaw === 7 ? -1 : 1),
    nonce: BigInt(++world.offerCount),
    terms: flaw === 8 ? new Uint8Array([1]) : new Uint8Array(),
  }
  return { offer, customer }
}

const open: FuzzAction = {
  name: 'open',
  weight: 12,
  play(world, dice) {
    if (world.facts.deals.length >= dealsMax) return
    const { offer, customer } = offerOf(world, dice)
    const signer = world.facts.parties[world.partyOf(offer.operator)]?.signer ?? offer.operator
    const signature = world.signOffer(offer, world.keyOf(dice.onceIn(30) ? '' : signer))
    const deposit = dice.pick(deposits)
    const { unitsMax, durationPeriods, validUntilPeriod } = offer
    const stored = {
      ...offer,
      noticePeriods: BigInt(offer.noticePeriods),
      unitsMax: BigInt(unitsMax),
      durationPeriods: BigInt(durationPeriods),
      validUntilPeriod: BigInt(validUntilPeriod),
      terms: toHex(offer.terms),
    }
    const times = dice.onceIn(15) ? 2 : 1
    for (let time = 0; time < times; time++) {
      world.plan({
        by: dice.onceIn(30) ? 0 : customer,
        ...{ contract: 'market', functionName: 'openDeal', args: [stored, signature, deposit] },
        told({ events }) {
          const opened = events.find(({ name }) => name === 'DealOpened')
          if (opened === undefined) return
          world.history.opened(Number(opened.args.id), {
            ...{ operator: offer.operator, durationPeriods, paidIn: deposit },
            ...{ price: offer.pricePerUnitPeriodWad, floor: offer.floorPerUnitPeriodWad },
          })
        },
      })
    }
  },
}

function dealAction(
  functionName: string,
  weight: number,
  argsOf: (id: number, dice: Dice) => readonly unknown[] = (id) => [BigInt(id)],
): FuzzAction {
  return {
    name: functionName,
    weight,
    play(world, dice) {
      const id = anyDeal(world, dice)
      if (id === undefined) return
      const { customer, operator } = world.facts.deals[id - 1] ?? {}
      const parties = [customer, operator, world.party(dice.below(world.chain.parties.length)).address]
      const by = world.partyOf(dice.pick(parties) ?? '')
      world.plan({ by: Math.max(0, by), contract: 'market', functionName, args: argsOf(id, dice) })
    },
  }
}

export const dealActions: readonly FuzzAction[] = [
  open,
  dealAction('topUp', 3, (id, dice) => [BigInt(id), dice.pick([0n, 1n, 500n, 20_000n, 2n ** 200n])]),
  dealAction('settle', 8),
  dealAction('closeDeal', 4),
  dealAction('giveNotice', 2),
  dealAction('exitDeal', 1),
  {
    name: 'settleMany',
    weight: 2,
    play(world, dice) {
      const ids = Array.from({ length: dice.below(6) }, () => BigInt(anyDeal(world, dice) ?? 1_000))
      const by = dice.below(world.chain.parties.length)
      world.plan({ by, contract: 'market', functionName: 'settleMany', args: [ids] })
    },
  },
  {
    name: 'pay out',
    weight: 3,
    play(world, dice) {
      const { chain } = world
      const by = dice.below(chain.parties.length)
      const money = dice.onceIn(10) ? chain.contracts.stake.address : chain.contracts.money.address
      const account = world.party(dice.below(chain.parties.length)).address
      const call = dice.onceIn(2)
        ? { functionName: 'withdraw', args: [money] }
        : { functionName: 'withdrawFor', args: [money, account] }
      world.plan({ by, contract: 'market', ...call })
    },
  },
]
