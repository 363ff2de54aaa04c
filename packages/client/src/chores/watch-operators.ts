/**
 * The customer's own eye on its operators: records a period's seed that nobody else has, claims the misses of its operators who did
 * not answer in the last period, and has those judged that were claimed before. Operators do all of it by turns among themselves; the
 * customer comes in the second half of the time for it, after all of them, and needs none of them.
 */
import { type BeaconCalls, type Head, judgeDueMisses, type StorageCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { DealManager } from '../deals/deal-manager.ts'

export interface WatchOperatorsDependencies {
  readonly beacon: Pick<
    BeaconCalls,
    'periodBlocks' | 'periodOf' | 'firstBlockOf' | 'seedDistanceBlocks' | 'recordingBlocks' | 'seed' | 'record'
  >
  readonly storage: Pick<StorageCalls, 'reportMiss' | 'openClaims' | 'judgeMiss'>
  readonly deals: Pick<DealManager, 'sessions'>
  readonly log: Logger
}

export interface WatchOperators {
  /** The chain has a new head. Returns whether there is something to look at. */
  noteHead(head: Pick<Head, 'number'>, isReorg: boolean): boolean
  /** Throws ChainError where the chain cannot be asked, or the signal's reason. */
  lap(signal: AbortSignal): Promise<void>
}

/** Of the time in which a seed may be recorded. */
const recordsAfterShare = 1 / 2
/** Of the period. */
const reportsAfterShare = 1 / 2

export function createWatchOperators({ beacon, storage, deals, log }: WatchOperatorsDependencies): WatchOperators {
  const { periodBlocks, periodOf, firstBlockOf, seedDistanceBlocks, recordingBlocks } = beacon
  let period = -1
  let share = 0
  let isTimeToRecord = false
  let isSeedKnown = false
  let waiting = new Set<Address>()

  function operators(): Set<Address> {
    const promising = deals.sessions().filter(({ state, record }) => state !== 'closed' && record.revision.number > 0)
    return new Set(promising.map(({ operator }) => operator))
  }

  function isRecordDue(): boolean {
    return isTimeToRecord && !isSeedKnown && operators().size > 0
  }

  return {
    noteHead({ number }, isReorg) {
      const now = periodOf(number)
      if (now !== period || isReorg) {
        isSeedKnown = false
        waiting = operators()
      }
      period = now
      const blockInPeriod = number - firstBlockOf(now)
      share = blockInPeriod / periodBlocks
      const blocksAfterSeed = blockInPeriod - seedDistanceBlocks
      isTimeToRecord = blocksAfterSeed > recordingBlocks * recordsAfterShare && blocksAfterSeed < recordingBlocks
      return isRecordDue() || (share >= reportsAfterShare && waiting.size > 0)
    },
    async lap(signal) {
      if (isRecordDue()) {
        isSeedKnown = (await beacon.seed(period)) !== undefined
        const receipt = isSeedKnown ? undefined : await beacon.record()
        if (receipt !== undefined) {
          isSeedKnown = true
          log.info('seed-recorded', { period, gas: receipt.gasUsed })
        }
      }
      if (share < reportsAfterShare) return
      const missed = period - 1
      for (const operator of waiting) {
        signal.throwIfAborted()
        await judgeDueMisses(storage, operator, period, (judged, { gasUsed: gas }) =>
          log.warn('miss-judged', { operator, period: judged, gas }),
        )
        const receipt = await storage.reportMiss(operator, missed)
        waiting.delete(operator)
        if (receipt !== undefined) log.warn('miss-reported', { operator, period: missed, gas: receipt.gasUsed })
      }
    },
  }
}
