/** Peers that broke the protocol, for a while: long enough that trying again costs them more than it costs us. */

import type { PeerId } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'

export interface Bans {
  add(peer: PeerId): void
  has(peer: PeerId): boolean
}

/** Making a key is free, so a list of bans must not grow with the number of keys. */
const bansMax = 1_024

/** Makes an empty list. */
export function createBans(clock: Clock, durationMs: number): Bans {
  const untilByPeer = new Map<PeerId, number>()
  return {
    add(peer) {
      untilByPeer.delete(peer)
      untilByPeer.set(peer, clock.elapsedMs() + durationMs)
      const oldest = untilByPeer.keys().next().value
      if (untilByPeer.size > bansMax && oldest !== undefined) untilByPeer.delete(oldest)
    },
    has(peer) {
      const until = untilByPeer.get(peer)
      if (until === undefined) return false
      if (until > clock.elapsedMs()) return true
      untilByPeer.delete(peer)
      return false
    },
  }
}
