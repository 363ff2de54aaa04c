/**
 * Carries out what HTTP threads ask of the part store. A thread's transfers are independent of each other; what one of them
 * still holds when the thread has ended is let go of.
 */
import type { MessagePort } from 'node:worker_threads'
import type { PartStore } from '@nupeerstack/client'
import { Mailbox } from './mailbox.ts'
import { type PartAnswer, type PartRequest, postedError } from './part-messages.ts'

export type AnswerPartRequestsDependencies = {
  readonly parts: Pick<PartStore, 'read' | 'write'>
}

type Transfer = { readonly messages: Mailbox<PartRequest>; end(): void }

type RequestOf<Kind extends PartRequest['kind']> = Extract<PartRequest, { readonly kind: Kind }>

/** Answers until the port is closed from the other side. */
export function answerPartRequests({ parts }: AnswerPartRequestsDependencies, port: MessagePort): void {
  const open = new Map<number, Transfer>()
  const post = (answer: PartAnswer): void => port.postMessage(answer)

  port.on('message', (request: PartRequest) => {
    switch (request.kind) {
      case 'read':
        void carryOut(request.id, (messages, signal) => read(request, messages, signal))
        break
      case 'write':
        void carryOut(request.id, (messages, signal) => write(request, messages, signal))
        break
      case 'end': {
        const transfer = open.get(request.id)
        open.delete(request.id)
        transfer?.end()
        break
      }
      default:
        open.get(request.id)?.messages.put(request)
    }
  })
  port.on('close', () => {
    for (const transfer of open.values()) transfer.end()
    open.clear()
  })

  async function carryOut(
    id: number,
    work: (messages: Mailbox<PartRequest>, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const messages = new Mailbox<PartRequest>()
    const ending = new AbortController()
    open.set(id, { messages, end: () => ending.abort() })
    try {
      await work(messages, ending.signal)
    } catch (error) {
      post({ kind: 'failed', id, error: postedError(error) })
    } finally {
      open.delete(id)
      // A source that still waits for its thread must end: what it fills counts as memory until then.
      ending.abort()
    }
  }

  async function read(
    { id, ranges }: RequestOf<'read'>,
    messages: Mailbox<PartRequest>,
    signal: AbortSignal,
  ): Promise<void> {
    for await (const bytes of parts.read(ranges, signal)) {
      post({ kind: 'chunk', id, bytes: forOtherThread(bytes) })
      await messages.take(signal)
    }
    post({ kind: 'ended', id })
  }

  async function write(
    { id, digests, profile }: RequestOf<'write'>,
    messages: Mailbox<PartRequest>,
    signal: AbortSignal,
  ): Promise<void> {
    const take = async <Kind extends PartRequest['kind']>(kind: Kind): Promise<RequestOf<Kind>> => {
      const message = await messages.take(signal)
      if (message.kind !== kind) throw new Error(`${message.kind} came where ${kind} was due`)
      return message as RequestOf<Kind>
    }
    async function* source(): AsyncGenerator<Uint8Array> {
      for (;;) {
        const { bytes, isLast } = await take('bytes')
        if (bytes.length > 0) yield bytes
        if (isLast) return
        post({ kind: 'pull', id })
      }
    }
    const part = await parts.write(source(), {
      signal,
      digests,
      ...(profile !== undefined && { profile }),
      async confirm(found) {
        post({ kind: 'confirm', id, digests: found })
        const { isRight } = await take('confirmed')
        if (!isRight) throw new Error('the digests are not those that were wanted')
      },
    })
    post({ kind: 'written', id, part })
  }
}

/** Shared memory goes as it is; of other memory only these bytes are copied, not all that they are a part of. */
function forOtherThread(bytes: Uint8Array): Uint8Array {
  return bytes.buffer instanceof SharedArrayBuffer ? bytes : Uint8Array.from(bytes)
}
