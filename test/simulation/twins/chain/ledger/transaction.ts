/** A signed transaction as the twin's pool has it. */
import type { Address } from '@nupeerstack/protocol'
import { parseAddress } from '@nupeerstack/protocol'
import { type Hex, keccak256, parseTransaction } from 'viem'

export interface PooledTransaction {
  readonly hash: Hex
  readonly from: Address
  readonly nonce: number
  readonly to: Address
  readonly data: Hex
  readonly value: bigint
  readonly gas: bigint
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
}

/** `from` is known by who has sent it: the curve would cost more than all else that the twin does. */
export function readTransaction(raw: Hex, from: Address): PooledTransaction {
  const parsed = parseTransaction(raw)
  const { nonce = 0, to, data = '0x', value = 0n, gas = 0n, maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } = parsed
  if (to === undefined || to === null) throw new Error('the twin deploys nothing')
  const fees = { gas, maxFeePerGas, maxPriorityFeePerGas }
  return { hash: keccak256(raw), from, nonce, to: parseAddress(to), data, value, ...fees }
}

/** A function of the calldata alone, above what an empty transfer takes. */
export function gasOf(data: Hex): bigint {
  return data === '0x' ? 21_000n : 60_000n + 40n * BigInt((data.length - 2) / 2)
}
