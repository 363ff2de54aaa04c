/** The log of a process in one of its lives: part of the history, as long as it lives, and watched for errors that are bugs. */
import type { LogFields, Logger } from '@nupeerstack/node-host'
import { isBug } from './is-bug.ts'
import type { ProcessLife } from './process-life.ts'

export interface WatchedLogDependencies {
  readonly log: Logger
  readonly life: Pick<ProcessLife, 'isOver'>
  readonly onBug: (event: string, error: unknown) => void
}

export function createWatchedLog({ log, life, onBug }: WatchedLogDependencies): Logger {
  const watched = (level: 'info' | 'warn' | 'error') => (event: string, fields?: LogFields) => {
    if (life.isOver()) return
    log[level](event, fields)
    if (isBug(fields?.error)) onBug(event, fields?.error)
  }
  const own: Logger = {
    debug: () => {},
    info: watched('info'),
    warn: watched('warn'),
    error: watched('error'),
    child: () => own,
  }
  return own
}
