/** Puts staged operations into revisions, all deals at once; a deal whose node does not answer waits on its own. */
import type { DealManager } from '../deals/deal-manager.ts'

export async function reviseDeals(
  { deals }: { deals: Pick<DealManager, 'sessions' | 'changed'> },
  signal: AbortSignal,
): Promise<void> {
  const due = deals.sessions().filter((session) => session.isFlushDue())
  if (due.length === 0) return
  await Promise.all(due.map((session) => session.flush(signal)))
  deals.changed()
}
