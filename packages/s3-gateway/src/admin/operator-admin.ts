/** The route of the admin socket by which the gateway is told that an operator's node is gone for good. */
import type { StorageClient } from '@nupeerstack/client'
import { AdminError, type AdminRoute } from '@nupeerstack/node-host'
import { type Address, parseAddress } from '@nupeerstack/protocol'

/** `POST /operators/abandon` with `{ "operator": ADDRESS }`; answers how many deals end. */
export function createOperatorRoutes(client: Pick<StorageClient, 'abandon'>): ReadonlyMap<string, AdminRoute> {
  return new Map<string, AdminRoute>([
    ['POST /operators/abandon', async ({ body }) => ({ deals: await client.abandon(operatorOf(body)) })],
  ])
}

function operatorOf(body: unknown): Address {
  const operator = typeof body === 'object' && body !== null && 'operator' in body ? body.operator : undefined
  try {
    return parseAddress(String(operator))
  } catch (cause) {
    throw new AdminError('bad-request', 'the body is { "operator": address }', { cause })
  }
}
