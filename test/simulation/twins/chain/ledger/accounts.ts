/** What every account of the chain has, whether it is a contract or not: gas coin, and a count of its transactions. */
import type { Address } from '@nupeerstack/protocol'
import type { Call } from '../contracts/call.ts'
import { Slots } from '../contracts/slots.ts'

const wei = new Slots('account.wei', 0n)
const nonces = new Slots('account.nonce', 0)

export function weiOf(call: Call, account: Address): bigint {
  return wei.get(call, account)
}

export function addWei(call: Call, account: Address, amount: bigint): void {
  wei.set(call, weiOf(call, account) + amount, account)
}

export function nonceOf(call: Call, account: Address): number {
  return nonces.get(call, account)
}

export function countTransaction(call: Call, account: Address): void {
  nonces.set(call, nonceOf(call, account) + 1, account)
}
