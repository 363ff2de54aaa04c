/**
 * The asking side of one request stream: sends introduction and requests, matches answers to them by id
 * (`awaited-answers.ts`). Who finds too many under way waits in line.
 *
 *   waiting → under way → answered
 *       └──────────┴────→ cancelled (the signal) | failed (the stream broke)
 *
 * Invariant: where an answer is no longer awaited, the writer has dropped the payload of its request.
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
import type { Clock, Timer, Timers } from '@nupeerstack/runtime'
import type { IncomingResponse, OutgoingRequest } from '../port/network.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import { AwaitedAnswers } from './awaited-answers.ts'
import type { BytePipe, UnattachedPipe } from './byte-pipe.ts'
import { createFrameReader, type ReceivedFrame } from './frame-reader.ts'
import { createFrameWriter } from './frame-writer.ts'
import { WaitingLine } from './waiting-line.ts'

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

/** Ids are 32 bits wide; a stream that has used this many is closed and opened anew. */
const requestsPerStreamMax = 2 ** 31

/** Begins to ask on a stream that this side has opened. */
export function createRequestAsker(
  { pipe: unattached, introduce, clock, timers, onClosed, onViolation }: RequestAskerDependencies,
  limits: NetworkLimits,
): RequestAsker {
  const awaited = new AwaitedAnswers()
  const line = new WaitingLine(limits.requestsWaitingMax)
  let introduceAgainAt = 0
  let isClosed = false
  let refusal = new WireError('unavailable', 'the stream to the peer is closed')
  let idleTimer: Timer | undefined

  const fail = (error: WireError) => {
    isClosed = true
    refusal = error
    timers.clearTimeout(idleTimer)
    writer.close()
    awaited.leaveAll(error)
    line.dismiss()
    onClosed()
  }
  const violate = (error: ProtocolError) => {
    fail(new WireError('unavailable', 'the peer broke the protocol', { cause: error }))
    pipe.abort(error)
    onViolation(error)
  }
  const reader = createFrameReader({
    onFrame: (frame) => receive(frame),
    onDataFrame(requestId, bodyLength) {
      if (!isClosed) awaited.promise(requestId, bodyLength)
    },
    onData(requestId, slice) {
      const answer = awaited.get(requestId)?.arriving
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
    const received = awaited.receive(frame)
    if (received === 'over') over(frame.requestId)
    else if (received instanceof WireError) cancel(frame.requestId, received)
  }

  const cancel = (id: number, reason: unknown) => {
    if (awaited.leave(id, reason) && over(id)) writer.frame('cancel', id, new Uint8Array())
  }

  // Frees the request's place for the next in line. What it still had to send is sent no more: whether it had begun.
  const over = (id: number): boolean => {
    const wasStarted = writer.drop(id)
    line.next()
    if (awaited.count === 0) idle()
    return wasStarted
  }

  // The other side gives a stranger's silent stream up; leaving first spares a request that would meet its end.
  const idle = () => {
    if (isClosed || introduceAgainAt !== Number.POSITIVE_INFINITY) return
    timers.clearTimeout(idleTimer)
    idleTimer = timers
      .setTimeout(() => {
        if (isClosed || awaited.count > 0) return
        fail(new WireError('unavailable', 'the stream was closed'))
        pipe.close()
      }, limits.strangerIdleMs / 2)
      .unref()
  }

  const introduceWhereDue = () => {
    const now = clock.elapsedMs()
    if (now < introduceAgainAt) return
    const introduction = introduce()
    introduceAgainAt =
      introduction === undefined
        ? Number.POSITIVE_INFINITY
        : now + (introduction.expiresAt * 1000 - clock.unixMs()) * 0.8
    const body = introduction === undefined ? new Uint8Array() : introductionCodec.encode(introduction)
    writer.frame('introduction', 0, body)
  }

  return {
    async ask({ method, header, payload = [], into, signal }) {
      const payloadBytes = payload.reduce((sum, chunk) => sum + chunk.length, 0)
      checkSizes(header, payloadBytes)
      signal.throwIfAborted()
      while (!isClosed && awaited.count >= limits.requestsInFlightMax) await line.enter(signal)
      if (isClosed) throw refusal
      if (signal.aborted) {
        line.next()
        throw signal.reason
      }
      introduceWhereDue()
      const { id, response } = awaited.add(into)
      writer.message('request', id, requestEnvelope.encode({ method, header, payloadBytes }), payload)
      const onAbort = () => cancel(id, signal.reason)
      signal.addEventListener('abort', onAbort, { once: true })
      const timer = timers
        .setTimeout(() => {
          cancel(id, new WireError('unavailable', `${method} took longer than ${limits.requestTimeoutMs} ms`))
        }, limits.requestTimeoutMs)
        .unref()
      try {
        return await response
      } finally {
        timers.clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
        if (awaited.lastId >= requestsPerStreamMax && awaited.count === 0) pipe.close()
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
