/**
 * The asking side of one request stream: sends introduction and requests, matches answers to them by id.
 *
 *   waiting → under way → answered
 *       └──────────┴────→ cancelled (the signal) | failed (the stream broke)
 *
 * Invariants: an id once used is never used again on the stream, so that late frames of a cancelled request are told from
 * nonsense; a request that has left `pending` is settled, the writer has dropped its payload, and nothing that arrives
 * later is written to its memory.
 */

import {
  errorEnvelope,
  headerBytesMax,
  type Introduction,
  introductionCodec,
  ProtocolError,
  payloadBytesMax,
  requestEnvelope,
  responseEnvelope,
  WireError,
} from '@nupeerstack/protocol'
import type { Clock, Timer, Timers } from '@nupeerstack/runtime'
import { ArrivingPayload } from './arriving-payload.ts'
import type { BytePipe, UnattachedPipe } from './byte-pipe.ts'
import { createFrameReader, type ReceivedFrame } from './frame-reader.ts'
import { createFrameWriter } from './frame-writer.ts'
import type { IncomingResponse, OutgoingRequest } from './network.ts'
import type { NetworkLimits } from './network-limits.ts'

export interface RequestAsker {
  /** Throws WireError, or the signal's reason when it aborts. */
  ask(request: OutgoingRequest): Promise<IncomingResponse>
  close(): void
}

export interface RequestAskerDependencies {
  readonly pipe: UnattachedPipe
  /** Makes a fresh introduction; `undefined` for a stranger. */
  introduce(): Introduction | undefined
  readonly clock: Clock
  readonly timers: Timers
  /** Called once, when nothing more can be asked here. */
  onClosed(): void
  /** The other side broke the protocol. */
  onViolation(error: ProtocolError): void
}

interface PendingRequest {
  readonly resolve: (response: IncomingResponse) => void
  readonly reject: (error: unknown) => void
  readonly into: Uint8Array | undefined
  answer: ArrivingAnswer | undefined
}

interface ArrivingAnswer {
  readonly header: Uint8Array
  readonly payload: ArrivingPayload
  readonly bytes: Uint8Array
}

/** Ids are 32 bits wide; a stream that has used this many is closed and opened anew. */
const requestsPerStreamMax = 2 ** 31

