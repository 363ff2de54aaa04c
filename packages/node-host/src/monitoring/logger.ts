/**
 * Logs: one JSON object per line on stderr, so that a machine can read them and a person can grep them. An event is a
 * short fixed name in kebab-case; what varies goes into fields. Fields whose name speaks of a secret are never written out.
 */
import { type Clock, systemClock } from '@nupeerstack/runtime'
import { createStderrLines } from './stderr-lines.ts'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'
export type LogFields = Readonly<Record<string, unknown>>

export interface Logger {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
  /** A logger that adds these fields to every line. */
  child(bindings: LogFields): Logger
}

export interface LoggerOptions {
  /** The least level that is written; `info` unless told. */
  readonly level?: LogLevel
  readonly bindings?: LogFields
  /** Where lines go, without their newline; stderr unless told. */
  readonly write?: (line: string) => void
  /** Of the machine unless told. */
  readonly clock?: Clock
}

const ranks: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 }
const secretName = /secret|private.?key|password|passphrase|mnemonic|seed.?words|authorization/i
/** A value longer than this helps nobody in a log and may be a body. */
const textLengthMax = 4096

/** Makes a logger. */
export function createLogger(options: LoggerOptions = {}): Logger {
  const { level = 'info', bindings = {}, write = writeToStderr, clock = systemClock } = options
  const log = (at: LogLevel, event: string, fields?: LogFields) => {
    if (ranks[at] < ranks[level]) return
    const time = new Date(clock.unixMs()).toISOString()
    write(JSON.stringify({ time, level: at, event, ...bindings, ...fields }, toJson))
  }
  return {
    debug: (event, fields) => log('debug', event, fields),
    info: (event, fields) => log('info', event, fields),
    warn: (event, fields) => log('warn', event, fields),
    error: (event, fields) => log('error', event, fields),
    child: (more) => createLogger({ level, write, clock, bindings: { ...bindings, ...more } }),
  }
}

/** Fields as a line has them: plain data, errors and bytes described, which can go to another thread to be logged there. */
export function plainFields(fields: LogFields): LogFields {
  return JSON.parse(JSON.stringify(fields, toJson))
}

/** Says nothing. For tests and for one-shot commands that report in their own way. */
export const silentLogger: Logger = createLogger({ level: 'error', write: () => {} })

let stderrLines: ((line: string) => void) | undefined

/** One for the process: it knows whether half a line stands at the end. */
function writeToStderr(line: string): void {
  stderrLines ??= createStderrLines()
  stderrLines(line)
}

function toJson(name: string, value: unknown): unknown {
  if (secretName.test(name)) return '[redacted]'
  if (typeof value === 'bigint') return value.toString()
  if (value instanceof Error) return errorFields(value)
  if (value instanceof Uint8Array) return `[${value.length} bytes]`
  if (isSerialisedBuffer(value)) return `[${value.data.length} bytes]`
  if (typeof value === 'string' && value.length > textLengthMax) return `${value.slice(0, textLengthMax)}…`
  return value
}

function errorFields(error: Error): Record<string, unknown> {
  const code = 'code' in error ? error.code : undefined
  const cause = error.cause instanceof Error ? error.cause : undefined
  return { name: error.name, code, message: error.message, stack: error.stack, cause }
}

// JSON.stringify calls Buffer's own toJSON before the replacer sees it.
function isSerialisedBuffer(value: unknown): value is { data: readonly number[] } {
  if (typeof value !== 'object' || value === null) return false
  return 'type' in value && value.type === 'Buffer' && 'data' in value && Array.isArray(value.data)
}
