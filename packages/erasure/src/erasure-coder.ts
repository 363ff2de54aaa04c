/**
 * The coder: stripes in, parity or rebuilt shards out, off the calling thread. Tasks go to the worker with the fewest
 * under way. Stripes are reused by shape, so that steady work allocates nothing.
 *
 * Invariant: a stripe belongs to its caller from `allocate` until it is disposed, and to a worker while a promise of
 * `encode` or `rebuild` is pending; disposing it then is the caller's bug.
 */
import { Worker } from 'node:worker_threads'
import { assertShape, type Shape } from './shape.ts'
import type { Stripe } from './stripe.ts'
import type { CodingResult, CodingTask } from './worker.ts'

export interface ErasureCoder extends AsyncDisposable {
  /** Memory for one row of shards. The bytes in it are left over from earlier work: write what you rely on. */
  allocate(shape: Shape): Stripe
  /** Computes the parity shards from the data shards. */
  encode(stripe: Stripe): Promise<void>
  /**
   * Computes the `wanted` shards from those in `present` (at least k indices whose bytes are right), leaving all others
   * as they are. Throws RangeError on too few or unknown indices.
   */
  rebuild(stripe: Stripe, present: readonly number[], wanted: readonly number[]): Promise<void>
}

export interface ErasureCoderConfig {
  /** Threads; one per core that may be spent on coding. */
  readonly workers?: number
}

/** Bytes of unused stripes kept for reuse: two rows of 8/16 with 1 MiB shards. */
const spareBytesMax = 32 * 1024 * 1024

/** Starts the threads at the first task. */
export function createErasureCoder({ workers = 1 }: ErasureCoderConfig = {}): ErasureCoder {
  return new WorkerErasureCoder(workers)
}

type Pending = { readonly resolve: () => void; readonly reject: (error: Error) => void }
type Seat = { readonly worker: Worker; readonly pending: Map<number, Pending> }

class WorkerErasureCoder implements ErasureCoder {
  readonly #workerCount: number
  readonly #seats: Seat[] = []
  readonly #memories = new WeakMap<Stripe, SharedArrayBuffer>()
  readonly #spares: SharedArrayBuffer[] = []
  #nextTaskId = 0
  #isClosed = false

  constructor(workerCount: number) {
    this.#workerCount = workerCount
  }

  allocate(shape: Shape): Stripe {
    assertShape(shape)
    const { n, shardBytes } = shape
    const buffer = this.#takeSpare(n * shardBytes) ?? new SharedArrayBuffer(n * shardBytes)
    const shards = Array.from({ length: n }, (_, index) => new Uint8Array(buffer, index * shardBytes, shardBytes))
    const stripe: Stripe = { shape, shards, [Symbol.dispose]: () => this.#release(stripe) }
    this.#memories.set(stripe, buffer)
    return stripe
  }

  encode(stripe: Stripe): Promise<void> {
    return this.#run(stripe, (task) => ({ ...task, kind: 'encode' }))
  }

  async rebuild(stripe: Stripe, present: readonly number[], wanted: readonly number[]): Promise<void> {
    const { k, n } = stripe.shape
    const isKnown = (index: number) => Number.isInteger(index) && index >= 0 && index < n
    if (![...present, ...wanted].every(isKnown)) throw new RangeError('no such shard')
    if (new Set(present).size < k) throw new RangeError(`${present.length} shards cannot rebuild, ${k} are needed`)
    if (wanted.length > 0) await this.#run(stripe, (task) => ({ ...task, kind: 'rebuild', present, wanted }))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#seats.map(({ worker }) => worker.terminate()))
  }

  #run(stripe: Stripe, complete: (task: { taskId: number; shape: Shape; buffer: SharedArrayBuffer }) => CodingTask) {
    const buffer = this.#memories.get(stripe)
    if (buffer === undefined) return Promise.reject(new Error('the stripe has been disposed'))
    if (this.#isClosed) return Promise.reject(new Error('the coder is closed'))
    const taskId = this.#nextTaskId++
    const seat = this.#idlestSeat()
    return new Promise<void>((resolve, reject) => {
      seat.pending.set(taskId, { resolve, reject })
      seat.worker.ref()
      seat.worker.postMessage(complete({ taskId, shape: stripe.shape, buffer }))
    })
  }

  #idlestSeat(): Seat {
    const idlest = this.#seats.toSorted((a, b) => a.pending.size - b.pending.size)[0]
    if (idlest !== undefined && (idlest.pending.size === 0 || this.#seats.length >= this.#workerCount)) return idlest
    return this.#openSeat()
  }

  #openSeat(): Seat {
    const seat: Seat = { worker: new Worker(new URL('./worker.ts', import.meta.url)), pending: new Map() }
    const fail = (error: Error) => {
      this.#seats.splice(this.#seats.indexOf(seat), 1)
      for (const { reject } of seat.pending.values()) reject(error)
    }
    seat.worker.on('message', ({ taskId, failure }: CodingResult) => {
      const pending = seat.pending.get(taskId)
      seat.pending.delete(taskId)
      // An idle coder never keeps a process alive.
      if (seat.pending.size === 0) seat.worker.unref()
      if (failure === undefined) pending?.resolve()
      else pending?.reject(new Error(failure))
    })
    seat.worker.once('error', fail)
    seat.worker.once('exit', () => fail(new Error('the coding thread ended')))
    this.#seats.push(seat)
    return seat
  }

  #takeSpare(sizeBytes: number): SharedArrayBuffer | undefined {
    const index = this.#spares.findIndex((spare) => spare.byteLength === sizeBytes)
    return index < 0 ? undefined : this.#spares.splice(index, 1)[0]
  }

  #release(stripe: Stripe): void {
    const buffer = this.#memories.get(stripe)
    if (buffer === undefined) return
    this.#memories.delete(stripe)
    this.#spares.push(buffer)
    let spareBytes = this.#spares.reduce((sum, spare) => sum + spare.byteLength, 0)
    while (spareBytes > spareBytesMax) spareBytes -= this.#spares.shift()!.byteLength
  }
}
