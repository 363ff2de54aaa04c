/**
 * The answering side of one request stream: reads frames, runs handlers, sends answers. What it is made of: for whom the peer
 * speaks (`peer-introduction.ts`), its requests as they arrive (`requests-under-way.ts`), and when reading stops
 * (`reading-gate.ts`).
 *
 *   arriving → handled → answered        each arrow has a time limit
 *       └─────────┴────→ cancelled | refused
 *
 * Invariants: memory held for the peer is bounded (a payload has its buffer from its first byte until its handler ends,
 * an answer counts until the stream has taken it); a handler that was given up still counts until it has really ended, and
 * keeps its payload until then.
 */
import {
  type Address,
  errorEnvelope,
  errorMessageBytesMax,
  headerBytesMax,
  type PeerId,
  ProtocolError,
  payloadBytesMax,
  requestEnvelope,
  responseEnvelope,
  type SigningScheme,
  type UnsignedIntroduction,
  WireError,
  type WireErrorCode,
} from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { BufferPool } from '../memory/buffer-pool.ts'
import type { HeldBytes } from '../memory/held-bytes.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import type { OutgoingResponse, RequestHandler } from '../port/service.ts'
import type { BytePipe, UnattachedPipe } from './byte-pipe.ts'
import { createFrameReader, type ReceivedFrame } from './frame-reader.ts'
import { createFrameWriter } from './frame-writer.ts'
import { PeerIntroduction } from './peer-introduction.ts'
import { ReadingGate } from './reading-gate.ts'
import { RequestsUnderWay, type RequestUnderWay } from './requests-under-way.ts'

export interface RequestAnswerer {
  readonly account: Address | undefined
  /** Refuses what comes from now on, and resolves when no handler runs. */
  finish(): Promise<void>
  close(): void
}

export interface RequestAnswererDependencies {
  readonly pipe: UnattachedPipe
  readonly peers: { readonly self: PeerId; readonly remote: PeerId }
  /** How introductions are signed on this network. */
  readonly introductions: SigningScheme<UnsignedIntroduction>
  /** The handler for a method, `unknown` where there is none, `closed` while this host does not answer. */
  handlerOf(method: string): RequestHandler | 'unknown' | 'closed'
  readonly held: HeldBytes
  /** Over `held`. */
  readonly buffers: BufferPool
  readonly clock: Clock
  readonly timers: Timers
  /** Told of each answer: for metrics. `code` is `ok` or the refusal's. */
  onAnswer(method: string, code: 'ok' | WireErrorCode, durationMs: number): void
  /** A handler failed in a way that is nobody's refusal. */
  onHandlerError(method: string, error: unknown): void
  onClosed(): void
  onViolation(error: ProtocolError): void
}

const noBytes = new Uint8Array()

