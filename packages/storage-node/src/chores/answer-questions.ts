/**
 * Answers what customers ask on the chain about their deals: each leaf under the root that is effective now, or that its piece is
 * freed there. What is not answered within the window counts as a miss. It asks the chain several times in a window; an
 * answer that a new period has overtaken is made anew the next time.
 */
import { ChainError, type LeafAnswer, type Question, type StorageCalls } from '@nupeerstack/contracts-client'
import type { Logger, Metrics } from '@nupeerstack/node-host'
import type { OperatorChore, PeriodClock } from '@nupeerstack/operator'
import { hashBytes, isLeafShown } from '@nupeerstack/proofs'
import type { Address, DealId } from '@nupeerstack/protocol'
import { ProofError, type ReadLeafDependencies, readLeaf } from '../challenge/read-leaf.ts'
import type { DealBook } from '../deals/deal-book.ts'

export interface AnswerQuestionsDependencies extends ReadLeafDependencies {
  readonly book: Pick<DealBook, 'answerable'>
  readonly storage: Pick<StorageCalls, 'questions' | 'promisedDeals'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
  readonly metrics: Metrics
}

export interface AnswerQuestionsConfig {
  readonly operator: Address
}

/** So often is the chain asked within a window: a transaction that is lost, or overtaken by a period, has time for others. */
const looksPerWindow = 8
/** Of one run, first those whose window ends first: others get their turn at the chain, and the next head wakes this again. */
const answersPerRun = 16

export function createAnswerQuestions(
  { book, shards, storage, periodClock, log, metrics }: AnswerQuestionsDependencies,
  { operator }: AnswerQuestionsConfig,
): OperatorChore {
  const { questions } = storage
  const pauseBlocks = Math.max(1, Math.floor(questions.answerBlocks / looksPerWindow))
  const ended = metrics.counter('nupeer_storage_questions_total', 'Questions of customers by how they ended here', [
    'result',
  ])
  /** What was said to be lost, so that it is said once. */
  const lost = new Set<DealId>()
  let nextBlock = 0
  let reorgsSeen = 0

  async function answer({ dealId, places }: Question): Promise<void> {
    const promised = await storage.promisedDeals(operator)
    const state = promised.find((deal) => deal.dealId === dealId)
    const answers: LeafAnswer[] = []
    for (const place of places) answers.push(await answerPlace(dealId, place, state))
    const { gasUsed } = await questions.answer(dealId, answers)
    lost.delete(dealId)
    ended.add(1, ['answered'])
    log.info('question-answered', { deal: dealId, leaves: places.length, gas: gasUsed })
  }

  async function answerPlace(
    dealId: DealId,
    place: Question['places'][number],
    state: { readonly root: Uint8Array; readonly pieces: number } | undefined,
  ): Promise<LeafAnswer> {
    const { piece, leaf: leafIndex } = place
    // What both sides have signed does not reach so far any more, and nothing of it is asked.
    if (state === undefined || piece >= state.pieces) return { leaf: new Uint8Array(hashBytes), path: [] }
    const kept = book.answerable(dealId, state.root, state.pieces)
    if (kept === undefined) {
      throw new ProofError('unknown-state', dealId, `deal ${dealId} has a state on the chain that is not here`)
    }
    const isFreed = kept.shardAt(piece) === undefined
    const answered = isFreed
      ? { leaf: new Uint8Array(hashBytes), path: kept.path(piece) }
      : await readLeaf({ shards }, dealId, kept, place)
    if (isLeafShown({ ...state, piece, leafIndex, ...answered })) return answered
    throw new ProofError('decayed', dealId, `piece ${piece} of deal ${dealId} is not what it should be`)
  }

  async function answerOrSay(question: Question): Promise<void> {
    const { dealId, lastBlock } = question
    try {
      await answer(question)
    } catch (cause) {
      if (cause instanceof ProofError) {
        if (lost.has(dealId)) return
        lost.add(dealId)
        ended.add(1, ['lost'])
        log.error('question-not-answered', { deal: dealId, code: cause.code, lastBlock, error: cause })
        return
      }
      // Its time is over, somebody else has answered it, or a period has begun meanwhile.
      if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
      log.info('answer-refused', { deal: dealId, reason: cause.reason })
    }
  }

  return {
    name: 'answer-questions',
    intervalMs: 30_000,
    wakesOnHead: true,
    async run(signal) {
      const { blockNumber, reorgs } = periodClock.now()
      if (blockNumber < nextBlock && reorgs === reorgsSeen) return
      const open = (await questions.questionsTo(operator))
        .filter(({ lastBlock }) => lastBlock > blockNumber)
        .toSorted((a, b) => a.lastBlock - b.lastBlock)
      for (const question of open.slice(0, answersPerRun)) {
        signal.throwIfAborted()
        await answerOrSay(question)
      }
      if (open.length <= answersPerRun) nextBlock = blockNumber + pauseBlocks
      reorgsSeen = reorgs
    },
  }
}
