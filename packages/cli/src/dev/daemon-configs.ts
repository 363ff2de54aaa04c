/** Writes the configuration of each daemon, anew at each start: `network.json` and the keys are what lasts. */
import { mkdirSync } from 'node:fs'
import { relative } from 'node:path'
import type { CliEnvironment } from '../config.ts'
import { readAccessKeyId } from '../network/env-document.ts'
import { keepSecret, readOptionally, writeFileDurably } from './durable-file.ts'
import type { Layout } from './layout.ts'
import type { NetworkFile } from './network-file.ts'
import { loopback } from './ports.ts'
import { generateAccessKeyId, generateSecretAccessKey } from './secrets.ts'

/** 1,000 staking tokens: enough for 6 TB of promises, and round, so that a slash is easy to see. */
const bondPerNode = '1000000000000000000000'
/** A millionth of a stablecoin per piece and period. */
const pricePerPiecePeriodWad = '1000000000000000000'

/** Idle blocks wait until the nodes are up: a network that starts slowly misses no period. */
export function writeChainConfig(layout: Layout, network: NetworkFile): void {
  writeConfig(layout.chain.directory, layout.chain.config, {
    directory: layout.chain.directory,
    port: network.rpcPort,
    chainId: network.chainId,
    blockIntervalMs: 1000,
    miningAtStart: false,
  })
}

export function writeNodeConfig(layout: Layout, network: NetworkFile, id: number): void {
  const node = layout.node(id)
  const port = network.nodes.find((other) => other.id === id)?.port ?? 0
  writeConfig(node.directory, node.config, {
    dataDir: '.',
    storage: { path: 'shards', capacityBytes: network.capacityBytesPerNode },
    listen: [`/ip4/${loopback}/tcp/${port}`],
    chain: {
      rpcUrl: `http://${loopback}:${network.rpcPort}`,
      deploymentFile: relative(node.directory, layout.chain.deployment),
    },
    operatorKeyFile: 'operator.key',
    bond: bondPerNode,
    offer: { pricePerUnitPeriodWad: pricePerPiecePeriodWad },
  })
}

/**
 * Credentials come from the environment, or stay what they were, or are generated. `recoveryPhrase` is asked for once
 * in the life of the network.
 */
export async function writeGatewayConfig(
  layout: Layout,
  network: NetworkFile,
  environment: CliEnvironment,
  recoveryPhrase: () => Promise<string>,
): Promise<void> {
  const { gateway } = layout
  mkdirSync(gateway.directory, { recursive: true, mode: 0o700 })
  const credentials = environment.credentials
  const accessKeyId = credentials?.accessKeyId ?? readAccessKeyId(gateway.config) ?? generateAccessKeyId()
  if (credentials !== undefined) writeFileDurably(gateway.secretAccessKey, `${credentials.secretAccessKey}\n`, 0o600)
  else keepSecret(gateway.secretAccessKey, generateSecretAccessKey)
  const phrase = await recoveryPhraseOnce(gateway.recoveryPhrase, recoveryPhrase)
  keepSecret(gateway.recoveryPhrase, () => phrase)
  writeConfig(gateway.directory, gateway.config, {
    dataDir: '.',
    listen: { host: loopback, port: network.s3Port },
    region: network.region,
    credentials: [{ accessKeyId, secretAccessKeyFile: 'secret-access.key', user: 'main' }],
    ensureBuckets: network.bucket === undefined ? [] : [network.bucket],
    recoveryPhraseFile: 'recovery-phrase.txt',
    chain: {
      rpcUrl: `http://${loopback}:${network.rpcPort}`,
      deploymentFile: relative(gateway.directory, layout.chain.deployment),
      accountKeyFile: 'account.key',
    },
    network: { peerKeyFile: 'peer.key' },
  })
}

async function recoveryPhraseOnce(path: string, generate: () => Promise<string>): Promise<string> {
  return readOptionally(path)?.trim() ?? (await generate())
}

function writeConfig(directory: string, path: string, config: Record<string, unknown>): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const content = `${JSON.stringify(config, undefined, 2)}\n`
  if (readOptionally(path) !== content) writeFileDurably(path, content, 0o600)
}
