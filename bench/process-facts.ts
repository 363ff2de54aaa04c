/** What the operating system knows of a process besides its processor time; see proc(5). */
import { readdirSync, readFileSync } from 'node:fs'

export interface ProcessMemory {
  /** Resident pages; what processes share counts for each of them. */
  readonly residentMib: number
  /** Resident pages; what processes share is divided among them. */
  readonly proportionalMib: number
}

export function memoryOf(pid: number): ProcessMemory {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return { residentMib: field(rollup, 'Rss') / 1024, proportionalMib: field(rollup, 'Pss') / 1024 }
}

/** How often its threads that live now have waited for something and were woken. */
export function wakeUps(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce(
    (sum, task) => sum + field(readFileSync(`/proc/${pid}/task/${task}/status`, 'utf8'), 'voluntary_ctxt_switches'),
    0,
  )
}

function field(text: string, name: string): number {
  const value = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1]
  if (value === undefined) throw new Error(`there is no ${name}`)
  return Number(value)
}
