/**
 * One link per peer that this host asks: what carries its requests, made at need and made again after it broke.
 *
 *   none ──ask──→ opening ──→ open ──stream ends──→ none
 *     ↑             │ dial failed
 *     └── pause ←───┘        during the pause requests fail at once, unless they bring other addresses
 */

import { type PeerId, WireError } from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { LinkStatus, PeerAddress } from '../port/network.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import type { CarriedAsker } from './carried-asker.ts'

export interface PeerLinks {
  /** The link's asker, opened where there is none. Throws WireError `unavailable`, or the signal's reason. */
  asker(peer: PeerAddress, signal: AbortSignal): Promise<CarriedAsker>
  /** Closes the link to one peer, if there is one. */
  drop(peerId: PeerId): void
  /** Closes all links and opens no more. */
  close(): void
  /** Links that are open. */
  status(): LinkStatus[]
}

export interface PeerLinksDependencies {
  /** Connects and opens a request stream. `onClosed` is called when the asker can ask no more. */
  open(peer: PeerAddress, signal: AbortSignal, onClosed: () => void): Promise<CarriedAsker>
  readonly clock: Clock
  readonly timers: Timers
}

type Link =
  | { readonly kind: 'opening'; readonly opened: Promise<CarriedAsker> }
  | { readonly kind: 'open'; readonly asker: CarriedAsker }
  | {
      readonly kind: 'failed'
      readonly addresses: string
      readonly failures: number
      readonly retryAt: number
      readonly error: WireError
    }

/** A failed dial is remembered for its pause only; this many peers can be unreachable at once and be remembered. */
const failedMax = 4_096

/** Makes links, none open. */
export function createPeerLinks({ open, clock, timers }: PeerLinksDependencies, limits: NetworkLimits): PeerLinks {
  const links = new Map<PeerId, Link>()
  const closing = new AbortController()

  const openLink = async (peer: PeerAddress, failuresBefore: number): Promise<CarriedAsker> => {
    let isOver = false
    const onClosed = () => {
      isOver = true
      if (links.get(peer.peerId)?.kind === 'open') links.delete(peer.peerId)
    }
    try {
      const signal = AbortSignal.any([closing.signal, timers.timeoutSignal(limits.dialTimeoutMs)])
      const asker = await open(peer, signal, onClosed)
      if (isOver) links.delete(peer.peerId)
      else links.set(peer.peerId, { kind: 'open', asker })
      if (closing.signal.aborted) asker.close()
      return asker
    } catch (cause) {
      const error =
        cause instanceof WireError
          ? cause
          : new WireError('unavailable', `cannot reach the peer ${peer.peerId}`, { cause })
      rememberFailure(peer, failuresBefore + 1, error)
      throw error
    }
  }

  const rememberFailure = (peer: PeerAddress, failures: number, error: WireError) => {
    const [first, most] = limits.redialMs
    const retryAt = clock.elapsedMs() + Math.min(most, first * 2 ** Math.min(failures - 1, 20))
    links.delete(peer.peerId)
    if (closing.signal.aborted) return
    links.set(peer.peerId, { kind: 'failed', addresses: peer.addresses.join(), failures, retryAt, error })
    if (links.size <= failedMax) return
    for (const [peerId, link] of links) {
      if (link.kind !== 'failed') continue
      links.delete(peerId)
      break
    }
  }

  return {
    async asker(peer, signal) {
      if (closing.signal.aborted) throw new WireError('unavailable', 'this host is stopping')
      const link = links.get(peer.peerId)
      if (link?.kind === 'open') return link.asker
      if (link?.kind === 'failed' && link.retryAt > clock.elapsedMs() && link.addresses === peer.addresses.join()) {
        throw new WireError('unavailable', link.error.message, { cause: link.error })
      }
      if (link?.kind === 'opening') return raceAbort(link.opened, signal)
      const opened = openLink(peer, link?.failures ?? 0)
      links.set(peer.peerId, { kind: 'opening', opened })
      // Those who wait handle the failure; nobody may be waiting any more.
      opened.catch(() => {})
      return raceAbort(opened, signal)
    },
    drop(peerId) {
      const link = links.get(peerId)
      if (link?.kind === 'open') link.asker.close()
    },
    close() {
      closing.abort(new WireError('unavailable', 'this host is stopping'))
      for (const link of [...links.values()]) if (link.kind === 'open') link.asker.close()
      links.clear()
    },
    status: () =>
      [...links].flatMap(([peerId, link]) => (link.kind === 'open' ? [{ peerId, carrier: link.asker.carrier }] : [])),
  }
}

/** Waits for the promise, or for the signal; the work behind the promise goes on for others. */
function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const onAbort = () => reject(signal.reason)
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort, { once: true })
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', onAbort))
}
