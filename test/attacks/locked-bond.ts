/** Attack 6: next to nothing is paid in, and the operator's bond stands behind the deal for as long as that runs. */
import assert from 'node:assert/strict'
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import {
  bondedOperator,
  endDeal,
  openDeal,
  startTestNetwork,
  token,
} from '../../packages/contracts-client/test/test-network.ts'
import type { Attack, Attempt } from './attack.ts'

/** As our nodes offer: a floor of a fifth, a notice of 7 periods, half of the floor for leaving early. */
const price = {
  ...{ pricePerUnitPeriodWad: 10n * token, floorPerUnitPeriodWad: 2n * token, noticePeriods: 7 },
  ...{ exitShareBps: 5_000, unitsMax: 100 },
}
const centuries = 1_000_000

const oneUnit: Attempt = {
  name: 'one base unit locks no bond',
  async run(observe) {
    await using network = await startTestNetwork()
    const [operator, customer] = [await bondedOperator(network), await network.actor()]
    const open = openDeal(network, operator, customer, { ...price, durationPeriods: centuries, deposit: 1n })
    await assert.rejects(open, { reason: 'Market_DepositTooSmall', reasonArguments: [1n, 7n * 100n * 2n] })
    observe('100 reserved pieces cost 1,400 base units for their notice alone, before anything is kept')
  },
}

const reservedIsPaid: Attempt = {
  name: 'what is reserved and never used is paid, in the periods that the operator answers',
  async run(observe) {
    await using network = await startTestNetwork()
    const [operator, customer] = [await bondedOperator(network), await network.actor()]
    const id = await openDeal(network, operator, customer, { ...price, durationPeriods: centuries, deposit: 1_900n })
    for (let period = 1; period <= 4; period++) {
      await network.nextPeriod()
      // In the third it is silent.
      if (period === 3) continue
      await operator.storage.beacon.record()
      await operator.storage.prove(period, [])
    }
    await operator.chain.market.settle(id)
    assert.equal(await operator.chain.market.earnings(operator.chain.account), 3n * 200n)
    await network.nextPeriod()
    const stranger = await network.actor()
    await stranger.chain.market.giveNotice(id)
    const deal = await customer.chain.market.deal(id)
    assert.equal(deal?.endPeriod, 5 + 7)
    observe('3 of 4 periods were answered and paid; what is left is less than the notice, and a stranger ends the deal')
  },
}

const operatorLeaves: Attempt = {
  name: 'an operator leaves a deal of centuries with its notice, and its bond with it',
  async run(observe) {
    await using network = await startTestNetwork({ bondPerPiece: token })
    const bond = 100n * token
    const [operator, customer] = [await bondedOperator(network, bond), await network.actor()]
    const kind = addressOfKind(network.deployment, storageKind)
    const terms = { ...price, durationPeriods: 1_000, deposit: 2_000n }
    const id = await openDeal(network, operator, customer, terms)
    await assert.rejects(operator.chain.bonds.thaw(kind, 1n), { reason: 'Bonds_StillCommitted' })
    await endDeal(network, operator, id)
    // 1,000 periods less the notice, half of 200 base units for each.
    const compensation = 993n * 100n
    const refund = await customer.chain.market.earnings(customer.chain.account)
    assert.equal(refund, compensation + 2_000n)
    await operator.chain.bonds.thaw(kind, bond)
    observe(`it pays its customer ${compensation} base units, gives back the escrow, and its bond thaws`)
  },
}

const customerLeaves: Attempt = {
  name: 'a customer leaves with the same notice, and pays the floor until then',
  async run(observe) {
    await using network = await startTestNetwork()
    const [operator, customer] = [await bondedOperator(network), await network.actor()]
    const id = await openDeal(network, operator, customer, { ...price, durationPeriods: 1_000, deposit: 2_000n })
    await assert.rejects(customer.chain.market.closeDeal(id), { reason: 'Market_DealStillRuns' })
    await customer.chain.market.giveNotice(id)
    for (let period = 1; period <= 8; period++) {
      await network.nextPeriod()
      await operator.storage.beacon.record()
      await operator.storage.prove(period, [])
    }
    await endDeal(network, operator, id)
    const earned = await operator.chain.market.earnings(operator.chain.account)
    assert.equal(earned, 7n * 200n)
    assert.equal(await customer.chain.market.earnings(customer.chain.account), 2_000n - earned)
    observe(`7 periods of notice are paid with ${earned} base units, and the eighth is not`)
  },
}

export const lockedBondAttack: Attack = {
  number: 6,
  title: 'One base unit of deposit locks a bond',
  wants: "an operator's bond, for centuries",
  attempts: [oneUnit, reservedIsPaid, operatorLeaves, customerLeaves],
}
