/** The example of the README, for the compiler: it needs a chain and an operator. `test/readme-examples.test.ts` holds the two to the same lines. */

import { createLogger } from '@nupeerstack/node-host'
import { readStorageNodeConfig, startStorageNode } from '@nupeerstack/storage-node'

export async function example(): Promise<void> {
  const config = await readStorageNodeConfig('config.json')
  await using node = await startStorageNode(config, { log: createLogger(), signal: new AbortController().signal })
  console.log(node.peerId, await node.status())
}
