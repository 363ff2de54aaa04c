/**
 * Turns losses that audits have found into slashes: asks the node on the chain for leaves that it does not have, and follows each question
 * to its end. What is answered there is there: its deposit is spent, and the node is left alone for a day. What is not is ended once the
 * window is over: the node is punished as for a miss, and the deposit returns.
 *
 * Everything stands in client.db before it is done on the chain, and the chain is read before it is done again: a crash at any moment
 * costs a look. One question is open about a deal, and the deposits of a day have a bound; what cannot be asked for within three days is
 * let go, so that nothing waits for it.
 */
import {
  ChainError,
  type Head,
  type Periods,
  questionLeavesMax,
  type StorageCalls,
} from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import { leavesPerPiece } from '@nupeerstack/proofs'
import type { Address, DealId } from '@nupeerstack/protocol'
import type { Clock, Randomness } from '@nupeerstack/runtime'
import type { ClientBook } from '../book/sqlite-client-book.ts'
import type { AskedQuestion, QuestionEnd } from '../book/sqlite-loss-book.ts'
import { clientCommits } from '../commits.ts'
import type { DealManager } from '../deals/deal-manager.ts'
import { settleLoss } from '../deals/shard-ledger.ts'
import { createPostForQuestion } from './post-for-question.ts'

export interface ForceAnswersDependencies {
  readonly account: Address
  readonly periods: Periods
  readonly storage: Pick<StorageCalls, 'questions' | 'postedRevision' | 'postRevision'>
  readonly deals: Pick<DealManager, 'session'>
  readonly book: ClientBook
  readonly clock: Pick<Clock, 'unixMs'>
  readonly randomness: Pick<Randomness, 'uniform'>
  readonly log: Logger
  /** A question is over: what waited for it may be repaired, and what stood for it be freed. */
  readonly onSettled: () => void
}

export interface ForceAnswersConfig {
  /** Of the chain's coin, for the deposits of 24 hours. 0: nothing is asked. */
  readonly depositsPerDayWei: bigint
}

export interface ForceAnswers {
  /** Since the start. */
  readonly counts: { asked: number; answered: number; unanswered: number }
  /** Why a loss is not asked for, in a sentence, where that is so. */
  readonly problem: string | undefined
  /** The chain has a new head. Returns whether there is something to look at. */
  noteHead(head: Pick<Head, 'number'>, isReorg: boolean): boolean
  /** Looks at all questions and losses. Throws ChainError where the chain cannot be asked, or the signal's reason. */
  lap(signal: AbortSignal): Promise<void>
}

const dayMs = 86_400_000
/** Repair may wait for a question for so long, and no longer. */
const lossAgeMsMax = 3 * dayMs
/** So often is the chain looked at within a window. */
const looksPerWindow = 8

