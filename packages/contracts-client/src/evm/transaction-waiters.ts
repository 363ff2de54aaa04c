/** Those who wait for a transaction to be mined, by its nonce, each until a deadline of its own. */
import { ChainError } from '../port/chain.ts'
import type { Receipt } from '../port/receipt.ts'

export interface TransactionWaiters {
  /** Throws the ChainError that it is settled with, or `timeout`. */
  wait(nonce: number, attempt: string, timeoutMs: number): Promise<Receipt>
  /** What the one who waits for it attempted. */
  attemptOf(nonce: number): string | undefined
  settle(nonce: number, outcome: Receipt | ChainError): void
  /** Ends the wait of those whose time is over. */
  expire(): void
  stop(): void
}

interface Waiter {
  readonly attempt: string
  readonly timeoutMs: number
  readonly deadlineMs: number
  end(outcome: Receipt | ChainError): void
}

export function createTransactionWaiters({ nowMs }: { readonly nowMs: () => number }): TransactionWaiters {
  const waiters = new Map<number, Waiter>()

  function settle(nonce: number, outcome: Receipt | ChainError): void {
    waiters.get(nonce)?.end(outcome)
    waiters.delete(nonce)
  }

  return {
    wait(nonce, attempt, timeoutMs) {
      const { promise, resolve, reject } = Promise.withResolvers<Receipt>()
      const end = (outcome: Receipt | ChainError): void => {
        if (outcome instanceof ChainError) reject(outcome)
        else resolve(outcome)
      }
      waiters.set(nonce, { attempt, timeoutMs, deadlineMs: nowMs() + timeoutMs, end })
      return promise
    },
    attemptOf: (nonce) => waiters.get(nonce)?.attempt,
    settle,
    expire() {
      for (const [nonce, { attempt, timeoutMs, deadlineMs }] of waiters) {
        if (nowMs() < deadlineMs) continue
        settle(nonce, new ChainError('timeout', `${attempt}: not mined within ${timeoutMs / 1_000} s`))
      }
    },
    stop() {
      for (const [nonce, { attempt }] of waiters) {
        settle(nonce, new ChainError('timeout', `${attempt}: stopped before it was mined`))
      }
    },
  }
}
