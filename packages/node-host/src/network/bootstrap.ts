/**
 * Finds this host its first neighbours in the DHT, and new ones when it has lost all: from its configuration and from a
 * list that somebody else keeps (the registry on the chain). Once it has a few, the DHT keeps itself connected.
 */
import type { Randomness, Timers } from '@nupeerstack/runtime'
import type { Logger } from '../monitoring/logger.ts'
import type { PeerAddress } from '../port/network.ts'

export interface BootstrapDependencies {
  /** Who could be a neighbour. */
  candidates(signal: AbortSignal): Promise<readonly PeerAddress[]>
  /** Neighbours now. */
  neighbourCount(): number
  connect(peer: PeerAddress, signal: AbortSignal): Promise<void>
  readonly log: Logger
  readonly timers: Timers
  readonly randomness: Randomness
}

/** Three neighbours survive the loss of two. */
const neighboursWanted = 3
/** Quick while alone, since nothing can be found then; slow after. */
const lonelyIntervalMs = 2_000
const intervalMs = 60_000

/** Begins to look for neighbours, until the signal aborts. */
export function keepBootstrapped(
  { candidates, neighbourCount, connect, log, timers, randomness }: BootstrapDependencies,
  signal: AbortSignal,
): void {
  const lookOnce = async () => {
    const found = [...(await candidates(signal))].sort(() => randomness.uniform() - 0.5)
    const attempts = found.slice(0, neighboursWanted).map((peer) => connect(peer, signal))
    for (const attempt of await Promise.allSettled(attempts)) {
      if (attempt.status === 'rejected') log.debug('neighbour-not-reached', { error: attempt.reason })
    }
  }
  const look = async () => {
    if (neighbourCount() < neighboursWanted) {
      await lookOnce().catch((error: unknown) => log.debug('neighbours-not-listed', { error }))
    }
    if (signal.aborted) return
    timers.setTimeout(look, neighbourCount() === 0 ? lonelyIntervalMs : intervalMs).unref()
  }
  void look()
}
