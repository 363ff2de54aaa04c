/** Asks nodes that are down whether they are back, so that no read or write has to find out. */
import type { Clock } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import { clientCommits } from '../commits.ts'
import type { DealManager } from '../deals/deal-manager.ts'
import type { DirectoryNode, NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'

export interface ProbeDependencies {
  readonly book: ClientBook
  readonly deals: Pick<DealManager, 'sessions' | 'changed'>
  readonly directory: Pick<NodeDirectory, 'nodes'>
  readonly requests: Pick<NodeRequests, 'probe'>
  readonly clock: Clock
  readonly onNodeUp: () => void
}

export interface ProbeNodes {
  /** Probes those whose time has come. Returns whether some are away, and so to be probed again. */
  lap(signal: AbortSignal): Promise<boolean>
}

/** Down for so long, a node's shards are rebuilt elsewhere where there is an elsewhere: beyond a usual maintenance. */
const lostAfterMs = 6 * 3_600_000

export function createProbeNodes(deps: ProbeDependencies): ProbeNodes {
  const { book, deals, directory, requests, clock, onNodeUp } = deps
  /** Operators of nodes that the last lap left away: any request may find since then that one is there. */
  let wereAway: ReadonlySet<string> = new Set()
  /** Whose shards are in the repair queue for it: they stay there, and need not be looked up every few seconds. */
  const givenUp = new Set<string>()

  async function probe(due: readonly DirectoryNode[], signal: AbortSignal): Promise<void> {
    await Promise.all(due.map((node) => requests.probe(node, signal)))
    await noteDowntimes(deps)
    const since = book.nodes.down()
    const isLost = ({ operator, health }: DirectoryNode) =>
      !health.isUp && !givenUp.has(operator) && clock.unixMs() - (since.get(operator) ?? clock.unixMs()) > lostAfterMs
    const lost = new Set(due.filter(isLost).map(({ operator }) => operator))
    if (lost.size === 0) return
    await book.commit(clientCommits.nodesGivenUp, () => {
      for (const session of deals.sessions())
        if (lost.has(session.operator)) book.repairs.addDeal(session.id, clock.unixMs())
    })
    for (const operator of lost) givenUp.add(operator)
  }

  return {
    async lap(signal) {
      const before = new Set([...wereAway, ...operatorsAway(directory)])
      await probe(
        directory.nodes().filter(({ health }) => health.isProbeDue()),
        signal,
      )
      wereAway = operatorsAway(directory)
      for (const operator of givenUp) if (!wereAway.has(operator)) givenUp.delete(operator)
      if ([...before].some((operator) => !wereAway.has(operator))) {
        deals.changed()
        onNodeUp()
      }
      const down = book.nodes.down()
      // What the book says of one that is back is put right in the next lap; of one that is gone for good it says so for ever.
      return directory.nodes().some(({ operator }) => wereAway.has(operator) || down.has(operator))
    },
  }
}

/** Whose nodes are down, or have not answered yet. */
function operatorsAway(directory: ProbeDependencies['directory']): ReadonlySet<string> {
  const away = directory.nodes().filter(({ health }) => !health.isUp || !health.hasAnswered)
  return new Set(away.map(({ operator }) => operator))
}

/** A restart in between must not make a node that is down look as if it had just gone. */
async function noteDowntimes({ book, directory, clock }: ProbeDependencies): Promise<void> {
  const known = book.nodes.down()
  const gone = directory.nodes().filter(({ operator, health }) => !health.isUp && !known.has(operator))
  const back = directory
    .nodes()
    .filter(({ operator, health }) => health.isUp && health.hasAnswered && known.has(operator))
  if (gone.length + back.length === 0) return
  await book.commit(clientCommits.nodesDownNoted, () => {
    for (const { operator, health } of gone) book.nodes.noteDown(operator, clock.unixMs() - health.downMs)
    for (const { operator } of back) book.nodes.noteUp(operator)
  })
}
