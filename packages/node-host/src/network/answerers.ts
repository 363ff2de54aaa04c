/**
 * The answering side of all peers together: one answerer per request stream, whichever carrier it came over, and the
 * bounds that a peer meets with all its streams.
 */

import type { PeerId, ProtocolError, SigningScheme, UnsignedIntroduction, WireErrorCode } from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { BufferPool } from '../memory/buffer-pool.ts'
import type { HeldBytes } from '../memory/held-bytes.ts'
import type { Logger } from '../monitoring/logger.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import type { RequestHandler } from '../port/service.ts'
import type { UnattachedPipe } from '../requests/byte-pipe.ts'
import { createRequestAnswerer, type RequestAnswerer } from '../requests/request-answerer.ts'

export interface Answerers {
  handle(method: string, handler: RequestHandler): void
  /** Begins to answer; until then requests are refused as `unavailable`. */
  start(): void
  /** Refuses from now on, and resolves when no handler runs. */
  finish(): Promise<void>
  /** Answers a peer on a stream that it has opened. */
  answer(pipe: UnattachedPipe, remote: PeerId): void
  /** Closes all streams of one peer. */
  drop(remote: PeerId): void
  close(): void
}

export interface AnswerersDependencies {
  readonly self: PeerId
  /** How introductions are signed on this network. */
  readonly introductions: SigningScheme<UnsignedIntroduction>
  readonly held: HeldBytes
  readonly buffers: BufferPool
  readonly clock: Clock
  readonly timers: Timers
  readonly log: Logger
  onAnswer(method: string, code: 'ok' | WireErrorCode, durationMs: number): void
  onViolation(remote: PeerId, error: ProtocolError): void
}

/** Makes the answering side, without any stream. */
export function createAnswerers(
  { self, introductions, held, buffers, clock, timers, log, onAnswer, onViolation }: AnswerersDependencies,
  config: NetworkLimits,
): Answerers {
  const handlers = new Map<string, RequestHandler>()
  const byPeer = new Map<PeerId, Set<RequestAnswerer>>()
  let isAnswering = false

  const all = () => [...byPeer.values()].flatMap((answerers) => [...answerers])

  return {
    handle(method, handler) {
      if (handlers.has(method)) throw new Error(`two handlers for ${method}`)
      handlers.set(method, handler)
    },
    start() {
      isAnswering = true
    },
    async finish() {
      isAnswering = false
      await Promise.all(all().map((answerer) => answerer.finish()))
    },
    answer(pipe, remote) {
      const answerers = byPeer.get(remote) ?? new Set()
      byPeer.set(remote, answerers)
      makeRoom(answerers, config.streamsPerPeerMax)
      const answerer = createRequestAnswerer(
        {
          pipe,
          peers: { self, remote },
          introductions,
          handlerOf: (method) => (isAnswering ? (handlers.get(method) ?? 'unknown') : 'closed'),
          held,
          buffers,
          clock,
          timers,
          onAnswer,
          onHandlerError: (method, error) => log.error('handler-failed', { method, peer: remote, error }),
          onClosed: () => {
            answerers.delete(answerer)
            if (answerers.size === 0 && byPeer.get(remote) === answerers) byPeer.delete(remote)
          },
          onViolation: (error) => onViolation(remote, error),
        },
        config,
      )
      answerers.add(answerer)
    },
    drop(remote) {
      for (const answerer of [...(byPeer.get(remote) ?? [])]) answerer.close()
    },
    close() {
      for (const answerer of all()) answerer.close()
    },
  }
}

// A peer has one stream for its requests over each carrier; more are those of a broken connection, and of a stranger even
// the second is one too many. The newest is the one that lives.
function makeRoom(answerers: Set<RequestAnswerer>, streamsMax: number): void {
  for (const answerer of [...answerers]) {
    if (answerer.account === undefined || answerers.size >= streamsMax) answerer.close()
  }
}
