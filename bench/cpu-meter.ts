/**
 * What a piece of work costs in processor time: CPU seconds per GB moved, of this process (the client) and of others by
 * name. The operating system counts for them, all threads, user and system, in steps of 10 ms.
 */
import { readFileSync } from 'node:fs'
import { rounded } from './measure.ts'

export interface CpuMeter {
  /** Does work that moves so many bytes. Between two calls the client's time is not counted, that of others is. */
  count<T>(bytes: number, work: () => Promise<T>): Promise<T>
  /** `<name>SecondsPerGb` for the client and each of the others, since the meter was made. */
  perGigabyte(): Record<string, number>
}

export type Processes = Readonly<Record<string, readonly number[]>>

export function createCpuMeter(processes: Processes): CpuMeter {
  const before = new Map(Object.entries(processes).map(([name, pids]) => [name, sum(pids.map(processorSeconds))]))
  let clientSeconds = 0
  let gigabytes = 0
  return {
    count: async (bytes, work) => {
      const start = process.cpuUsage()
      const result = await work()
      clientSeconds += cpuSecondsSince(start)
      gigabytes += bytes / 1e9
      return result
    },
    perGigabyte: () => {
      const costs: [string, number][] = Object.entries(processes).map(([name, pids]) => [
        name,
        sum(pids.map(processorSeconds)) - before.get(name)!,
      ])
      costs.push(['client', clientSeconds])
      return Object.fromEntries(costs.map(([name, seconds]) => [`${name}SecondsPerGb`, rounded(seconds / gigabytes)]))
    },
  }
}

/** CPU seconds of this process since an earlier `process.cpuUsage()`. */
export function cpuSecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

/** CPU seconds of a process and all its threads so far; see proc(5), `utime` and `stime`. */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the program's name in parentheses, which may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticksPerSecond = 100
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
