/**
 * Runs services behind one identity and one network. The order is what the host is for: a service answers no request
 * before it has started, and none arrives after it has begun to stop.
 *
 *   created → start: services in order → network answers → registered on the market
 *           → stop: network refuses → services in reverse order, each within its bound
 */
import type { DaemonStatus } from '@nupeerstack/protocol'
import type { Timers } from '@nupeerstack/runtime'
import type { Logger } from '../monitoring/logger.ts'
import type { Metrics } from '../monitoring/metrics.ts'
import type { Warnings } from '../monitoring/warnings.ts'
import type { Network } from '../port/network.ts'
import { peerAddress } from '../port/peer-address.ts'
import type { Service } from '../port/service.ts'
import { keepRegistering, type Registrar } from './market-registration.ts'
import { readDaemonStatus } from './read-daemon-status.ts'

export interface Host {
  /** Starts all services. Where one fails, those before it are stopped and its error is thrown. */
  start(signal: AbortSignal): Promise<void>
  stop(): Promise<void>
  status(): Promise<DaemonStatus>
}

export interface HostDependencies {
  /** Made and disposed by the caller. */
  readonly network: Network
  readonly log: Logger
  readonly metrics: Metrics
  readonly timers: Timers
  readonly registrar?: Registrar
  /** Part of the status. */
  readonly warnings?: Pick<Warnings, 'list'>
}

export interface HostConfig {
  /** Contracts of the kinds that the services belong to, for the market. */
  readonly kinds?: readonly string[]
  /** What one service's `stop` may take; after it the host goes on without it. */
  readonly stopTimeoutMs?: number
}

/** Makes a host and registers all handlers. */
export function createHost(
  { network, log, metrics, timers, registrar, warnings }: HostDependencies,
  services: readonly Service[],
  { kinds = [], stopTimeoutMs = 10_000 }: HostConfig = {},
): Host {
  const stopping = new AbortController()
  const started: Service[] = []
  const up = metrics.gauge('nupeer_service_up', 'Whether a service runs', ['service'])
  for (const { handlers } of services) for (const [method, handler] of handlers) network.handle(method, handler)

  const stopServices = async () => {
    for (let service = started.pop(); service !== undefined; service = started.pop()) {
      try {
        await withinTime(timers, service.stop(), stopTimeoutMs)
      } catch (error) {
        log.error('service-stop-failed', { service: service.name, error })
      }
      up.set(0, [service.name])
    }
  }

  return {
    async start(signal) {
      const both = AbortSignal.any([signal, stopping.signal])
      for (const service of services) {
        try {
          both.throwIfAborted()
          await service.start(both)
        } catch (error) {
          await stopServices()
          throw error
        }
        started.push(service)
        up.set(1, [service.name])
        log.info('service-started', { service: service.name })
      }
      network.start()
      if (registrar === undefined) return
      const { peerId, addresses } = peerAddress(network)
      void keepRegistering({ registrar, log, timers }, { peerId, addresses, kinds }, both)
    },
    async stop() {
      stopping.abort(new Error('the host is stopping'))
      await network.stop()
      await stopServices()
    },
    status: () => readDaemonStatus({ network, warnings }, services),
  }
}

async function withinTime(timers: Timers, work: Promise<void>, durationMs: number): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = timers.setTimeout(() => reject(new Error(`not done after ${durationMs} ms`)), durationMs)
  await Promise.race([work, promise]).finally(() => timers.clearTimeout(timer))
}
