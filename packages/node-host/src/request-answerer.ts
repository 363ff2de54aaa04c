/**
 * The answering side of one request stream: checks the introduction, gathers requests, runs handlers, sends answers.
 *
 *   arriving → handled → answered        each arrow has a time limit
 *       └─────────┴────→ cancelled | refused
 *
 * Invariants: memory held for the peer is bounded (a payload has its buffer from its first byte until its handler ends,
 * an answer counts until the stream has taken it); reading stops while handlers and answers hold more than the peer's
 * share, and goes on below half of it; a handler that was given up still counts until it has really ended, and keeps its
 * payload until then.
 */

import {
  type Address,
  errorEnvelope,
  errorMessageBytesMax,
  headerBytesMax,
  type Introduction,
  introductionCodec,
  isIntroductionValid,
  type PeerId,
  ProtocolError,
  payloadBytesMax,
  requestEnvelope,
  responseEnvelope,
  WireError,
  type WireErrorCode,
} from '@nupeerstack/protocol'
import type { Clock, Timer, Timers } from '@nupeerstack/runtime'
import { ArrivingPayload } from './arriving-payload.ts'
import type { BufferPool, PooledBuffer } from './buffer-pool.ts'
import type { BytePipe, UnattachedPipe } from './byte-pipe.ts'
import { createFrameReader, type ReceivedFrame } from './frame-reader.ts'
import { createFrameWriter } from './frame-writer.ts'
import type { HeldBytes } from './held-bytes.ts'
import type { NetworkLimits } from './network-limits.ts'
import type { OutgoingResponse, RequestHandler } from './service.ts'

export interface RequestAnswerer {
  readonly account: Address | undefined
  /** Refuses what comes from now on, and resolves when no handler runs. */
  finish(): Promise<void>
  close(): void
}

