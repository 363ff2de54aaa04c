/** Reads the body of an admin request: JSON, and not much of it. */
import type { IncomingMessage } from 'node:http'
import { AdminError } from './admin-error.ts'

/** Commands are short; nothing of size belongs here. */
const bodyBytesMax = 1024 * 1024
/** Whoever sends a little too much is heard to the end, so that the refusal reaches him; whoever sends more is cut off. */
const heardBytesMax = 16 * bodyBytesMax

/** `undefined` where nothing was sent. Throws AdminError `too-large`, `bad-request`. */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  const isTooLong = Number(request.headers['content-length'] ?? 0) > heardBytesMax
  if (isTooLong) throw tooLarge()
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > heardBytesMax) break
    if (bytes <= bodyBytesMax) chunks.push(chunk)
  }
  if (bytes > bodyBytesMax) throw tooLarge()
  if (bytes === 0) return undefined
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (cause) {
    throw new AdminError('bad-request', 'the body is not JSON', { cause })
  }
}

function tooLarge(): AdminError {
  return new AdminError('too-large', `a body has at most ${bodyBytesMax} bytes`)
}
