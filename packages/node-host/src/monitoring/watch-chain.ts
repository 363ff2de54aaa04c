/**
 * Watches what a process needs of its chain: that the node answers and goes on, and that the account can pay for what has to
 * be sent. Whoever cannot send misses its proofs, so it is said in periods that are left, before the first miss.
 */
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { Metrics } from './metrics.ts'
import type { Warnings } from './warnings.ts'

export interface WatchedChain {
  readonly account: string
  head(): Promise<{ readonly number: number }>
  gas(): Promise<{ readonly balanceWei: bigint; readonly costPerPeriodWei: bigint; readonly periodsLeft: number }>
}

export interface ChainWatchDependencies {
  readonly chain: WatchedChain
  readonly warnings: Pick<Warnings, 'set'>
  readonly metrics: Metrics
  readonly clock: Clock
  readonly timers: Timers
}

export interface ChainWatch extends Disposable {
  /** One look, besides those that come by themselves. */
  look(): Promise<void>
}

/** Below this an operator should fund the account: a day where periods are hours, and time to act where they are minutes. */
const periodsLeftMin = 24
const intervalMs = 30_000
/** Ten blocks of the slowest chains. */
const stalledMs = 120_000
const decimalsOfWei = 18

/** Looks at once, and then now and then until it is disposed. */
export function watchChain({ chain, warnings, metrics, clock, timers }: ChainWatchDependencies): ChainWatch {
  const left = metrics.gauge('nupeer_gas_periods_left', 'Periods that the account can pay gas for')
  const balance = metrics.gauge('nupeer_gas_balance_wei', 'What the account has for gas')
  let head = -1
  let headSinceMs = clock.elapsedMs()

  async function look(): Promise<void> {
    const answers = await Promise.all([chain.gas(), chain.head()]).catch((error: Error) => error)
    warnings.set(
      'chain-unreachable',
      answers instanceof Error ? `the chain does not answer: ${answers.message}` : undefined,
    )
    if (answers instanceof Error) return
    const [gas, { number }] = answers
    if (number !== head) headSinceMs = clock.elapsedMs()
    head = number
    const silentMs = clock.elapsedMs() - headSinceMs
    warnings.set(
      'chain-stalled',
      silentMs > stalledMs ? `the chain has had no block for ${Math.round(silentMs / 1000)} s` : undefined,
    )
    left.set(gas.periodsLeft)
    balance.set(Number(gas.balanceWei))
    warnings.set(
      'gas-low',
      gas.periodsLeft < periodsLeftMin
        ? `${chain.account} has ${coins(gas.balanceWei)} for gas, which lasts ${gas.periodsLeft} periods at ${coins(gas.costPerPeriodWei)} a period: fund it`
        : undefined,
    )
  }

  /** One after the other: a chain that hangs takes longer to fail than the time between two looks. */
  let looking: Promise<void> | undefined
  const lookAlone = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }
  void lookAlone()
  const timer = timers.setInterval(lookAlone, intervalMs).unref()
  return {
    async look() {
      await looking
      await lookAlone()
    },
    [Symbol.dispose]: () => timers.clearInterval(timer),
  }
}

/** Wei as coins, to four digits that say something. */
function coins(wei: bigint): string {
  return `${Number((Number(wei) / 10 ** decimalsOfWei).toPrecision(4))} coins`
}
