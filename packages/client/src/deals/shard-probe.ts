/** Reads pieces of a shard from its node and holds them against our copy of the deal tree: whether they are there, and which is not. */
import { pieceRoots } from '@nupeerstack/proofs'
import { pieceSizeBytes, WireError, type WireErrorCode } from '@nupeerstack/protocol'
import type { Randomness } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { DealShard } from '../book/sqlite-deal-book.ts'
import type { DirectoryNode } from '../nodes/node-directory.ts'
import type { NodeRequests } from '../nodes/node-requests.ts'
import type { DealSession } from './deal-session.ts'

export interface ShardProbeDependencies {
  readonly book: {
    readonly deals: Pick<ClientBook['deals'], 'isWanted'>
    readonly losses: Pick<ClientBook['losses'], 'has'>
  }
  readonly requests: Pick<NodeRequests, 'getRange'>
  readonly randomness: Pick<Randomness, 'uniform'>
}

export interface LostShard {
  readonly shard: DealShard
  /** Within the shard: the one that was wrong; `undefined` where none was, although the node says that it has decayed. */
  readonly piece: number | undefined
}

/** Both throw WireError where the node does not answer, and return `undefined` for what nobody wants or is known to be lost. */
export interface ShardProbe {
  /** A shard that the node says it does not have as it should be. */
  denied(
    node: DirectoryNode,
    session: DealSession,
    shard: DealShard,
    signal: AbortSignal,
  ): Promise<LostShard | undefined>
  /** A shard that it should have: one piece of it is looked at. `undefined` where that is right. */
  claimed(
    node: DirectoryNode,
    session: DealSession,
    shard: DealShard,
    signal: AbortSignal,
  ): Promise<LostShard | undefined>
}

/** What a node says that has thrown a shard away, or whose disk has. */
const saysLost: ReadonlySet<WireErrorCode> = new Set(['not-found', 'corrupt', 'internal'])

export function createShardProbe({ book, requests, randomness }: ShardProbeDependencies): ShardProbe {
  async function isRight(
    node: DirectoryNode,
    session: DealSession,
    { root, at }: DealShard,
    piece: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const bytes = new Uint8Array(pieceSizeBytes)
    const range = { offset: piece * pieceSizeBytes, into: bytes }
    try {
      await requests.getRange(node, { dealId: session.id, root }, range, signal)
    } catch (error) {
      if (!(error instanceof WireError) || !saysLost.has(error.code)) throw error
      return false
    }
    const promised = session.pieceRoot(at + piece)
    return promised !== undefined && Buffer.compare(pieceRoots(bytes), promised) === 0
  }

  /** What has been freed meanwhile is rightly gone, whether its revision is settled here or not. */
  function isLookedFor(session: DealSession, { root }: DealShard): boolean {
    return book.deals.isWanted(session.id, root) && !book.losses.has(session.id, root)
  }

  function somePiece({ pieces }: DealShard): number {
    return Math.floor(randomness.uniform() * pieces)
  }

  return {
    async denied(node, session, shard, signal) {
      if (!isLookedFor(session, shard)) return undefined
      const first = somePiece(shard)
      for (let step = 0; step < shard.pieces; step++) {
        const piece = (first + step) % shard.pieces
        if (!(await isRight(node, session, shard, piece, signal))) {
          return isLookedFor(session, shard) ? { shard, piece } : undefined
        }
      }
      return { shard, piece: undefined }
    },
    async claimed(node, session, shard, signal) {
      if (!isLookedFor(session, shard)) return undefined
      const piece = somePiece(shard)
      if ((await isRight(node, session, shard, piece, signal)) || !isLookedFor(session, shard)) return undefined
      node.health.lied()
      return { shard, piece }
    },
  }
}
