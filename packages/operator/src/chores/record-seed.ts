/** Records the period's seed, if nobody has. One node does it at once, others take their turns some blocks later. */
import type { Chain } from '@nupeerstack/contracts-client'
import type { Logger } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import { DonePeriod } from '../done-period.ts'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'
import { drawTurn } from './turns.ts'

export interface RecordSeedDependencies {
  readonly chain: { readonly beacon: Pick<Chain['beacon'], 'seed' | 'record'> }
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
}

/** Turns are spread over a quarter of the period: the answers need the rest. */
const turnsPerPeriod = 4

export function createRecordSeed(
  { chain, periodClock, log }: RecordSeedDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  const recorded = new DonePeriod()
  return {
    name: 'record-seed',
    intervalMs: 30_000,
    wakesOnHead: true,
    async run() {
      const time = periodClock.now()
      const { period, blockInPeriod, periodBlocks } = time
      const turns = Math.max(1, Math.floor(periodBlocks / turnsPerPeriod))
      if (recorded.has(time) || blockInPeriod < drawTurn(turns, operator, period)) return
      if ((await chain.beacon.seed(period)) === undefined) {
        const receipt = await chain.beacon.record()
        if (receipt === undefined) return
        log.info('seed-recorded', { period, gas: receipt.gasUsed })
      }
      recorded.note(time)
    },
  }
}
