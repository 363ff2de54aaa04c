/**
 * Servers of small answers, each in a process of its own: the gateway over parts in memory with a thousand objects of
 * 4 KiB; a bare node:http server; and two threads of such that share a port and ask the main thread for every answer.
 */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { silentLogger } from '@nupeerstack/node-host'
import { startS3Gateway } from '@nupeerstack/s3-gateway'
import { createMemoryPartStore } from '../packages/s3-gateway/test/memory-part-store.ts'
import { inParallel, put } from './http-transfers.ts'
import { openS3Target } from './s3-target.ts'

export type SmallServerKind = 'gateway' | 'bare' | 'threads'

export interface SmallServer extends AsyncDisposable {
  readonly urls: Urls
  cpuMicroseconds(): Promise<number>
}

type Urls = { readonly get: string; readonly head: string; readonly list: string }

const objects = 1_000
const body = randomBytes(4096)
const threadCount = 2

export async function startSmallServer(kind: SmallServerKind): Promise<SmallServer> {
  const child = fork(import.meta.filename, [kind])
  const [urls] = (await once(child, 'message')) as [Urls]
  return {
    urls,
    cpuMicroseconds: async () => {
      child.send('cpu')
      const [used] = (await once(child, 'message')) as [number]
      return used
    },
    [Symbol.asyncDispose]: async () => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

if (parentPort !== null && workerData?.port !== undefined) serveThread(workerData.port)
else if (process.send !== undefined) await serveProcess(process.argv[2] as SmallServerKind)

async function serveProcess(kind: SmallServerKind): Promise<void> {
  const serve = { gateway: serveGateway, bare: serveBare, threads: serveThreads }[kind]
  const { urls, close } = await serve()
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.(user + system)
  })
  process.once('disconnect', async () => {
    await close()
    process.exit()
  })
  process.send?.(urls)
}

type Serving = { readonly urls: Urls; readonly close: () => Promise<unknown> }

async function serveGateway(): Promise<Serving> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nupeer-small-'))
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
  const region = 'us-east-1'
  const gateway = await startS3Gateway(
    { parts: createMemoryPartStore(), rootKey: new Uint8Array(32), log: silentLogger, clock: Date.now },
    {
      dataDir,
      host: '127.0.0.1',
      port: 0,
      domains: [],
      region,
      credentials: [{ ...credentials, userId: 'bench' }],
      ensureBuckets: [],
    },
  )
  const { endpoint } = gateway
  using target = await openS3Target({ endpoint, region, ...credentials })
  await inParallel(objects, 32, async (index) => put(await target.putUrl(`object-${index}`), body))
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
  const object = { Bucket: 'bench', Key: 'object-500' }
  const urls = {
    get: await getSignedUrl(s3, new GetObjectCommand(object)),
    head: await getSignedUrl(s3, new HeadObjectCommand(object)),
    list: await getSignedUrl(s3, new ListObjectsV2Command({ Bucket: 'bench' })),
  }
  s3.destroy()
  return {
    urls,
    close: async () => {
      await gateway.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

async function serveBare(): Promise<Serving> {
  const server = createServer((_, response) => answer(response, body))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { urls: urlsAt((server.address() as AddressInfo).port), close: async () => server.close() }
}

async function serveThreads(): Promise<Serving> {
  const { urls, close } = await serveBare()
  const port = Number(new URL(urls.get).port)
  await close()
  const workers = Array.from({ length: threadCount }, () => new Worker(import.meta.filename, { workerData: { port } }))
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  for (const worker of workers) worker.on('message', (id: number) => worker.postMessage({ id, bytes: body }))
  return { urls, close: () => Promise.all(workers.map((worker) => worker.terminate())) }
}

function serveThread(port: number): void {
  const waiting = new Map<number, ServerResponse>()
  let nextId = 0
  const server = createServer((_, response) => {
    waiting.set(nextId, response)
    parentPort?.postMessage(nextId++)
  })
  parentPort?.on('message', ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
    answer(waiting.get(id)!, bytes)
    waiting.delete(id)
  })
  server.listen({ port, host: '127.0.0.1', reusePort: true }, () => parentPort?.postMessage('listening'))
}

function answer(response: ServerResponse, bytes: Uint8Array): void {
  response.setHeader('content-length', bytes.length)
  response.end(bytes)
}

function urlsAt(port: number): Urls {
  const url = `http://127.0.0.1:${port}/`
  return { get: url, head: url, list: url }
}
