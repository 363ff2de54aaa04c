/**
 * The way of a request. Some take a turn of their own; what throws anywhere is answered as an error.
 *
 *   counted ─ head read ─┬─ OPTIONS ─────────────── answerPreflight ─────────────────────┐
 *                        ├─ a website's host ────── visitWebsite (each object: below) ───┤
 *                        ├─ to the token service ── answerTokenRequest ──────────────────┼─ sent ─ observed
 *                        └─ of S3 ─ admitRequest ─ limits of key and uploads ─ dispatch ─┘
 */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '@nupeerstack/node-host'
import type { Timers } from '@nupeerstack/runtime'
import type { UnverifiedRequest } from '../auth/authentication.ts'
import type { CredentialBook } from '../auth/credentials.ts'
import type { Sessions } from '../auth/sessions.ts'
import { createSignatureFailures } from '../auth/signature-failures.ts'
import { createAddressReader } from '../http/client-address.ts'
import type { ObjectRef } from '../http/object-ref.ts'
import type { DrawRequestId } from '../http/request-id.ts'
import { RequestLimiter } from '../http/request-limiter.ts'
import type { S3Response } from '../http/s3-response.ts'
import { sendResponse } from '../http/send-response.ts'
import { sendSlowly } from '../http/send-slowly.ts'
import { UnreadBodies } from '../http/unread-body.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { ObservedRequest } from '../observers/observed-request.ts'
import type { Gateway } from '../requests/operation.ts'
import { type AdmittedRequest, dispatch } from '../routing/dispatch.ts'
import type { Route, Router } from '../routing/routes.ts'
import { S3Error } from '../s3/s3-error.ts'
import { createSigningKeys } from '../signatures/signing-keys.ts'
import { admitForm, admitRequest, readHead } from './admit-request.ts'
import { answerTokenRequest, isTokenRequest } from './answer-token-request.ts'
import { answerPreflight, corsHeaders } from './cors-headers.ts'
import { describeError } from './describe-error.ts'
import { Exchange } from './exchange.ts'
import { isFormUpload } from './form-upload.ts'
import type { S3ServerLimits } from './server-limits.ts'
import type { Certificate } from './tls-certificate.ts'
import { isWebsite, visitWebsite } from './visit-website.ts'

export interface S3ServerDependencies {
  readonly gateway: Gateway
  readonly router: Router
  readonly credentials: CredentialBook
  readonly sessions: Sessions
  readonly log: Logger
  readonly timers: Timers
  /** Told of each request when it is over. */
  readonly observe: (request: ObservedRequest) => void
}

export interface RequestServerDependencies extends S3ServerDependencies {
  readonly drawRequestId: DrawRequestId
}

export interface S3ServerConfig {
  readonly host: string
  /** 0 for any. */
  readonly port: number
  /** Whether other threads listen there too: each takes a share of the connections. */
  readonly isPortShared?: boolean
  /** Domains below which a first label names a bucket. */
  readonly domains: readonly string[]
  /** Domains below which a first label names a bucket that is shown as a website. */
  readonly websiteDomains?: readonly string[]
  /** Addresses and networks of proxies whose `X-Forwarded-For` counts. */
  readonly trustedProxies?: readonly string[]
  /** Speaks TLS where there is one. */
  readonly certificate?: Certificate | undefined
  /** Further limits, for tests. */
  readonly limits?: Partial<S3ServerLimits>
}

export type ServeRequest = (request: IncomingMessage, response: ServerResponse, url: string) => void

export interface RequestServer {
  readonly serve: ServeRequest
  /** Resolves when no request is under way. */
  untilIdle(): Promise<void>
}

