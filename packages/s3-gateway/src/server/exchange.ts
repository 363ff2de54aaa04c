/**
 * One request and its answer, from the first header to the last byte: what stands on it, whether the client is still there,
 * and what is to be said about it when it is over.
 */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '@nupeerstack/runtime'
import type { Identity } from '../auth/identity.ts'
import { loggedRequest } from '../bucket-logs/logged-request.ts'
import type { ClientAddress } from '../http/client-address.ts'
import type { Headers } from '../http/headers.ts'
import type { ObjectRef } from '../http/object-ref.ts'
import type { UnreadBodies } from '../http/unread-body.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { ObservedRequest } from '../observers/observed-request.ts'
import type { AdmittedRequest } from '../routing/dispatch.ts'
import type { Route } from '../routing/routes.ts'
import type { S3Error } from '../s3/s3-error.ts'

export interface ExchangeParts {
  readonly clock: Clock
  readonly id: string
  readonly url: string
  readonly from: ClientAddress
}

export class Exchange {
  readonly id: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: string
  /** Milliseconds since 1970. */
  readonly beganMs: number
  /** From where it comes, as far as we can see. */
  readonly remoteAddress: string | undefined
  /** The network that limits are held for; `undefined` where it speaks for many. */
  readonly network: string | undefined
  /** Whether the client speaks TLS, to us or to a proxy that we trust. */
  readonly isSecure: boolean
  ref: ObjectRef | undefined
  identity: Identity | undefined
  route: Route | undefined
  error: S3Error | undefined
  /** The bucket as it was then, where it is known to be there. */
  bucket: BucketRecord | undefined
  /** Whether somebody visits a website. */
  isVisit = false
  /** What the end of the answer waits for. */
  lingering: Promise<void> | undefined
  isBrokenOff = false
  receivedBytes = 0
  sentBytes = 0
  readonly #clock: Clock
  readonly #startedAt: number
  #firstByteAt: number | undefined
  /** Names of headers on every answer, also on an error. */
  readonly #onEveryAnswer = new Set(['x-amz-request-id', 'x-amz-id-2', 'server'])
  readonly #gone = new AbortController()
  #isAwaitingContinue: boolean

  constructor(request: IncomingMessage, response: ServerResponse, { clock, id, url, from }: ExchangeParts) {
    this.id = id
    this.request = request
    this.response = response
    this.url = url
    this.#clock = clock
    this.#startedAt = clock.elapsedMs()
    this.beganMs = clock.unixMs()
    this.remoteAddress = from.address
    this.network = from.network
    this.isSecure = from.isForwardedSecurely || 'encrypted' in request.socket
    this.#isAwaitingContinue = /(?:^|\W)100-continue(?:$|\W)/i.test(request.headers.expect ?? '')
  }

  /** Aborts when the client goes away before it is answered. */
  get gone(): AbortSignal {
    return this.#gone.signal
  }

  /** The path that an error names. */
  get resource(): string {
    const question = this.url.indexOf('?')
    return question < 0 ? this.url : this.url.slice(0, question)
  }

  begin(): void {
    this.response.setHeader('x-amz-request-id', this.id)
    this.response.setHeader('x-amz-id-2', this.id)
    this.response.setHeader('server', 'NuPeerStack')
    this.response.on('close', () => {
      if (!this.response.writableFinished) this.#gone.abort()
    })
    this.response.on('error', () => {
      // The socket broke while we wrote; 'close' follows.
    })
  }

  /** Who asks for what, which is said about the request from then on. */
  admit({ route, ref, authentication }: Pick<AdmittedRequest, 'route' | 'ref' | 'authentication'>): void {
    this.route = route
    this.ref = ref
    this.identity = authentication.identity
  }

  /** `http://host` as the client called us. */
  originOf(headers: Headers): string {
    return `${this.isSecure ? 'https' : 'http'}://${headers.get('host') ?? ''}`
  }

  /** Called when the answer is out, as far as it will ever be. */
  observe(): ObservedRequest {
    const { request, response, identity, error } = this
    const endedAt = this.#clock.elapsedMs()
    return {
      id: this.id,
      beganMs: this.beganMs,
      method: request.method ?? '',
      url: this.url,
      userAgent: request.headers['user-agent'],
      remoteAddress: this.remoteAddress,
      ref: this.ref,
      isIdentified: identity !== undefined,
      user: identity?.kind === 'user' ? { userId: identity.userId, accessKeyId: identity.accessKeyId } : undefined,
      refusedAccessKeyId: error?.facts.AWSAccessKeyId,
      operation: this.route?.name,
      status: response.statusCode,
      code: error?.code,
      receivedBytes: this.receivedBytes,
      sentBytes: this.sentBytes,
      // To the first byte of the answer's body, or to its end where it has none.
      firstByteMs: (this.#firstByteAt ?? endedAt) - this.#startedAt,
      durationMs: endedAt - this.#startedAt,
      isCutShort:
        this.#gone.signal.aborted || ((response.destroyed || request.socket.destroyed) && !response.writableFinished),
      isBrokenOff: this.isBrokenOff,
      logged: loggedRequest(this),
    }
  }

  readonly onReceived = (sizeBytes: number): void => {
    this.receivedBytes += sizeBytes
  }

  readonly onSent = (sizeBytes: number): void => {
    this.#firstByteAt ??= this.#clock.elapsedMs()
    this.sentBytes += sizeBytes
  }

  /** Puts headers on the answer, whatever it will be. */
  setOnEveryAnswer(headers: Readonly<Record<string, string>> | undefined): void {
    for (const [name, value] of Object.entries(headers ?? {})) {
      this.response.setHeader(name, value)
      this.#onEveryAnswer.add(name)
    }
  }

  /** Ends an answer of which a part is out: only a connection that ends short of its length says that it is not the whole. */
  readonly breakOff = (): void => {
    if (this.response.destroyed) return
    this.isBrokenOff = true
    this.response.destroy()
  }

  /** Takes back what an operation had put on an answer that it could not finish. */
  removeOtherHeaders(): void {
    for (const name of this.response.getHeaderNames()) {
      if (!this.#onEveryAnswer.has(name)) this.response.removeHeader(name)
    }
  }

  sendContinue(): void {
    if (this.#isAwaitingContinue) this.response.writeContinue()
    this.#isAwaitingContinue = false
  }

  settleBody(unreadBodies: UnreadBodies): void {
    const { request, response, receivedBytes } = this
    this.lingering = unreadBodies.settle({
      request,
      response,
      receivedBytes,
      isAwaitingContinue: this.#isAwaitingContinue,
    })
  }
}
