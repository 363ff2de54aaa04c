/**
 * What a host says about itself, over HTTP on a Unix socket that only its owner can open: health, status, metrics, and
 * the routes that a program adds. The file's mode is the authentication, so there is no network port to guard. Who
 * holds the folder lock may replace the socket file that an earlier process left behind.
 */
import { chmod, rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import { makeFolder } from '@nupeerstack/durable-state'
import { AdminError } from './admin-error.ts'
import { adminSocketPath } from './admin-socket-path.ts'
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'

export interface AdminServer extends AsyncDisposable {
  readonly socketPath: string
}

export interface AdminRequest {
  readonly query: URLSearchParams
  /** The JSON value that was sent; `undefined` where there was none. */
  readonly body: unknown
  /** Aborts when the asker goes away. */
  readonly signal: AbortSignal
}

/** Answers with a JSON value. Throws AdminError for a refusal. */
export type AdminRoute = (request: AdminRequest) => Promise<unknown>

export interface AdminServerDependencies {
  readonly log: Logger
  readonly metrics: Metrics
  status(): Promise<Record<string, unknown>>
  /** Healthy unless told. */
  isHealthy?(): Promise<boolean>
  /** By method and path: `GET /objects`. */
  readonly routes?: ReadonlyMap<string, AdminRoute>
}

/** Commands are short; nothing of size belongs here. */
const bodyBytesMax = 1024 * 1024

/** Opens the admin socket of a data folder. */
export async function startAdminServer(
  dependencies: AdminServerDependencies,
  { dataDir }: { readonly dataDir: string },
): Promise<AdminServer> {
  const socketPath = adminSocketPath(dataDir)
  await prepareFolder(path.dirname(socketPath))
  await rm(socketPath, { force: true })
  const server = createServer((request, response) => void answer(dependencies, request, response))
  const listening = Promise.withResolvers<void>()
  server.once('error', listening.reject)
  // Between its birth and the chmod below the socket has the mode that the umask leaves.
  const umask = process.umask(0o077)
  try {
    server.listen(socketPath, () => listening.resolve())
  } finally {
    process.umask(umask)
  }
  await listening.promise
  await chmod(socketPath, 0o600)
  return {
    socketPath,
    async [Symbol.asyncDispose]() {
      const { promise, resolve } = Promise.withResolvers<void>()
      server.close(() => resolve())
      server.closeAllConnections()
      await promise
    },
  }
}

async function prepareFolder(folder: string): Promise<void> {
  makeFolder(folder)
  const { uid } = await stat(folder)
  const ownUid = process.getuid?.() ?? uid
  if (uid !== ownUid) throw new Error(`the folder ${folder} of the admin socket belongs to another user`)
}

async function answer(dependencies: AdminServerDependencies, request: IncomingMessage, response: ServerResponse) {
  const goneAway = new AbortController()
  response.once('close', () => goneAway.abort(new Error('the asker went away')))
  try {
    const url = new URL(request.url ?? '/', 'http://admin')
    const route = `${request.method} ${url.pathname}`
    if (route === 'GET /metrics') return send(response, 200, dependencies.metrics.text(), 'text/plain; version=0.0.4')
    if (route === 'GET /health') {
      const isHealthy = (await dependencies.isHealthy?.()) ?? true
      return sendJson(response, isHealthy ? 200 : 503, { healthy: isHealthy })
    }
    if (route === 'GET /status') return sendJson(response, 200, await dependencies.status())
    const handle = dependencies.routes?.get(route)
    if (handle === undefined) throw new AdminError('not-found', `there is no ${route}`)
    const body = await readJson(request)
    sendJson(response, 200, (await handle({ query: url.searchParams, body, signal: goneAway.signal })) ?? null)
  } catch (error) {
    if (goneAway.signal.aborted) return
    if (!(error instanceof AdminError)) dependencies.log.error('admin-request-failed', { url: request.url, error })
    const refusal = error instanceof AdminError ? error : new AdminError('failed', 'the request failed, see the log')
    sendJson(response, httpStatus[refusal.code], { code: refusal.code, message: refusal.message })
  }
}

const httpStatus = { 'not-found': 404, 'bad-request': 400, failed: 500, unreachable: 502 } as const

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > bodyBytesMax) throw new AdminError('bad-request', `a body has at most ${bodyBytesMax} bytes`)
    chunks.push(chunk)
  }
  if (bytes === 0) return undefined
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (cause) {
    throw new AdminError('bad-request', 'the body is not JSON', { cause })
  }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const toJson = (_: string, item: unknown) => (typeof item === 'bigint' ? item.toString() : item)
  send(response, status, `${JSON.stringify(value, toJson)}\n`, 'application/json')
}

function send(response: ServerResponse, status: number, text: string, contentType: string): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
