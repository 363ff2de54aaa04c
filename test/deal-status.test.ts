/** What `nps status` says of deals on a real chain: what their escrows must hold, how long they pay, and who lets them end. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDeals } from '../packages/cli/src/network/read-chain.ts'
import { renderNotices, renderRunway } from '../packages/cli/src/network/render-deals.ts'
import { plainStyle } from '../packages/cli/src/terminal/style.ts'
import { prove } from '../packages/contracts-client/test/keeping-operator.ts'
import { keepDeal } from '../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  openDeal,
  periodBlocks,
  startTestNetwork,
  token,
} from '../packages/contracts-client/test/test-network.ts'
import { post } from './attacks/market-stage.ts'

/** A unit costs 10 base units for a period, and 2 where it is only reserved. */
const price = { pricePerUnitPeriodWad: 10n * token, floorPerUnitPeriodWad: 2n * token, unitsMax: 6 }
const terms = { ...price, noticePeriods: 3, durationPeriods: 20 }
/** Of a deal with 2 live pieces. */
const costPerPeriod = 2 * 10 + 4 * 2

test('a deal is shown with its minimum balance, its runway, and whoever has given notice of it', async () => {
  await using network = await startTestNetwork()
  const operator = await bondedOperator(network)
  const customer = await network.actor()
  const open = (deposit: bigint) => openDeal(network, operator, customer, { ...terms, deposit })
  const [running, ended, left, short] = [await open(400n), await open(400n), await open(400n), await open(84n)]
  const kept = keepDeal(2)
  await post({ operator, customer }, { dealId: running, number: 1, kept })
  await post({ operator, customer }, { dealId: short, number: 1, kept })
  const period = await network.nextPeriod()
  await prove(operator, new Map([running, short].map((id) => [id, kept] as const)))
  await customer.chain.market.giveNotice(ended)
  await operator.chain.market.giveNotice(left)
  // What it has earned of its escrow is short of the notice now.
  const stranger = await network.actor()
  const before = await shownOf(customer)
  assert.deepEqual(before.get(short)?.funding, {
    ...{ unearned: String(84 - costPerPeriod), minimumBalance: String(3 * costPerPeriod) },
    ...{ costPerPeriod: String(costPerPeriod), runwayPeriods: 2, isShort: true },
  })
  await stranger.chain.market.giveNotice(short)

  const shown = await shownOf(customer)
  assert.deepEqual(shown.get(running)?.funding, {
    ...{ unearned: String(400 - costPerPeriod), minimumBalance: String(3 * costPerPeriod) },
    ...{ costPerPeriod: String(costPerPeriod), runwayPeriods: 13, isShort: false },
  })
  const noticeOf = (id: typeof running) => shown.get(id)?.notice
  assert.equal(noticeOf(running), undefined)
  const of = ({ chain }: Actor, by: 'customer' | 'operator' | 'anyone') => ({ by, giver: chain.account, period })
  assert.deepEqual(noticeOf(ended), of(customer, 'customer'))
  assert.deepEqual(noticeOf(left), of(operator, 'operator'))
  assert.deepEqual(noticeOf(short), of(stranger, 'anyone'))

  const deals = [...shown.values()].map((deal) => ({ ...deal, node: 3, state: null, brokenBecause: null }))
  const status = { deals, chain: { ...chainOf(period), periodMs: 6 * 3_600_000 } }
  const lines = renderNotices(status, plainStyle)
  assert.equal(lines.length, 3)
  assert.ok(
    lines.includes(
      `! deal ${ended} with node 3 ends with period ${period + 3}, in 4 periods (24 hours): notice by its customer in period ${period}`,
    ),
    lines.join('\n'),
  )
  assert.ok(
    lines.some((line) =>
      line.endsWith(`notice by ${stranger.chain.account}, as its escrow was short in period ${period}`),
    ),
  )
  assert.match(
    renderRunway(status, plainStyle) ?? '',
    /^lasts 2 periods \(12 hours\) in deal \d+, the first to run out; /,
  )
  // A period later the chain says the same of the notices.
  await network.nextPeriod()
  assert.deepEqual((await shownOf(customer)).get(ended)?.notice, of(customer, 'customer'))
})

async function shownOf({ chain }: Actor) {
  const deals = await readDeals(chain, { customer: chain.account })
  return new Map(deals.map((deal) => [deal.id, deal]))
}

function chainOf(period: number) {
  return {
    ...{ state: 'up' as const, pid: null, rpcUrl: 'http://chain', chainId: 31_337, block: 0, period },
    ...{ periodBlocks, blocksIntoPeriod: 0 },
  }
}
