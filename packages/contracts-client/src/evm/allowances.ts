/**
 * Lets a contract take an ERC-20 from the account for as long as a call that pays is under way. What is approved follows from
 * the need: what all such calls will take, with room for a few like them so that not each is preceded by an approval, and
 * never more than a small share of the balance beyond the need.
 *
 * Invariant: an approval that is sent covers every payment that is under way, whichever of them is mined before it.
 */
import type { Address } from '@nupeerstack/protocol'
import { testStablecoinAbi } from '../generated/test-stablecoin.ts'
import { ChainError } from '../port/chain.ts'
import type { Caller } from './caller.ts'
import { larger, smaller } from './larger.ts'

export interface Allowances {
  /** Runs `pay`, which lets `spender` take `amount` of `token`, once it may. What `pay` throws is thrown on. */
  spend<T>(payment: Payment, pay: () => Promise<T>): Promise<T>
}

export interface Payment {
  readonly token: Address
  readonly spender: Address
  readonly amount: bigint
}

/** Payments like those under way that an approval covers. */
const paymentsAhead = 8n
/** The share of the balance that an approval may cover beyond what is needed. */
const balanceShare = 8n

export function createAllowances(caller: Pick<Caller, 'account' | 'read' | 'write'>): Allowances {
  /** Payments that are under way. */
  const pending = new Set<Payment>()
  /** One approval at a time, so that concurrent payments share it. */
  let approving: Promise<void> = Promise.resolve()

  function neededFor({ token, spender }: Payment): bigint {
    const alike = [...pending].filter((other) => other.token === token && other.spender === spender)
    return alike.reduce((sum, { amount }) => sum + amount, 0n)
  }

  async function ensure(payment: Payment): Promise<void> {
    const { token, spender } = payment
    const contract = { address: token, abi: testStablecoinAbi } as const
    const { account } = caller
    const allowed = await caller.read({ ...contract, functionName: 'allowance', args: [account, spender] })
    if (allowed >= neededFor(payment)) return
    const balance = await caller.read({ ...contract, functionName: 'balanceOf', args: [account] })
    const approve = (amount: bigint) => caller.write({ ...contract, functionName: 'approve', args: [spender, amount] })
    const amount = allowanceFor(neededFor(payment), balance)
    try {
      await approve(amount)
    } catch (error) {
      // Some tokens change an allowance only from or to nothing.
      if (!(error instanceof ChainError) || error.code !== 'refused' || allowed === 0n) throw error
      await approve(0n)
      await approve(amount)
    }
  }

  return {
    async spend(payment, pay) {
      if (payment.amount === 0n) return await pay()
      pending.add(payment)
      try {
        const next = approving.then(() => ensure(payment))
        approving = next.catch(() => {})
        await next
        return await pay()
      } finally {
        pending.delete(payment)
      }
    },
  }
}

/** What to approve where so much is needed. */
export function allowanceFor(needed: bigint, balance: bigint): bigint {
  return larger(needed, smaller(needed * paymentsAhead, balance / balanceShare))
}
