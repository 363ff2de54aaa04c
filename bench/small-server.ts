/**
 * Servers of small answers, each in a process of its own: the gateway over parts in memory with a thousand objects of
 * 4 KiB, by itself or with two HTTP threads; and a bare node:http server.
 */
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { silentLogger } from '@nupeerstack/node-host'
import { systemRuntime } from '@nupeerstack/runtime'
import { startS3Gateway } from '@nupeerstack/s3-gateway'
import { createMemoryPartStore } from '../packages/s3-gateway/test/memory-part-store.ts'
import { inParallel, put } from './http-transfers.ts'
import { openS3Target } from './s3-target.ts'

export type SmallServerKind = 'gateway' | 'gateway-with-threads' | 'bare'

/** `ownerMicroseconds`: of the main thread. */
export type CpuUsed = { readonly microseconds: number; readonly ownerMicroseconds: number }

export interface SmallServer extends AsyncDisposable {
  readonly urls: Urls
  cpu(): Promise<CpuUsed>
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
    cpu: async () => {
      child.send('cpu')
      const [used] = (await once(child, 'message')) as [CpuUsed]
      return used
    },
    [Symbol.asyncDispose]: async () => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

if (process.send !== undefined) await serveProcess(process.argv[2] as SmallServerKind)

async function serveProcess(kind: SmallServerKind): Promise<void> {
  const { urls, close } = kind === 'bare' ? await serveBare() : await serveGateway(kind === 'gateway' ? 0 : threadCount)
  process.on('message', () => {
    const all = process.cpuUsage()
    const owner = process.threadCpuUsage()
    const used: CpuUsed = { microseconds: all.user + all.system, ownerMicroseconds: owner.user + owner.system }
    process.send?.(used)
  })
  process.once('disconnect', async () => {
    await close()
    process.exit()
  })
  process.send?.(urls)
}

type Serving = { readonly urls: Urls; readonly close: () => Promise<unknown> }

async function serveGateway(threads: number): Promise<Serving> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nupeer-small-'))
  const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' }
  const region = 'us-east-1'
  const gateway = await startS3Gateway(
    { parts: createMemoryPartStore(), rootKey: new Uint8Array(32), log: silentLogger, ...systemRuntime },
    {
      dataDir,
      host: '127.0.0.1',
      port: 0,
      threads,
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
  const server = createServer((_, response) => {
    response.setHeader('content-length', body.length)
    response.end(body)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { urls: { get: url, head: url, list: url }, close: async () => server.close() }
}
