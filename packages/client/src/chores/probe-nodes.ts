/** Asks nodes that are down whether they are back, so that no read or write has to find out. */
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { DealManager } from '../deals/deal-manager.ts'
import type { DirectoryNode, NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'

export interface ProbeDependencies {
  readonly book: ClientBook
  readonly deals: DealManager
  readonly directory: NodeDirectory
  readonly requests: Pick<NodeRequests, 'probe'>
  readonly clock: () => number
  readonly onNodeUp: () => void
}

/** Down for so long, a node's shards are rebuilt elsewhere where there is an elsewhere: beyond a usual maintenance. */
const lostAfterMs = 6 * 3_600_000

export async function probeNodes(deps: ProbeDependencies, signal: AbortSignal): Promise<void> {
  const { book, deals, directory, requests, clock } = deps
  const down = directory.nodes().filter(({ health }) => health.isProbeDue())
  await Promise.all(down.map((node) => requests.probe(node, signal)))
  await noteDowntimes(deps)
  const since = book.nodes.down()
  const isLost = ({ operator, health }: DirectoryNode) =>
    !health.isUp && clock() - (since.get(operator) ?? clock()) > lostAfterMs
  const lost = new Set(down.filter(isLost).map(({ operator }) => operator))
  if (lost.size > 0) {
    await book.commit(() => {
      for (const session of deals.sessions()) if (lost.has(session.operator)) book.repairs.addDeal(session.id, clock())
    })
  }
  if (!down.some(({ health }) => health.isUp)) return
  deals.changed()
  deps.onNodeUp()
}

/** A restart in between must not make a node that is down look as if it had just gone. */
async function noteDowntimes({ book, directory, clock }: ProbeDependencies): Promise<void> {
  const known = book.nodes.down()
  const gone = directory.nodes().filter(({ operator, health }) => !health.isUp && !known.has(operator))
  const back = directory
    .nodes()
    .filter(({ operator, health }) => health.isUp && health.hasAnswered && known.has(operator))
  if (gone.length + back.length === 0) return
  await book.commit(() => {
    for (const { operator, health } of gone) book.nodes.noteDown(operator, clock() - health.downMs)
    for (const { operator } of back) book.nodes.noteUp(operator)
  })
}
