/** Signed requests to an S3 endpoint, byte for byte, over connections that are kept. */
import { Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { type Signer, signHeaders } from '../../../packages/s3-gateway/test/sigv4-signer.ts'

export interface WireRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  readonly bucket: string
  readonly key?: string | undefined
  readonly query?: readonly (readonly [string, string])[] | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: Uint8Array | undefined
}

export interface WireAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface HttpDoor extends Disposable {
  /** Rejects where the connection ends before the answer does: then nobody knows what came of the request. */
  send(request: WireRequest): Promise<WireAnswer>
}

export interface Endpoint extends Signer {
  readonly url: string
}

/** A gateway that answers nothing for this long hangs. */
const answerTimeoutMs = 60_000

export function openHttpDoor(endpoint: Endpoint): HttpDoor {
  const { hostname, port, host } = new URL(endpoint.url)
  const agent = new Agent({ keepAlive: true })
  return {
    send: ({ method, bucket, key, query, headers, body }) => {
      const path = `/${bucket}${key === undefined ? '' : `/${encodeKey(key)}`}`
      const signed = signHeaders(endpoint, {
        ...{ method, path, ...(query !== undefined && { query }) },
        headers: { host, ...headers },
        payloadHash: 'UNSIGNED-PAYLOAD',
        now: new Date(),
      })
      const length = body === undefined ? {} : { 'content-length': String(body.length) }
      return exchange(
        { hostname, port, agent, method, path: signed.url, headers: { ...signed.headers, ...length } },
        body,
      )
    },
    [Symbol.dispose]: () => agent.destroy(),
  }
}

function exchange(
  options: Parameters<typeof httpRequest>[1] & object,
  body: Uint8Array | undefined,
): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ ...options, setHost: false, timeout: answerTimeoutMs }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        if (!incoming.complete) return reject(new Error('the answer was cut short'))
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) })
      })
      incoming.on('aborted', () => reject(new Error('the answer was cut short')))
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer came in time')))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** Everything but `A-Z a-z 0-9 - . _ ~ /` is encoded (API Reference, "Signature Calculations", UriEncode). */
export function encodeKey(key: string): string {
  return encodeURIComponent(key)
    .replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2F', '/')
}
