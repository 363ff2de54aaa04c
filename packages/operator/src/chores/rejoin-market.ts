/**
 * Brings an evicted operator back to a kind, once the chain allows it and the service could answer a challenge: who rejoins
 * and cannot answer only loses more. What it waits for is said in a warning.
 */
import { ChainError, type PeriodicCalls } from '@nupeerstack/contracts-client'
import type { Logger, Warnings } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { PeriodClock } from '../period-clock.ts'
import type { OperatorChore } from './operator-chores.ts'

export interface RejoinMarketDependencies {
  readonly periods: Pick<PeriodicCalls, 'standing' | 'rejoin'>
  /** Why the service could not answer for what it has promised, `undefined` where it could. */
  readonly unsoundness: () => Promise<string | undefined>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly log: Logger
  readonly warnings: Pick<Warnings, 'set'>
}

/** In which the staking token is counted. */
const baseUnitsPerToken = 10 ** 18

export function createRejoinMarket(
  { periods, unsoundness, periodClock, log, warnings }: RejoinMarketDependencies,
  { operator }: { readonly operator: Address },
): OperatorChore {
  let triedPeriod = 0

  /** Why the node is still evicted, `undefined` where it is back. */
  async function rejoin(): Promise<string | undefined> {
    const unsound = await unsoundness()
    if (unsound !== undefined) return unsound
    try {
      await periods.rejoin()
      return undefined
    } catch (cause) {
      if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
      return whyRefused(cause)
    }
  }

  return {
    name: 'rejoin-market',
    intervalMs: 60_000,
    wakesOnHead: true,
    async run() {
      const { period } = periodClock.now()
      if (period === triedPeriod) return
      if (!(await periods.standing(operator)).isEvicted) {
        warnings.set('evicted', undefined)
        triedPeriod = period
        return
      }
      let waitsFor: string | undefined
      try {
        waitsFor = await rejoin()
        triedPeriod = period
      } catch (cause) {
        waitsFor = `it cannot send: ${cause instanceof Error ? cause.message : cause}`
        throw cause
      } finally {
        const text = `evicted for missed challenges, new deals go elsewhere; it comes back by itself, and waits: ${waitsFor}`
        warnings.set('evicted', waitsFor === undefined ? undefined : text)
      }
      if (waitsFor === undefined) log.info('rejoined', { period })
      else log.info('not-rejoined', { period, waitsFor })
    },
  }
}

function whyRefused({ reason, reasonArguments, message }: ChainError): string {
  const [first, second] = reasonArguments
  if (reason === 'StorageKind_StillEvicted') return `the chain takes it from period ${first} on`
  if (reason === 'StorageKind_BondTooSmall') {
    return `its provision is ${tokens(first)} and its deals need ${tokens(second)}: raise the bond by the difference`
  }
  return message
}

function tokens(baseUnits: unknown): string {
  return `${Number((Number(baseUnits) / baseUnitsPerToken).toPrecision(4))} tokens`
}
