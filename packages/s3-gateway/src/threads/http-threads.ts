/**
 * HTTP threads on one port, for machines with cores to spare: parsing, signatures, the index and XML are spread over them, and
 * the owner keeps what there is one of: parts, chores, and what is observed. To its user this is one S3 server.
 *
 * A thread that fails takes the process with it: what it held of the index and of parts ends only so for certain.
 */
import { once } from 'node:events'
import { createServer } from 'node:net'
import { availableParallelism } from 'node:os'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { PartStore } from '@nupeerstack/client'
import type { Logger } from '@nupeerstack/node-host'
import type { ObservedRequest } from '../observers/observed-request.ts'
import type { S3Server } from '../server/s3-server.ts'
import type { ServingConfig } from '../server/serving.ts'
import { answerPartRequests } from './answer-part-requests.ts'
import type { FromThread, ThreadSetup, ToThread } from './thread-messages.ts'

export type HttpThreadsDependencies = {
  readonly parts: PartStore
  readonly log: Logger
  readonly observe: (request: ObservedRequest) => void
}

export type HttpThreadsConfig = Omit<ThreadSetup, 'parts'> & { readonly threads: number }

/** Fewer threads than this bring less than what the way to the owner costs. */
const threadsWorthwhile = 2
const threadsMax = 8

/** How many are worth it on this machine: half of the cores, for nodes' and segments' work has to be done too. 0: none. */
export function suitableHttpThreads(cores: number = availableParallelism()): number {
  const threads = Math.min(threadsMax, Math.floor(cores / 2))
  return threads < threadsWorthwhile || process.platform !== 'linux' ? 0 : threads
}

/** Starts them. Throws where the port is taken, and what the first one throws that cannot serve; then none is left. */
export async function startHttpThreads(
  dependencies: HttpThreadsDependencies,
  { threads: count, ...setup }: HttpThreadsConfig,
): Promise<S3Server> {
  const { serving } = setup
  await requireOwnPort(serving)
  // The first one finds a port where any is right.
  const first = await startThread(dependencies, setup)
  const { host, port } = first
  const threads = [first]
  const tell = (message: ToThread): void => {
    for (const { worker } of threads) worker.postMessage(message)
  }
  let closing: Promise<void> | undefined
  try {
    while (threads.length < count) {
      threads.push(await startThread(dependencies, { ...setup, serving: { ...serving, port } }))
    }
  } catch (error) {
    await close()
    throw error
  }

  return {
    host,
    port,
    setCertificate: (certificate) => tell({ kind: 'certificate', certificate }),
    close,
    [Symbol.asyncDispose]: close,
  }

  function close(): Promise<void> {
    closing ??= (async () => {
      tell({ kind: 'close' })
      await Promise.all(threads.map(({ ended }) => ended))
    })()
    return closing
  }
}

/**
 * On a port that is to be shared the system lets in whoever shares it too, and another gateway of this user would: requests
 * would go to one or the other. So it is asked once for the port alone.
 */
async function requireOwnPort({ host, port }: ServingConfig): Promise<void> {
  const alone = createServer().listen({ host, port })
  await once(alone, 'listening')
  await new Promise((resolve) => alone.close(resolve))
}

type Thread = {
  readonly worker: Worker
  readonly host: string
  readonly port: number
  readonly ended: Promise<void>
}

async function startThread(
  { parts, log, observe }: HttpThreadsDependencies,
  setup: Omit<ThreadSetup, 'parts'>,
): Promise<Thread> {
  const { port1, port2 } = new MessageChannel()
  answerPartRequests({ parts }, port1)
  const workerData: ThreadSetup = { ...setup, parts: port2 }
  const worker = new Worker(new URL('./http-thread.ts', import.meta.url), { workerData, transferList: [port2] })
  const listening = Promise.withResolvers<{ host: string; port: number }>()
  let isListening = false
  worker.on('message', (message: FromThread) => {
    switch (message.kind) {
      case 'listening':
        isListening = true
        listening.resolve(message)
        break
      case 'observed':
        for (const request of message.requests) observe(request)
        break
      case 'log':
        log[message.level](message.event, message.fields)
    }
  })
  worker.on('error', (error) => {
    if (isListening) throw error
    listening.reject(error)
  })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  void ended.then(() => listening.reject(new Error('an HTTP thread ended while it started')))
  const { host, port } = await listening.promise
  return {
    worker,
    host,
    port,
    ended,
  }
}
