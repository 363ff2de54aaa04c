/**
 * Answers late for periods that were deferred: where so much was missed at once that it may have been nobody's fault, what was
 * missed stays owed for some periods, and is a miss only where it is not answered then either. The answer is a proof of what
 * is promised now, by a seed of both periods; like any other it is tried until it is in.
 */
import type { MissClaim, StorageCalls } from '@nupeerstack/contracts-client'
import type { Logger, Warnings } from '@nupeerstack/node-host'
import { DonePeriod, type OperatorChore, type PeriodClock } from '@nupeerstack/operator'
import { liveCount } from '@nupeerstack/proofs'
import type { Address } from '@nupeerstack/protocol'
import { type BuildProofDependencies, buildProof } from '../challenge/build-proof.ts'
import { ProofError } from '../challenge/read-leaf.ts'

export interface AnswerOwedDependencies extends BuildProofDependencies {
  readonly storage: Pick<StorageCalls, 'openClaims' | 'owedSeed' | 'promisedDeals' | 'proveOwed' | 'samples'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
  readonly warnings: Pick<Warnings, 'set'>
}

export function createAnswerOwed(
  { storage, periodClock, log, warnings, book, shards }: AnswerOwedDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  const settled = new DonePeriod()

  /** Returns whether it is answered; it is not yet where the period has no seed, or the disk does not have what is asked for. */
  async function answer({ period }: MissClaim): Promise<boolean> {
    const seed = await storage.owedSeed(period)
    if (seed === undefined) return false
    const promised = await storage.promisedDeals(operator)
    try {
      // Who has nothing live any more is asked for nothing.
      const samples = promised.every(({ root }) => liveCount(root) === 0) ? 0 : storage.samples
      const proof = await buildProof({ book, shards }, { seed, operator, samples, promised })
      const receipt = await storage.proveOwed(period, proof)
      log.info('owed-period-answered', { period, gas: receipt.gasUsed })
      return true
    } catch (error) {
      if (!(error instanceof ProofError)) throw error
      log.error('owed-period-not-answered', { period, deal: error.dealId, code: error.code, error })
      return false
    }
  }

  return {
    name: 'answer-owed',
    intervalMs: 30_000,
    wakesOnHead: true,
    async run() {
      const time = periodClock.now()
      if (settled.has(time)) return
      const claims = await storage.openClaims(operator)
      const owed = claims.filter(({ verdict, judgeableFrom }) => verdict === 'deferred' && time.period < judgeableFrom)
      let left: readonly MissClaim[] = owed
      for (const claim of owed) if (await answer(claim)) left = left.filter((other) => other !== claim)
      warnings.set('proof-owed', left.length === 0 ? undefined : owedMessage(left))
      if (left.length === 0) settled.note(time)
    },
  }
}

function owedMessage(claims: readonly MissClaim[]): string {
  const listed = claims.map(({ period, judgeableFrom }) => `${period} (before period ${judgeableFrom})`)
  return `proofs are owed of deferred periods that this node has missed with many others: ${listed.join(', ')}`
}
