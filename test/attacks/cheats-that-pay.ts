/**
 * Attack 11: deleting everything cost 41 % of the provision, and a second account of the same operator earned a tenth of that back. And
 * what an operator may sign: of two states under one number either was as good as the other.
 */
import assert from 'node:assert/strict'
import type { ContradictingRevisions, OperatorSignedState } from '@nupeerstack/contracts-client'
import type { DealId } from '@nupeerstack/protocol'
import { costOfFrauds, costOfMisses, reportersPart } from '../../bench/cheats/cheats.ts'
import { keepDeal } from '../../packages/contracts-client/test/kept-deal.ts'
import {
  type Actor,
  bondedOperator,
  openDeal,
  startTestNetwork,
  type TestNetwork,
  token,
} from '../../packages/contracts-client/test/test-network.ts'
import type { Attack, Attempt } from './attack.ts'
import { post, reportLast } from './market-stage.ts'

const bond = 1_000n * token

const secondAccount: Attempt = {
  name: 'it deletes everything, and its second account reports every miss',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator } = await promise(network)
    const second = await network.actor({ staking: 0n })
    await network.nextPeriod()
    let periods = 0
    while (!(await operator.storage.standing(operator.chain.account)).isEvicted) {
      await second.storage.beacon.record()
      await network.nextPeriod()
      await reportLast(second, operator)
      assert.ok(++periods < 10, 'it is out within ten periods')
    }
    const { slashed } = await operator.chain.bonds.bond(operator.chain.account)
    const earned = await tokensOf(second)
    isAbout(slashed, costOfMisses(5))
    isAbout(earned, reportersPart(costOfMisses(5)))
    observe(
      `it is out after ${periods} periods, has lost ${text(slashed)} of ${text(bond)} tokens, and its second account has ${text(earned)} of them`,
    )
  },
}

const admitting: Attempt = {
  name: 'it deletes everything, and says so itself before others do',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator } = await promise(network)
    const other = await network.actor({ staking: 0n })
    await network.nextPeriod()
    for (let miss = 1; miss <= 5; miss++) {
      await other.storage.beacon.record()
      const period = await operator.storage.beacon.currentPeriod()
      await operator.storage.admitMiss(period)
      await network.nextPeriod()
      // What it has admitted nobody claims once more.
      assert.equal(await other.storage.reportMiss(operator.chain.account, period), undefined)
    }
    const { slashed } = await operator.chain.bonds.bond(operator.chain.account)
    isAbout(slashed, costOfMisses(5, 0.5))
    assert.ok((await operator.storage.standing(operator.chain.account)).isEvicted)
    assert.equal(await tokensOf(other), 0n)
    const found = costOfMisses(5) - reportersPart(costOfMisses(5))
    assert.ok(costOfMisses(5, 0.5) < found, 'the honest word is cheaper than the second account')
    observe(
      `five admissions cost ${text(slashed)} of ${text(bond)} tokens: less than a second account leaves, and no gain`,
    )
  },
}

const signingTwo: Attempt = {
  name: 'it signs two states under one number, and its second account shows them first',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator, dealId } = await promise(network)
    const [second, customer] = [await network.actor({ staking: 0n }), await network.actor()]
    const pair = twoStates(operator, dealId, 2)
    await second.storage.fraud.prove(pair)
    await assert.rejects(customer.storage.fraud.prove(pair), { reason: 'SignedFraud_AlreadyProven' })
    const { slashed } = await operator.chain.bonds.bond(operator.chain.account)
    const earned = await tokensOf(second)
    isAbout(slashed, costOfFrauds(1))
    isAbout(earned, reportersPart(costOfFrauds(1)))
    observe(
      `two signatures under one number cost ${text(slashed)} of ${text(bond)} tokens; its second account has ${text(earned)}`,
    )
  },
}

const robbingTheHonest: Attempt = {
  name: 'somebody shows what an honest operator has signed, and what it has not',
  async run(observe) {
    await using network = await startTestNetwork()
    const { operator, customer, dealId } = await promise(network)
    const thief = await network.actor({ staking: 0n })
    const other = await openDeal(network, operator, customer)
    const [first, second] = twoStates(operator, dealId, 2).states
    const ofOtherDeal = twoStates(operator, other, 2).states[1]
    const ofOtherNumber = twoStates(operator, dealId, 3).states[1]
    const byCustomer = twoStates(customer, dealId, 2).states[1]
    const forged = { ...second, operatorSignature: new Uint8Array(65).fill(27) }
    let tried = 0
    const shows = async (states: ContradictingRevisions['states'], reason: string) => {
      await assert.rejects(thief.storage.fraud.prove({ dealId, number: 2, states }), { reason })
      tried++
    }
    await shows([first, first], 'SignedFraud_TheSameTwice')
    for (const bad of [ofOtherDeal, ofOtherNumber, byCustomer, forged, { ...second, pieces: second.pieces + 1 }]) {
      await shows([first, bad], 'SignedFraud_NotTheOperatorsSignature')
      await shows([bad, first], 'SignedFraud_NotTheOperatorsSignature')
    }
    assert.equal((await operator.chain.bonds.bond(operator.chain.account)).slashed, 0n)
    assert.equal(await tokensOf(thief), 0n)
    observe(`${tried} pairs of the same, of other deals and numbers, of other keys and of nobody: nobody is slashed`)
  },
}

/** An operator with a deal of which everything is promised and nothing kept. */
async function promise(network: TestNetwork): Promise<{
  readonly operator: Actor
  readonly customer: Actor
  readonly dealId: DealId
}> {
  const operator = await bondedOperator(network, bond)
  const customer = await network.actor()
  const dealId = await openDeal(network, operator, customer)
  await post({ operator, customer }, { dealId, number: 1, kept: keepDeal(5) })
  return { operator, customer, dealId }
}

function twoStates(signer: Actor, dealId: DealId, number: number): ContradictingRevisions {
  const state = (pieces: number): OperatorSignedState => {
    const root = keepDeal(pieces).tree.root()
    const operatorSignature = signer.storage.revisions.sign({ dealId, number, root, pieces }, signer.key)
    return { root, pieces, operatorSignature }
  }
  return { dealId, number, states: [state(4), state(5)] }
}

async function tokensOf({ chain }: Actor): Promise<bigint> {
  return await chain.bonds.balance(chain.account)
}

/** To a thousandth of the bond: each step rounds. */
function isAbout(amount: bigint, share: number): void {
  assert.equal(Math.round((1_000 * Number(amount)) / Number(bond)), Math.round(1_000 * share))
}

function text(amount: bigint): string {
  return (Number(amount) / Number(token)).toFixed(1)
}

export const cheatsThatPayAttack: Attack = {
  number: 11,
  title: 'A cheat that pays: delete everything, report it oneself; sign two states under one number',
  wants: 'more from a second account than the bond loses',
  attempts: [secondAccount, admitting, signingTwo, robbingTheHonest],
}
