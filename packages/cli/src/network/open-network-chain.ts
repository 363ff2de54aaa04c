/** The chain of a development network, to read from. */
import { type Chain, openChain, storageKind } from '@nupeerstack/contracts-client'
import type { Layout } from '../local/layout.ts'
import type { NetworkFile } from '../local/network-file.ts'
import { rpcUrlOf } from '../local/ports.ts'

/** Throws ChainError where it does not answer. */
export function openNetworkChain({
  network,
  layout,
}: {
  readonly network: NetworkFile
  readonly layout: Layout
}): Promise<Chain> {
  const config = { rpcUrl: rpcUrlOf(network), deploymentFile: layout.chain.deployment }
  return openChain(config, { kinds: [storageKind], directory: layout.run })
}
