/**
 * What a daemon says about itself, over HTTP on a Unix socket that only its owner can open: health, metrics, and the routes
 * that a program adds, its status first. The file's mode is the authentication. Over TCP, for a Prometheus on another
 * machine, it answers the same to those who bring the token, and nothing to others. Who holds the folder lock may replace
 * the socket file that an earlier process left behind.
 */
import { chmod, rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { makeFolder } from '@nupeerstack/durable-state'
import { healthAnswer } from '@nupeerstack/protocol'
import type { Logger } from '../monitoring/logger.ts'
import type { Metrics } from '../monitoring/metrics.ts'
import { ListenError } from '../network/listen-error.ts'
import { AdminError } from './admin-error.ts'
import type { AdminListen } from './admin-listen.ts'
import {
  type AdminAnswer,
  type AdminRoute,
  type AdminRouter,
  createAdminRouter,
  jsonAnswer,
  refusalAnswer,
  textRoute,
} from './admin-router.ts'
import { adminSocketPath } from './admin-socket-path.ts'
import { createTokenCheck, readTokenFile } from './admin-token.ts'
import { readJsonBody } from './read-json-body.ts'

export interface AdminServer extends AsyncDisposable {
  readonly socketPath: string
  /** Where it listens on TCP, where it does. */
  readonly tcp: { readonly host: string; readonly port: number } | undefined
}

export interface AdminServerDependencies {
  readonly log: Logger
  readonly metrics: Metrics
  /** Healthy unless told. */
  isHealthy?(): Promise<boolean>
}

export interface AdminServerConfig {
  readonly dataDir: string
  /** Unset: the socket alone. */
  readonly listen?: AdminListen | undefined
}

/** Those who ask over TCP: a few programs that watch. */
const connectionsMax = 64
/** A request is short, and so is what it waits for before it is sent. */
const requestTimeoutMs = 30_000
const headersTimeoutMs = 10_000

/** Opens the admin socket of a data folder. Throws ConfigError without a fit token, ListenError where the port is taken. */
export async function startAdminServer(
  { log, metrics, isHealthy }: AdminServerDependencies,
  routes: readonly AdminRoute[],
  { dataDir, listen }: AdminServerConfig,
): Promise<AdminServer> {
  await using opened = new AsyncDisposableStack()
  const isBearer = listen && createTokenCheck(await readTokenFile(listen.tokenFile))
  const router = createAdminRouter({ log }, [healthRoute(isHealthy), metricsRoute(metrics), ...routes])
  const socketPath = adminSocketPath(dataDir)
  await listenOnSocket(opened.use(serve(router, () => true)), socketPath)
  let tcp: AdminServer['tcp']
  if (listen !== undefined && isBearer !== undefined) {
    const server = opened.use(serve(router, ({ headers }) => isBearer(headers.authorization)))
    tcp = await listenOnTcp(server, listen)
    log.info('admin-listens', tcp)
  }
  const running = opened.move()
  return { socketPath, tcp, [Symbol.asyncDispose]: () => running.disposeAsync() }
}

function healthRoute(isHealthy: AdminServerDependencies['isHealthy']): AdminRoute {
  return {
    method: 'GET',
    path: '/health',
    async answer() {
      const healthy = (await isHealthy?.()) ?? true
      return jsonAnswer(healthy ? 200 : 503, healthAnswer.parse({ healthy }))
    },
  }
}

function metricsRoute(metrics: Metrics): AdminRoute {
  return textRoute('/metrics', 'text/plain; version=0.0.4', () => metrics.text())
}

interface DisposableServer extends AsyncDisposable {
  readonly server: Server
}

function serve(router: AdminRouter, mayAsk: (request: IncomingMessage) => boolean): DisposableServer {
  const limits = { requestTimeout: requestTimeoutMs, headersTimeout: headersTimeoutMs }
  const server = createServer(limits, (request, response) => void answer(router, mayAsk, request, response))
  return {
    server,
    async [Symbol.asyncDispose]() {
      if (!server.listening) return
      const { promise, resolve } = Promise.withResolvers<void>()
      server.close(() => resolve())
      server.closeAllConnections()
      await promise
    },
  }
}

async function answer(
  router: AdminRouter,
  mayAsk: (request: IncomingMessage) => boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const goneAway = new AbortController()
  response.once('close', () => goneAway.abort(new Error('the asker went away')))
  if (!mayAsk(request)) {
    const refusal = new AdminError('unauthorized', 'bring the token: Authorization: Bearer TOKEN')
    return send(response, refusalAnswer(refusal, { 'www-authenticate': 'Bearer', connection: 'close' }))
  }
  const { method = '', url = '' } = request
  const signal = goneAway.signal
  const given = await router.answer({ method, url, readJson: () => readJsonBody(request), signal })
  if (!signal.aborted) send(response, given)
}

function send(response: ServerResponse, { status, contentType, text, headers }: AdminAnswer): void {
  const length = Buffer.byteLength(text)
  response.writeHead(status, { 'content-type': contentType, 'content-length': length, ...headers }).end(text)
}

async function listenOnSocket({ server }: DisposableServer, socketPath: string): Promise<void> {
  await prepareFolder(path.dirname(socketPath))
  await rm(socketPath, { force: true })
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
}

async function listenOnTcp(
  { server }: DisposableServer,
  { host, port }: AdminListen,
): Promise<NonNullable<AdminServer['tcp']>> {
  server.maxConnections = connectionsMax
  const listening = Promise.withResolvers<void>()
  server.once('error', (cause) => listening.reject(new ListenError([`${host}:${port}`], cause)))
  server.listen(port, host, () => listening.resolve())
  await listening.promise
  return { host, port: (server.address() as AddressInfo).port }
}

async function prepareFolder(folder: string): Promise<void> {
  makeFolder(folder)
  const { uid } = await stat(folder)
  const ownUid = process.getuid?.() ?? uid
  if (uid !== ownUid) throw new Error(`the folder ${folder} of the admin socket belongs to another user`)
}
