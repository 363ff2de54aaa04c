/** One direction of a link between two processes: how long a message travels on it, and whether it arrives. */
import type { Randomness } from '@nupeerstack/runtime'

export interface Impairment {
  /** Names of processes; unset is every one. */
  readonly from?: string
  readonly to?: string
  /** No message gets through: it is never heard of again, or its sender is told at once. */
  readonly cut?: 'silent' | 'told'
  /** Longer by so much, and by up to so much more that each message draws: what was sent later may come sooner. */
  readonly delayMs?: number
  readonly spreadMs?: number
  /** The share of messages that break their connection. */
  readonly lostShare?: number
  /** How fast bytes pass; unset: at once. */
  readonly bytesPerMs?: number
}

export interface Travel {
  readonly delayMs: number
  readonly end: 'arrives' | 'breaks' | 'silence'
}

/** One way: from a neighbour to the other end of a continent. */
const plainMs = { min: 1, spread: 40 } as const

export function travelOf(
  { uniform }: Randomness,
  impairments: Iterable<Impairment>,
  { from, to, sizeBytes }: { readonly from: string; readonly to: string; readonly sizeBytes: number },
): Travel {
  let delayMs = plainMs.min + uniform() * plainMs.spread
  let end: Travel['end'] = 'arrives'
  for (const each of impairments) {
    if ((each.from ?? from) !== from || (each.to ?? to) !== to) continue
    delayMs += (each.delayMs ?? 0) + (each.spreadMs ?? 0) * uniform() + sizeBytes / (each.bytesPerMs ?? Infinity)
    if (each.lostShare !== undefined && uniform() < each.lostShare && end === 'arrives') end = 'breaks'
    if (each.cut === 'told' && end === 'arrives') end = 'breaks'
    if (each.cut === 'silent') end = 'silence'
  }
  return { delayMs, end }
}
