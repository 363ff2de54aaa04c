/**
 * The small files of a development network, made as `nps dev` makes them at each start: what was decided once, keys and secrets,
 * the contracts' addresses, the configurations. It says for each what is in it, which a later start must find again.
 */

import { readFileSync } from 'node:fs'
import { makeFolder } from '@nupeerstack/durable-state'
import { loadOrCreateIdentity } from '@nupeerstack/node-host'
import { writeChainConfig, writeGatewayConfig, writeNodeConfig } from '../../packages/cli/src/dev/daemon-configs.ts'
import { deployOnce } from '../../packages/cli/src/dev/set-up-chain.ts'
import { layoutOf } from '../../packages/cli/src/local/layout.ts'
import { type NetworkFile, readNetworkFile, writeNetworkFile } from '../../packages/cli/src/local/network-file.ts'
import { keepAccount } from '../../packages/cli/src/local/secrets.ts'
import { readDeployment } from '../../packages/cli/src/network/env-document.ts'
import { findKeptKey, keepKey } from '../../packages/cli/src/network/kept-keys.ts'

export type FileDone = (name: string, content: string) => void

const phrase = Array.from({ length: 24 }, (_, index) => `word${index}`).join(' ')

/** Without `rpcUrl` no contracts are deployed where there are none. */
export async function setUpFiles(root: string, rpcUrl: string | undefined, done: FileDone): Promise<void> {
  const layout = layoutOf(root)
  const network = readNetworkFile(root) ?? newNetwork()
  writeNetworkFile(root, network)
  done('network file', network.createdAt)
  makeFolder(layout.chain.directory)
  writeNodeConfig(layout, network, 1, undefined)
  done('node configuration', readFileSync(layout.node(1).config, 'utf8'))
  const environment = { credentials: undefined, bucket: undefined, typedFrom: root, isColourUnwelcome: true }
  await writeGatewayConfig(layout, network, undefined, environment, async () => phrase)
  done('recovery phrase', readFileSync(layout.gateway.recoveryPhrase, 'utf8'))
  done('access secret', readFileSync(layout.gateway.secretAccessKey, 'utf8'))
  writeChainConfig(layout, network)
  done('chain configuration', readFileSync(layout.chain.config, 'utf8'))
  done('customer', keepAccount(layout.gateway.accountKey))
  done('operator', keepAccount(layout.node(1).operatorKey))
  const { peerId } = await loadOrCreateIdentity(layout.node(1).peerKey)
  done('peer', peerId)
  const kept = findKeptKey(layout, 'anna', 0)
  const key = kept ?? { userId: 'anna', accessKeyId: 'KEYOFANNA', secretAccessKey: `${Date.now()}`, createdAtMs: 1 }
  if (kept === undefined) keepKey(layout, key)
  done('kept key', JSON.stringify(key))
  if (rpcUrl === undefined && readDeployment(layout.chain.deployment) === undefined) return
  const { market } = await deployOnce(layout, network, rpcUrl ?? '')
  done('deployment', market)
}

function newNetwork(): NetworkFile {
  return {
    ...{ kind: 'nupeer-dev-network', version: 1, createdAt: new Date().toISOString(), chainId: 31_337 },
    ...{ rpcPort: 20_000, periodBlocks: 40, s3Port: 20_001, region: 'us-east-1', capacityBytesPerNode: 1_000_000 },
    nodes: [{ id: 1, port: 20_002, directPort: 20_003 }],
  }
}
