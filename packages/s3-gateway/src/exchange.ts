/** One request and its answer, from the first header to the last byte: what stands on it, and whether the client is still there. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequestId } from './http/request-id.ts'
import { settleUnreadBody } from './http/unread-body.ts'
import type { Route } from './routes.ts'
import type { S3Error } from './s3-error.ts'

export class Exchange {
  readonly id = createRequestId()
  readonly startedAt = performance.now()
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: string
  /** Names of headers that stand on every answer, also on an error. */
  readonly #standing = new Set(['x-amz-request-id', 'x-amz-id-2', 'server'])
  route: Route | undefined
  error: S3Error | undefined
  readonly #gone = new AbortController()
  #isAwaitingContinue: boolean

  constructor(request: IncomingMessage, response: ServerResponse, url: string) {
    this.request = request
    this.response = response
    this.url = url
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

  /** Puts headers on the answer, whatever it will be. */
  stand(headers: Readonly<Record<string, string>> | undefined): void {
    for (const [name, value] of Object.entries(headers ?? {})) {
      this.response.setHeader(name, value)
      this.#standing.add(name)
    }
  }

  /** Takes back what an operation had put on an answer that it could not finish. */
  removeOtherHeaders(): void {
    for (const name of this.response.getHeaderNames()) {
      if (!this.#standing.has(name)) this.response.removeHeader(name)
    }
  }

  sendContinue(): void {
    if (this.#isAwaitingContinue) this.response.writeContinue()
    this.#isAwaitingContinue = false
  }

  settleBody(): void {
    settleUnreadBody(this.request, this.response, this.#isAwaitingContinue)
  }
}
