/**
 * The way of a request, in order: limits, target, signature, route, decision, operation, answer. Web pages' preflights, forms,
 * visitors of websites and the token service take a turn of their own before it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from '@nupeerstack/node-host'
import { authenticate } from '../auth/authenticate.ts'
import { authenticateSts } from '../auth/authenticate-sts.ts'
import type { UnverifiedRequest } from '../auth/authentication.ts'
import type { CredentialBook } from '../auth/credentials.ts'
import type { Sessions } from '../auth/sessions.ts'
import { createSignatureFailures } from '../auth/signature-failures.ts'
import { createRequestBody } from '../body/request-body.ts'
import { readWhole } from '../body/request-source.ts'
import { websiteConfiguration } from '../configurations/website.ts'
import { checkFraming } from '../http/check-framing.ts'
import { createAddressReader } from '../http/client-address.ts'
import { errorDocument, toS3Error } from '../http/error-document.ts'
import { Headers } from '../http/headers.ts'
import { type ObjectRef, parseRequestTarget, type RequestTarget } from '../http/object-ref.ts'
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
import { answerSts, stsErrorDocument } from '../sts/answer-sts.ts'
import { answerWebsite } from '../website/answer-website.ts'
import { answerPreflight, corsHeaders } from './cors-headers.ts'
import { Exchange } from './exchange.ts'
import { isFormUpload, readFormUpload } from './form-upload.ts'
import type { S3ServerLimits } from './server-limits.ts'
import type { Certificate } from './tls-certificate.ts'

export type S3ServerDependencies = {
  readonly gateway: Gateway
  readonly router: Router
  readonly credentials: CredentialBook
  readonly sessions: Sessions
  readonly log: Logger
  /** Told of each request when it is over. */
  readonly observe: (request: ObservedRequest) => void
}

