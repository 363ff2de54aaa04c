/**
 * Brings the answers of others who have not given theirs late in the period: their chain may be away, and their disk is not. Each node
 * looks at the few that it watches for misses, asks them for the answer, and pays the gas of what it brings, as often in a period as its
 * operator wants it to. Who brings is not paid for it; one day it is he whose chain is away.
 */
import type { Chain, PeriodicCalls } from '@nupeerstack/contracts-client'
import type { Logger, Network } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { Timers } from '@nupeerstack/runtime'
import type { PeerAnswers } from '../peer-answers.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'
import { watchedBy } from './turns.ts'

export interface BringAnswersDependencies {
  readonly chain: { readonly market: Pick<Chain['market'], 'node'> }
  readonly periods: Pick<PeriodicCalls, 'watchedOperators' | 'address'> & {
    standing(operator: Address): Promise<{ readonly isOwing: boolean }>
  }
  readonly answers: PeerAnswers
  readonly network: Pick<Network, 'request'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly timers: Pick<Timers, 'timeoutSignal'>
  readonly log: Logger
}

export interface BringAnswersSettings {
  readonly operator: Address
  /** Answers that it brings in a period. */
  readonly perPeriodMax: number
}

/** As for misses: two of them may be down. */
const watchers = 3
/** Of the period: who can answer has done so by then, and some blocks are left. */
const firstShare = 5 / 8
/** Between the turns of two watchers. */
const turnShare = 1 / 12
/** A node that does not answer is asked once more. */
const attemptsMax = 2
/** Reading sixteen pieces from a busy disk. */
const answerTimeoutMs = 10_000

export function createBringAnswers(
  { chain, periods, answers, network, periodClock, timers, log }: BringAnswersDependencies,
  { operator, perPeriodMax }: BringAnswersSettings,
): OperatorChore {
  let period = -1
  let brought = 0
  let waiting: { readonly operator: Address; readonly turn: number; attempts: number }[] = []

  /** Returns whether there is nothing left to do for it in this period. */
  async function help(watched: Address, signal: AbortSignal): Promise<boolean> {
    if (!(await periods.standing(watched)).isOwing) return true
    const challenge = await answers.challengeOf(watched, period)
    const node = await chain.market.node(watched, periods.address)
    if (challenge === undefined || node === undefined) return challenge !== undefined
    const { header } = await network.request(node, {
      ...{ method: answers.method, header: challenge },
      signal: AbortSignal.any([signal, timers.timeoutSignal(answerTimeoutMs)]),
    })
    const receipt = await answers.bring(watched, period, challenge, header)
    if (receipt === undefined) throw new Error('the answer does not hold')
    brought++
    log.info('answer-brought', { operator: watched, period, gas: receipt.gasUsed })
    return true
  }

  return {
    name: 'bring-answers',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run(signal) {
      const time = periodClock.now()
      if (time.period !== period) {
        const watched = watchedBy(operator, await periods.watchedOperators(), time.period, watchers)
        waiting = watched.map((each) => ({ ...each, attempts: 0 }))
        period = time.period
        brought = 0
      }
      const isDue = (turn: number) => time.blockInPeriod >= time.periodBlocks * (firstShare + turn * turnShare)
      for (const watched of waiting.filter(({ turn }) => isDue(turn))) {
        signal.throwIfAborted()
        if (brought >= perPeriodMax) waiting = []
        if (!waiting.includes(watched)) continue
        watched.attempts++
        const isDone = await help(watched.operator, signal).catch((error: unknown) => {
          log.info('answer-not-brought', { operator: watched.operator, period, error })
          return false
        })
        if (isDone || watched.attempts >= attemptsMax) waiting = waiting.filter((other) => other !== watched)
      }
    },
  }
}
