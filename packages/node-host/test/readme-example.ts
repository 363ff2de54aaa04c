/** The example of the README, for the compiler: it needs a process of its own. `test/readme-examples.test.ts` holds the two to the same lines. */

import type { NetworkConfig, Registrar, Service } from '@nupeerstack/node-host'
import { createHost, createMetrics, createNetwork, loadOrCreateIdentity, runDaemon } from '@nupeerstack/node-host'

export function example(
  { registrar, storageService }: { readonly registrar: Registrar; readonly storageService: Service },
  readConfig: (files: readonly string[]) => Promise<{ readonly peerKey: string; readonly network: NetworkConfig }>,
): void {
  runDaemon({
    name: 'storage-node',
    start: async ({ configFiles, log, runtime, signal }) => {
      const config = await readConfig(configFiles)
      const metrics = createMetrics()
      const identity = await loadOrCreateIdentity(config.peerKey, runtime.randomness)
      const network = await createNetwork({ identity, log, metrics, runtime }, config.network)
      const host = createHost({ network, log, metrics, timers: runtime.timers, registrar }, [storageService])
      await host.start(signal)
      return {
        ready: { peerId: network.peerId, addresses: network.addresses },
        stop: async () => {
          await host.stop()
          await network[Symbol.asyncDispose]()
        },
      }
    },
  })
}
