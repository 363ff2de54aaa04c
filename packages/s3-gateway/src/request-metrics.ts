/** What Prometheus learns of requests: how many of each kind, how they ended, how long they took. */
import type { Metrics } from '@nupeerstack/node-host'
import type { ObservedRequest } from './serve-requests.ts'

/** From an answer out of memory to an upload of gigabytes. */
const secondsBuckets = [0.005, 0.02, 0.1, 0.5, 2, 10, 60, 600]

export function createRequestMetrics(metrics: Metrics): (request: ObservedRequest) => void {
  const requests = metrics.counter('nupeer_s3_requests_total', 'S3 requests answered', ['operation', 'status', 'code'])
  const seconds = metrics.histogram('nupeer_s3_request_seconds', 'Time to the end of an answer', secondsBuckets, [
    'operation',
  ])
  return ({ operation = 'none', status, code = '', durationMs }) => {
    requests.add(1, [operation, String(status), code])
    seconds.observe(durationMs / 1_000, [operation])
  }
}
