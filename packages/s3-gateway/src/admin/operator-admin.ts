/** The route of the admin server by which the gateway is told that an operator's node is gone for good. */
import type { StorageClient } from '@nupeerstack/client'
import { type AdminRoute, adminRoute } from '@nupeerstack/node-host'
import { gatewayCalls } from '@nupeerstack/protocol'

export function createOperatorRoutes(client: Pick<StorageClient, 'abandon'>): AdminRoute[] {
  return [adminRoute(gatewayCalls.abandonOperator, async ({ operator }) => ({ deals: await client.abandon(operator) }))]
}
