/** How long a period takes, asked of the chain now and then: it takes several requests, and hardly changes. */
import type { Chain, Periods } from '@nupeerstack/contracts-client'
import type { Clock } from '@nupeerstack/runtime'

export interface PeriodLength {
  /** In milliseconds. Throws ChainError `unreachable`. */
  periodMs(): Promise<number>
}

const ageMsMax = 60_000

export function createPeriodLength({
  chain,
  beacon,
  clock,
}: {
  readonly chain: Pick<Chain, 'periodMs'>
  readonly beacon: Periods
  readonly clock: Clock
}): PeriodLength {
  let asking: Promise<number> | undefined
  let askedAtMs = 0

  return {
    async periodMs() {
      if (asking !== undefined && clock.elapsedMs() - askedAtMs < ageMsMax) return await asking
      const asked = chain.periodMs(beacon)
      askedAtMs = clock.elapsedMs()
      asking = asked
      // The next one asks anew.
      asked.catch(() => {
        if (asking === asked) asking = undefined
      })
      return await asked
    },
  }
}
