/** Asks a daemon's admin server: what `nps` commands are made of. */
import { request } from 'node:http'
import { request as secureRequest } from 'node:https'
import { type AdminCall, type ErrorAnswer, errorAnswer, ProtocolError } from '@nupeerstack/protocol'
import { AdminError, type AdminErrorCode, httpStatusOf } from './admin-error.ts'

/** A socket by its path, or a URL with the token that is asked for there. */
export type AdminTarget = string | { readonly url: URL; readonly token: string }

/** A status of thousands of deals fits; more means that something else answers. */
const answerBytesMax = 64 * 1024 * 1024
const timeoutMs = 30_000

/**
 * Makes a call and gives the parsed answer. Throws AdminError: what the server refused, `unreachable` where nobody listens,
 * `failed` where the answer does not follow the call's schema.
 */
export async function callAdmin<Request, Answer>(
  target: AdminTarget,
  { method, path, answer }: AdminCall<Request, Answer>,
  body: NoInfer<Request>,
  signal?: AbortSignal,
): Promise<Answer> {
  const value = await requestAdmin(target, method, path, body, signal)
  try {
    return answer.parse(value)
  } catch (cause) {
    if (!(cause instanceof ProtocolError)) throw cause
    throw new AdminError('failed', `the answer to ${path} is that of another build: ${cause.message}`, { cause })
  }
}

/**
 * Sends one request and gives the parsed JSON, or the text where the answer is no JSON (`/metrics`).
 * Throws AdminError: what the server refused, or `unreachable` where nobody listens. `/health` of an unhealthy host is
 * a refusal with the code `failed`.
 */
export async function requestAdmin(
  target: AdminTarget,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  signal: AbortSignal = AbortSignal.timeout(timeoutMs),
): Promise<unknown> {
  const { status, contentType, text } = await send(target, method, path, body, signal)
  const value = contentType.startsWith('application/json') ? parse(text, path) : text
  if (status < 300) return value
  throw refusalOf(value, status, path)
}

interface ReceivedAnswer {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

function send(
  target: AdminTarget,
  method: string,
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<ReceivedAnswer> {
  const answer = Promise.withResolvers<ReceivedAnswer>()
  const place = typeof target === 'string' ? target : target.url.host
  const fail = (cause: unknown) => {
    if (signal.aborted) answer.reject(signal.reason)
    else answer.reject(new AdminError('unreachable', `nobody answers at ${place}`, { cause }))
  }
  const text = body === undefined ? '' : JSON.stringify(body)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
  const outgoing = open(target, { method, path, headers, signal })
  outgoing.on('response', (response) => {
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

interface RequestHead {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | number>>
  readonly signal: AbortSignal
}

function open(target: AdminTarget, head: RequestHead) {
  if (typeof target === 'string') return request({ ...head, socketPath: target })
  const { url, token } = target
  const { hostname, port, protocol } = url
  const headers = { ...head.headers, authorization: `Bearer ${token}` }
  const options = { ...head, headers, host: hostname.replace(/^\[|\]$/g, ''), port }
  return protocol === 'https:' ? secureRequest(options) : request(options)
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AdminError('failed', `the answer to ${path} is not JSON`, { cause })
  }
}

/** What is no error document says by its status what it is: another build may word it otherwise. */
function refusalOf(value: unknown, status: number, path: string): AdminError {
  const codes = Object.keys(httpStatusOf) as AdminErrorCode[]
  const code = codes.find((candidate) => httpStatusOf[candidate] === status) ?? 'failed'
  return new AdminError(code, messageOf(value) ?? `${path} failed`)
}

function messageOf(value: unknown): string | undefined {
  let refusal: ErrorAnswer
  try {
    refusal = errorAnswer.parse(value)
  } catch {
    return undefined
  }
  return refusal.error.message
}
