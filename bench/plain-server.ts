/**
 * The yardstick of the gateway: an HTTP server in a process of its own that keeps one copy of a body in a file, hashed with
 * MD5 and synced, and nothing else: no signature, no encryption, no coding, no network behind it.
 */
import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

export interface PlainServer extends AsyncDisposable {
  url(key: string): string
}

export async function startPlainServer(): Promise<PlainServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nupeer-plain-'))
  const child = fork(import.meta.filename, [folder])
  const [port] = (await once(child, 'message')) as [number]
  return {
    url: (key) => `http://127.0.0.1:${port}/${key}`,
    [Symbol.asyncDispose]: async () => {
      child.kill()
      await once(child, 'exit')
      await rm(folder, { recursive: true })
    },
  }
}

if (process.send !== undefined) serve(process.argv[2]!)

function serve(folder: string): void {
  const server = createServer((request, response) => {
    const path = join(folder, encodeURIComponent(request.url ?? ''))
    const answer =
      request.method === 'PUT' ? store(path, request, response) : pipeline(createReadStream(path), response)
    answer.catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
  process.once('disconnect', () => process.exit())
}

async function store(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await using file = await open(path, 'w')
  const md5 = createHash('md5')
  for await (const chunk of request) {
    md5.update(chunk)
    await file.write(chunk)
  }
  await file.datasync()
  response.setHeader('etag', md5.digest('hex'))
  response.end()
}
