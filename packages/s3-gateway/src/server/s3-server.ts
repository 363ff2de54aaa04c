/**
 * The HTTP edge and the only door to fastify. Fastify carries the server; it never sees an object's path or body, because
 * it would decode the one and read the other. What becomes of a request is in `serve-requests.ts`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { type FastifyInstance, fastify } from 'fastify'
import { errorDocument } from '../http/error-document.ts'
import { createRequestIds, type DrawRequestId } from '../http/request-id.ts'
import { S3Error, type S3ErrorCode } from '../s3/s3-error.ts'
import {
  createRequestServer,
  type S3ServerConfig,
  type S3ServerDependencies,
  type ServeRequest,
} from './serve-requests.ts'
import { defaultLimits, type S3ServerLimits } from './server-limits.ts'
import type { Certificate } from './tls-certificate.ts'

/** Brings requests to the gateway from wherever they come. */
export type StartS3Server = (dependencies: S3ServerDependencies, config: S3ServerConfig) => Promise<S3Server>

export interface S3Server extends AsyncDisposable {
  readonly host: string
  readonly port: number
  /** What is shown to connections from now on. Throws where the server does not speak TLS. */
  setCertificate(certificate: Certificate): void
  /** Refuses new connections, lets requests under way end, then cuts what remains. */
  close(): Promise<void>
}

/** 8 KiB of headers that count, and the request line with a long key. */
const headerBytesMax = 32 * 1024
/** Above the 60 s of usual load balancers, so that it is they who close first. */
const keepAliveTimeoutMs = 65_000
const headersTimeoutMs = 20_000
const connectionsCheckMs = 5_000
/** While closing: how soon a connection that fell idle is let go. */
const sweepMs = 20
/** Fresh connections spread over gateways again after so many. */
const requestsPerSocketMax = 100_000

export async function startS3Server(dependencies: S3ServerDependencies, config: S3ServerConfig): Promise<S3Server> {
  const limits: S3ServerLimits = { ...defaultLimits, ...config.limits }
  const { gateway, timers } = dependencies
  const drawRequestId = createRequestIds(gateway)
  const stopping = new AbortController()
  const { serve, untilIdle } = createRequestServer({ ...dependencies, drawRequestId }, config, limits, stopping.signal)
  const { app, setCertificate } = createApp({ serve, drawRequestId }, config.certificate)
  // `reusePort` is Node's; Fastify's types do not know it and it is handed on.
  const where = { host: config.host, port: config.port, reusePort: config.isPortShared === true }
  await app.listen(where)
  const address = app.server.address() as AddressInfo
  return {
    host: config.host,
    port: address.port,
    setCertificate,
    close,
    [Symbol.asyncDispose]: close,
  }

  async function close(): Promise<void> {
    const cut = timers.setTimeout(() => {
      stopping.abort(new S3Error('ServiceUnavailable', { message: 'The gateway is stopping. Please try again.' }))
      app.server.closeAllConnections()
    }, limits.drainMs)
    // A connection whose request was just answered is idle a moment later.
    const sweep = timers.setInterval(() => app.server.closeIdleConnections(), sweepMs)
    await app.close()
    timers.clearInterval(sweep)
    timers.clearTimeout(cut)
    // Those that were cut end a moment later: until then they use what is closed next, and have not been observed.
    const enough = new AbortController()
    await Promise.race([untilIdle(), timers.sleep(limits.drainMs, { signal: enough.signal })])
    enough.abort()
  }
}

type App = { readonly app: FastifyInstance; setCertificate(certificate: Certificate): void }

const httpOptions = {
  maxHeaderSize: headerBytesMax,
  headersTimeout: headersTimeoutMs,
  connectionsCheckingInterval: connectionsCheckMs,
  insecureHTTPParser: false,
  requireHostHeader: true,
} as const
const tlsVersionMin = 'TLSv1.2'

interface AppDependencies {
  readonly serve: ServeRequest
  readonly drawRequestId: DrawRequestId
}

function createApp({ serve, drawRequestId }: AppDependencies, certificate: Certificate | undefined): App {
  const options = {
    // An upload may take hours: `readRequest` guards against clients that stall.
    requestTimeout: 0,
    keepAliveTimeout: keepAliveTimeoutMs,
    maxRequestsPerSocket: requestsPerSocketMax,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    // Fastify's router must not read paths: they are keys.
    rewriteUrl: () => '/',
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) =>
      refuseConnection(drawRequestId(), error.code ?? '', socket),
  } as const
  if (certificate === undefined) {
    const app = fastify({ ...options, http: httpOptions })
    serveOn(app, serve)
    return {
      app,
      setCertificate() {
        throw new Error('the server does not speak TLS')
      },
    }
  }
  const secure = fastify({ ...options, https: { ...httpOptions, ...certificate, minVersion: tlsVersionMin } })
  // To us both kinds of server are the same.
  const app = secure as unknown as FastifyInstance
  serveOn(app, serve)
  return {
    app,
    setCertificate: (fresh) => secure.server.setSecureContext({ ...fresh, minVersion: tlsVersionMin }),
  }
}

function serveOn(app: FastifyInstance, serve: ServeRequest): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.hijack()
    serve(request.raw, reply.raw, request.originalUrl)
  })
  const forward = (request: IncomingMessage, response: ServerResponse): void => {
    app.server.emit('request', request, response)
  }
  // Both would be answered by Node before the signature is looked at.
  app.server.on('checkContinue', forward)
  app.server.on('checkExpectation', forward)
}

/** Answers what is not HTTP. */
function refuseConnection(id: string, code: string, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const error = new S3Error(refusalOf(code))
  const document = errorDocument(error, '/', id)
  socket.end(
    [
      `HTTP/1.1 ${error.status} Bad Request`,
      'Connection: close',
      'Content-Type: application/xml',
      `Content-Length: ${Buffer.byteLength(document)}`,
      `x-amz-request-id: ${id}`,
      '',
      document,
    ].join('\r\n'),
  )
}

function refusalOf(code: string): S3ErrorCode {
  if (code === 'HPE_HEADER_OVERFLOW') return 'RequestHeaderSectionTooLarge'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'RequestTimeout' : 'BadRequest'
}
