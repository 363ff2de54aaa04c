/** What the network counts. Method names come from our own code alone: an asker's invention is counted as `unknown`. */
import type { WireErrorCode } from '@nupeerstack/protocol'
import type { Metrics } from '../monitoring/metrics.ts'
import type { Carrier, LinkStatus } from '../port/network.ts'

export interface NetworkMetrics {
  answered(method: string, code: 'ok' | WireErrorCode, durationMs: number): void
  asked(method: string, code: 'ok' | 'cancelled' | WireErrorCode, durationMs: number): void
  dropped(): void
}

export interface NetworkNumbers {
  readonly connections: Readonly<Record<Carrier, number>>
  readonly links: readonly LinkStatus[]
  readonly heldBytes: number
  readonly announcementsWaiting: number
}

const carriers: readonly Carrier[] = ['libp2p', 'direct']

/** From a cached small answer on a fast line to a shard over a slow one. */
const secondsBuckets = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 60]

/** Declares the network's metrics. */
export function networkMetrics(metrics: Metrics, numbers: () => NetworkNumbers): NetworkMetrics {
  const answers = metrics.counter('nupeer_answers_total', 'Requests answered for peers', ['method', 'code'])
  const answerSeconds = metrics.histogram(
    'nupeer_answer_seconds',
    'From the first frame of a request to its answer',
    secondsBuckets,
    ['method'],
  )
  const requests = metrics.counter('nupeer_requests_total', 'Requests asked of peers', ['method', 'code'])
  const requestSeconds = metrics.histogram(
    'nupeer_request_seconds',
    'From asking a peer to its whole answer, connecting included',
    secondsBuckets,
    ['method'],
  )
  const dropped = metrics.counter('nupeer_peers_dropped_total', 'Peers dropped because they broke the protocol')
  const gauges = {
    connections: metrics.gauge('nupeer_connections', 'Open connections', ['carrier']),
    links: metrics.gauge('nupeer_links', 'Peers to which a request stream is open, by what carries it now', [
      'carrier',
    ]),
    heldBytes: metrics.gauge('nupeer_held_bytes', 'Payload held for peers, in handlers and on its way out'),
    announcementsWaiting: metrics.gauge('nupeer_announcements_waiting', 'Digests that wait to be announced'),
  }
  metrics.onCollect(() => {
    const now = numbers()
    for (const carrier of carriers) {
      gauges.connections.set(now.connections[carrier], [carrier])
      gauges.links.set(now.links.filter((link) => link.carrier === carrier).length, [carrier])
    }
    gauges.heldBytes.set(now.heldBytes)
    gauges.announcementsWaiting.set(now.announcementsWaiting)
  })
  return {
    answered(method, code, durationMs) {
      answers.add(1, [method, code])
      answerSeconds.observe(durationMs / 1000, [method])
    },
    asked(method, code, durationMs) {
      requests.add(1, [method, code])
      requestSeconds.observe(durationMs / 1000, [method])
    },
    dropped: () => dropped.add(),
  }
}
