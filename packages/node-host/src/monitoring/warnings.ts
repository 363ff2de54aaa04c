/**
 * What an operator should hear before it costs something: a disk that is full, an account that runs dry, a second machine
 * with the same identity. Each part of a program raises its own warnings here and takes them back; they stand in the
 * status, in the log when they come and go, and in the metrics.
 */
import type { DaemonStatus } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'

export type Warning = DaemonStatus['warnings'][number]

export interface Warnings {
  /** Raises the warning or renews its message; without a message it is taken back. */
  set(code: string, message: string | undefined): void
  /** Those that stand, the oldest first. */
  list(): readonly Warning[]
}

export interface WarningsDependencies {
  readonly log: Logger
  readonly metrics: Metrics
  readonly clock: Clock
}

export function createWarnings({ log, metrics, clock }: WarningsDependencies): Warnings {
  const standing = new Map<string, Warning>()
  const gauge = metrics.gauge('nupeer_warning', 'Whether a warning of this code stands', ['code'])
  return {
    set(code, message) {
      const known = standing.get(code)
      if (message !== undefined) {
        standing.set(code, { code, message, since: known?.since ?? new Date(clock.unixMs()).toISOString() })
        if (known === undefined) log.warn('warning-raised', { code, warning: message })
      } else if (standing.delete(code)) log.info('warning-over', { code })
      gauge.set(message === undefined ? 0 : 1, [code])
    },
    list: () => [...standing.values()],
  }
}
