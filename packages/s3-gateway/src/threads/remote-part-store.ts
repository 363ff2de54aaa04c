/**
 * The part store as an HTTP thread sees it: each transfer is carried out by the owner, and bytes cross in memory that both
 * have.
 */
import type { MessagePort } from 'node:worker_threads'
import type { PartRange, PartStore, WriteOptions, WrittenPart } from '@nupeerstack/client'
import { Mailbox } from './mailbox.ts'
import { type PartAnswer, type PartRequest, receivedError } from './part-messages.ts'

/** Crosses at once; a message costs as much as copying this. */
const crossingBytes = 256 * 1024
/** Each has a key that is unwrapped for it, in a thirtieth of a millisecond: a reader need not wait for thousands. */
const rangesPerMessage = 16
/** Buffers kept for the next upload: 4 MiB. */
const idleBuffersMax = 16

export function createRemoteParts(port: MessagePort): Pick<PartStore, 'read' | 'write'> {
  const mailboxes = new Map<number, Mailbox<PartAnswer>>()
  const idleBuffers: Uint8Array[] = []
  let lastId = 0
  port.on('message', (answer: PartAnswer) => mailboxes.get(answer.id)?.put(answer))

  const post = (request: PartRequest): void => port.postMessage(request)
  const open = (): { id: number; answers: Mailbox<PartAnswer> } => {
    lastId += 1
    const answers = new Mailbox<PartAnswer>()
    mailboxes.set(lastId, answers)
    return { id: lastId, answers }
  }

  return { read, write }

  async function* read(ranges: Iterable<PartRange>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    for (const batch of batches(ranges, rangesPerMessage)) yield* readBatch(batch, signal)
  }

  async function* readBatch(ranges: readonly PartRange[], signal: AbortSignal): AsyncGenerator<Uint8Array> {
    signal.throwIfAborted()
    const { id, answers } = open()
    let missingBytes = ranges.reduce((sum, { length }) => sum + length, 0)
    post({ kind: 'read', id, ranges })
    try {
      for (;;) {
        const answer = await answers.take(signal)
        if (answer.kind === 'failed') throw receivedError(answer.error)
        if (answer.kind !== 'chunk') return
        yield answer.bytes
        missingBytes -= answer.bytes.length
        // The end needs no asking.
        if (missingBytes === 0) return
        post({ kind: 'more', id })
      }
    } finally {
      mailboxes.delete(id)
      post({ kind: 'end', id })
    }
  }

  async function write(source: AsyncIterable<Uint8Array>, options: WriteOptions): Promise<WrittenPart> {
    const { signal, profile, digests = [], confirm } = options
    signal.throwIfAborted()
    const { id, answers } = open()
    const buffer = idleBuffers.pop() ?? new Uint8Array(new SharedArrayBuffer(crossingBytes))
    const filler = createFiller(source)
    let failure: { readonly reason: unknown } | undefined
    const fail = (reason: unknown): void => {
      failure ??= { reason }
      post({ kind: 'end', id })
    }
    const onAbort = (): void => fail(signal.reason)
    const supply = async (): Promise<void> => {
      try {
        const { length, isLast } = await filler.fill(buffer)
        if (failure === undefined) post({ kind: 'bytes', id, bytes: buffer.subarray(0, length), isLast })
      } catch (error) {
        fail(error)
      }
    }
    post({ kind: 'write', id, digests, ...(profile !== undefined && { profile }) })
    signal.addEventListener('abort', onAbort, { once: true })
    void supply()
    try {
      for (;;) {
        const answer = await answers.take()
        if (answer.kind === 'written') return answer.part
        if (answer.kind === 'failed') throw failure === undefined ? receivedError(answer.error) : failure.reason
        if (answer.kind === 'pull') void supply()
        if (answer.kind === 'confirm') {
          try {
            await confirm?.(answer.digests)
            post({ kind: 'confirmed', id, isRight: true })
          } catch (error) {
            failure ??= { reason: error }
            post({ kind: 'confirmed', id, isRight: false })
          }
        }
      }
    } finally {
      signal.removeEventListener('abort', onAbort)
      mailboxes.delete(id)
      // The owner has let go of the buffer; a source that still brings something fills it no more.
      await filler.stop()
      if (idleBuffers.length < idleBuffersMax) idleBuffers.push(buffer)
    }
  }
}

type Filler = {
  /** Fills a buffer from its beginning, as far as the source has something. */
  fill(buffer: Uint8Array): Promise<{ readonly length: number; readonly isLast: boolean }>
  /** Nothing is written to a buffer any more when it resolves. */
  stop(): Promise<void>
}

function createFiller(source: AsyncIterable<Uint8Array>): Filler {
  const iterator = source[Symbol.asyncIterator]()
  let rest: Uint8Array | undefined
  let isStopped = false
  let isDone = false
  return {
    async fill(buffer) {
      let length = 0
      while (length < buffer.length) {
        if (rest === undefined) {
          const next = await iterator.next()
          if (isStopped) return { length: 0, isLast: true }
          isDone = next.done === true
          if (next.done === true) return { length, isLast: true }
          rest = next.value
        }
        const taken = rest.subarray(0, buffer.length - length)
        buffer.set(taken, length)
        length += taken.length
        rest = taken.length < rest.length ? rest.subarray(taken.length) : undefined
      }
      return { length, isLast: false }
    },
    async stop() {
      isStopped = true
      // A source that waits for its client ends when the request does; nobody waits for that here.
      if (!isDone) iterator.return?.()?.catch(() => undefined)
    },
  }
}

function* batches<T>(items: Iterable<T>, lengthMax: number): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < lengthMax) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
