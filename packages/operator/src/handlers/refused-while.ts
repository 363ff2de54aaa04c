/** A handler that for a while answers nothing. */
import type { RequestHandler } from '@nupeerstack/node-host'
import { WireError } from '@nupeerstack/protocol'

/** Wraps a handler so that it answers nothing but `unavailable` while something is so. */
export function refusedWhile(isSo: () => boolean, why: string, handler: RequestHandler): RequestHandler {
  return async (request) => {
    if (isSo()) throw new WireError('unavailable', why)
    return await handler(request)
  }
}
