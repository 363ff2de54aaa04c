/**
 * The coder: stripes in, parity or rebuilt shards out, off the calling thread. A task goes to the worker with the fewest
 * under way.
 *
 * Invariant: a stripe belongs to its caller from `allocate` until it is disposed, and to a worker while a promise of
 * `encode` or `rebuild` is pending; disposing it then is the caller's bug.
 */
import { Worker } from 'node:worker_threads'
import { type RowCoderSetup, rowCoderScratchBytes } from './row-coder.ts'
import type { Shape } from './shape.ts'
import { ShardMemory } from './shard-memory.ts'
import type { Stripe } from './stripe.ts'
import type { CodingResult, CodingTask } from './worker.ts'

export interface ErasureCoder extends AsyncDisposable {
  /**
   * Memory for one row of shards. The bytes in it are left over from earlier work: write what you rely on. Throws
   * RangeError for an impossible shape, and where a GiB of stripes is in use.
   */
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

/** Starts each thread when there is work for it. */
export function createErasureCoder({ workers = 1 }: ErasureCoderConfig = {}): ErasureCoder {
  return new WorkerErasureCoder(workers)
}

type Pending = { readonly resolve: () => void; readonly reject: (error: Error) => void }
type Seat = { readonly worker: Worker; readonly pending: Map<number, Pending> }

class WorkerErasureCoder implements ErasureCoder {
  readonly #workerCount: number
  readonly #seats: Seat[] = []
  readonly #memory = new ShardMemory()
  /** Stripes that were allocated here and not disposed. */
  readonly #live = new WeakSet<Stripe>()
  #nextTaskId = 0
  #isClosed = false

  constructor(workerCount: number) {
    this.#workerCount = workerCount
  }

  allocate(shape: Shape): Stripe {
    const taken = this.#memory.allocate(shape)
    const stripe: Stripe = {
      shape,
      shards: taken.shards,
      addresses: taken.addresses,
      [Symbol.dispose]: () => {
        this.#live.delete(stripe)
        taken[Symbol.dispose]()
      },
    }
    this.#live.add(stripe)
    return stripe
  }

  encode(stripe: Stripe): Promise<void> {
    const { k, n } = stripe.shape
    const indices = Array.from({ length: n }, (_, index) => index)
    return this.#run(stripe, indices.slice(0, k), indices.slice(k))
  }

  async rebuild(stripe: Stripe, present: readonly number[], wanted: readonly number[]): Promise<void> {
    const { k, n } = stripe.shape
    const distinct = [...new Set(present)]
    const isKnown = (index: number) => Number.isInteger(index) && index >= 0 && index < n
    if (![...distinct, ...wanted].every(isKnown)) throw new RangeError('no such shard')
    if (distinct.length < k) throw new RangeError(`${distinct.length} shards cannot rebuild, ${k} are needed`)
    if (wanted.some((index) => distinct.includes(index))) throw new RangeError('a wanted shard is present')
    if (wanted.length > 0) await this.#run(stripe, distinct, wanted)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#seats.map(({ worker }) => worker.terminate()))
  }

  #run(stripe: Stripe, present: readonly number[], wanted: readonly number[]): Promise<void> {
    if (!this.#live.has(stripe)) return Promise.reject(new Error('the stripe has been disposed'))
    if (this.#isClosed) return Promise.reject(new Error('the coder is closed'))
    const { addresses, shape } = stripe
    const row = { k: shape.k, shardBytes: shape.shardBytes, addresses }
    const task: CodingTask = { taskId: this.#nextTaskId++, row, present, wanted }
    const seat = this.#idlestSeat()
    return new Promise<void>((resolve, reject) => {
      seat.pending.set(task.taskId, { resolve, reject })
      seat.worker.ref()
      seat.worker.postMessage(task)
    })
  }

  #idlestSeat(): Seat {
    const idlest = this.#seats.toSorted((a, b) => a.pending.size - b.pending.size)[0]
    if (idlest !== undefined && (idlest.pending.size === 0 || this.#seats.length >= this.#workerCount)) return idlest
    return this.#openSeat()
  }

  #openSeat(): Seat {
    const scratch = this.#memory.take(rowCoderScratchBytes)
    const workerData: RowCoderSetup = { memory: this.#memory.memory, scratch }
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData })
    const seat: Seat = { worker, pending: new Map() }
    worker.on('message', ({ taskId, failure }: CodingResult) => {
      const pending = seat.pending.get(taskId)
      seat.pending.delete(taskId)
      // An idle coder never keeps a process alive.
      if (seat.pending.size === 0) worker.unref()
      if (failure === undefined) pending?.resolve()
      else pending?.reject(new Error(failure))
    })
    worker.once('error', (error) => this.#closeSeat(seat, scratch, error))
    worker.once('exit', () => this.#closeSeat(seat, scratch, new Error('the coding thread ended')))
    this.#seats.push(seat)
    return seat
  }

  #closeSeat(seat: Seat, scratch: number, error: Error): void {
    const index = this.#seats.indexOf(seat)
    if (index < 0) return
    this.#seats.splice(index, 1)
    this.#memory.give(scratch, rowCoderScratchBytes)
    for (const { reject } of seat.pending.values()) reject(error)
  }
}
