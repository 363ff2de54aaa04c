/**
 * What a chain in memory knows of questions (`ForcedAnswers.sol`) and posted revisions: enough for the client's chore. Nodes answer in each
 * block what they have on their disks. The contracts themselves are tested where they are, and in `test/attacks`.
 */
import { ChainError, type LeafPlace, type QuestionCalls, type RevisionPost } from '@nupeerstack/contracts-client'
import { pieceRoots, shardRoot } from '@nupeerstack/proofs'
import { type Address, type DealId, shardRootFromBytes } from '@nupeerstack/protocol'
import type { MemoryNode } from './memory-node.ts'

/** A period, and the window of an answer. */
export const memoryWindowBlocks = 20
const depositWei = 1_000n

interface Open {
  readonly places: readonly LeafPlace[]
  readonly lastBlock: number
}

export class MemoryQuestions {
  readonly open = new Map<DealId, Open>()
  readonly endings = new Map<DealId, 'answered' | 'unanswered'>()
  /** What was asked, in order. */
  readonly asked: { readonly dealId: DealId; readonly places: readonly LeafPlace[] }[] = []
  readonly posted = new Map<DealId, { readonly post: RevisionPost; readonly postedIn: number }>()
  readonly #askedIn = new Map<DealId, number>()
  returned = 0n
  /** The next question is refused. */
  refusesNext = false
  /** The next question reaches the chain, and its asker does not learn that. */
  losesNextReceipt = false

  clone(): MemoryQuestions {
    return Object.assign(new MemoryQuestions(), {
      ...{ open: new Map(this.open), endings: new Map(this.endings), asked: [...this.asked] },
      posted: new Map(this.posted),
    })
  }

  letAnswer(nodes: readonly MemoryNode[]): void {
    for (const [id, { places }] of this.open) {
      const node = nodes.find(({ deals }) => deals.has(id))
      if (node === undefined || !places.every(({ piece }) => hasPiece(node, id, piece))) continue
      this.open.delete(id)
      this.endings.set(id, 'answered')
    }
  }

  posting(block: () => number) {
    const period = () => Math.floor(block() / memoryWindowBlocks)
    return {
      postedRevision: async (id: DealId) => {
        const { post, postedIn = 0 } = this.posted.get(id) ?? {}
        return {
          number: post?.number ?? 0,
          root: post?.root ?? new Uint8Array(32),
          pieces: post?.pieces ?? 0,
          postedIn,
        }
      },
      postRevision: async (post: RevisionPost) => {
        this.posted.set(post.dealId, { post, postedIn: period() })
        return receipt
      },
    }
  }

  calls(account: Address, block: () => number): QuestionCalls {
    const refuse = (reason: string) => new ChainError('refused', reason, { reason })
    const period = () => Math.floor(block() / memoryWindowBlocks)
    const calls: Partial<QuestionCalls> = {
      address: account,
      answerBlocks: memoryWindowBlocks,
      depositFor: async () => depositWei,
      ask: async (dealId, places) => {
        if (this.refusesNext) {
          this.refusesNext = false
          throw refuse('ForcedAnswers_DepositTooSmall')
        }
        if (this.open.has(dealId)) throw refuse('ForcedAnswers_QuestionOpen')
        if (this.#askedIn.get(dealId) === period()) throw refuse('ForcedAnswers_AskedInThisPeriod')
        const { post, postedIn } = this.posted.get(dealId) ?? {}
        const isEffective = post !== undefined && postedIn !== undefined && postedIn < period()
        if (!isEffective || places.some(({ piece }) => piece >= post.pieces)) throw refuse('StorageAnswers_NoSuchPiece')
        this.#askedIn.set(dealId, period())
        this.endings.delete(dealId)
        this.open.set(dealId, { places, lastBlock: block() + memoryWindowBlocks })
        this.asked.push({ dealId, places })
        if (!this.losesNextReceipt) return receipt
        this.losesNextReceipt = false
        throw new ChainError('unreachable', 'the chain is gone')
      },
      question: async (dealId) => {
        const open = this.open.get(dealId)
        return open && { dealId, ...open, depositWei }
      },
      endingSince: async (dealId) => this.endings.get(dealId),
      expire: async (dealId) => {
        const open = this.open.get(dealId)
        if (open === undefined) throw refuse('ForcedAnswers_NoQuestion')
        if (block() <= open.lastBlock) throw refuse('ForcedAnswers_StillTime')
        this.open.delete(dealId)
        this.endings.set(dealId, 'unanswered')
        this.returned += depositWei
        return receipt
      },
      returned: async () => this.returned,
      withdrawReturned: async () => {
        this.returned = 0n
        return receipt
      },
    }
    return calls as QuestionCalls
  }
}

const receipt = { transactionHash: '0x00' as const, blockNumber: 1, gasUsed: 1 }

function hasPiece(node: MemoryNode, id: DealId, piece: number): boolean {
  const placed = [...(node.deals.get(id)?.live ?? [])].find(([at, { pieces }]) => piece >= at && piece < at + pieces)
  if (placed === undefined) return true
  const [, { root }] = placed
  const bytes = node.shards.get(`${id}/${root}`)
  return bytes !== undefined && shardRootFromBytes(shardRoot(pieceRoots(bytes))) === root
}
