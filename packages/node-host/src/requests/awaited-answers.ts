/**
 * The answers that one request stream waits for, by the ids of their requests.
 *
 *   add → awaited ──response──▶ arriving ──end──▶ answered
 *            └──error | leave──────┴──error | leave──▶ failed
 *
 * Invariants: an id once used is never used again, so that late frames of a cancelled request are told from nonsense. What
 * is no longer awaited is settled, and nothing that arrives later is written to its memory.
 */
import { errorEnvelope, ProtocolError, responseEnvelope, WireError } from '@nupeerstack/protocol'
import { ArrivingPayload } from '../memory/arriving-payload.ts'
import type { IncomingResponse } from '../port/network.ts'
import type { ReceivedFrame } from './frame-reader.ts'

export interface AwaitedAnswer {
  readonly id: number
  readonly response: Promise<IncomingResponse>
  /** From its response frame on. */
  readonly arriving: ArrivingAnswer | undefined
}

export interface ArrivingAnswer {
  readonly header: Uint8Array
  readonly payload: ArrivingPayload
  readonly bytes: Uint8Array
}

interface Awaited extends AwaitedAnswer {
  arriving: ArrivingAnswer | undefined
  readonly into: Uint8Array | undefined
  readonly resolve: (response: IncomingResponse) => void
  readonly reject: (error: unknown) => void
}

export class AwaitedAnswers {
  readonly #awaited = new Map<number, Awaited>()
  #lastId = 0

  get count(): number {
    return this.#awaited.size
  }

  get lastId(): number {
    return this.#lastId
  }

  /** Waits for the answer to a request under a new id. Its payload goes into `into` where that is given. */
  add(into: Uint8Array | undefined): AwaitedAnswer {
    const { promise: response, resolve, reject } = Promise.withResolvers<IncomingResponse>()
    const awaited: Awaited = { id: ++this.#lastId, response, arriving: undefined, into, resolve, reject }
    this.#awaited.set(awaited.id, awaited)
    return awaited
  }

  get(id: number): AwaitedAnswer | undefined {
    return this.#awaited.get(id)
  }

  /** A frame with payload begins. Throws ProtocolError. */
  promise(id: number, bodyBytes: number): void {
    const awaited = this.#find(id)
    if (awaited === undefined) return
    if (awaited.arriving === undefined) throw new ProtocolError('payload before its response')
    awaited.arriving.payload.promise(bodyBytes)
  }

  /**
   * Takes a frame of an answer. `over` where that settled it, `ignored` where nobody waits for it; an error where the
   * answer cannot be taken, which goes on to be awaited until `leave`. Throws ProtocolError.
   */
  receive({ kind, requestId, body }: ReceivedFrame): 'arriving' | 'over' | 'ignored' | WireError {
    const awaited = this.#find(requestId)
    if (awaited === undefined) return 'ignored'
    switch (kind) {
      case 'response':
        return begin(awaited, body)
      case 'end':
        awaited.resolve(wholeAnswer(awaited))
        break
      case 'error': {
        const { code, message } = errorEnvelope.parse(body)
        awaited.reject(new WireError(code, message))
        break
      }
      default:
        throw new ProtocolError(`a ${kind} frame in an answer`)
    }
    this.#awaited.delete(requestId)
    return 'over'
  }

  /** Gives one up; `false` where it is over already. */
  leave(id: number, reason: unknown): boolean {
    const awaited = this.#awaited.get(id)
    this.#awaited.delete(id)
    awaited?.reject(reason)
    return awaited !== undefined
  }

  /** Gives all of them up. */
  leaveAll(reason: unknown): void {
    for (const { reject } of this.#awaited.values()) reject(reason)
    this.#awaited.clear()
  }

  #find(id: number): Awaited | undefined {
    if (id === 0 || id > this.#lastId) throw new ProtocolError('an answer to nothing')
    return this.#awaited.get(id)
  }
}

function begin(awaited: Awaited, body: Uint8Array): 'arriving' | WireError {
  if (awaited.arriving !== undefined) throw new ProtocolError('a second response')
  const { header, payloadBytes = 0 } = responseEnvelope.parse(body)
  const { into } = awaited
  if (into !== undefined && payloadBytes > into.length) {
    return new WireError('too-large', `an answer of ${payloadBytes} bytes for ${into.length}`)
  }
  const bytes = into === undefined ? new Uint8Array(payloadBytes) : into.subarray(0, payloadBytes)
  awaited.arriving = { header, payload: new ArrivingPayload(payloadBytes), bytes }
  return 'arriving'
}

function wholeAnswer({ arriving }: Awaited): IncomingResponse {
  if (arriving === undefined) throw new ProtocolError('an end without a response')
  if (!arriving.payload.isWhole) throw new ProtocolError('an end before the whole payload')
  return { header: arriving.header, payload: arriving.bytes }
}
