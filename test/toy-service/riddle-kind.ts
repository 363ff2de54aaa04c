/** RiddleKind as a kind of the chain client: the calls that its operators and customers make, and what deploys it. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import {
  createPeriodicCalls,
  type Kind,
  type KindDeployment,
  missRules,
  networkParameters,
  type PeriodicCalls,
  periodicEvent,
  type Receipt,
} from '@nupeerstack/contracts-client'
import { compileSolidity } from '@nupeerstack/contracts-client/solidity'
import { type Address, type DealId, parseDealId } from '@nupeerstack/protocol'

export interface RiddleCalls extends PeriodicCalls {
  begin(id: DealId): Promise<Receipt>
  answer(period: number, guess: number): Promise<Receipt>
}

const compiled = compileSolidity([join(import.meta.dirname, 'RiddleKind.sol')]).get('RiddleKind')
assert.ok(compiled)
const { abi, evm } = compiled

export const riddleKind: Kind<RiddleCalls> = {
  name: 'riddle',
  abi,
  toEvent: periodicEvent,
  async connect(contract) {
    return {
      ...(await createPeriodicCalls(contract)),
      async promisedDeals(operator) {
        const ids = (await contract.read('promisedDealsOf', [operator])) as readonly bigint[]
        return ids.map((id) => ({ dealId: parseDealId(String(id)) }))
      },
      begin: (id) => contract.write('begin', [BigInt(id)]),
      answer: (period, guess) => contract.write('answer', [BigInt(period), BigInt(guess)]),
    }
  },
}

/** A tenth of a token stands behind a unit. */
const bondPerUnit = 10n ** 17n

/** What deploys it for the market at this address, with the periods of this beacon and its misses in this book. */
export function riddleDeployment(market: Address, beacon: Address, missBook: Address): KindDeployment {
  const rules = {
    ...{ rejoinAfterPeriods: 2n, durationPeriodsMax: 100_000n, periodBlocks: 1_000n, bondPerUnit },
    misses: missRules(networkParameters()),
  }
  return { name: riddleKind.name, abi, bytecode: `0x${evm.bytecode.object}`, args: [market, beacon, missBook, rules] }
}

/** The first guess that solves the riddle of this operator. */
export function solveRiddle(seed: Uint8Array, operator: Address): number {
  const riddle = Buffer.concat([seed, Buffer.from(operator.slice(2), 'hex')])
  for (let guess = 0; ; guess++) {
    const guessBytes = Buffer.alloc(8)
    guessBytes.writeUInt32BE(guess, 4)
    if (createHash('sha256').update(riddle).update(guessBytes).digest()[0] === 0) return guess
  }
}
