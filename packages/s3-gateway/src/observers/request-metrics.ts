/** What Prometheus learns of requests: how many of each kind, how they ended, how long they took, what they moved. */
import type { Metrics } from '@nupeerstack/node-host'
import type { S3ErrorCode } from '../s3/s3-error.ts'
import type { ObservedRequest } from './observed-request.ts'

/** From an answer out of memory to an upload of gigabytes. */
const secondsBuckets = [0.005, 0.02, 0.1, 0.5, 2, 10, 60, 600]

/** What is said where signatures are checked, to somebody of whom nobody knows who it is. */
// biome-ignore format: a list of words reads better in lines
const signatureCodes: ReadonlySet<S3ErrorCode> = new Set([
  'AccessDenied', 'AuthorizationHeaderMalformed', 'AuthorizationQueryParametersError', 'ExpiredToken', 'InvalidAccessKeyId',
  'InvalidToken', 'MissingAuthenticationToken', 'RequestTimeTooSkewed', 'SignatureDoesNotMatch', 'SlowDown',
])

export function createRequestMetrics(metrics: Metrics): (request: ObservedRequest) => void {
  const requests = metrics.counter('nupeer_s3_requests_total', 'S3 requests answered', ['operation', 'status', 'code'])
  const seconds = metrics.histogram('nupeer_s3_request_seconds', 'Time to the end of an answer', secondsBuckets, [
    'operation',
  ])
  const received = metrics.counter('nupeer_s3_received_bytes_total', 'Bytes of request bodies')
  const sent = metrics.counter('nupeer_s3_sent_bytes_total', 'Bytes of answer bodies')
  const brokenOff = metrics.counter(
    'nupeer_s3_broken_off_answers_total',
    'Answers that we ended short of their length, because the rest could not be had or was not taken in time',
    ['operation', 'code'],
  )
  const failedSignatures = metrics.counter(
    'nupeer_s3_failed_signatures_total',
    'Requests refused where signatures are checked',
    ['code'],
  )
  return ({ operation = 'none', status, code, isIdentified, receivedBytes, sentBytes, durationMs, isBrokenOff }) => {
    if (isBrokenOff) brokenOff.add(1, [operation, code ?? ''])
    requests.add(1, [operation, String(status), code ?? ''])
    seconds.observe(durationMs / 1_000, [operation])
    if (!isIdentified && code !== undefined && signatureCodes.has(code)) failedSignatures.add(1, [code])
    received.add(receivedBytes)
    sent.add(sentBytes)
  }
}
