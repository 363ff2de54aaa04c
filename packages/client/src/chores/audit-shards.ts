/**
 * The customer's own check, apart from the chain's: every shard is asked for once per cycle. The node hashes the shards it
 * names as whole; one random piece of the whole deal is fetched and held against our copy of the deal tree, so that a node
 * that only claims is found out, wherever its gap is. What is found lost is noted: its node is to show it on the chain.
 */
import { type DealId, WireError } from '@nupeerstack/protocol'
import type { Clock, Randomness } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { DealShard } from '../book/sqlite-deal-book.ts'
import { clientCommits } from '../commits.ts'
import type { DealManager } from '../deals/deal-manager.ts'
import type { DealSession } from '../deals/deal-session.ts'
import { reportShard } from '../deals/shard-ledger.ts'
import { createShardProbe, type LostShard } from '../deals/shard-probe.ts'
import type { DirectoryNode, NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'

export interface AuditShardsDependencies {
  readonly book: ClientBook
  readonly deals: DealManager
  readonly directory: NodeDirectory
  readonly requests: NodeRequests
  readonly randomness: Randomness
  readonly clock: Clock
  /** Whether its node answered an audit, or could not be brought to one. */
  readonly onAsked: (dealId: DealId, hasAnswered: boolean) => void
  /** Losses were noted. */
  readonly onLost: () => void
}

export interface AuditConfig {
  readonly intervalMs: number
  /** Time in which every shard is checked once. */
  readonly cycleMs: number
  /** Whether lost shards are asked for on the chain: where nobody asks, they are simply repaired. */
  readonly asksOnChain: boolean
}

export interface AuditShards {
  readonly counts: { checked: number; damaged: number; failed: number }
  /** Checks the next few shards of every deal. */
  lap(signal: AbortSignal): Promise<void>
}

/** As many as one request may name. */
const batchMax = 64

export function createAuditShards(
  deps: AuditShardsDependencies,
  { intervalMs, cycleMs, asksOnChain }: AuditConfig,
): AuditShards {
  const { book, deals, directory, randomness } = deps
  const shardProbe = createShardProbe(deps)
  const counts = { checked: 0, damaged: 0, failed: 0 }
  const cursors = new Map<DealId, number>()

  async function auditDeal(session: DealSession, signal: AbortSignal): Promise<void> {
    const node = directory.node(session.operator)
    if (session.state !== 'active' && session.state !== 'ending') return
    if (node === undefined || !node.health.isUp) return deps.onAsked(session.id, false)
    const count = Math.ceil((book.deals.shardCount(session.id) * intervalMs) / cycleMs)
    const shards = book.deals.shardsFrom(
      session.id,
      // Anywhere after a start: from piece 0 on, a gateway that is started often would never come to the last ones.
      cursors.get(session.id) ?? Math.floor(randomness.uniform() * session.record.revision.pieces),
      Math.min(batchMax, Math.max(1, count)),
    )
    const last = shards.at(-1)
    cursors.set(session.id, last === undefined ? 0 : last.at + last.pieces)
    if (last === undefined) return
    try {
      const damaged = await findDamaged(node, session, shards, signal)
      deps.onAsked(session.id, true)
      counts.checked += shards.length
      counts.damaged += damaged.length
      if (damaged.length === 0) return
      await book.commit(clientCommits.damageFound, () => {
        for (const lost of damaged) note(session, lost)
      })
      deps.onLost()
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      deps.onAsked(session.id, false)
      counts.failed += 1
    }
  }

  function note(session: DealSession, { shard: { root, name }, piece }: LostShard): void {
    if (name === undefined) return
    const nowMs = deps.clock.unixMs()
    const { number } = session.record.revision
    // One whose repair is under way is known: it was asked for, or is about to be put back.
    const isNew = !book.repairs.has(name)
    if (asksOnChain && isNew && piece !== undefined) book.losses.add({ dealId: session.id, root, piece, number }, nowMs)
    reportShard(book, name, 'suspect', nowMs)
  }

  async function findDamaged(
    node: DirectoryNode,
    session: DealSession,
    shards: readonly DealShard[],
    signal: AbortSignal,
  ): Promise<LostShard[]> {
    const answers = await deps.requests.audit(
      node,
      session.id,
      shards.map(({ root }) => root),
      signal,
    )
    const denied = shards.filter((_, index) => !answers[index])
    const found: LostShard[] = []
    for (const shard of denied) {
      const lost = await shardProbe.denied(node, session, shard, signal)
      if (lost !== undefined) found.push(lost)
    }
    const anywhere = Math.floor(randomness.uniform() * session.record.revision.pieces)
    const [shard = shards[0]] = book.deals.shardsFrom(session.id, anywhere, 1)
    if (shard === undefined || denied.some(({ root }) => root === shard.root)) return found
    const lost = await shardProbe.claimed(node, session, shard, signal)
    return lost === undefined ? found : [...found, lost]
  }

  return {
    counts,
    lap: async (signal) => {
      await Promise.all(deals.sessions().map((session) => auditDeal(session, signal)))
    },
  }
}
