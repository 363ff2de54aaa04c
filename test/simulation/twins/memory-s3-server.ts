/**
 * The gateway's server without a port: Node's own HTTP over connections in memory, and behind it all that answers requests. What
 * it leaves out of the real one is fastify, which hands requests on, TLS, and the patience with connections that say nothing.
 */
import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Timers } from '@nupeerstack/runtime'
import { createRequestIds } from '../../../packages/s3-gateway/src/http/request-id.ts'
import type { StartS3Server } from '../../../packages/s3-gateway/src/server/s3-server.ts'
import { createRequestServer, type ServeRequest } from '../../../packages/s3-gateway/src/server/serve-requests.ts'
import { defaultLimits } from '../../../packages/s3-gateway/src/server/server-limits.ts'
import type { ProcessLife } from '../world/process-life.ts'
import { createMemoryConnection, type MemoryConnectionConfig } from './memory-connection.ts'

export interface MemoryS3Server {
  readonly start: StartS3Server
  /** Resolves with the client's end. Rejects where nobody listens. */
  connect(line: MemoryConnectionConfig): Promise<Duplex>
}

/** `timers` are those of the lines: they go on when a process ends. */
export function createMemoryS3Server({
  timers,
  life,
}: {
  readonly timers: Timers
  readonly life: ProcessLife
}): MemoryS3Server {
  const connections = new Set<Duplex>()
  let listening: Server | undefined

  return {
    async start(dependencies, config) {
      const stopping = new AbortController()
      const limits = { ...defaultLimits, ...config.limits }
      const drawRequestId = createRequestIds(dependencies.gateway)
      const collaborators = { ...dependencies, drawRequestId }
      const { serve, untilIdle } = createRequestServer(collaborators, config, limits, stopping.signal)
      listening = serverOf(serve)
      async function close(): Promise<void> {
        listening = undefined
        stopping.abort()
        await untilIdle()
        for (const connection of connections) connection.destroy()
      }
      const setCertificate = () => {
        throw new Error('the server does not speak TLS')
      }
      return { host: config.host, port: config.port, setCertificate, close, [Symbol.asyncDispose]: close }
    },
    async connect(line) {
      await timers.sleep(line.latencyMs)
      if (listening === undefined || life.isOver()) throw new Error('connect ECONNREFUSED')
      const { dialing, accepting } = createMemoryConnection({ timers, life }, line)
      connections.add(accepting)
      accepting.on('close', () => connections.delete(accepting))
      life.run(() => listening?.emit('connection', accepting))
      return dialing
    },
  }
}

function serverOf(serve: ServeRequest): Server {
  const server = createServer({ requestTimeout: 0, insecureHTTPParser: false, requireHostHeader: true })
  server.on('request', (request, response) => {
    // It would be the machine's.
    response.sendDate = false
    serve(request, response, request.url ?? '')
  })
  server.on('checkContinue', (request, response) => server.emit('request', request, response))
  return server
}
