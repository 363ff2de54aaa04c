/**
 * Puts staged operations into revisions, all deals at once; a deal whose node does not answer waits on its own. Returns
 * how many deals had something to say, and how many still have.
 */
import type { DealManager } from '../deals/deal-manager.ts'

export async function reviseDeals(
  { deals }: { deals: Pick<DealManager, 'sessions' | 'changed'> },
  signal: AbortSignal,
): Promise<{ readonly flushed: number; readonly waiting: number }> {
  const due = deals.sessions().filter((session) => session.isFlushDue())
  await Promise.all(due.map((session) => session.flush(signal)))
  if (due.length > 0) deals.changed()
  return { flushed: due.length, waiting: deals.sessions().filter((session) => session.needsFlush()).length }
}
