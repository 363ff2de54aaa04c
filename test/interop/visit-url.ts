/** Sends a URL exactly as it is written: fetch() would take `..` out of its path. */
import { request } from 'node:http'
import { text } from 'node:stream/consumers'

export type Visit = { readonly status: number | undefined; readonly body: string }

export async function visitUrl(method: string, url: string, body = ''): Promise<Visit> {
  const [, host, port, path] = /^http:\/\/([^:/]+):(\d+)(.*)$/s.exec(url) ?? []
  const { promise, resolve, reject } = Promise.withResolvers<Visit>()
  const headers = { 'content-length': Buffer.byteLength(body) }
  const sent = request({ method, host, port, path, headers }, (response) => {
    text(response).then((received) => resolve({ status: response.statusCode, body: received }), reject)
  })
  sent.once('error', reject).end(body)
  return await promise
}
