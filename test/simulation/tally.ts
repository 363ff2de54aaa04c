/** Adds up what seeds have done and found. */
import type { SeedResult } from './run-seed.ts'

export interface Tally {
  add(result: SeedResult): void
  seeds(): number
  summary(): TallySummary
}

export interface TallySummary {
  readonly seeds: number
  readonly operations: number
  readonly events: number
  /** By kind. */
  readonly faults: Readonly<Record<string, number>>
  readonly virtualHours: number
  readonly seconds: number
  readonly eventsPerSecond: number
  readonly violations: readonly TalliedViolation[]
}

interface TalliedViolation {
  readonly seed: number
  readonly checker: string
  readonly what: string
  readonly replay: string
}

/** `now` is the machine's time in milliseconds. */
export function createTally(now: () => number): Tally {
  const startMs = now()
  const faults = new Map<string, number>()
  const violations: TalliedViolation[] = []
  let [seeds, operations, events, virtualMs] = [0, 0, 0, 0]

  return {
    add(result) {
      seeds++
      operations += result.operations
      events += result.events
      virtualMs += result.virtualMs
      for (const [kind, count] of Object.entries(result.faults)) faults.set(kind, (faults.get(kind) ?? 0) + count)
      const { seed, replay } = result
      violations.push(...result.violations.map(({ checker, what }) => ({ seed, checker, what, replay })))
    },
    seeds: () => seeds,
    summary() {
      const seconds = (now() - startMs) / 1_000
      return {
        ...{ seeds, operations, events, faults: Object.fromEntries([...faults].sort()) },
        virtualHours: Math.round(virtualMs / 36_000) / 100,
        seconds: Math.round(seconds * 10) / 10,
        eventsPerSecond: Math.round(events / seconds),
        violations,
      }
    },
  }
}
