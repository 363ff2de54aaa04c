/** Attack 5: a deal is opened with little or nothing, filled, and never paid for again. */
import assert from 'node:assert/strict'
import { prove } from '../../packages/contracts-client/test/keeping-operator.ts'
import { keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  openDeal,
  startTestNetwork,
  token,
} from '../../packages/contracts-client/test/test-network.ts'
import { createDealEscrows } from '../../packages/operator/src/deals/deal-escrows.ts'
import type { Attack, Attempt } from './attack.ts'
import { post } from './market-stage.ts'

/** A piece costs 5 base units for a period, and 1 where it is only reserved; notice is 4 periods. */
const terms = {
  ...{ pricePerUnitPeriodWad: 5n * token, floorPerUnitPeriodWad: token, noticePeriods: 4 },
  ...{ unitsMax: 10, durationPeriods: 1_000 },
}
const minimum = 4n * 10n

const atOpening: Attempt = {
  name: 'a wallet of 0 opens no deal',
  async run(observe) {
    await using network = await startTestNetwork()
    const [operator, customer] = [await bondedOperator(network), await network.actor({ stablecoin: 0n })]
    await assert.rejects(openDeal(network, operator, customer, { ...terms, deposit: 0n }), {
      reason: 'Market_DepositTooSmall',
      reasonArguments: [0n, minimum],
    })
    observe(`a deposit has to cover ${minimum} base units, the floor of the notice`)
  },
}

const atPut: Attempt = {
  name: 'an escrow that does not pay for a piece takes none',
  async run(observe) {
    await using network = await startTestNetwork()
    const [operator, customer] = [await bondedOperator(network), await network.actor()]
    const id = await openDeal(network, operator, customer, { ...terms, deposit: minimum })
    const escrows = escrowsOf(operator)
    await assert.rejects(escrows.assertCovers(id, 1), { code: 'unfunded' })
    await customer.chain.market.topUp(id, 16n)
    await assert.rejects(escrows.assertCovers(id, 2), { code: 'unfunded' })
    observe('a piece costs 16 base units more for the notice: without them the node takes none')
  },
}

const notForEver: Attempt = {
  name: 'a deal that is filled and not paid for ends a notice later, and is paid to its end',
  async run(observe) {
    await using network = await startTestNetwork()
    const [operator, customer] = [await bondedOperator(network), await network.actor()]
    // 3 pieces, all reserved: 22 base units a period, and 88 for the notice.
    const id = await openDeal(network, operator, customer, { ...terms, deposit: 150n })
    const kept = keepDeal(3)
    await post({ operator, customer }, { dealId: id, number: 1, kept })
    const stranger = await network.actor()
    let proven = 0
    while (true) {
      await network.nextPeriod()
      await prove(operator, new Map([[id, kept]]))
      proven++
      const given = await stranger.chain.market.giveNotice(id).then(
        () => true,
        () => false,
      )
      if (given) break
    }
    const { endPeriod = 0 } = (await customer.chain.market.deal(id)) ?? {}
    while ((await operator.storage.beacon.currentPeriod()) < endPeriod) {
      await network.nextPeriod()
      await prove(operator, new Map([[id, kept]]))
      proven++
    }
    await operator.chain.market.settle(id)
    const earned = await operator.chain.market.earnings(operator.chain.account)
    assert.deepEqual([proven, earned], [7, 150n])
    await network.nextPeriod()
    await stranger.storage.endPromise(id)
    observe(
      `notice was given by a stranger after 3 periods; ${proven} were proven, and ${earned} base units paid for them`,
    )
  },
}

function escrowsOf({ chain, storage }: Actor) {
  let blockNumber = 0
  // Each look is at another block, so that the chain is asked each time.
  const now = () => ({ period: 0, blockInPeriod: 0, periodBlocks: 40, blockNumber: ++blockNumber, reorgs: 0 })
  return createDealEscrows({ chain, periods: storage, periodClock: { now } })
}

export const emptyWalletAttack: Attack = {
  number: 5,
  title: 'Storage with an empty wallet',
  wants: 'to be kept for ever for nothing',
  attempts: [atOpening, atPut, notForEver],
}
