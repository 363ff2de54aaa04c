/**
 * The asking side of one request stream: sends introduction and requests, matches answers to them by id.
 *
 *   waiting → under way → answered
 *       └──────────┴────→ cancelled (the signal) | failed (the stream broke)
 *
 * An id once used is never used again on the stream, so that late frames of a cancelled request are told from nonsense.
 */
import {
  errorEnvelope,
  headerBytesMax,
  type Introduction,
  introductionCodec,
  ProtocolError,
  payloadBytesMax,
  requestEnvelope,
  WireError,
} from '@nupeerstack/protocol'
import type { BytePipe, UnattachedPipe } from './byte-pipe.ts'
import { createFrameReader, joined, type ReceivedFrame } from './frame-reader.ts'
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
  readonly clock: () => number
  /** Called once, when nothing more can be asked here. */
  onClosed(): void
  /** The other side broke the protocol. */
  onViolation(error: ProtocolError): void
}

interface PendingRequest {
  readonly resolve: (response: IncomingResponse) => void
  readonly reject: (error: unknown) => void
  header: Uint8Array | undefined
  readonly payload: Uint8Array[]
  payloadBytes: number
}

/** Ids are 32 bits wide; a stream that has used this many is closed and opened anew. */
const requestsPerStreamMax = 2 ** 31

/** Begins to ask on a stream that this side has opened. */
export function createRequestAsker(
  { pipe: unattached, introduce, clock, onClosed, onViolation }: RequestAskerDependencies,
  limits: NetworkLimits,
): RequestAsker {
  const pending = new Map<number, PendingRequest>()
  const line: (() => void)[] = []
  let lastId = 0
  let introduceAgainAt = 0
  let isClosed = false
  let refusal = new WireError('unavailable', 'the stream to the peer is closed')
  let idleTimer: NodeJS.Timeout | undefined

  const fail = (error: WireError) => {
    isClosed = true
    refusal = error
    clearTimeout(idleTimer)
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
  const reader = createFrameReader((frame) => receive(frame))
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
    pipe,
    { onStall: () => pipe.abort(new Error('the peer takes no bytes')) },
    { stallTimeoutMs: limits.stallTimeoutMs },
  )

  const receive = (frame: ReceivedFrame) => {
    if (frame.kind === 'error' && frame.requestId === 0) {
      const { code, message } = errorEnvelope.parse(joined(frame.body))
      fail(new WireError(code, message))
      pipe.close()
      return
    }
    if (frame.requestId === 0 || frame.requestId > lastId) throw new ProtocolError('an answer to nothing')
    const request = pending.get(frame.requestId)
    if (request !== undefined) receiveFor(request, frame)
  }

  const receiveFor = (request: PendingRequest, frame: ReceivedFrame) => {
    switch (frame.kind) {
      case 'response':
        if (request.header !== undefined) throw new ProtocolError('a second response')
        request.header = joined(frame.body)
        return
      case 'data':
        if (request.header === undefined) throw new ProtocolError('payload before its response')
        request.payloadBytes += frame.bodyLength
        if (request.payloadBytes > payloadBytesMax) throw new ProtocolError('payload over the limit')
        request.payload.push(...frame.body)
        return
      case 'end':
        if (request.header === undefined) throw new ProtocolError('an end without a response')
        settle(frame.requestId)
        request.resolve({ header: request.header, payload: request.payload })
        return
      case 'error': {
        const { code, message } = errorEnvelope.parse(joined(frame.body))
        settle(frame.requestId)
        request.reject(new WireError(code, message))
        return
      }
      default:
        throw new ProtocolError(`a ${frame.kind} frame in an answer`)
    }
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
    clearTimeout(idleTimer)
    idleTimer = setTimeout(() => {
      if (isClosed || pending.size > 0) return
      fail(new WireError('unavailable', 'the stream was closed'))
      pipe.close()
    }, limits.strangerIdleMs / 2).unref()
  }

  const introduceWhereDue = () => {
    const now = clock()
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
    async ask({ method, header, payload = [], signal }) {
      checkSizes(header, payload)
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
      pending.set(id, {
        resolve: answer.resolve,
        reject: answer.reject,
        header: undefined,
        payload: [],
        payloadBytes: 0,
      })
      writer.message('request', id, requestEnvelope.encode({ method, header }), payload)
      const cancel = (reason: unknown) => {
        if (!pending.has(id)) return
        if (settle(id)) writer.frame('cancel', id, new Uint8Array())
        answer.reject(reason)
      }
      const onAbort = () => cancel(signal.reason)
      signal.addEventListener('abort', onAbort, { once: true })
      const timer = setTimeout(
        () => cancel(new WireError('unavailable', `${method} took longer than ${limits.requestTimeoutMs} ms`)),
        limits.requestTimeoutMs,
      ).unref()
      try {
        return await answer.promise
      } finally {
        clearTimeout(timer)
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

function checkSizes(header: Uint8Array, payload: readonly Uint8Array[]): void {
  const payloadBytes = payload.reduce((sum, chunk) => sum + chunk.length, 0)
  if (header.length > headerBytesMax) throw new WireError('too-large', `a header has at most ${headerBytesMax} bytes`)
  if (payloadBytes > payloadBytesMax) throw new WireError('too-large', `a payload has at most ${payloadBytesMax} bytes`)
}
