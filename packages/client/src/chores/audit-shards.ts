/**
 * The customer's own check, apart from the chain's: every shard is asked for once per cycle. The node hashes the shards it
 * names as whole; one random piece of them is fetched and held against our copy of the deal tree, so that a node
 * that only claims is found out.
 */
import { pieceRoots } from '@nupeerstack/proofs'
import { type DealId, pieceSizeBytes, WireError } from '@nupeerstack/protocol'
import type { Clock, Randomness } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { DealShard } from '../book/sqlite-deal-book.ts'
import { clientCommits } from '../commits.ts'
import type { DealManager } from '../deals/deal-manager.ts'
import type { DealSession } from '../deals/deal-session.ts'
import { reportShard } from '../deals/shard-ledger.ts'
import type { DirectoryNode, NodeDirectory } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'

export interface AuditShardsDependencies {
  readonly book: ClientBook
  readonly deals: DealManager
  readonly directory: NodeDirectory
  readonly requests: NodeRequests
  readonly randomness: Randomness
  readonly clock: Clock
}

export interface AuditConfig {
  readonly intervalMs: number
  /** Time in which every shard is checked once. */
  readonly cycleMs: number
}

export interface AuditShards {
  readonly counts: { checked: number; damaged: number; failed: number }
  /** Checks the next few shards of every deal. */
  lap(signal: AbortSignal): Promise<void>
}

/** As many as one request may name. */
const batchMax = 64

export function createAuditShards(deps: AuditShardsDependencies, { intervalMs, cycleMs }: AuditConfig): AuditShards {
  const { book, deals, directory, randomness } = deps
  const counts = { checked: 0, damaged: 0, failed: 0 }
  const cursors = new Map<DealId, number>()

  async function auditDeal(session: DealSession, signal: AbortSignal): Promise<void> {
    const node = directory.node(session.operator)
    if (node === undefined || !node.health.isUp || (session.state !== 'active' && session.state !== 'ending')) return
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
      const damaged = await findDamaged(deps, node, session, shards, signal)
      counts.checked += shards.length
      counts.damaged += damaged.length
      if (damaged.length === 0) return
      await book.commit(clientCommits.damageFound, () => {
        for (const { name } of damaged) if (name !== undefined) reportShard(book, name, 'suspect', deps.clock.unixMs())
      })
    } catch (error) {
      if (!(error instanceof WireError)) throw error
      counts.failed += 1
    }
  }

  return {
    counts,
    lap: async (signal) => {
      await Promise.all(deals.sessions().map((session) => auditDeal(session, signal)))
    },
  }
}

async function findDamaged(
  { book, requests, randomness }: AuditShardsDependencies,
  node: DirectoryNode,
  session: DealSession,
  shards: readonly DealShard[],
  signal: AbortSignal,
): Promise<DealShard[]> {
  // What has been freed meanwhile is rightly gone, whether its revision is settled here or not.
  const isWanted = ({ root }: DealShard) => book.deals.isWanted(session.id, root)
  const answers = await requests.audit(
    node,
    session.id,
    shards.map(({ root }) => root),
    signal,
  )
  const damaged = shards.filter((shard, index) => !answers[index] && isWanted(shard))
  const whole = shards.filter((shard, index) => answers[index] && isWanted(shard))
  const shard = whole[Math.floor(randomness.uniform() * whole.length)]
  if (shard === undefined) return damaged
  const piece = Math.floor(randomness.uniform() * shard.pieces)
  const bytes = new Uint8Array(pieceSizeBytes)
  const range = { offset: piece * pieceSizeBytes, into: bytes }
  await requests.getRange(node, { dealId: session.id, root: shard.root }, range, signal)
  const promised = session.pieceRoot(shard.at + piece)
  const isRight = promised !== undefined && Buffer.compare(pieceRoots(bytes), promised) === 0
  if (isRight || !isWanted(shard)) return damaged
  node.health.lied()
  return [...damaged, shard]
}
