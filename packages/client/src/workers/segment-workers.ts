/**
 * The threads that do all work per byte of segments, and the memory that they share with us: encrypt, code, seal, hash,
 * digest on the way in; unseal, open, rebuild on the way out. The event loop only copies bytes in and hands addresses over.
 *
 * While nothing else is under way it opens a single frame by itself, one in each of its turns: waking a thread and being woken by
 * it costs more than the frame. Where many read, threads are awake anyway, and the event loop is what they all wait for.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type RowCoderSetup, rowCoderScratchBytes, ShardMemory } from '@nupeerstack/erasure'
import type { Timers } from '@nupeerstack/runtime'
import type { DigestName, Digests } from '../coding/digests.ts'
import { openFrames } from './open-frames.ts'
import type {
  JobKind,
  NameJob,
  OpenJob,
  RebuildJob,
  SealJob,
  SegmentAnswer,
  SegmentJobs,
  SegmentRequest,
  ShardNames,
} from './segment-jobs.ts'
import { type SharedBytes, takeShared } from './shared-bytes.ts'

export interface SegmentWorkers extends AsyncDisposable {
  /** Memory that jobs can name. Throws RangeError where too much is under way. */
  take(length: number): SharedBytes
  seal(job: SealJob): Promise<readonly ShardNames[]>
  /** Whether every frame opened. */
  open(job: OpenJob): Promise<boolean>
  rebuild(job: RebuildJob): Promise<void>
  name(job: NameJob): Promise<ShardNames>
  /** Begins digests over the frames of one transfer. */
  digest(names: readonly DigestName[]): DigestStream
}

export interface DigestStream extends Disposable {
  /** Takes frames that lie one to a piece from `address` on, after those before. They stay as they are until it resolves. */
  update(address: number, plaintextBytes: number): Promise<void>
  end(): Promise<Digests>
}

export interface SegmentWorkersDependencies {
  readonly timers: Pick<Timers, 'setImmediate'>
}

export interface SegmentWorkersConfig {
  /** Unset: one for each core. */
  readonly threads?: number
}

/** More threads than this outrun what one event loop can feed them. */
const threadsMax = 16

/** Starts the threads. Work waits for none that is still starting, once one has started. */
export function createSegmentWorkers(
  dependencies: SegmentWorkersDependencies,
  config: SegmentWorkersConfig = {},
): SegmentWorkers {
  return new ThreadedSegmentWorkers(dependencies, config.threads ?? Math.min(threadsMax, availableParallelism()))
}

type Pending = { resolve(output: never): void; reject(error: Error): void }

interface WorkerSlot {
  readonly worker: Worker
  readonly pending: Map<number, Pending>
  /** Digest streams that live on it. */
  streams: number
  isReady: boolean
}

class ThreadedSegmentWorkers implements SegmentWorkers {
  readonly #threads: number
  readonly #slots: WorkerSlot[] = []
  readonly #memory = new ShardMemory()
  readonly #timers: Pick<Timers, 'setImmediate'>
  #nextId = 0
  /** In this turn of the event loop, by itself. */
  #hasOpened = false
  #isClosed = false

  constructor({ timers }: SegmentWorkersDependencies, threads: number) {
    this.#timers = timers
    this.#threads = threads
    while (this.#slots.length < threads) this.#openSlot()
  }

  take(length: number): SharedBytes {
    return takeShared(this.#memory, length)
  }

  seal(job: SealJob): Promise<readonly ShardNames[]> {
    return this.#run(this.#idlestSlot(), 'seal', job)
  }

  async open(job: OpenJob): Promise<boolean> {
    if (job.frames === 1 && this.#isAtRest()) {
      this.#hasOpened = true
      this.#timers.setImmediate(() => {
        this.#hasOpened = false
      })
      return openFrames(new Uint8Array(this.#memory.memory.buffer), job)
    }
    return this.#run(this.#idlestSlot(), 'open', job)
  }

  rebuild(job: RebuildJob): Promise<void> {
    return this.#run(this.#idlestSlot(), 'rebuild', job)
  }

  name(job: NameJob): Promise<ShardNames> {
    return this.#run(this.#idlestSlot(), 'name', job)
  }

  digest(names: readonly DigestName[]): DigestStream {
    const stream = this.#nextId++
    const slot = this.#idlestSlot()
    let isOpen = true
    slot.streams += 1
    const end = (isWanted: boolean): Promise<Digests> => {
      isOpen = false
      slot.streams -= 1
      return this.#run(slot, 'endDigest', { stream, names, isWanted })
    }
    return {
      update: (address, plaintextBytes) => this.#run(slot, 'digest', { stream, names, address, plaintextBytes }),
      end: () => end(true),
      [Symbol.dispose]: () => {
        if (isOpen) end(false).catch(() => undefined)
      },
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#slots.map(({ worker }) => worker.terminate()))
  }

  #run<Kind extends JobKind>(
    slot: WorkerSlot,
    kind: Kind,
    input: SegmentJobs[Kind]['input'],
  ): Promise<SegmentJobs[Kind]['output']> {
    if (this.#isClosed) return Promise.reject(new Error('the segment workers are closed'))
    if (!this.#slots.includes(slot)) return Promise.reject(new Error('the segment worker has ended'))
    const request: SegmentRequest = { id: this.#nextId++, kind, input }
    return new Promise((resolve, reject) => {
      slot.pending.set(request.id, { resolve, reject })
      slot.worker.ref()
      slot.worker.postMessage(request)
    })
  }

  #isAtRest(): boolean {
    return !this.#hasOpened && !this.#isClosed && this.#slots.every(({ pending }) => pending.size === 0)
  }

  #idlestSlot(): WorkerSlot {
    // One that has ended is replaced when there is work again.
    if (this.#slots.length < this.#threads && !this.#isClosed) this.#openSlot()
    const load = ({ pending, streams }: WorkerSlot) => pending.size + streams / 2
    const ready = this.#slots.filter(({ isReady }) => isReady)
    const [idlest] = (ready.length > 0 ? ready : this.#slots).toSorted((a, b) => load(a) - load(b))
    if (idlest === undefined) throw new Error('the segment workers are closed')
    return idlest
  }

  #openSlot(): void {
    const scratch = this.#memory.take(rowCoderScratchBytes)
    const workerData: RowCoderSetup = { memory: this.#memory.memory, scratch }
    const worker = new Worker(new URL('./segment-worker.ts', import.meta.url), { workerData })
    const slot: WorkerSlot = { worker, pending: new Map(), streams: 0, isReady: false }
    // Idle workers never keep a process alive; a worker that is starting does, for `unref` does not last before that.
    const rest = () => {
      if (slot.pending.size === 0) worker.unref()
    }
    worker.on('message', (answer: SegmentAnswer | 'ready') => {
      slot.isReady = true
      if (answer === 'ready') return rest()
      const pending = slot.pending.get(answer.id)
      slot.pending.delete(answer.id)
      rest()
      if ('failure' in answer) pending?.reject(new Error(answer.failure))
      else pending?.resolve(answer.output as never)
    })
    worker.once('error', (error) => this.#closeSlot(slot, scratch, error))
    worker.once('exit', () => this.#closeSlot(slot, scratch, new Error('the segment worker has ended')))
    this.#slots.push(slot)
  }

  #closeSlot(slot: WorkerSlot, scratch: number, error: Error): void {
    const index = this.#slots.indexOf(slot)
    if (index < 0) return
    this.#slots.splice(index, 1)
    this.#memory.give(scratch, rowCoderScratchBytes)
    for (const { reject } of slot.pending.values()) reject(error)
  }
}
