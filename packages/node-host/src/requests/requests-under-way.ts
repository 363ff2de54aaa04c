/**
 * The requests of one stream between their first frame and their answer: their payloads as these arrive, the memory that they
 * take, and how long each step may take.
 *
 *   begin ──payload──▶ arriving ──complete──▶ handled ──leave──▶ over
 *                         └──refuse | leave─────┴───refuse─────▶ over
 *
 * Invariants: a payload has its buffer from its first byte on. A request that ends while it arrives gives the buffer back;
 * once it is handled, whoever handles it does. What is still under way of a refused request is let pass, and no byte more.
 */
import { ProtocolError } from '@nupeerstack/protocol'
import type { Clock, Timer, Timers } from '@nupeerstack/runtime'
import { ArrivingPayload } from '../memory/arriving-payload.ts'
import type { BufferPool, PooledBuffer } from '../memory/buffer-pool.ts'
import type { NetworkLimits } from '../port/network-limits.ts'
import type { RequestHandler } from '../port/service.ts'

export interface RequestUnderWay {
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

export interface RequestsUnderWayDependencies {
  readonly buffers: BufferPool
  readonly clock: Clock
  readonly timers: Timers
  /** A step has taken too long: the request is to be refused. */
  onLate(request: RequestUnderWay, why: string): void
}

export class RequestsUnderWay {
  readonly #deps: RequestsUnderWayDependencies
  readonly #limits: Pick<NetworkLimits, 'requestArrivalMs' | 'handlerTimeoutMs'>
  readonly #active = new Map<number, RequestUnderWay>()
  #lastId = 0
  /** Payload that may still arrive for requests which were refused. */
  #lateBytesAllowed = 0

  constructor(
    dependencies: RequestsUnderWayDependencies,
    limits: Pick<NetworkLimits, 'requestArrivalMs' | 'handlerTimeoutMs'>,
  ) {
    this.#deps = dependencies
    this.#limits = limits
  }

  get count(): number {
    return this.#active.size
  }

  get(id: number): RequestUnderWay | undefined {
    return this.#active.get(id)
  }

  all(): RequestUnderWay[] {
    return [...this.#active.values()]
  }

  /** The first frame of a request came. Throws ProtocolError. */
  assertFresh(id: number): void {
    // Small requests overtake the first frame of large ones, so ids need not rise.
    if (id === 0 || this.#active.has(id)) throw new ProtocolError('a request under an id that is in use')
    this.#lastId = Math.max(this.#lastId, id)
  }

  begin(first: Pick<RequestUnderWay, 'id' | 'method' | 'handler' | 'header'>, payloadBytes: number): void {
    const request: RequestUnderWay = {
      ...first,
      startedAt: this.#deps.clock.elapsedMs(),
      payload: new ArrivingPayload(payloadBytes),
      buffer: undefined,
      isHandled: false,
      abort: new AbortController(),
      timer: this.#deps.timers
        .setTimeout(
          () => this.#deps.onLate(request, 'the request did not arrive in time'),
          this.#limits.requestArrivalMs,
        )
        .unref(),
    }
    this.#active.set(request.id, request)
  }

  /** A request that was not begun has so much payload on its way. */
  letPass(payloadBytes: number): void {
    this.#lateBytesAllowed += payloadBytes
  }

  /** A frame with payload begins. Returns the request where there is no memory for it. Throws ProtocolError. */
  promise(id: number, bodyBytes: number): RequestUnderWay | undefined {
    if (id > this.#lastId) throw new ProtocolError('payload of no request')
    const request = this.#active.get(id)
    if (request === undefined) {
      this.#lateBytesAllowed -= bodyBytes
      if (this.#lateBytesAllowed < 0) throw new ProtocolError('payload of a request that is over')
      return undefined
    }
    if (request.isHandled) throw new ProtocolError('payload after the end')
    request.payload.promise(bodyBytes)
    // The whole room is taken at once, so that what has begun can always be finished.
    request.buffer ??= this.#deps.buffers.take(request.payload.announcedBytes)
    return request.buffer === undefined ? request : undefined
  }

  /** The whole request is there and may be handled; `undefined` where it is over already. Throws ProtocolError. */
  complete(id: number): RequestUnderWay | undefined {
    if (id > this.#lastId) throw new ProtocolError('an end of no request')
    const request = this.#active.get(id)
    if (request === undefined) return undefined
    if (request.isHandled) throw new ProtocolError('a second end')
    if (!request.payload.isWhole) throw new ProtocolError('an end before the whole payload')
    const { timers, onLate } = this.#deps
    request.isHandled = true
    timers.clearTimeout(request.timer)
    request.timer = timers
      .setTimeout(() => onLate(request, 'the request took too long'), this.#limits.handlerTimeoutMs)
      .unref()
    return request
  }

  /** Its asker will send no more of it; `false` where it is over already. */
  leave(request: RequestUnderWay): boolean {
    if (this.#active.get(request.id) !== request) return false
    this.#deps.timers.clearTimeout(request.timer)
    this.#active.delete(request.id)
    if (!request.isHandled) request.buffer?.release()
    return true
  }

  /** The same, while more of it may be under way. */
  refuse(request: RequestUnderWay): boolean {
    if (!this.leave(request)) return false
    if (!request.isHandled) this.letPass(request.payload.missingBytes)
    return true
  }
}
