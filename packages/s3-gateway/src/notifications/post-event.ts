/** Sends an event to its target: one POST, which is delivered when it is answered with a 2xx. */
import type { Timers } from '@nupeerstack/runtime'

export type EventTarget = {
  readonly name: string
  readonly url: string
  /** Goes along as `Authorization: Bearer …`. */
  readonly token: string | undefined
}

export type PostOutcome =
  | { readonly kind: 'delivered' }
  /** The target takes events, and not this one. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The target takes no events now: it is down, or busy, or does not know us. */
  | { readonly kind: 'unavailable'; readonly reason: string }

/** Never throws: what goes wrong is an outcome. */
export type PostToTarget = (target: EventTarget, body: string, signal: AbortSignal) => Promise<PostOutcome>

/** Whoever takes longer to answer is down. */
const timeoutMs = 10_000
/** What a target answers to an event that it cannot read; whatever else it says, it would say to any event. */
const refusals: ReadonlySet<number> = new Set([400, 409, 410, 413, 415, 422])

export async function postEvent(
  { timers }: { readonly timers: Timers },
  { url, token }: EventTarget,
  body: string,
  signal: AbortSignal,
): Promise<PostOutcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'NuPeerStack',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body,
      // The token is for this URL, and no target of ours moves.
      redirect: 'manual',
      signal: AbortSignal.any([signal, timers.timeoutSignal(timeoutMs)]),
    })
    await response.body?.cancel()
    if (response.ok) return { kind: 'delivered' }
    return { kind: refusals.has(response.status) ? 'refused' : 'unavailable', reason: `status ${response.status}` }
  } catch (error) {
    return { kind: 'unavailable', reason: reasonOf(error) }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
