/**
 * Answers the challenge of the period: once the seed is known, it proves the sampled leaves from the disk. What cannot be
 * proven is not sent: a refused proof costs gas and helps nobody. The disk may come back, so it tries at every block; towards the
 * end of the period it admits the miss where its operator has said that it may, which costs half of what others' report does. Where
 * it has nothing to prove it answers with nothing, if there are floors to earn by that: some 50,000 gas, and no miss without.
 */
import {
  type BeaconCalls,
  type Chain,
  type Deal,
  type SampleProof,
  type StorageCalls,
  wad,
} from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import { DonePeriod, type OperatorChore, type PeriodClock, type PeriodTime } from '@nupeerstack/operator'
import { liveCount } from '@nupeerstack/proofs'
import type { Address } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'
import { type BuildProofDependencies, buildProof } from '../challenge/build-proof.ts'
import { ProofError } from '../challenge/read-leaf.ts'
import type { DealBook } from '../deals/deal-book.ts'

export interface AnswerChallengeDependencies extends BuildProofDependencies {
  readonly book: Pick<DealBook, 'answerable'>
  readonly chain: { readonly market: Pick<Chain['market'], 'deals'> }
  readonly storage: Pick<StorageCalls, 'standing' | 'promisedDeals' | 'address' | 'prove' | 'admitMiss' | 'samples'> & {
    readonly beacon: Pick<BeaconCalls, 'seed'>
  }
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
  /** Told how each challenge ended, for the status. */
  readonly onAnswer: (answer: Answer) => void
  readonly clock: Clock
}

export type Answer =
  | { readonly kind: 'proven'; readonly period: number; readonly gas: number; readonly ms: number }
  | { readonly kind: 'lost'; readonly period: number; readonly reason: string }

export interface AnswerChallengeSettings {
  readonly operator: Address
  /** Whether it admits what it cannot prove. */
  readonly admitsMisses: boolean
}

/** Of the period. A disk may come back until then; some blocks must remain for the transaction. */
const admitsAfterShare = 3 / 4

export function createAnswerChallenge(
  { storage, chain, periodClock, log, onAnswer, clock, book, shards }: AnswerChallengeDependencies,
  { operator, admitsMisses }: AnswerChallengeSettings,
): OperatorChore {
  const settled = new DonePeriod()
  /** Periods in which no floor was to earn: deals are opened within a period, and earn from the next one on. */
  const withoutFloor = new DonePeriod()
  let lostPeriod = 0

  async function answer(time: PeriodTime, seed: Uint8Array): Promise<void> {
    const { period } = time
    const startedMs = clock.elapsedMs()
    const promised = await storage.promisedDeals(operator)
    // A node of the chain that is behind knows of none: there is something, or nobody would be asked.
    if (promised.every(({ root }) => liveCount(root) === 0)) return
    let proof: SampleProof[]
    try {
      proof = await buildProof({ book, shards }, { seed, operator, samples: storage.samples, promised })
    } catch (cause) {
      if (!(cause instanceof ProofError)) throw cause
      reportLoss(period, cause)
      if (admitsMisses && time.blockInPeriod >= time.periodBlocks * admitsAfterShare) await admit(time)
      return
    }
    const receipt = await storage.prove(period, proof)
    settled.note(time)
    const ms = Math.round(clock.elapsedMs() - startedMs)
    log.info('challenge-answered', { period, gas: receipt.gasUsed, ms })
    onAnswer({ kind: 'proven', period, gas: receipt.gasUsed, ms })
  }

  async function answerIdle(time: PeriodTime): Promise<void> {
    const { period } = time
    if (withoutFloor.has(time)) return
    const deals = await chain.market.deals({ operator })
    if (!deals.some((deal) => deal.kind === storage.address && earnsFloorIn(deal, period)))
      return withoutFloor.note(time)
    const startedMs = clock.elapsedMs()
    const { gasUsed: gas } = await storage.prove(period, [])
    settled.note(time)
    log.info('floors-answered', { period, gas })
    onAnswer({ kind: 'proven', period, gas, ms: Math.round(clock.elapsedMs() - startedMs) })
  }

  async function admit(time: PeriodTime): Promise<void> {
    const { period } = time
    const receipt = await storage.admitMiss(period)
    settled.note(time)
    log.warn('miss-admitted', { period, gas: receipt.gasUsed })
  }

  function reportLoss(period: number, error: ProofError): void {
    if (lostPeriod === period) return
    lostPeriod = period
    log.error('challenge-not-answered', { period, deal: error.dealId, code: error.code, error })
    onAnswer({ kind: 'lost', period, reason: error.message })
  }

  return {
    name: 'answer-challenge',
    intervalMs: 30_000,
    wakesOnHead: true,
    async run() {
      const time = periodClock.now()
      if (settled.has(time)) return
      const seed = await storage.beacon.seed(time.period)
      if (seed === undefined) return
      const standing = await storage.standing(operator)
      if (standing.isOwing) await answer(time, seed)
      // Of several nodes behind one address some may be behind: what they say of an earlier period settles nothing.
      else if (standing.lastProvenPeriod >= time.period) settled.note(time)
      else if (standing.live === 0 && !standing.isEvicted) await answerIdle(time)
    },
  }
}

/** A floor that comes to a base unit. */
function earnsFloorIn(
  { isOpen, floorPerUnitPeriodWad, unitsMax, openedPeriod, endPeriod }: Deal,
  period: number,
): boolean {
  const isRunning = isOpen && openedPeriod < period && period <= endPeriod
  return isRunning && floorPerUnitPeriodWad * BigInt(unitsMax) >= wad
}
