/**
 * Lets a contract take an ERC-20 from the account before the call that pays. It approves once, without a limit: several
 * deals open at the same time, and exact approvals would overwrite each other. The spenders are our own immutable
 * contracts, which take from nobody but their caller.
 */
import type { Address } from '@nupeerstack/protocol'
import { maxUint256 } from 'viem'
import { testStablecoinAbi } from '../generated/test-stablecoin.ts'
import type { Caller } from './caller.ts'

export interface Allowances {
  /** Returns once `spender` may take `amount` of `token`. */
  ensure(token: Address, spender: Address, amount: bigint): Promise<void>
}

export function createAllowances(caller: Caller): Allowances {
  /** One approval at a time, so that concurrent callers share it. */
  let approving: Promise<void> = Promise.resolve()

  async function ensureOne(token: Address, spender: Address, amount: bigint): Promise<void> {
    const contract = { address: token, abi: testStablecoinAbi } as const
    const allowed = await caller.read({ ...contract, functionName: 'allowance', args: [caller.account, spender] })
    if (allowed >= amount) return
    await caller.write({ ...contract, functionName: 'approve', args: [spender, maxUint256] })
  }

  return {
    ensure(token, spender, amount) {
      const next = approving.then(() => ensureOne(token, spender, amount))
      approving = next.catch(() => {})
      return next
    },
  }
}
