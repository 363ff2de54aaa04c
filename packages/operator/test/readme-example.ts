/** The example of the README, for the compiler: it needs a chain and an operator. `test/readme-examples.test.ts` holds the two to the same lines. */
import { createLogger } from '@nupeerstack/node-host'
import type { OperatorConfig } from '../src/config.ts'
import type { MarketService } from '../src/market-service.ts'
import { startOperatorNode } from '../src/operator-node.ts'

export async function example(
  offerStorage: (config: OperatorConfig) => MarketService,
  config: OperatorConfig,
  signal: AbortSignal,
): Promise<void> {
  const services: MarketService[] = [offerStorage(config)]
  await using node = await startOperatorNode({ services, log: createLogger(), signal }, config)
  console.log(node.peerId, await node.status())
}
