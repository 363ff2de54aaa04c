/** Attack 7: a node that asks 240,000 times what others ask, and is taken because nobody looks at prices. */
import assert from 'node:assert/strict'
import type { Offer } from '@nupeerstack/protocol'
import { type OpenDealDependencies, openDeal } from '../../packages/client/src/deals/open-deal.ts'
import { PriceTooHighError } from '../../packages/client/src/deals/price.ts'
import type { DirectoryNode } from '../../packages/client/src/nodes/node-directory.ts'
import {
  type Actor,
  bondedOperator,
  makeOffer,
  signOffer,
  startTestNetwork,
  type TestNetwork,
} from '../../packages/contracts-client/test/test-network.ts'
import type { Attack, Attempt } from './attack.ts'

const dayMs = 86_400_000
const unitsMax = 65_536
const priceOfMarket = 10n ** 16n
const dollar = 10n ** 6n
const purse = 1_000_000n * dollar
/** As a gateway has it where nobody has set anything else: five cents for a GiB and 30 days, ten times the price of the market. */
const config = {
  ...{ unitsMax, durationPeriods: 365, depositDays: 30, priceMax: 50_000n },
  ...{ noticePeriodsMin: 0, noticePeriodsMax: 60 },
}
const { signal } = new AbortController()

const tooDear: Attempt = {
  name: 'its offer is refused by name and price, and nothing is paid in',
  async run(observe) {
    await using network = await startTestNetwork()
    const { customer, open } = await shop(network, 240_000n * priceOfMarket)
    await assert.rejects(open(), (error) => {
      assert.ok(error instanceof PriceTooHighError, String(error).slice(0, 200))
      observe(error.message)
      return true
    })
    const { market, account } = customer.chain
    assert.equal(await market.stablecoinBalance(account), purse)
    assert.deepEqual(await market.deals({ customer: account }), [])
  },
}

const runway: Attempt = {
  name: 'also at a price that is paid, an escrow holds some days and not the purse',
  async run(observe) {
    await using network = await startTestNetwork()
    const { customer, open } = await shop(network, 10n * priceOfMarket)
    const deal = await open()
    const left = await customer.chain.market.stablecoinBalance(customer.chain.account)
    assert.equal(left, purse - deal.escrow)
    assert.ok(deal.escrow > 0n && deal.escrow < dollar, `${deal.escrow} base units are in escrow`)
    observe(
      `at the highest price that is paid its escrow holds ${deal.escrow} millionths of a dollar of ${purse / dollar} dollars`,
    )
  },
}

/** A gateway's opening of a deal, as it runs there, on the real chain; the node asks that price for a piece and a day. */
async function shop(network: TestNetwork, pricePerUnitPeriodWad: bigint) {
  const operator = await bondedOperator(network)
  const customer = await network.actor({ stablecoin: purse })
  const deps: OpenDealDependencies = {
    chain: customer.chain,
    periodLength: { periodMs: async () => dayMs },
    signatures: { customer: customer.chain.account, isOfferGenuine: () => true },
    requests: {
      quote: async (_, asked) => signedOffer(network, { operator, customer }, { ...asked, pricePerUnitPeriodWad }),
    },
  }
  const node = { operator: operator.chain.account } as DirectoryNode
  return { customer, open: () => openDeal(deps, config, node, signal) }
}

function signedOffer(
  network: TestNetwork,
  { operator, customer }: { readonly operator: Actor; readonly customer: Actor },
  terms: Pick<Offer, 'unitsMax' | 'durationPeriods' | 'pricePerUnitPeriodWad'>,
) {
  const offer = makeOffer(network, operator, customer, terms)
  return { ...offer, signature: signOffer(network, offer, operator) }
}

export const overpricedNodeAttack: Attack = {
  number: 7,
  title: 'A node at 240,000 times the price of the market',
  wants: "a gateway's dollars in its escrow",
  attempts: [tooDear, runway],
}
