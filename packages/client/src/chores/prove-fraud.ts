/**
 * Brings to the chain what an operator has signed against itself: two revisions of one deal under one number. Both are in client.db since
 * they were found, so a crash loses nothing, and the chain takes them once. The operator gets no new deals, and what it keeps moves.
 */
import { ChainError, type FraudCalls } from '@nupeerstack/contracts-client'
import type { Logger, Warnings } from '@nupeerstack/node-host'
import type { DealId } from '@nupeerstack/protocol'
import type { ContradictionBook } from '../book/sqlite-contradiction-book.ts'
import type { DealManager } from '../deals/deal-manager.ts'

export interface ProveFraudDependencies {
  readonly fraud: Pick<FraudCalls, 'isProven' | 'prove'>
  readonly deals: Pick<DealManager, 'abandon' | 'session'>
  readonly book: { readonly contradictions: Pick<ContradictionBook, 'all'> }
  readonly warnings: Pick<Warnings, 'set'> | undefined
  readonly log: Logger
}

export interface ProveFraud {
  /** Whether there is something to bring. */
  isDue(): boolean
  /** What the chain had it may have lost. */
  noteReorg(): void
  /** Throws ChainError where the chain cannot be asked, or the signal's reason. */
  lap(signal: AbortSignal): Promise<void>
}

export function createProveFraud({ fraud, deals, book, warnings, log }: ProveFraudDependencies): ProveFraud {
  /** The chain has it, or takes it no more. */
  const done = new Set<DealId>()

  async function bring(id: DealId): Promise<void> {
    const found = book.contradictions.all().find(({ dealId }) => dealId === id)
    if (found === undefined) return
    await deals.abandon(found.operator)
    if (!(await fraud.isProven(id))) {
      try {
        const { gasUsed } = await fraud.prove(found)
        log.warn('fraud-proven', { deal: id, operator: found.operator, number: found.number, gas: gasUsed })
      } catch (cause) {
        // Another was quicker, the deal is closed, or the operator signs with another key by now.
        if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
        log.warn('fraud-refused', { deal: id, operator: found.operator, number: found.number, reason: cause.reason })
      }
    }
    done.add(id)
  }

  /** What we are done with goes on there until its notice is over: whether a deal takes it still says the chain. */
  function waiting(): DealId[] {
    return book.contradictions
      .all()
      .map(({ dealId }) => dealId)
      .filter((id) => !done.has(id))
  }

  function warn(): void {
    const inUse = book.contradictions.all().filter(({ dealId }) => deals.session(dealId)?.state !== 'closed')
    const [found] = inUse
    const sentence = `operator ${found?.operator} has signed two different revisions of deal ${found?.dealId}: its shards move`
    warnings?.set('operator-contradicts-itself', found === undefined ? undefined : sentence)
  }

  return {
    isDue: () => waiting().length > 0,
    noteReorg: () => done.clear(),
    async lap(signal) {
      warn()
      for (const id of waiting()) {
        signal.throwIfAborted()
        await bring(id)
      }
    },
  }
}
