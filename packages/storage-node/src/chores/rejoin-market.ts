/**
 * Brings an evicted node back, once the chain allows it and the node could answer: it challenges itself first with a seed
 * of its own, because a node that rejoins without its data only loses more.
 */
import { type Chain, ChainError } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import { type BuildProofDependencies, buildProof, ProofError } from '../challenge/build-proof.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { Chore } from './chore-runner.ts'

export interface RejoinMarketDependencies extends BuildProofDependencies {
  readonly chain: {
    readonly storage: Pick<Chain['storage'], 'standing' | 'promisedDeals' | 'rejoin' | 'samples'>
  }
  readonly clock: Pick<PeriodClock, 'now'>
  readonly log: Logger
  readonly randomBytes: (length: number) => Uint8Array
}

export function createRejoinMarket(
  { chain, clock, log, randomBytes, book, shards }: RejoinMarketDependencies,
  { operator }: { readonly operator: Address },
): Chore {
  let triedPeriod = 0

  async function isSound(): Promise<boolean> {
    const promised = await chain.storage.promisedDeals(operator)
    if (promised.every((deal) => deal.pieces === 0)) return true
    try {
      await buildProof({ book, shards }, { seed: randomBytes(32), operator, samples: chain.storage.samples, promised })
      return true
    } catch (cause) {
      if (!(cause instanceof ProofError)) throw cause
      log.warn('evicted and not fit to come back', { reason: cause.message })
      return false
    }
  }

  return {
    name: 'rejoin-market',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run() {
      const { period } = clock.now()
      if (period === triedPeriod) return
      triedPeriod = period
      if (!(await chain.storage.standing(operator)).isEvicted || !(await isSound())) return
      try {
        await chain.storage.rejoin()
        log.info('back after the eviction', { period })
      } catch (cause) {
        if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
        log.info('the chain does not let the node back yet', { reason: cause.reason })
      }
    },
  }
}
