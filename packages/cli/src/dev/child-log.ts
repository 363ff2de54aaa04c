/** A daemon's log file: JSON lines, kept bounded, and searched for what a daemon said last when it did not start. */
import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs'

/** Days of ordinary work; a development folder should not fill a disk with words. */
const logBytesMax = 16 * 1024 * 1024
/** Enough for the last few lines. */
const tailBytes = 16 * 1024

/** Moves a log that has grown too large aside, to `.1`, over the one that stood there. */
export function boundLog(path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logBytesMax) renameSync(path, `${path}.1`)
}

/** The message of the last line that is an error, or the last line that is not JSON, `undefined` where there is none. */
export function lastLogMessage(path: string): string | undefined {
  for (const line of tail(path).split('\n').reverse()) {
    if (line.trim() === '') continue
    try {
      const entry: { level?: unknown; message?: unknown; msg?: unknown } = JSON.parse(line)
      if (entry.level === 'error' || entry.level === 'fatal') return String(entry.message ?? entry.msg)
    } catch {
      if (/^\s*\w*Error\b/.test(line)) return line.trim()
    }
  }
  return undefined
}

function tail(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  const buffer = Buffer.alloc(Math.min(size, tailBytes))
  if (buffer.length === 0) return ''
  const file = openSync(path, 'r')
  try {
    readSync(file, buffer, 0, buffer.length, size - buffer.length)
  } finally {
    closeSync(file)
  }
  return buffer.toString('utf8')
}
