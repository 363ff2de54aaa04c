/**
 * What we think of one node from how it answered us. A node that cannot be reached is *down* at once and asked no more,
 * so that a read never waits for it twice; the probe chore asks it again, ever less often, until it answers.
 *
 *   unknown ─ answered → up ─ unreachable → down ─ answered (a probe's or any other request's) → up
 *
 * An unknown node is asked like one that is up, and counts as nothing before it has answered.
 */
import type { Clock } from '@nupeerstack/runtime'

export interface NodeHealth {
  /** Also before anything is known of it. */
  readonly isUp: boolean
  /** It answered since the start, well or not. */
  readonly hasAnswered: boolean
  /** How long it has been down, in whole milliseconds; 0 while it is up. */
  readonly downMs: number
  /** 0 (avoid) to 1 (has always answered well): the moving share of good answers. */
  readonly score: number
  /** 95th percentile of the last answers' durations, `undefined` before the first. */
  readonly latencyP95Ms: number | undefined
  /** How long a read waits for this node before it asks others as well. */
  readonly hedgeMs: number
  answered(durationMs: number): void
  /** It answered, but refused or erred: it is up. */
  refused(): void
  unreachable(): void
  /** It handed out wrong bytes or a signature that does not hold. */
  lied(): void
  /** Whether the time has come to ask whether it is there: nothing is known of it, or it has been down for a while. */
  isProbeDue(): boolean
}

/** Answers remembered per node: enough for a 95th percentile that follows the last minutes. */
const samplesMax = 64
const hedgeMinMs = 60
const hedgeMaxMs = 2_000
/** Before the first answer nothing is known; a healthy node answers a range well within this. */
const hedgeUnknownMs = 400
const probeDelayMinMs = 500
/** A node that comes back is used again within this; asking costs one small request. */
const probeDelayMaxMs = 5_000
/** Weight of the newest answer in the score. */
const scoreStep = 0.05

export function createNodeHealth(clock: Clock): NodeHealth {
  const durations: number[] = []
  let next = 0
  let p95: number | undefined
  let score = 1
  let probeDelayMs = probeDelayMinMs
  let downSince: number | undefined
  let probeAt = 0
  let hasAnswered = false

  function move(target: number, step: number): void {
    score += (target - score) * step
  }
  function rise(): void {
    hasAnswered = true
    downSince = undefined
    probeDelayMs = probeDelayMinMs
  }

  return {
    get isUp() {
      return downSince === undefined
    },
    get hasAnswered() {
      return hasAnswered
    },
    get downMs() {
      return downSince === undefined ? 0 : Math.round(clock.elapsedMs() - downSince)
    },
    get score() {
      return score
    },
    get latencyP95Ms() {
      if (p95 === undefined && durations.length > 0) {
        const sorted = durations.toSorted((a, b) => a - b)
        p95 = sorted[Math.floor((sorted.length - 1) * 0.95)]
      }
      return p95
    },
    get hedgeMs() {
      const latency = this.latencyP95Ms
      if (latency === undefined) return hedgeUnknownMs
      return Math.min(hedgeMaxMs, Math.max(hedgeMinMs, 2 * latency))
    },
    answered: (durationMs) => {
      durations[next] = durationMs
      next = (next + 1) % samplesMax
      p95 = undefined
      move(1, scoreStep)
      rise()
    },
    refused: () => {
      move(0, scoreStep)
      rise()
    },
    unreachable: () => {
      move(0, scoreStep * 2)
      const now = clock.elapsedMs()
      if (downSince === undefined) {
        downSince = now
        probeAt = now + probeDelayMs
      } else if (now >= probeAt) {
        probeDelayMs = Math.min(probeDelayMaxMs, probeDelayMs * 2)
        probeAt = now + probeDelayMs
      }
    },
    lied: () => move(0, 0.5),
    isProbeDue: () => (downSince === undefined ? !hasAnswered : clock.elapsedMs() >= probeAt),
  }
}