export interface RequestAnswererDependencies {
  readonly pipe: UnattachedPipe
  readonly peers: { readonly self: PeerId; readonly remote: PeerId }
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

interface ActiveRequest {
  readonly id: number
  readonly method: string
  readonly handler: RequestHandler
  readonly header: Uint8Array
  readonly startedAt: number
  readonly payload: ArrivingPayload
  /** From the first byte of the payload on. */
  buffer: PooledBuffer | undefined
  isHandled: boolean
  readonly abort: AbortController
  timer: Timer
}

const noBytes = new Uint8Array()

/** Checking a signature costs a millisecond, so a peer may not ask for it as often as it likes. */
const introductionIntervalMs = 5_000

/** Begins to answer on a stream that the other side has opened. */
export function createRequestAnswerer(
  dependencies: RequestAnswererDependencies,
  config: NetworkLimits & { readonly chainId: number },
): RequestAnswerer {
  const { peers, handlerOf, held, buffers, clock, timers } = dependencies
  const active = new Map<number, ActiveRequest>()
  let introduction: Introduction | undefined
  let introducedAt: number | undefined
  let lastId = 0
  let handlersRunning = 0
  /** Payload that may still arrive for requests which were refused or cancelled. */
  let lateBytesAllowed = 0
  let handledBytes = 0
  let answerBytes = 0
  let isPaused = false
  let isFinishing = false
  let isClosed = false
  const idleEnough = Promise.withResolvers<void>()

  const close = () => {
    if (isClosed) return
    isClosed = true
    timers.clearTimeout(idleTimer)
    writer.close()
    balanceAnswers()
    for (const request of [...active.values()]) giveUp(request, new Error('the connection was lost'))
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
      const request = active.get(requestId)
      if (request?.buffer !== undefined) request.payload.fill(request.buffer.bytes, slice)
    },
  })
  const pipe: BytePipe = dependencies.pipe.attach({
    onData(chunk) {
      if (isClosed) return
      if (introduction === undefined) idleTimer.refresh()
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
  const writer = createFrameWriter(
    { pipe, timers },
    { onProgress: () => balanceAnswers(), onStall: () => pipe.abort(new Error('the peer takes no bytes')) },
    { stallTimeoutMs: config.stallTimeoutMs },
  )
  const idleTimer = timers.setTimeout(() => leaveStranger(), config.strangerIdleMs).unref()

  const leaveStranger = () => {
    if (introduction !== undefined) return
    if (active.size > 0 || handlersRunning > 0) idleTimer.refresh()
    else if (introducedAt === undefined) pipe.abort(new Error('the peer did not introduce itself'))
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
    if (introducedAt === undefined) throw new ProtocolError('no introduction')
  }

  const introduce = (body: Uint8Array) => {
    const now = clock.unixMs()
    if (introducedAt !== undefined && now - introducedAt < introductionIntervalMs) {
      throw new ProtocolError('introductions too often')
    }
    introducedAt = now
    introduction = body.length === 0 ? undefined : introductionCodec.parse(body)
    if (introduction === undefined) return
    const { self: to, remote: from } = peers
    if (isIntroductionValid(config.chainId, introduction, { from, to }, Math.floor(now / 1000))) return
    introduction = undefined
    refuse(0, 'unauthorised', 'the introduction is not valid between these peers now')
    queueMicrotask(() => pipe.close())
  }

  const begin = (frame: ReceivedFrame) => {
    const { requestId: id } = frame
    // Small requests overtake the first frame of large ones, so ids need not rise.
    if (id === 0 || active.has(id)) throw new ProtocolError('a request under an id that is in use')
    lastId = Math.max(lastId, id)
    const { method, header, payloadBytes = 0 } = requestEnvelope.parse(frame.body)
    const refuseArriving = (code: WireErrorCode, message: string) => {
      lateBytesAllowed += payloadBytes
      refuse(id, code, message)
      dependencies.onAnswer(code === 'unknown-method' ? 'unknown' : 'refused', code, 0)
    }
    const handler = isFinishing ? 'closed' : handlerOf(method)
    if (handler === 'unknown') return refuseArriving('unknown-method', 'this peer does not answer that method')
    if (handler === 'closed') return refuseArriving('unavailable', 'this peer does not answer now')
    // Handlers that run on after a cancellation are bounded apart, or cancelling would be a way around the bound.
    if (active.size >= config.requestsInFlightMax || handlersRunning >= 2 * config.requestsInFlightMax) {
      return refuseArriving('busy', 'too many requests are under way')
    }
    const abort = new AbortController()
    const request: ActiveRequest = {
      id,
      method,
      handler,
      header,
      startedAt: clock.elapsedMs(),
      payload: new ArrivingPayload(payloadBytes),
      buffer: undefined,
      isHandled: false,
      abort,
      timer: timers
        .setTimeout(() => {
          refuseActive(request, 'unavailable', 'the request did not arrive in time')
        }, config.requestArrivalMs)
        .unref(),
    }
    active.set(id, request)
  }

  const beginPayloadFrame = (id: number, bodyLength: number) => {
    if (isClosed) return
    assertIntroduced()
    if (id > lastId) throw new ProtocolError('payload of no request')
    const request = active.get(id)
    if (request === undefined) {
      lateBytesAllowed -= bodyLength
      if (lateBytesAllowed < 0) throw new ProtocolError('payload of a request that is over')
      return
    }
    if (request.isHandled) throw new ProtocolError('payload after the end')
    request.payload.promise(bodyLength)
    // The whole room is taken at once, so that what has begun can always be finished.
    request.buffer ??= buffers.take(request.payload.announcedBytes)
    if (request.buffer === undefined) refuseActive(request, 'busy', 'this peer has no room for a payload now')
  }

  const complete = (id: number) => {
    if (id > lastId) throw new ProtocolError('an end of no request')
    const request = active.get(id)
    if (request === undefined) return
    if (request.isHandled) throw new ProtocolError('a second end')
    if (!request.payload.isWhole) throw new ProtocolError('an end before the whole payload')
    request.isHandled = true
    handledBytes += request.payload.announcedBytes
    timers.clearTimeout(request.timer)
    request.timer = timers
      .setTimeout(() => {
        refuseActive(request, 'unavailable', 'the request took too long')
      }, config.handlerTimeoutMs)
      .unref()
    handlersRunning++
    pauseWhereFull()
    void run(request)
  }

  const run = async (request: ActiveRequest) => {
    const { header, buffer, abort } = request
    const account =
      introduction !== undefined && introduction.expiresAt * 1000 > clock.unixMs() ? introduction.account : undefined
    try {
      const { signal } = abort
      const payload = buffer?.bytes ?? noBytes
      answer(request, await request.handler({ peer: peers.remote, account, header, payload, signal }))
    } catch (error) {
      fail(request, error)
    } finally {
      handlersRunning--
      handledBytes -= request.payload.announcedBytes
      buffer?.release()
      resumeWhereRoom()
      if (isFinishing && handlersRunning === 0) idleEnough.resolve()
    }
  }

  const answer = (request: ActiveRequest, { header, payload = [], release }: OutgoingResponse) => {
    const payloadBytes = payload.reduce((sum, chunk) => sum + chunk.length, 0)
    const isOverLimits = header.length > headerBytesMax || payloadBytes > payloadBytesMax
    if (isOverLimits || active.get(request.id) !== request) {
      release?.()
      if (isOverLimits) throw new RangeError('the answer is over the limits')
      return
    }
    end(request, 'ok')
    writer.message('response', request.id, responseEnvelope.encode({ header, payloadBytes }), payload, release)
    balanceAnswers()
    pauseWhereFull()
  }

  const fail = (request: ActiveRequest, error: unknown) => {
    if (error instanceof WireError) return refuseActive(request, error.code, error.message)
    if (error instanceof ProtocolError) return refuseActive(request, 'bad-request', error.message)
    if (!request.abort.signal.aborted) dependencies.onHandlerError(request.method, error)
    refuseActive(request, 'internal', 'the request failed at this peer')
  }

  const refuse = (id: number, code: WireErrorCode, message: string) => {
    writer.frame('error', id, errorEnvelope.encode({ code, message: cut(message) }))
  }
  const refuseActive = (request: ActiveRequest, code: WireErrorCode, message: string) => {
    if (active.get(request.id) !== request) return
    if (!request.isHandled) lateBytesAllowed += request.payload.missingBytes
    end(request, code)
    refuse(request.id, code, message)
    request.abort.abort(new WireError(code, message))
    if (!request.isHandled) request.buffer?.release()
  }

  const cancel = (id: number) => {
    const request = active.get(id)
    if (request !== undefined) return giveUp(request, new Error('the asker cancelled'))
    writer.drop(id)
    balanceAnswers()
  }
  const giveUp = (request: ActiveRequest, reason: Error) => {
    timers.clearTimeout(request.timer)
    active.delete(request.id)
    request.abort.abort(reason)
    if (!request.isHandled) request.buffer?.release()
  }

  const end = (request: ActiveRequest, code: 'ok' | WireErrorCode) => {
    timers.clearTimeout(request.timer)
    active.delete(request.id)
    dependencies.onAnswer(request.method, code, clock.elapsedMs() - request.startedAt)
  }

  // Brings the count of answers that wait for the stream in line with the writer's.
  const balanceAnswers = () => {
    const change = writer.waitingBytes - answerBytes
    answerBytes += change
    if (change > 0) held.takeAlways(change)
    else held.give(-change)
    resumeWhereRoom()
  }

  // Only what ends by itself counts: a payload that is still arriving needs the reading to go on.
  const pauseWhereFull = () => {
    if (isPaused || isClosed || handledBytes + answerBytes < config.heldBytesPerPeerMax) return
    isPaused = true
    pipe.pause()
  }
  const resumeWhereRoom = () => {
    if (!isPaused || isClosed || handledBytes + answerBytes > config.heldBytesPerPeerMax / 2) return
    isPaused = false
    pipe.resume()
  }

  return {
    get account() {
      return introduction?.account
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
