/**
 * After every block: the tokens that there are were given to someone or burnt, each is somebody's, and the contracts hold what they
 * owe. It adds up what accounts, deals and bonds have, and does not ask the contracts for their sums but to compare them.
 */
import { addressOfKind, storageKind } from '@nupeerstack/contracts-client'
import type { Address } from '@nupeerstack/protocol'
import type { ChainTwin } from '../twins/chain/chain-twin.ts'
import type { Call } from '../twins/chain/contracts/call.ts'
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'

export const moneyIsConserved: Checker = {
  name: 'money-is-conserved',
  begin(world) {
    world.chain.onBlock((block) => {
      if (block.transactions.length === 0) return
      for (const what of moneyFaults(world.chain)) violate(world, `${what} after block ${block.number}`)
    })
  },
  check: ({ chain }) => moneyFaults(chain).map((what) => ({ checker: moneyIsConserved.name, what })),
}

function violate(world: World, what: string): void {
  world.violate({ checker: moneyIsConserved.name, what })
}

/** What does not add up; nothing where all is well. */
export function moneyFaults(chain: ChainTwin): string[] {
  const call = chain.ledger.viewCall()
  const facts = [...dollarFacts(chain, call), ...stakeFacts(chain, call)]
  return facts.filter(([isSo]) => !isSo).map(([, what]) => what)
}

type Fact = readonly [isSo: boolean, what: string]

function dollarFacts({ contracts, endowed, deployment }: ChainTwin, call: Call): Fact[] {
  const { stablecoin, market } = contracts
  const accounts = [...endowed.keys()]
  const held = stablecoin.balanceOf(call, deployment.market)
  const purses = sum(accounts, (account) => stablecoin.balanceOf(call, account))
  const balances = sum(accounts, (account) => market.balanceOf(call, deployment.stablecoin, account))
  const deals = Array.from({ length: Number(market.dealCount(call)) }, (_, index) =>
    market.dealOf(call, BigInt(index + 1)),
  )
  const escrows = sum(deals, ({ escrow }) => escrow)
  const paid = sum(deals, (deal) => deal.paid)
  const given = sum([...endowed.values()], (funds) => funds.stablecoin)
  const operators = new Set(deals.map(({ operator }) => operator))
  const earnedBy = (operator: Address) =>
    stablecoin.balanceOf(call, operator) + market.balanceOf(call, deployment.stablecoin, operator)
  const withOperators = sum([...operators], earnedBy)
  return [
    [purses + held === given, `accounts have ${purses} dollars and the market ${held}, and ${given} were given out`],
    [held >= escrows + balances, `the market holds ${held} dollars and owes ${escrows + balances}`],
    [market.owed(call, deployment.stablecoin) === escrows + balances, 'the market counts other debts than it has'],
    [withOperators === paid, `deals have paid ${paid} dollars, and operators have ${withOperators}`],
    [deals.every(({ escrow, isOpen }) => escrow >= 0n && (isOpen || escrow === 0n)), 'a closed deal holds escrow'],
  ]
}

function stakeFacts({ contracts, endowed, deployment }: ChainTwin, call: Call): Fact[] {
  const { stakingToken, bonds, repairFund } = contracts
  const kind = addressOfKind(deployment, storageKind)
  const accounts = [...endowed.keys()]
  const given = sum([...endowed.values()], ({ staking }) => staking)
  const purses = sum(accounts, (account) => stakingToken.balanceOf(call, account))
  const held = stakingToken.balanceOf(call, deployment.bonds)
  const fund = stakingToken.balanceOf(call, repairFund)
  const slashed = sum(accounts, (account) => bonds.slashed(call, account))
  const bonded = sum(accounts, (account) => bonds.bondOf(call, account, kind))
  const burnt = given - purses - held - fund
  const rewards = slashed - fund - burnt
  return [
    [stakingToken.supply(call) === given - burnt, `${burnt} of the stake is nowhere and was not burnt`],
    [held >= bonded, `Bonds hold ${held} and owe ${bonded}`],
    [bonds.bonded(call) === bonded, 'Bonds count another sum than their parts have'],
    [fund <= slashed / 2n && burnt >= 0n, `of ${slashed} slashed ${fund} went to the fund and ${burnt} were burnt`],
    [rewards >= 0n && rewards <= slashed / 10n, `of ${slashed} slashed reporters have ${rewards}`],
  ]
}

function sum<T>(values: readonly T[], amountOf: (value: T) => bigint): bigint {
  return values.reduce((total, value) => total + amountOf(value), 0n)
}