export function createForceAnswers(deps: ForceAnswersDependencies, config: ForceAnswersConfig): ForceAnswers {
  const { account, periods, storage, deals, book, clock, randomness, log, onSettled } = deps
  const { losses } = book
  const { questions } = storage
  const counts = { asked: 0, answered: 0, unanswered: 0 }
  const pauseBlocks = Math.max(1, Math.floor(questions.answerBlocks / looksPerWindow))
  const askableNumber = createPostForQuestion({ storage, book, log })
  let block = -1
  let nextBlock = 0
  let problem: string | undefined

  async function follow(question: AskedQuestion): Promise<void> {
    const { seq, dealId, sinceBlock } = question
    const onChain = await questions.question(dealId)
    if (onChain === undefined) {
      const ending = await questions.endingSince(dealId, sinceBlock)
      if (ending !== undefined) return await settle(question, ending)
      // A crash came before it, or a re-org took it back.
      return await book.commit(clientCommits.questionWithdrawn, () => losses.withdraw(seq))
    }
    if (block <= onChain.lastBlock) return
    try {
      const { gasUsed } = await questions.expire(dealId)
      await settle(question, 'unanswered', gasUsed)
    } catch (cause) {
      if (!isRefused(cause)) throw cause
      // Others may have ended it in the same block; a kind that reverts takes no report.
      if ((await questions.question(dealId)) === undefined) return
      await questions.reclaim(dealId)
      await settle(question, 'given-up')
    }
    if ((await questions.returned(account)) > 0n) await questions.withdrawReturned()
  }

  async function settle({ seq, dealId }: AskedQuestion, end: QuestionEnd, gas?: number): Promise<void> {
    const operator = deals.session(dealId)?.operator
    await book.commit(clientCommits.questionEnded, () => {
      // A node that answers has more than it told us: nothing that it is said to lack is asked for on that word.
      for (const root of end === 'answered' ? losses.ofDeal(dealId) : losses.ofQuestion(seq)) {
        settleLoss(book, dealId, root)
      }
      losses.end(seq, end)
    })
    if (end !== 'given-up') counts[end] += 1
    const wasShown = end === 'answered' ? 'question-answered' : 'question-unanswered'
    log.warn(end === 'given-up' ? 'question-given-up' : wasShown, { deal: dealId, operator, gas })
    onSettled()
  }

  /** Returns whether the next deal may be asked about too. */
  async function ask(dealId: DealId): Promise<boolean> {
    if ((await questions.question(dealId)) !== undefined) return adopt(dealId)
    const number = await askableNumber(dealId, periods.periodOf(block))
    const wanted = number === undefined ? [] : losses.askable(dealId, number, questionLeavesMax)
    if (wanted.length === 0) return true
    const places = Array.from({ length: questionLeavesMax }, (_, index) => {
      const { at, piece } = wanted[index % wanted.length]!
      return { piece: at + piece, leaf: Math.floor(randomness.uniform() * leavesPerPiece) }
    })
    const depositWei = await questions.depositFor(places.length)
    if (losses.depositsSince(clock.unixMs() - dayMs) + depositWei > config.depositsPerDayWei) {
      problem = `the deposits of a day are used up: what deal ${dealId} has lost is not asked for`
      return false
    }
    const roots = wanted.map(({ root }) => root)
    const question = { dealId, sinceBlock: block, depositWei }
    await book.commit(clientCommits.questionNoted, () => losses.ask(question, roots, clock.unixMs()))
    try {
      const { gasUsed: gas } = await questions.ask(dealId, places, depositWei)
      counts.asked += 1
      const operator = deals.session(dealId)?.operator
      log.warn('question-asked', {
        deal: dealId,
        operator,
        leaves: places.length,
        shards: roots.length,
        depositWei,
        gas,
      })
    } catch (cause) {
      if (!(cause instanceof ChainError)) throw cause
      // `timeout` may still be mined; the next lap sees whether it was.
      if (cause.code !== 'refused' && cause.code !== 'out-of-funds') throw cause
      await withdraw(dealId)
      if (cause.code === 'out-of-funds')
        problem = `the account has too little coin to ask for what deal ${dealId} has lost`
      log.info('question-refused', { deal: dealId, code: cause.code, reason: cause.reason })
    }
    return true
  }

  async function withdraw(dealId: DealId): Promise<void> {
    const noted = losses.open().find((question) => question.dealId === dealId)
    if (noted !== undefined) await book.commit(clientCommits.questionWithdrawn, () => losses.withdraw(noted.seq))
  }

  /** One of ours that client.db does not know: a transaction that was given up came onto the chain after all. */
  async function adopt(dealId: DealId): Promise<boolean> {
    const found = await questions.question(dealId)
    if (found === undefined) return true
    const question = {
      dealId,
      sinceBlock: Math.max(0, found.lastBlock - questions.answerBlocks - 1),
      depositWei: found.depositWei,
    }
    await book.commit(clientCommits.questionNoted, () => losses.ask(question, losses.ofDeal(dealId), clock.unixMs()))
    return true
  }

  async function letGo(): Promise<void> {
    const nowMs = clock.unixMs()
    const closed = losses.waiting().filter(({ dealId }) => (deals.session(dealId)?.state ?? 'closed') === 'closed')
    const stale = [
      ...losses.stale(config.depositsPerDayWei > 0n ? nowMs - lossAgeMsMax : Number.MAX_SAFE_INTEGER),
      ...closed.flatMap(({ dealId }) => losses.ofDeal(dealId).map((root) => ({ dealId, root }))),
    ]
    if (stale.length === 0) return
    await book.commit(clientCommits.lossesLetGo, () => {
      for (const { dealId, root } of stale) settleLoss(book, dealId, root)
      losses.prune(nowMs - dayMs)
    })
    onSettled()
  }

  return {
    counts,
    get problem() {
      return problem
    },
    noteHead({ number }, isReorg) {
      block = number
      if (isReorg) nextBlock = 0
      return number >= nextBlock && (losses.count() > 0 || losses.open().length > 0)
    },
    async lap(signal) {
      problem = undefined
      await letGo()
      if (block < 0) return
      nextBlock = block + pauseBlocks
      for (const question of losses.open()) {
        signal.throwIfAborted()
        await follow(question)
      }
      const open = new Set(losses.open().map(({ dealId }) => dealId))
      const daySince = clock.unixMs() - dayMs
      for (const { dealId } of losses.waiting()) {
        signal.throwIfAborted()
        if (open.has(dealId) || losses.wasAnsweredSince(dealId, daySince)) continue
        if (!(await ask(dealId))) break
      }
    },
  }
}

function isRefused(cause: unknown): cause is ChainError {
  return cause instanceof ChainError && cause.code === 'refused'
}
