/** Calls a route of the admin server without the server: what is sent and answered passes through JSON all the same. */
import assert from 'node:assert/strict'
import type { AdminRoute } from '@nupeerstack/node-host'

/** `name` is method and path: `POST /users/create`. Throws what the route refuses. */
export async function callRoute(routes: readonly AdminRoute[], name: string, body?: unknown): Promise<unknown> {
  const route = routes.find(({ method, path }) => `${method} ${path}` === name) ?? assert.fail(name)
  const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body))
  return JSON.parse((await route.answer(sent, { signal: new AbortController().signal })).text)
}
