/** What happened in a simulation, line by line: two runs of one seed have the same, so one hash stands for it. */
import { createHash } from 'node:crypto'
import type { LogFields, Logger } from '@nupeerstack/node-host'
import type { Clock } from '@nupeerstack/runtime'

export interface History {
  readonly lines: readonly string[]
  note(who: string, event: string, fields?: LogFields): void
  /** A logger whose lines are part of the history. */
  logOf(who: string): Logger
  hash(): string
}

export function createHistory({ clock }: { readonly clock: Clock }): History {
  const lines: string[] = []

  function note(who: string, event: string, fields: LogFields = {}): void {
    lines.push(`${clock.elapsedMs().toFixed(3)} ${who} ${event} ${JSON.stringify(fields, plain)}`)
  }

  return {
    lines,
    note,
    logOf(who) {
      const log: Logger = {
        debug: () => {},
        info: (event, fields) => note(who, event, fields),
        warn: (event, fields) => note(who, event, fields),
        error: (event, fields) => note(who, event, fields),
        child: () => log,
      }
      return log
    },
    hash: () => createHash('sha256').update(lines.join('\n')).digest('hex'),
  }
}

/** Without stacks: they name the machine's folders. */
function plain(_name: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return value
}
