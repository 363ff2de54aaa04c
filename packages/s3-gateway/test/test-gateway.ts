/** A gateway on loopback over parts in memory, and requests to it: by hand, byte for byte, or signed. */
import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { createMetrics, type Logger, type Metrics, silentLogger } from '@nupeerstack/node-host'
import { clockOf, systemRuntime } from '@nupeerstack/runtime'
import { allConfigurations } from '../src/configurations/all-configurations.ts'
import type { AnyBucketConfiguration } from '../src/configurations/bucket-configuration.ts'
import { type S3Gateway, type S3GatewayConfig, startS3Gateway } from '../src/gateway.ts'
import { createMemoryPartStore, type MemoryPartStore } from './memory-part-store.ts'
import { type Signable, type Signed, type Signer, sha256, signHeaders } from './sigv4-signer.ts'

export const mainUser: Signer = { accessKeyId: 'AKMAIN', secretAccessKey: 'main-secret/+=', region: 'us-east-1' }
export const otherUser: Signer = { accessKeyId: 'AKOTHER', secretAccessKey: 'other-secret', region: 'us-east-1' }

export const testRootKey: Uint8Array = new Uint8Array(32).fill(7)

export type TestGateway = AsyncDisposable & {
  readonly gateway: S3Gateway
  readonly parts: MemoryPartStore
  readonly endpoint: string
  readonly host: string
  readonly dataDir: string
  client(config?: Partial<S3ClientConfig>, signer?: Signer): S3Client
  /** Sends a request signed in its headers. */
  send(request: SignedRequest): Promise<Answer>
  /** Sends what was signed elsewhere, or not at all. */
  sendRaw(method: string, url: string, headers: Record<string, string>, body?: Uint8Array | string): Promise<Answer>
  /** Writes bytes to a fresh connection and returns all that comes back until it closes or `until` matches. */
  converse(bytes: string | Uint8Array, until?: RegExp): Promise<string>
  sign(request: SignedRequest): Signed
}

export type SignedRequest = {
  readonly method: string
  readonly path: string
  readonly query?: Signable['query']
  readonly headers?: Record<string, string>
  readonly body?: string | Uint8Array
  /** Instead of the hash of the body. */
  readonly payloadHash?: string
  readonly now?: Date
  readonly signer?: Signer
}

export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** The code of an error's XML. */
  readonly code: string | undefined
}

export async function startTestGateway(
  config: Partial<S3GatewayConfig> = {},
  kept?: { readonly parts: MemoryPartStore; readonly dataDir: string },
  clock: () => number = Date.now,
  metrics: Metrics = createMetrics(),
  log: Logger = silentLogger,
  configurations: readonly AnyBucketConfiguration[] = allConfigurations,
): Promise<TestGateway> {
  const parts = kept?.parts ?? createMemoryPartStore()
  const dataDir = kept?.dataDir ?? mkdtempSync(join(tmpdir(), 'nupeer-s3-'))
  const gateway = await startS3Gateway(
    {
      parts,
      rootKey: testRootKey,
      log,
      ...systemRuntime,
      clock: clockOf(clock),
      metrics,
      configurations,
    },
    {
      dataDir,
      host: '127.0.0.1',
      port: 0,
      domains: ['localhost'],
      region: 'us-east-1',
      credentials: [
        { ...mainUser, userId: 'main' },
        { ...otherUser, userId: 'other' },
      ],
      ensureBuckets: ['bucket'],
      encryptionKeys: [
        { id: 'key-1', versions: 1 },
        { id: 'key-2', versions: 2 },
      ],
      freeing: { delayMs: 0, everyMs: 10 },
      ...config,
    },
  )
  const host = `127.0.0.1:${gateway.port}`
  const clients: S3Client[] = []

  const sign = (request: SignedRequest): Signed =>
    signHeaders(request.signer ?? mainUser, {
      method: request.method,
      path: request.path,
      ...(request.query !== undefined && { query: request.query }),
      headers: { host, ...request.headers },
      payloadHash: request.payloadHash ?? sha256(request.body ?? ''),
      now: request.now ?? new Date(),
    })

  const sendRaw: TestGateway['sendRaw'] = (method, url, headers, body) =>
    new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        { host: '127.0.0.1', port: gateway.port, method, path: url, headers, setHost: false, agent: false },
        (incoming) => {
          const chunks: Buffer[] = []
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
          incoming.on('error', reject)
          incoming.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8')
            resolve({
              status: incoming.statusCode ?? 0,
              headers: incoming.headers,
              body: text,
              code: /<Code>([^<]*)<\/Code>/.exec(text)?.[1],
            })
          })
        },
      )
      outgoing.on('error', reject)
      // As bytes: joined to a string, Node would write headers of latin-1 as UTF-8.
      outgoing.end(body === undefined ? undefined : Buffer.from(body))
    })

  return {
    gateway,
    parts,
    dataDir,
    host,
    endpoint: `http://${host}`,
    sign,
    sendRaw,
    client(clientConfig = {}, signer = mainUser) {
      const client = new S3Client({
        endpoint: `http://${host}`,
        region: signer.region,
        credentials: { accessKeyId: signer.accessKeyId, secretAccessKey: signer.secretAccessKey },
        forcePathStyle: true,
        maxAttempts: 1,
        ...clientConfig,
      })
      clients.push(client)
      return client
    },
    send(request) {
      const { url, headers } = sign(request)
      const length = request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }
      return sendRaw(request.method, url, { ...length, ...headers }, request.body)
    },
    converse: (bytes, until) =>
      new Promise((resolve, reject) => {
        let text = ''
        const socket = connect(gateway.port, '127.0.0.1', () => socket.write(bytes))
        socket.setEncoding('latin1')
        socket.on('data', (chunk: string) => {
          text += chunk
          if (until?.test(text)) socket.destroy()
        })
        socket.on('error', reject)
        socket.on('close', () => resolve(text))
      }),
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.destroy()
      await gateway.close()
      if (kept === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
