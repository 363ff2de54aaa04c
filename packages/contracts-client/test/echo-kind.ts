/** `EchoKind` as a kind of the chain client: a module like one from outside, beside storage. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Address, DealId } from '@nupeerstack/protocol'
import { encodeAbiParameters, keccak256, toHex } from 'viem'
import { compileSolidity } from '../scripts/solidity.ts'
import {
  createPeriodicCalls,
  type Kind,
  type KindDeployment,
  missRules,
  networkParameters,
  type PeriodicCalls,
  periodicEvent,
  type Receipt,
} from '../src/index.ts'
import { token } from './test-network.ts'

export interface EchoCalls extends Omit<PeriodicCalls, 'promisedDeals'> {
  /** Units that the operator answers for now, and from the next period on. */
  promised(operator: Address): Promise<readonly number[]>
  begin(id: DealId): Promise<Receipt>
  /** Answers an operator's challenge of the current period. */
  echo(operator: Address, period: number, answer: Uint8Array): Promise<Receipt>
}

const compiled = compileSolidity([join(import.meta.dirname, 'contracts', 'EchoKind.sol')]).get('EchoKind')
assert.ok(compiled)

export const echoKind: Kind<EchoCalls> = {
  name: 'echo',
  abi: compiled.abi,
  toEvent: periodicEvent,
  async connect(contract) {
    return {
      ...(await createPeriodicCalls(contract)),
      promised: async (operator) =>
        ((await contract.read('promisedUnits', [operator])) as readonly bigint[]).map(Number),
      begin: (id) => contract.write('begin', [BigInt(id)]),
      echo: (operator, period, answer) => contract.write('echo', [operator, BigInt(period), toHex(answer)]),
    }
  },
}

/** What deploys it for the market at this address, with the periods of this beacon and its misses in this book. */
export function echoDeployment(market: Address, beacon: Address, missBook: Address): Omit<KindDeployment, 'name'> {
  const rules = {
    ...{ rejoinAfterPeriods: 2n, durationPeriodsMax: 100_000n, periodBlocks: 40n, bondPerUnit: token },
    misses: missRules(networkParameters()),
  }
  assert.ok(compiled)
  return { abi: compiled.abi, bytecode: `0x${compiled.evm.bytecode.object}`, args: [market, beacon, missBook, rules] }
}

export function echoAnswer(seed: Uint8Array, operator: Address): Uint8Array {
  return keccak256(encodeAbiParameters([{ type: 'bytes32' }, { type: 'address' }], [toHex(seed), operator]), 'bytes')
}
