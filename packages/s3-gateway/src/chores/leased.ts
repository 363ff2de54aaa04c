/**
 * A duty that one gateway does for all who share the index: whoever has its lease. The lease is durable and ends by itself, so a
 * gateway that dies loses it; while the duty is done it is renewed, and where it is lost all the same, the duty is broken off.
 * To take one is a write, so where there is nothing to do nobody asks for it.
 *
 *   nothing due ──→ over
 *   due ── another has the lease ──→ over
 *       └─ taken ──→ doing, renewing ── done ──→ kept for `keptMs`, or given back
 *                                    └─ lost ──→ aborted
 */
import type { Timers } from '@nupeerstack/runtime'
import type { ChoreLeaseIndex } from '../metadata/metadata-store.ts'

export interface LeaseDependencies {
  readonly leases: ChoreLeaseIndex
  readonly timers: Timers
  /** Names this process among the gateways that share the index. */
  readonly holder: string
}

export interface LeasedDuty {
  readonly name: string
  /** A pause in which nothing is renewed may last nearly so long. */
  readonly leaseMs: number
  /** How long a lease is kept when the duty is done, so that nobody does it again at once. */
  readonly keptMs: number
  /** Looks, without writing, whether there is something to do; without it there always is. */
  isDue?(): Promise<boolean>
  run(lease: HeldLease, signal: AbortSignal): Promise<void>
}

export interface HeldLease {
  /** How far the duty had come when it was done last; empty where nobody has said. */
  readonly cursor: string
  /** Notes how far it is and holds the lease longer. `false` where another has taken it. */
  advance(cursor: string): Promise<boolean>
}

/** Does the duty once, where this gateway gets the lease. */
export function leased(
  { leases, timers, holder }: LeaseDependencies,
  { name, leaseMs, keptMs, ...duty }: LeasedDuty,
): (signal: AbortSignal) => Promise<void> {
  return async (signal) => {
    if (duty.isDue !== undefined && !(await duty.isDue())) return
    const taken = await leases.take(name, holder, leaseMs)
    if (taken === undefined) return
    const lost = new AbortController()
    let { cursor } = taken
    const advance = async (to: string, forMs = leaseMs): Promise<boolean> => {
      cursor = to
      const isHeld = await leases.advance(name, holder, to, forMs)
      if (!isHeld) lost.abort(new Error(`another gateway has taken the lease of ${name}`))
      return isHeld
    }
    // A renewal that fails is tried again before the lease is over.
    const renewal = timers.setInterval(() => void advance(cursor).catch(() => undefined), leaseMs / 3)
    try {
      await duty.run({ cursor, advance }, AbortSignal.any([signal, lost.signal]))
    } finally {
      timers.clearInterval(renewal)
      if (keptMs < leaseMs && !lost.signal.aborted) await advance(cursor, keptMs)
    }
  }
}