/** Begins to answer on a stream that the other side has opened. */
export function createRequestAnswerer(
  dependencies: RequestAnswererDependencies,
  config: NetworkLimits,
): RequestAnswerer {
  const { peers, handlerOf, buffers, clock, timers, introductions } = dependencies
  const introduction = new PeerIntroduction({ clock, introductions }, { peers })
  const requests = new RequestsUnderWay(
    { buffers, clock, timers, onLate: (request, why) => refuseUnderWay(request, 'unavailable', why) },
    config,
  )
  let handlersRunning = 0
  let isFinishing = false
  let isClosed = false
  const idleEnough = Promise.withResolvers<void>()

  const close = () => {
    if (isClosed) return
    isClosed = true
    timers.clearTimeout(idleTimer)
    writer.close()
    gate.close()
    gate.answersWaiting(writer.waitingBytes)
    for (const request of requests.all()) giveUp(request, new Error('the connection was lost'))
    dependencies.onClosed()
  }
  const violate = (error: ProtocolError) => {
    close()
    pipe.abort(error)
    dependencies.onViolation(error)
  }
  const reader = createFrameReader({
    onFrame: (frame) => receive(frame),
    onDataFrame: (requestId, bodyLength) => beginPayloadFrame(requestId, bodyLength),
    onData(requestId, slice) {
      const request = requests.get(requestId)
      if (request?.buffer !== undefined) request.payload.fill(request.buffer.bytes, slice)
    },
  })
  const pipe: BytePipe = dependencies.pipe.attach({
    onData(chunk) {
      if (isClosed) return
      if (introduction.account === undefined) idleTimer.refresh()
      try {
        reader.push(chunk)
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error
        violate(error)
      }
    },
    onDrain: () => writer.drained(),
    onClosed: close,
  })
  const gate = new ReadingGate({ pipe, held: dependencies.held }, { shareBytes: config.heldBytesPerPeerMax })
  const writer = createFrameWriter(
    { pipe, timers },
    {
      onProgress: () => gate.answersWaiting(writer.waitingBytes),
      onStall: () => pipe.abort(new Error('the peer takes no bytes')),
    },
    { stallTimeoutMs: config.stallTimeoutMs },
  )
  const idleTimer = timers.setTimeout(() => leaveStranger(), config.strangerIdleMs).unref()

  const leaveStranger = () => {
    if (introduction.account !== undefined) return
    if (requests.count > 0 || handlersRunning > 0) idleTimer.refresh()
    else if (!introduction.isGiven) pipe.abort(new Error('the peer did not introduce itself'))
    else pipe.close()
  }

  const receive = (frame: ReceivedFrame) => {
    if (isClosed) return
    if (frame.kind !== 'introduction') assertIntroduced()
    switch (frame.kind) {
      case 'introduction':
        return introduce(frame.body)
      case 'request':
        return begin(frame)
      case 'end':
        return complete(frame.requestId)
      case 'cancel':
        return cancel(frame.requestId)
      default:
        throw new ProtocolError(`a ${frame.kind} frame from the asking side`)
    }
  }

  const assertIntroduced = () => {
    if (!introduction.isGiven) throw new ProtocolError('no introduction')
  }

  const introduce = (body: Uint8Array) => {
    if (introduction.take(body)) return
    refuse(0, 'unauthorised', 'the introduction is not valid between these peers now')
    queueMicrotask(() => pipe.close())
  }

  const begin = ({ requestId: id, body }: ReceivedFrame) => {
    requests.assertFresh(id)
    const { method, header, payloadBytes = 0 } = requestEnvelope.parse(body)
    const refuseArriving = (code: WireErrorCode, message: string) => {
      requests.letPass(payloadBytes)
      refuse(id, code, message)
      dependencies.onAnswer(code === 'unknown-method' ? 'unknown' : 'refused', code, 0)
    }
    const handler = isFinishing ? 'closed' : handlerOf(method)
    if (handler === 'unknown') return refuseArriving('unknown-method', 'this peer does not answer that method')
    if (handler === 'closed') return refuseArriving('unavailable', 'this peer does not answer now')
    // Handlers that run on after a cancellation are bounded apart, or cancelling would be a way around the bound.
    if (requests.count >= config.requestsInFlightMax || handlersRunning >= 2 * config.requestsInFlightMax) {
      return refuseArriving('busy', 'too many requests are under way')
    }
    requests.begin({ id, method, handler, header }, payloadBytes)
  }

  const beginPayloadFrame = (id: number, bodyLength: number) => {
    if (isClosed) return
    assertIntroduced()
    const withoutMemory = requests.promise(id, bodyLength)
    if (withoutMemory !== undefined) {
      refuseUnderWay(withoutMemory, 'busy', 'this peer has no room for a payload now')
    }
  }

  const complete = (id: number) => {
    const request = requests.complete(id)
    if (request === undefined) return
    handlersRunning++
    gate.handling(request.payload.announcedBytes)
    void run(request)
  }

  const run = async (request: RequestUnderWay) => {
    const { header, buffer, abort } = request
    const account = introduction.currentAccount()
    try {
      const { signal } = abort
      const payload = buffer?.bytes ?? noBytes
      answer(request, await request.handler({ peer: peers.remote, account, header, payload, signal }))
    } catch (error) {
      fail(request, error)
    } finally {
      handlersRunning--
      buffer?.release()
      gate.handled(request.payload.announcedBytes)
      if (isFinishing && handlersRunning === 0) idleEnough.resolve()
    }
  }

  const answer = (request: RequestUnderWay, { header, payload = [], release }: OutgoingResponse) => {
    const payloadBytes = payload.reduce((sum, chunk) => sum + chunk.length, 0)
    const isOverLimits = header.length > headerBytesMax || payloadBytes > payloadBytesMax
    if (isOverLimits || !requests.leave(request)) {
      release?.()
      if (isOverLimits) throw new RangeError('the answer is over the limits')
      return
    }
    observe(request, 'ok')
    writer.message('response', request.id, responseEnvelope.encode({ header, payloadBytes }), payload, release)
    gate.answersWaiting(writer.waitingBytes)
  }

  const fail = (request: RequestUnderWay, error: unknown) => {
    if (error instanceof WireError) return refuseUnderWay(request, error.code, error.message)
    if (error instanceof ProtocolError) return refuseUnderWay(request, 'bad-request', error.message)
    if (!request.abort.signal.aborted) dependencies.onHandlerError(request.method, error)
    refuseUnderWay(request, 'internal', 'the request failed at this peer')
  }

  const refuse = (id: number, code: WireErrorCode, message: string) => {
    writer.frame('error', id, errorEnvelope.encode({ code, message: cut(message) }))
  }
  const refuseUnderWay = (request: RequestUnderWay, code: WireErrorCode, message: string) => {
    if (!requests.refuse(request)) return
    observe(request, code)
    refuse(request.id, code, message)
    request.abort.abort(new WireError(code, message))
  }

  const cancel = (id: number) => {
    const request = requests.get(id)
    if (request !== undefined) return giveUp(request, new Error('the asker cancelled'))
    writer.drop(id)
    gate.answersWaiting(writer.waitingBytes)
  }
  const giveUp = (request: RequestUnderWay, reason: Error) => {
    requests.leave(request)
    request.abort.abort(reason)
  }

  const observe = (request: RequestUnderWay, code: 'ok' | WireErrorCode) => {
    dependencies.onAnswer(request.method, code, clock.elapsedMs() - request.startedAt)
  }

  return {
    get account() {
      return introduction.account
    },
    finish() {
      isFinishing = true
      if (handlersRunning === 0) idleEnough.resolve()
      return idleEnough.promise
    },
    close() {
      close()
      pipe.close()
    },
  }
}

function cut(message: string): string {
  const bytes = new TextEncoder().encode(message)
  if (bytes.length <= errorMessageBytesMax) return message
  return new TextDecoder().decode(bytes.subarray(0, errorMessageBytesMax - 3)).replace(/\uFFFD+$/u, '…')
}
