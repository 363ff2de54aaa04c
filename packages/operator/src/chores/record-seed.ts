/** Records the period's seed, if nobody has. One node does it at once, others take their turns some blocks later. */
import type { BeaconCalls } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import { DonePeriod } from '../done-period.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'
import { drawTurn } from './turns.ts'

export interface RecordSeedDependencies {
  readonly beacon: Pick<BeaconCalls, 'seed' | 'record' | 'seedDistanceBlocks' | 'recordingBlocks'>
  /** Of the beacon's periods. */
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

/** Turns are spread over a third of the time for recording: what fails is tried again, and customers come after. */
const turnsShare = 1 / 3

export function createRecordSeed(
  { beacon, periodClock, log }: RecordSeedDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  const { seedDistanceBlocks, recordingBlocks } = beacon
  const turns = Math.max(1, Math.floor(recordingBlocks * turnsShare))
  const recorded = new DonePeriod()
  return {
    name: 'record-seed',
    intervalMs: 30_000,
    wakesOnHead: true,
    async run() {
      const time = periodClock.now()
      const { period, blockInPeriod } = time
      const blocksAfterSeed = blockInPeriod - seedDistanceBlocks
      if (recorded.has(time) || blocksAfterSeed <= drawTurn(turns, operator, period)) return
      if (blocksAfterSeed >= recordingBlocks) return recorded.note(time)
      if ((await beacon.seed(period)) === undefined) {
        const receipt = await beacon.record()
        if (receipt === undefined) return
        log.info('seed-recorded', { period, gas: receipt.gasUsed })
      }
      recorded.note(time)
    },
  }
}