export type S3ServerConfig = {
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

export type RequestServer = {
  readonly serve: ServeRequest
  /** Resolves when no request is under way. */
  untilIdle(): Promise<void>
}

/** A session policy of 2,048 characters, each percent-encoded, and a dozen parameters. */
const stsBodyBytesMax = 32 * 1024
/** What a website looks at of a browser's headers. */
const visitHeaders = ['host', 'referer', 'user-agent']
const conditionHeaders = ['if-match', 'if-modified-since', 'if-none-match', 'if-range', 'if-unmodified-since', 'range']

export function createRequestServer(
  { gateway, router, credentials, sessions, log, observe }: S3ServerDependencies,
  { domains, websiteDomains = [], trustedProxies = [] }: S3ServerConfig,
  limits: S3ServerLimits,
  stopping: AbortSignal,
): RequestServer {
  const { clock } = gateway
  const failures = createSignatureFailures(limits.signatureFailures, clock)
  const authentication = { credentials, sessions, signingKeys: createSigningKeys(), failures, clock }
  const addressOf = createAddressReader(trustedProxies)
  const networkLimiter = new RequestLimiter(limits.requestsOfNetworkMax)
  const keyLimiter = new RequestLimiter(limits.requestsOfKeyMax)
  const unreadBodies = new UnreadBodies(limits.unreadBodies)
  const regions = [...new Set([gateway.region, 'us-east-1'])]
  // A domain of websites may lie below one of buckets.
  const allDomains = [...websiteDomains, ...domains]
  let requestsInFlight = 0
  let uploadsInFlight = 0
  let onIdle = (): void => undefined

  const serve: ServeRequest = (request, response, url) => {
    requestsInFlight += 1
    const exchange = new Exchange(request, response, { url, beganMs: clock(), from: addressOf(request) })
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
    const { request, network } = exchange
    exchange.begin()
    if (requestsInFlight > limits.requestsInFlightMax) throw new S3Error('SlowDown')
    using _ofNetwork = networkLimiter.take(exchange.network)
    const headers = new Headers(request.rawHeaders)
    checkFraming(request, headers)
    const target = parseRequestTarget(exchange.url, headers.get('host'), allDomains)
    exchange.ref = target.ref
    const method = request.method ?? ''
    if (method === 'OPTIONS') {
      exchange.bucket = await bucketOf(target.ref)
      await send(exchange, answerPreflight(exchange.bucket, headers))
      return
    }
    if (isWebsite(headers.get('host'))) {
      await send(exchange, await visitWebsite(exchange, { method, target, headers, network }))
      return
    }
    if (isStsRequest(method, target, headers)) {
      const answer = await admitSts(exchange, { method, target, headers, network })
      exchange.settleBody(unreadBodies)
      await send(exchange, answer)
      return
    }
    if (method === 'HEAD' && target.ref.kind === 'bucket')
      exchange.setOnEveryAnswer(regionOf(await bucketOf(target.ref)))
    if (headers.has('origin')) exchange.setOnEveryAnswer(corsHeaders(await bucketOf(target.ref), method, headers))
    const admitted = isFormUpload(method, target, headers)
      ? await admitForm(exchange, target.ref, headers)
      : admit(exchange, { method, target, headers, network })
    const { route } = admitted
    note(exchange, admitted)
    const { identity } = admitted.authentication
    using _ofKey = keyLimiter.take(identity.kind === 'user' ? identity.accessKeyId : undefined)
    const work = limited(route, () => carryOut(exchange, admitted, originOf(exchange, headers)))
    const answer = route.isSlow
      ? await sendSlowly(exchange.response, work, (error) => describe(exchange, error), {
          ...limits.slow,
          onSent: exchange.onSent,
        })
      : await work
    if (answer === undefined) return
    exchange.settleBody(unreadBodies)
    await send(exchange, answer)
  }

  function send(exchange: Exchange, answer: S3Response): Promise<void> {
    const { response, lingering, onSent, breakOff } = exchange
    return sendResponse(response, answer, { stalledMsMax: limits.answerStalledMsMax, lingering, onSent, breakOff })
  }

  function carryOut(exchange: Exchange, admitted: AdmittedRequest, origin: string): Promise<S3Response> {
    const { id: requestId, remoteAddress, isSecure } = exchange
    const signal = AbortSignal.any([exchange.gone, stopping])
    const onBucket = (bucket: BucketRecord): void => {
      exchange.bucket = bucket
    }
    return dispatch(gateway, { ...admitted, requestId, onBucket, origin, remoteAddress, isSecure, signal })
  }

  /** Also where the request is refused: SDKs ask for a bucket as nobody to learn where it is. */
  function regionOf(bucket: BucketRecord | undefined): Record<string, string> | undefined {
    return bucket && { 'x-amz-bucket-region': gateway.region }
  }

  function originOf({ isSecure }: Exchange, headers: Headers): string {
    return `${isSecure ? 'https' : 'http'}://${headers.get('host') ?? ''}`
  }

  function isWebsite(host: string | undefined): boolean {
    const name = host?.replace(/:\d*$/, '').toLowerCase() ?? ''
    return websiteDomains.some((domain) => name.endsWith(`.${domain}`))
  }

  async function visitWebsite(exchange: Exchange, unverified: UnverifiedRequest): Promise<S3Response> {
    const { method, target, headers, network } = unverified
    if (target.ref.kind === 'service' || (method !== 'GET' && method !== 'HEAD')) throw new S3Error('MethodNotAllowed')
    const { bucket } = target.ref
    exchange.isVisit = true
    exchange.bucket = await bucketOf(target.ref)
    const website = exchange.bucket && websiteConfiguration.kept.of(exchange.bucket)
    if (website === undefined) throw new S3Error('NoSuchWebsiteConfiguration', { facts: { BucketName: bucket } })
    const origin = originOf(exchange, headers)
    return answerWebsite(website, {
      key: target.ref.kind === 'object' ? target.ref.key : '',
      origin,
      read(key, how) {
        // Neither query nor credentials count here: a website is for everybody or for nobody.
        const ref: ObjectRef = { kind: 'object', bucket, key }
        const kept = headers.only(how === 'whole' ? visitHeaders : [...visitHeaders, ...conditionHeaders])
        const admitted = admit(exchange, {
          method,
          target: { ...target, rawQuery: '', ref },
          headers: kept,
          network,
        })
        note(exchange, admitted)
        return carryOut(exchange, admitted, origin)
      },
    })
  }

  function admit(exchange: Exchange, unverified: UnverifiedRequest): AdmittedRequest {
    const verified = authenticate(authentication, { regions }, unverified)
    const { ref } = unverified.target
    const route = router.find(unverified.method, ref, verified.query, verified.headers)
    const body = createRequestBody(exchange.request, {
      headers: verified.headers,
      payload: verified.payload,
      guard: limits.guard,
      isChecksummed: route.body === 'bytes' || route.body === 'document',
      mayBeChunked: route.body === 'bytes',
      sendContinue: () => exchange.sendContinue(),
      onReceived: exchange.onReceived,
    })
    return { route, ref, authentication: verified, body }
  }

  /** Answers for the token service, in its own words also where it refuses. */
  async function admitSts(exchange: Exchange, unverified: UnverifiedRequest): Promise<S3Response> {
    exchange.sendContinue()
    try {
      const body = await readWhole(exchange.request, limits.guard, stsBodyBytesMax, exchange.onReceived)
      const identity = authenticateSts(authentication, { regions }, unverified, body)
      exchange.identity = identity
      return answerSts({ sessions, clock }, identity, body.toString('utf8'), exchange.id)
    } catch (error) {
      describe(exchange, error)
      const { status } = toS3Error(error)
      const text = stsErrorDocument(toS3Error(error), exchange.id)
      return { status, headers: { 'content-type': 'text/xml' }, body: { kind: 'text', text } }
    }
  }

  /** The fields of a form stand in its body: there is no way to look at its signature before. */
  function admitForm(exchange: Exchange, ref: ObjectRef, headers: Headers): Promise<AdmittedRequest> {
    if (ref.kind !== 'bucket') throw new S3Error('MethodNotAllowed')
    exchange.sendContinue()
    const config = { regions, guard: limits.guard, onReceived: exchange.onReceived }
    return readFormUpload(authentication, config, exchange.request, {
      bucket: ref.bucket,
      headers,
      network: exchange.network,
    })
  }

  async function bucketOf(ref: ObjectRef): Promise<BucketRecord | undefined> {
    return ref.kind === 'service' ? undefined : gateway.metadata.buckets.find(ref.bucket)
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

  async function fail(exchange: Exchange, error: unknown): Promise<void> {
    const { request, response } = exchange
    const document = describe(exchange, error)
    // Its log tells also of those who were not let in.
    if (exchange.ref !== undefined) exchange.bucket ??= await bucketOf(exchange.ref)
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

  /** Translates an error, logs what is ours, and writes the document for the client. */
  function describe(exchange: Exchange, error: unknown): string {
    const s3Error = toS3Error(error)
    exchange.error = s3Error
    if (
      s3Error.status >= 500 &&
      s3Error.code !== 'NotImplemented' &&
      (exchange.isBrokenOff || !exchange.gone.aborted)
    ) {
      const { id: requestId, route, isBrokenOff, sentBytes } = exchange
      const { cause } = s3Error
      const isOurs = s3Error.code === 'InternalError'
      const why = isOurs ? { error: cause } : { reason: cause instanceof Error ? cause.message : s3Error.message }
      const fields = {
        requestId,
        operation: route?.name,
        code: s3Error.code,
        ...(isBrokenOff && { sentBytes }),
        ...why,
      }
      log[isOurs ? 'error' : 'warn'](isBrokenOff ? 'answer-broken-off' : 'request-failed', fields)
    }
    return errorDocument(s3Error, exchange.resource, exchange.id)
  }
}

/** What is said about a request from then on. */
function note(exchange: Exchange, { route, ref, authentication }: AdmittedRequest): void {
  exchange.route = route
  exchange.ref = ref
  exchange.identity = authentication.identity
}

/** The token service has its clients post forms to `/`, which S3 has no use for. */
function isStsRequest(method: string, { ref }: RequestTarget, headers: Headers): boolean {
  const contentType = headers.get('content-type') ?? ''
  return method === 'POST' && ref.kind === 'service' && /^application\/x-www-form-urlencoded\b/i.test(contentType)
}
