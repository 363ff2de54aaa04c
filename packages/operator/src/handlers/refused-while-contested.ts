/** A handler that for a while answers nothing. */
import type { RequestHandler } from '@nupeerstack/node-host'
import { WireError } from '@nupeerstack/protocol'

/** Wraps a handler that signs: while another process runs with our identity, what it signs would bind that one too. */
export function refusedWhileContested(isContested: () => boolean, handler: RequestHandler): RequestHandler {
  return async (request) => {
    if (isContested()) throw new WireError('unavailable', 'another process runs with the identity of this node')
    return await handler(request)
  }
}
