/** The storage node as a daemon: `node packages/storage-node/src/main.ts --config FILE`. */
import { runDaemon } from '@nupeerstack/node-host'
import { readStorageNodeConfig } from './config.ts'
import { startStorageNode } from './storage-node.ts'

runDaemon({
  name: 'storage-node',
  async start({ configFiles, log, runtime, signal }) {
    const node = await startStorageNode(await readStorageNodeConfig(...configFiles), { log, runtime, signal })
    const { peerId, operator, addresses } = node
    return { ready: { peerId, operator, addresses }, stop: async () => node[Symbol.asyncDispose]() }
  },
})
