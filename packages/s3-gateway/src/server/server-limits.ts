/** What the server lets clients take, and for how long. */
import { defaultSignatureFailureLimits, type SignatureFailureLimits } from '../auth/signature-failures.ts'
import { defaultThroughputLimits, type ThroughputLimits } from '../body/request-source.ts'
import { defaultSlowOptions, type SlowOptions } from '../http/send-slowly.ts'
import { defaultUnreadBodyLimits, type UnreadBodyLimits } from '../http/unread-body.ts'

export type S3ServerLimits = {
  /** Requests under way; more are told to slow down, for waiting would only hold their memory. */
  readonly requestsInFlightMax: number
  /** Of them from one network, and signed with one key. */
  readonly requestsOfNetworkMax: number
  readonly requestsOfKeyMax: number
  readonly signatureFailures: SignatureFailureLimits
  /** Bodies being stored: each holds some segments in memory. */
  readonly uploadsInFlightMax: number
  readonly throughput: ThroughputLimits
  /** How long a client may take to make room for more of an answer. */
  readonly answerStalledMsMax: number
  readonly slow: SlowOptions
  /** What is read on of a body whose request is refused. */
  readonly unreadBodies: UnreadBodyLimits
  /** How long requests under way get when the server closes. */
  readonly drainMs: number
}

export const defaultLimits: S3ServerLimits = {
  requestsInFlightMax: 1_024,
  // Nobody takes all.
  requestsOfNetworkMax: 768,
  requestsOfKeyMax: 768,
  signatureFailures: defaultSignatureFailureLimits,
  uploadsInFlightMax: 64,
  throughput: defaultThroughputLimits,
  // The system's buffers hold megabytes: somebody who reads 3 KB a second makes room for more every few minutes only.
  answerStalledMsMax: 600_000,
  slow: defaultSlowOptions,
  unreadBodies: defaultUnreadBodyLimits,
  drainMs: 5_000,
}
