/** The edge between this package's errors and the wire: a refusal by a store or a book becomes a WireError, once, here. */
import type { RequestHandler } from '@nupeerstack/node-host'
import { WireError, type WireErrorCode } from '@nupeerstack/protocol'
import { DealBookError } from '../deals/deal-book.ts'
import { ShardStoreError, type ShardStoreErrorCode } from '../shards/shard-store.ts'

const wireCodes: Readonly<Record<ShardStoreErrorCode, WireErrorCode>> = {
  full: 'full',
  busy: 'busy',
  offline: 'unavailable',
  lost: 'corrupt',
  conflict: 'conflict',
  'out-of-range': 'bad-request',
  failed: 'internal',
}

/** Wraps a handler so that what its collaborators refuse reaches the asker under the right code. */
export function withRefusals(handler: RequestHandler): RequestHandler {
  return async (request) => {
    try {
      return await handler(request)
    } catch (cause) {
      throw toWire(cause)
    }
  }
}

function toWire(cause: unknown): unknown {
  if (cause instanceof DealBookError) return new WireError(cause.code, cause.message, { cause })
  // The message of a failed disk names paths, which are nobody's business.
  if (cause instanceof ShardStoreError && cause.code === 'failed') return cause
  if (cause instanceof ShardStoreError) return new WireError(wireCodes[cause.code], cause.message, { cause })
  return cause
}
