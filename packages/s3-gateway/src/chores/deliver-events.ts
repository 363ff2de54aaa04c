/**
 * Brings queued events to their targets: at least once, and of the events at one key one after another. One gateway at a time
 * does it, under a lease. A target that is down is tried again ever less often, and its events wait; an event that a target does
 * not want is tried again by itself, and holds up only what follows at its key. What waits too long, or too much of it, is
 * dropped and counted.
 */
import type { Counter, Gauge, Logger, Metrics } from '@nupeerstack/node-host'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { MetadataStore } from '../metadata/metadata-store.ts'
import type { QueuedEvent } from '../metadata/records.ts'
import { eventDocument } from '../notifications/event-record.ts'
import type { EventTarget, PostToTarget } from '../notifications/post-event.ts'
import { type HeldLease, leased } from './leased.ts'

export type EventDeliveryDependencies = {
  readonly metadata: MetadataStore
  readonly post: PostToTarget
  readonly clock: Clock
  readonly timers: Timers
  readonly log: Logger
  readonly metrics: Metrics
  /** Names this process among the gateways that share the index. */
  readonly holder: string
}

export type EventDeliveryConfig = {
  readonly targets: readonly EventTarget[]
  readonly region: string
  /** How long an event is kept for a target that does not take it. */
  readonly ageMsMax: number
  /** How many are kept for each target. */
  readonly countMax: number
}

export interface EventDelivery {
  /** Delivers what is due. */
  run(signal: AbortSignal): Promise<void>
}

/** How often a target failed in a row, and when it is tried again. */
type Rest = { readonly failures: number; readonly untilMs: number }

/** A page is broken off after half of it, and what is under way then ends in ten seconds. */
const leaseMs = 60_000
const pageMax = 128
/** Posts under way to one target. */
const postsMax = 16
const retryMsFirst = 1_000
const retryMsMax = 5 * 60_000
/** Counting is a walk through the queue. */
const dropEveryMs = 10_000

export function createEventDelivery(
  { metadata, post, clock, timers, log, metrics, holder }: EventDeliveryDependencies,
  { targets, region, ageMsMax, countMax }: EventDeliveryConfig,
): EventDelivery {
  const { events } = metadata
  const counts = declareMetrics(metrics)
  const resting = new Map<string, Rest>()
  let droppedMs = Number.NEGATIVE_INFINITY

  return {
    run: leased(
      { leases: metadata.leases.chores, timers, holder },
      {
        name: 'deliver-events',
        leaseMs,
        keptMs: leaseMs,
        async isDue() {
          if (!isTimeToDrop() && !(await isAnythingDue())) return false
          if (!(await events.isEmpty())) return true
          for (const { name } of targets) counts.queued.set(0, [name])
          return false
        },
        async run(lease, signal) {
          if (isTimeToDrop()) await dropOld()
          await Promise.all(targets.map((target) => deliverTo(target, lease, signal)))
        },
      },
    ),
  }

  function isTimeToDrop(): boolean {
    return clock.elapsedMs() - droppedMs >= dropEveryMs
  }

  /** Looks without writing: mostly there is nothing. */
  async function isAnythingDue(): Promise<boolean> {
    for (const target of targets) {
      if (!isResting(target) && (await events.due(target.name, clock.unixMs(), 1)).length > 0) return true
    }
    return false
  }

  async function dropOld(): Promise<void> {
    droppedMs = clock.elapsedMs()
    for (const { target, tooOld, tooMany, left } of await events.drop(clock.unixMs() - ageMsMax, countMax)) {
      counts.queued.set(left, [target])
      if (tooOld + tooMany === 0) continue
      counts.dropped.add(tooOld, [target, 'age'])
      counts.dropped.add(tooMany, [target, 'count'])
      log.warn('events-dropped', { target, tooOld, tooMany })
    }
  }

  async function deliverTo(target: EventTarget, lease: HeldLease, signal: AbortSignal): Promise<void> {
    while (!signal.aborted && !isResting(target)) {
      // Of a target that was down only one event is tried.
      const page = await events.due(target.name, clock.unixMs(), resting.has(target.name) ? 1 : pageMax)
      if (page.length === 0) return
      const untilMs = clock.elapsedMs() + leaseMs / 2
      const chains = [...Map.groupBy(page, ({ bucketId, key }) => `${bucketId} ${key}`).values()]
      const delivered: number[] = []
      const workers = Array.from({ length: postsMax }, async () => {
        for (let chain = chains.shift(); chain !== undefined; chain = chains.shift()) {
          await deliverInOrder(target, chain, { delivered, untilMs, signal })
        }
      })
      await Promise.all(workers)
      await events.remove(delivered)
      if (!(await lease.advance(''))) return
    }
  }

  function isResting({ name }: EventTarget): boolean {
    const rest = resting.get(name)
    return rest !== undefined && rest.untilMs > clock.elapsedMs()
  }

  /** Events at one key, as far as they get. */
  async function deliverInOrder(
    target: EventTarget,
    chain: readonly QueuedEvent[],
    {
      delivered,
      untilMs,
      signal,
    }: { readonly delivered: number[]; readonly untilMs: number; readonly signal: AbortSignal },
  ): Promise<void> {
    for (const event of chain) {
      if (signal.aborted || isResting(target) || clock.elapsedMs() > untilMs) return
      const body = JSON.stringify(eventDocument(JSON.parse(event.facts), { id: event.id, region }))
      const outcome = await post(target, body, signal)
      if (signal.aborted && outcome.kind !== 'delivered') return
      if (outcome.kind === 'delivered') {
        resting.delete(target.name)
        counts.delivered.add(1, [target.name])
        delivered.push(event.id)
        continue
      }
      counts.failed.add(1, [target.name])
      if (outcome.kind === 'refused') await events.postpone(event.id, clock.unixMs() + retryMs(event.attempts))
      else rest(target, outcome.reason)
      return
    }
  }

  /** Posts that were under way together fail together: that counts once. */
  function rest(target: EventTarget, reason: string): void {
    if (isResting(target)) return
    const { failures } = resting.get(target.name) ?? { failures: 0 }
    resting.set(target.name, { failures: failures + 1, untilMs: clock.elapsedMs() + retryMs(failures) })
    if (failures === 0) log.warn('events-not-delivered', { target: target.name, reason })
  }
}

function retryMs(failures: number): number {
  return Math.min(retryMsMax, retryMsFirst * 2 ** failures)
}

function declareMetrics(metrics: Metrics): {
  readonly delivered: Counter
  readonly failed: Counter
  readonly dropped: Counter
  readonly queued: Gauge
} {
  return {
    delivered: metrics.counter('nupeer_s3_events_delivered_total', 'Events that a target took', ['target']),
    failed: metrics.counter('nupeer_s3_event_failures_total', 'Deliveries that failed', ['target']),
    dropped: metrics.counter('nupeer_s3_events_dropped_total', 'Events that no target took', ['target', 'reason']),
    queued: metrics.gauge('nupeer_s3_events_queued', 'Events that wait for a target', ['target']),
  }
}
