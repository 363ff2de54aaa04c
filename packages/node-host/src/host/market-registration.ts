/**
 * Makes a host known on the market. Who keeps the registry is not the host's business: a program fulfils `Registrar`
 * with the chain. Registering is tried until it succeeds, because a chain that is away must not keep a host from
 * serving those who know it.
 */

import type { PeerId } from '@nupeerstack/protocol'
import type { Timers } from '@nupeerstack/runtime'
import type { Logger } from '../monitoring/logger.ts'

/** What a host wants the registry to hold of it. */
export interface NodeRegistration {
  readonly peerId: PeerId
  /** Multiaddrs without the peer id. */
  readonly addresses: readonly string[]
  /** Contracts of the kinds that it serves. */
  readonly kinds: readonly string[]
}

/** Brings the registry in line with the node. Called again after every start: it does nothing where nothing changed. */
export interface Registrar {
  register(node: NodeRegistration, signal: AbortSignal): Promise<void>
}

const retryMs = { first: 500, most: 30_000 } as const

/** Registers, in the background, until it has succeeded or the signal aborts. */
export async function keepRegistering(
  { registrar, log, timers }: { readonly registrar: Registrar; readonly log: Logger; readonly timers: Timers },
  node: NodeRegistration,
  signal: AbortSignal,
): Promise<void> {
  for (let waitMs: number = retryMs.first; !signal.aborted; waitMs = Math.min(2 * waitMs, retryMs.most)) {
    try {
      await registrar.register(node, signal)
      log.info('registered', { addresses: node.addresses })
      return
    } catch (error) {
      if (signal.aborted) return
      log.warn('registration-failed', { error, waitMs })
      await timers.sleep(waitMs, { signal, ref: false })
    }
  }
}
