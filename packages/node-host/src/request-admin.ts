/** Asks a host's admin server: what `nps` commands are made of. */
import { request } from 'node:http'
import { AdminError, type AdminErrorCode } from './admin-error.ts'

/** A status of thousands of deals fits; more means that something else answers. */
const answerBytesMax = 64 * 1024 * 1024
const timeoutMs = 30_000

/**
 * Sends one request and gives the parsed JSON, or the text where the answer is no JSON (`/metrics`).
 * Throws AdminError: what the server refused, or `unreachable` where nobody listens. `/health` of an unhealthy host is
 * a refusal with the code `failed`.
 */
export async function requestAdmin(
  socketPath: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  signal: AbortSignal = AbortSignal.timeout(timeoutMs),
): Promise<unknown> {
  const { status, contentType, text } = await send(socketPath, method, path, body, signal)
  const value = contentType.startsWith('application/json') ? parse(text, path) : text
  if (status < 300) return value
  throw refusalOf(value, path)
}

function send(
  socketPath: string,
  method: string,
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<{ status: number; contentType: string; text: string }> {
  const answer = Promise.withResolvers<{ status: number; contentType: string; text: string }>()
  const fail = (cause: unknown) => {
    if (signal.aborted) answer.reject(signal.reason)
    else answer.reject(new AdminError('unreachable', `nobody answers at ${socketPath}`, { cause }))
  }
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  const outgoing = request({ socketPath, method, path, headers, signal }, (response) => {
    const chunks: Buffer[] = []
    let bytes = 0
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      chunks.push(chunk)
      if (bytes > answerBytesMax) response.destroy(new Error('the answer is too long'))
    })
    response.on('error', fail)
    response.on('end', () => {
      const contentType = response.headers['content-type'] ?? ''
      answer.resolve({ status: response.statusCode ?? 500, contentType, text: Buffer.concat(chunks).toString('utf8') })
    })
  })
  outgoing.on('error', fail)
  outgoing.end(text)
  return answer.promise
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AdminError('failed', `the answer to ${path} is not JSON`, { cause })
  }
}

function refusalOf(value: unknown, path: string): AdminError {
  if (typeof value !== 'object' || value === null) return new AdminError('failed', `${path} failed`)
  const code = 'code' in value ? knownCode(value.code) : 'failed'
  const message = 'message' in value && typeof value.message === 'string' ? value.message : `${path} failed`
  return new AdminError(code, message)
}

function knownCode(code: unknown): AdminErrorCode {
  return code === 'not-found' || code === 'bad-request' ? code : 'failed'
}
