/**
 * From a method and a path to an answer, by routes that declare what they take and give. What a route takes is parsed before
 * its handler sees it, and what it gives is parsed before it leaves: so nothing leaves that nobody declared. A refusal is an
 * AdminError; every other error is a fault of ours, and goes to the log and not to the asker.
 */
import { type AdminCall, errorAnswer, ProtocolError } from '@nupeerstack/protocol'
import type { Logger } from '../monitoring/logger.ts'
import { AdminError, httpStatusOf } from './admin-error.ts'

/** Made by `adminRoute` or `textRoute`. */
export interface AdminRoute {
  readonly method: string
  readonly path: string
  answer(body: unknown, context: AdminContext): Promise<AdminAnswer>
}

export interface AdminContext {
  /** Aborts when the asker goes away. */
  readonly signal: AbortSignal
}

export interface AdminAnswer {
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface AdminRequest {
  readonly method: string
  /** May have a query, which routes do not see. */
  readonly url: string
  /** Reads the whole body as JSON, `undefined` where there is none. Throws AdminError `bad-request`, `too-large`. */
  readJson(): Promise<unknown>
  readonly signal: AbortSignal
}

export interface AdminRouter {
  /** Never throws: what goes wrong is an answer. */
  answer(request: AdminRequest): Promise<AdminAnswer>
}

/** A route that takes and gives JSON. `handle` throws AdminError for a refusal. */
export function adminRoute<Request, Answer>(
  { method, path, request, answer }: AdminCall<Request, Answer>,
  handle: (request: Request, context: AdminContext) => Promise<Answer>,
): AdminRoute {
  return {
    method,
    path,
    async answer(body, context) {
      const given = await handle(
        parseBody(() => request.parse(body)),
        context,
      )
      return jsonAnswer(200, answer.parse(given))
    },
  }
}

/** A route that gives plain text, for programs that read no JSON. */
export function textRoute(path: string, contentType: string, read: () => string): AdminRoute {
  return { method: 'GET', path, answer: async () => ({ status: 200, contentType, text: read() }) }
}

export function jsonAnswer(status: number, value: unknown): AdminAnswer {
  return { status, contentType: 'application/json', text: `${JSON.stringify(value)}\n` }
}

/** The one form in which anything is refused. */
export function refusalAnswer(
  { code, message }: AdminError,
  headers: Readonly<Record<string, string>> = {},
): AdminAnswer {
  return { ...jsonAnswer(httpStatusOf[code], errorAnswer.parse({ error: { code, message } })), headers }
}

/** No two of the routes have the same method and path. */
export function createAdminRouter({ log }: { readonly log: Logger }, routes: readonly AdminRoute[]): AdminRouter {
  const byPath = Map.groupBy(routes, ({ path }) => path)
  return {
    async answer({ method, url, readJson, signal }) {
      const path = url.split('?', 1)[0] ?? ''
      const there = byPath.get(path)
      if (there === undefined) return refusalAnswer(new AdminError('not-found', `there is no ${path}`))
      const route = there.find((candidate) => candidate.method === method)
      if (route === undefined) {
        const allow = there.map((candidate) => candidate.method).join(', ')
        return refusalAnswer(new AdminError('method-not-allowed', `${path} takes ${allow}`), { allow })
      }
      try {
        return await route.answer(await readJson(), { signal })
      } catch (error) {
        if (error instanceof AdminError) return refusalAnswer(error)
        if (!signal.aborted) log.error('admin-request-failed', { method, path, error })
        return refusalAnswer(new AdminError('failed', 'the request failed, see the log'))
      }
    },
  }
}

function parseBody<T>(parse: () => T): T {
  try {
    return parse()
  } catch (cause) {
    if (!(cause instanceof ProtocolError)) throw cause
    throw new AdminError('bad-request', `the body: ${cause.message}`, { cause })
  }
}