/** Begins to ask on a stream that this side has opened. */
export function createRequestAsker(
  { pipe: unattached, introduce, clock, timers, onClosed, onViolation }: RequestAskerDependencies,
  limits: NetworkLimits,
): RequestAsker {
  const pending = new Map<number, PendingRequest>()
  const line: (() => void)[] = []
  let lastId = 0
  let introduceAgainAt = 0
  let isClosed = false
  let refusal = new WireError('unavailable', 'the stream to the peer is closed')
  let idleTimer: Timer | undefined

  const fail = (error: WireError) => {
    isClosed = true
    refusal = error
    timers.clearTimeout(idleTimer)
    writer.close()
    for (const { reject } of pending.values()) reject(error)
    pending.clear()
    for (const enter of line.splice(0)) enter()
    onClosed()
  }
  const violate = (error: ProtocolError) => {
    fail(new WireError('unavailable', 'the peer broke the protocol', { cause: error }))
    pipe.abort(error)
    onViolation(error)
  }
  const reader = createFrameReader({
    onFrame: (frame) => receive(frame),
    onDataFrame: (requestId, bodyLength) => arrivingAnswer(requestId)?.payload.promise(bodyLength),
    onData(requestId, slice) {
      const answer = pending.get(requestId)?.answer
      answer?.payload.fill(answer.bytes, slice)
    },
  })
  const pipe: BytePipe = unattached.attach({
    onData(chunk) {
      if (isClosed) return
      try {
        reader.push(chunk)
      } catch (error) {
        if (!(error instanceof ProtocolError)) throw error
        violate(error)
      }
    },
    onDrain: () => writer.drained(),
    onClosed() {
      if (!isClosed) fail(new WireError('unavailable', 'the stream to the peer broke'))
    },
  })
  const writer = createFrameWriter(
    { pipe, timers },
    { onStall: () => pipe.abort(new Error('the peer takes no bytes')) },
    { stallTimeoutMs: limits.stallTimeoutMs },
  )

  const receive = (frame: ReceivedFrame) => {
    if (isClosed) return
    if (frame.kind === 'error' && frame.requestId === 0) {
      const { code, message } = errorEnvelope.parse(frame.body)
      fail(new WireError(code, message))
      pipe.close()
      return
    }
    const request = pendingRequest(frame.requestId)
    if (request !== undefined) receiveFor(request, frame)
  }

  const pendingRequest = (id: number): PendingRequest | undefined => {
    if (id === 0 || id > lastId) throw new ProtocolError('an answer to nothing')
    return pending.get(id)
  }
  const arrivingAnswer = (id: number): ArrivingAnswer | undefined => {
    if (isClosed) return undefined
    const request = pendingRequest(id)
    if (request === undefined) return undefined
    if (request.answer === undefined) throw new ProtocolError('payload before its response')
    return request.answer
  }

  const receiveFor = (request: PendingRequest, frame: ReceivedFrame) => {
    switch (frame.kind) {
      case 'response':
        if (request.answer !== undefined) throw new ProtocolError('a second response')
        return beginAnswer(frame.requestId, request, frame.body)
      case 'end': {
        const { answer } = request
        if (answer === undefined) throw new ProtocolError('an end without a response')
        if (!answer.payload.isWhole) throw new ProtocolError('an end before the whole payload')
        settle(frame.requestId)
        request.resolve({ header: answer.header, payload: answer.bytes })
        return
      }
      case 'error': {
        const { code, message } = errorEnvelope.parse(frame.body)
        settle(frame.requestId)
        request.reject(new WireError(code, message))
        return
      }
      default:
        throw new ProtocolError(`a ${frame.kind} frame in an answer`)
    }
  }

  const beginAnswer = (id: number, request: PendingRequest, body: Uint8Array) => {
    const { header, payloadBytes = 0 } = responseEnvelope.parse(body)
    const { into } = request
    if (into !== undefined && payloadBytes > into.length) {
      return cancel(id, request, new WireError('too-large', `an answer of ${payloadBytes} bytes for ${into.length}`))
    }
    const bytes = into === undefined ? new Uint8Array(payloadBytes) : into.subarray(0, payloadBytes)
    request.answer = { header, payload: new ArrivingPayload(payloadBytes), bytes }
  }

  const cancel = (id: number, request: PendingRequest, reason: unknown) => {
    if (pending.get(id) !== request) return
    if (settle(id)) writer.frame('cancel', id, new Uint8Array())
    request.reject(reason)
  }

  // Frees the request's place for the next in line. What it still had to send is sent no more.
  const settle = (id: number): boolean => {
    pending.delete(id)
    const wasStarted = writer.drop(id)
    line.shift()?.()
    if (pending.size === 0) idle()
    return wasStarted
  }

  // The other side gives a stranger's silent stream up; leaving first spares a request that would meet its end.
  const idle = () => {
    if (isClosed || introduceAgainAt !== Number.POSITIVE_INFINITY) return
    timers.clearTimeout(idleTimer)
    idleTimer = timers
      .setTimeout(() => {
        if (isClosed || pending.size > 0) return
        fail(new WireError('unavailable', 'the stream was closed'))
        pipe.close()
      }, limits.strangerIdleMs / 2)
      .unref()
  }

  const introduceWhereDue = () => {
    const now = clock.unixMs()
    if (now < introduceAgainAt) return
    const introduction = introduce()
    introduceAgainAt =
      introduction === undefined ? Number.POSITIVE_INFINITY : now + (introduction.expiresAt * 1000 - now) * 0.8
    const body = introduction === undefined ? new Uint8Array() : introductionCodec.encode(introduction)
    writer.frame('introduction', 0, body)
  }

  const enterLine = async (signal: AbortSignal) => {
    if (line.length >= limits.requestsWaitingMax) throw new WireError('busy', 'too many requests wait for this peer')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const leave = () => {
      const place = line.indexOf(resolve)
      if (place !== -1) line.splice(place, 1)
      reject(signal.reason)
    }
    line.push(resolve)
    signal.addEventListener('abort', leave, { once: true })
    await promise.finally(() => signal.removeEventListener('abort', leave))
  }

  return {
    async ask({ method, header, payload = [], into, signal }) {
      const payloadBytes = payload.reduce((sum, chunk) => sum + chunk.length, 0)
      checkSizes(header, payloadBytes)
      signal.throwIfAborted()
      while (!isClosed && pending.size >= limits.requestsInFlightMax) await enterLine(signal)
      if (isClosed) throw refusal
      if (signal.aborted) {
        line.shift()?.()
        throw signal.reason
      }
      introduceWhereDue()
      const id = ++lastId
      const answer = Promise.withResolvers<IncomingResponse>()
      const request: PendingRequest = { resolve: answer.resolve, reject: answer.reject, into, answer: undefined }
      pending.set(id, request)
      writer.message('request', id, requestEnvelope.encode({ method, header, payloadBytes }), payload)
      const onAbort = () => cancel(id, request, signal.reason)
      signal.addEventListener('abort', onAbort, { once: true })
      const timer = timers
        .setTimeout(() => {
          cancel(id, request, new WireError('unavailable', `${method} took longer than ${limits.requestTimeoutMs} ms`))
        }, limits.requestTimeoutMs)
        .unref()
      try {
        return await answer.promise
      } finally {
        timers.clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
        if (lastId >= requestsPerStreamMax && pending.size === 0) pipe.close()
      }
    },
    close() {
      if (isClosed) return
      fail(new WireError('unavailable', 'the stream was closed'))
      pipe.close()
    },
  }
}

function checkSizes(header: Uint8Array, payloadBytes: number): void {
  if (header.length > headerBytesMax) throw new WireError('too-large', `a header has at most ${headerBytesMax} bytes`)
  if (payloadBytes > payloadBytesMax) throw new WireError('too-large', `a payload has at most ${payloadBytesMax} bytes`)
}
