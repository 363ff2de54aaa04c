/** Fuzzes targets side by side, a thread for each processor, and watches the threads: one that hangs or runs out of memory is a fault. */
import { Worker } from 'node:worker_threads'
import type { FuzzOrder, FuzzResult } from './fuzz-run.ts'
import { type FuzzWorkerData, headWords, sharedInputBytes } from './fuzz-shared.ts'
import type { PlantedFault } from './planted-fault.ts'

export interface FuzzAllOptions {
  readonly threads: number
  /** Whether V8's counters guide it: they cost more than ten thousand inputs to most parsers. */
  readonly isGuided: boolean
  readonly planted?: PlantedFault | undefined
  onResult?(result: FuzzResult): void
}

/** On a machine that has much else to do, one input may still take seconds. */
const hangMs = 20_000
const lookEveryMs = 500
/** Far above what any parser may take. */
const heapMbMax = 512

/** The results stand as the orders do, whichever ended first. */
export async function fuzzAll(orders: readonly FuzzOrder[], options: FuzzAllOptions): Promise<FuzzResult[]> {
  const waiting = [...orders.entries()]
  const results = new Map<number, FuzzResult>()
  const runOne = async (): Promise<void> => {
    let worker: WatchedWorker | undefined
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [place, order] = next
      worker ??= new WatchedWorker(options)
      const result = await worker.run(order)
      if (worker.isGone) worker = undefined
      results.set(place, result)
      options.onResult?.(result)
    }
    await worker?.leave()
  }
  await Promise.all(Array.from({ length: Math.min(options.threads, orders.length) }, runOne))
  return orders.flatMap((_, place) => results.get(place) ?? [])
}

class WatchedWorker {
  readonly #worker: Worker
  readonly #head: Int32Array
  readonly #bytes: Uint8Array
  isGone = false

  constructor({ planted, isGuided }: FuzzAllOptions) {
    const shared = new SharedArrayBuffer(headWords * 4 + sharedInputBytes)
    this.#head = new Int32Array(shared, 0, headWords)
    this.#bytes = new Uint8Array(shared, headWords * 4)
    const workerData: FuzzWorkerData = { shared, planted, isGuided }
    this.#worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
    })
  }

  async run(order: FuzzOrder): Promise<FuzzResult> {
    const { promise, resolve, reject } = Promise.withResolvers<FuzzResult>()
    const startedAt = performance.now()
    let seen = -1
    let seenAt = performance.now()
    const watch = setInterval(() => {
      const steps = Atomics.load(this.#head, 0)
      const now = performance.now()
      if (steps !== seen) {
        seen = steps
        seenAt = now
      } else if (steps > 0 && now - seenAt > hangMs) void giveUp('hangs', `no end after ${hangMs} ms`)
    }, lookEveryMs)
    const giveUp = async (kind: 'hangs' | 'memory', what: string): Promise<void> => {
      const input = this.#bytes.slice(0, this.#head[2])
      const index = this.#head[1] ?? 0
      await this.end()
      const faults = [{ kind, what, atInput: index, input }]
      const ms = Math.round(performance.now() - startedAt)
      resolve({
        target: order.target,
        inputs: index,
        ms,
        taken: 0,
        refused: 0,
        outcomes: 0,
        functions: 0,
        slowestMs: 0,
        faults,
        found: [],
      })
    }
    const onError = (error: Error & { code?: string }): void => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') void giveUp('memory', 'the heap is full')
      else
        reject(
          new Error(
            `fuzzing ${order.target} broke off at input ${this.#head[1]}: ${JSON.stringify(Buffer.from(this.#bytes.slice(0, this.#head[2])).toString('latin1'))}`,
            { cause: error },
          ),
        )
    }
    this.#worker.once('message', resolve).once('error', onError)
    this.#worker.postMessage(order)
    try {
      return await promise
    } finally {
      clearInterval(watch)
      this.#worker.removeAllListeners('message').removeAllListeners('error')
    }
  }

  /** In order; one that hangs does not hear of it. */
  async leave(): Promise<void> {
    this.isGone = true
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve))
    this.#worker.postMessage('end')
    await ended
  }

  async end(): Promise<void> {
    this.isGone = true
    await this.#worker.terminate()
  }
}