export function createRequestServer(
  { gateway, router, credentials, sessions, log, timers, observe, drawRequestId }: RequestServerDependencies,
  { domains, websiteDomains = [], trustedProxies = [] }: S3ServerConfig,
  limits: S3ServerLimits,
  stopping: AbortSignal,
): RequestServer {
  const { clock } = gateway
  const failures = createSignatureFailures(limits.signatureFailures, clock)
  const admission = { credentials, sessions, signingKeys: createSigningKeys(), failures, clock, router, log }
  const guard = { clock, timers, limits: limits.throughput }
  const admissionConfig = { regions: [...new Set([gateway.region, 'us-east-1'])], guard }
  const addressOf = createAddressReader(trustedProxies)
  const networkLimiter = new RequestLimiter(limits.requestsOfNetworkMax)
  const keyLimiter = new RequestLimiter(limits.requestsOfKeyMax)
  const unreadBodies = new UnreadBodies({ timers }, limits.unreadBodies)
  // A domain of websites may lie below one of buckets.
  const allDomains = [...websiteDomains, ...domains]
  const website = { findBucket, answer: answerVisit }
  let requestsInFlight = 0
  let uploadsInFlight = 0
  let onIdle = (): void => undefined

  const serve: ServeRequest = (request, response, url) => {
    requestsInFlight += 1
    const exchange = new Exchange(request, response, { clock, id: drawRequestId(), url, from: addressOf(request) })
    run(exchange)
      .catch((error) => fail(exchange, error))
      .catch((error) => {
        log.error('answer-failed', { requestId: exchange.id, error: String(error) })
        response.destroy()
      })
      .finally(() => {
        requestsInFlight -= 1
        observe(exchange.observe())
        if (requestsInFlight === 0) onIdle()
      })
  }
  const untilIdle = async (): Promise<void> => {
    if (requestsInFlight > 0) {
      await new Promise<void>((resolve) => {
        onIdle = resolve
      })
    }
  }
  return { serve, untilIdle }

  async function run(exchange: Exchange): Promise<void> {
    exchange.begin()
    if (requestsInFlight > limits.requestsInFlightMax) throw new S3Error('SlowDown')
    using _ofNetwork = networkLimiter.take(exchange.network)
    const request = readHead(exchange, allDomains)
    const { method, target, headers } = request
    exchange.ref = target.ref
    if (method === 'OPTIONS') {
      exchange.bucket = await findBucket(target.ref)
      await send(exchange, answerPreflight(exchange.bucket, headers))
    } else if (isWebsite(headers.get('host'), websiteDomains)) {
      await send(exchange, await visitWebsite(website, exchange, request))
    } else if (isTokenRequest(request)) {
      const answer = await answerTokenRequest(admission, admissionConfig, exchange, request)
      exchange.settleBody(unreadBodies)
      await send(exchange, answer)
    } else {
      await serveS3(exchange, request)
    }
  }

  async function serveS3(exchange: Exchange, request: UnverifiedRequest): Promise<void> {
    const { method, target, headers } = request
    if (method === 'HEAD' && target.ref.kind === 'bucket')
      exchange.setOnEveryAnswer(regionOf(await findBucket(target.ref)))
    if (headers.has('origin')) exchange.setOnEveryAnswer(corsHeaders(await findBucket(target.ref), method, headers))
    const refreshing = credentials.refresh()
    if (refreshing !== undefined) await refreshing
    const admitted = isFormUpload(method, target, headers)
      ? await admitForm(admission, admissionConfig, exchange, request)
      : admitRequest(admission, admissionConfig, exchange, request)
    exchange.admit(admitted)
    const { route, authentication } = admitted
    const { identity } = authentication
    using _ofKey = keyLimiter.take(identity.kind === 'user' ? identity.accessKeyId : undefined)
    const work = limited(route, () => carryOut(exchange, admitted, exchange.originOf(headers)))
    const answer = route.isSlow
      ? await sendSlowly(exchange.response, work, (error) => describeError(log, exchange, error), {
          ...limits.slow,
          timers,
          onSent: exchange.onSent,
        })
      : await work
    if (answer === undefined) return
    exchange.settleBody(unreadBodies)
    await send(exchange, answer)
  }

  function answerVisit(exchange: Exchange, request: UnverifiedRequest): Promise<S3Response> {
    const admitted = admitRequest(admission, admissionConfig, exchange, request)
    exchange.admit(admitted)
    return carryOut(exchange, admitted, exchange.originOf(request.headers))
  }

  function carryOut(exchange: Exchange, admitted: AdmittedRequest, origin: string): Promise<S3Response> {
    const { id: requestId, remoteAddress, isSecure } = exchange
    const signal = AbortSignal.any([exchange.gone, stopping])
    const onBucket = (bucket: BucketRecord): void => {
      exchange.bucket = bucket
    }
    return dispatch(gateway, { ...admitted, requestId, onBucket, origin, remoteAddress, isSecure, signal })
  }

  async function limited<T>(route: Route, work: () => Promise<T>): Promise<T> {
    if (route.body !== 'bytes') return work()
    if (uploadsInFlight >= limits.uploadsInFlightMax) throw new S3Error('SlowDown')
    uploadsInFlight += 1
    try {
      return await work()
    } finally {
      uploadsInFlight -= 1
    }
  }

  function send(exchange: Exchange, answer: S3Response): Promise<void> {
    const { response, lingering, onSent, breakOff } = exchange
    return sendResponse(response, answer, {
      timers,
      stalledMsMax: limits.answerStalledMsMax,
      lingering,
      onSent,
      breakOff,
    })
  }

  async function fail(exchange: Exchange, error: unknown): Promise<void> {
    const { request, response } = exchange
    const document = describeError(log, exchange, error)
    // Its log tells also of those who were not let in.
    if (exchange.ref !== undefined) exchange.bucket ??= await findBucket(exchange.ref)
    const status = exchange.error?.status ?? 500
    if (response.headersSent || response.destroyed) {
      exchange.breakOff()
      return
    }
    exchange.removeOtherHeaders()
    exchange.settleBody(unreadBodies)
    if (status === 503) response.setHeader('retry-after', '1')
    const isHead = request.method === 'HEAD'
    await send(exchange, {
      status,
      headers: { 'content-type': 'application/xml', ...exchange.error?.headers },
      body: isHead ? { kind: 'none' } : { kind: 'text', text: document },
    })
  }

  async function findBucket(ref: ObjectRef): Promise<BucketRecord | undefined> {
    return ref.kind === 'service' ? undefined : gateway.metadata.buckets.find(ref.bucket)
  }

  /** Also where the request is refused: SDKs ask for a bucket as nobody to learn where it is. */
  function regionOf(bucket: BucketRecord | undefined): Record<string, string> | undefined {
    return bucket && { 'x-amz-bucket-region': gateway.region }
  }
}
