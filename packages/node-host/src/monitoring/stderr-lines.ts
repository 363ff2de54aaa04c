/**
 * Writes the lines of a log to stderr. Where that is a file on a disk that is full, a stream would fail once, end the process
 * that nobody asked to end, and be silent for good where it does not. Lines that find no room are lost, and counted: the next
 * one that finds some comes after a line that says how many.
 */

import { fstatSync, writeSync } from 'node:fs'
import { type Clock, systemClock } from '@nupeerstack/runtime'

export interface StderrLinesDependencies {
  /** Writes text and says how many bytes were taken, as `fs.writeSync`. */
  readonly write: (text: string) => number
  readonly clock: Clock
}

const stderr = 2

/** Lines without their newline. Where stderr is a pipe or a terminal, whoever reads it is waited for. */
export function createStderrLines(): (line: string) => void {
  if (!isFile()) return (line) => void process.stderr.write(`${line}\n`)
  return createLossyLines({ write: (text) => writeSync(stderr, text), clock: systemClock })
}

/** What the lines go to may be full. */
export function createLossyLines({ write, clock }: StderrLinesDependencies): (line: string) => void {
  let lostCount = 0
  /** Half a line stands at the end. */
  let isTorn = false

  function isWritten(text: string): boolean {
    try {
      const taken = write(text)
      isTorn = taken < Buffer.byteLength(text)
      return !isTorn
    } catch {
      return false
    }
  }

  return (line) => {
    const time = new Date(clock.unixMs()).toISOString()
    const gap =
      lostCount === 0 ? '' : `${JSON.stringify({ time, level: 'warn', event: 'log-lines-lost', lostCount })}\n`
    if (isWritten(`${isTorn ? '\n' : ''}${gap}${line}\n`)) lostCount = 0
    else lostCount++
  }
}

/** A device that is no terminal counts too: it is written to in the same way. */
function isFile(): boolean {
  try {
    const stat = fstatSync(stderr)
    return stat.isFile() || (stat.isCharacterDevice() && !process.stderr.isTTY)
  } catch {
    // A process without a stderr has nobody to tell.
    return false
  }
}
