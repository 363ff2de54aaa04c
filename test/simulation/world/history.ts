/**
 * What happened in a world, line by line: two runs of one seed have the same, so one hash stands for it. The hash is taken as the
 * lines come, and only the last of them are kept.
 */
import { createHash } from 'node:crypto'
import type { LogFields, Logger } from '@nupeerstack/node-host'
import type { Clock } from '@nupeerstack/runtime'

export interface History {
  /** The last lines, the newest last. */
  readonly lines: readonly string[]
  note(who: string, event: string, fields?: LogFields): void
  /** A logger whose lines are part of the history. */
  logOf(who: string): Logger
  /** Of all lines so far. */
  hash(): string
  lineCount(): number
}

export interface HistoryDependencies {
  readonly clock: Clock
  /** Told every line. */
  readonly onLine?: ((line: string) => void) | undefined
}

const linesMax = 2_000

/** `folder` is that of the world, which has another name in each run: its path is left out of what is noted. */
export function createHistory(
  { clock, onLine }: HistoryDependencies,
  { folder }: { readonly folder: string },
): History {
  const lines: string[] = []
  const hash = createHash('sha256')
  let lineCount = 0
  const plain = (_name: string, value: unknown) => {
    const text = plainOf(value)
    return typeof text === 'string' ? text.replaceAll(folder, '') : text
  }

  function note(who: string, event: string, fields: LogFields = {}): void {
    const line = `${clock.elapsedMs().toFixed(3)} ${who} ${event} ${JSON.stringify(fields, plain)}`
    hash.update(line).update('\n')
    lineCount++
    onLine?.(line)
    lines.push(line)
    // Seldom, because it moves all that stay.
    if (lines.length > 2 * linesMax) lines.splice(0, lines.length - linesMax)
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
    hash: () => hash.copy().digest('hex'),
    lineCount: () => lineCount,
  }
}

/** Without stacks: they name the machine's folders. */
function plainOf(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return value
}
