/**
 * The configuration of each daemon. What `nps dev` decides is written anew at each start, for `network.json` and the keys
 * are what lasts; what its user decides stands in a file of its own (`config-owners.ts`).
 */
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { keepSecret, makeFolder, readOptionally, writeFileDurably } from '@nupeerstack/durable-state'
import { cliCommits } from '../commits.ts'
import type { CliEnvironment } from '../config.ts'
import type { Layout } from '../local/layout.ts'
import type { NetworkFile } from '../local/network-file.ts'
import { loopback, rpcUrlOf } from '../local/ports.ts'
import { generateAccessKeyId, generateSecretAccessKey } from '../local/secrets.ts'
import { mainUserId, readAccessKeyId } from '../network/env-document.ts'
import { type Settings, writeConfigs } from './config-owners.ts'

/** 1,000 staking tokens: enough for 6 TB of promises, and round, so that a slash is easy to see. */
const bondPerNode = '1000000000000000000000'
/** A millionth of a stablecoin per piece and period. */
const pricePerPiecePeriodWad = '1000000000000000000'

export const blockIntervalMs = 1_000
/** Periods are seconds here, so that what nodes earn can be watched: a day ahead is thousands of them. */
const depositDays = 1
const piecesPerGiB = 16_384
const monthMs = 30 * 86_400_000

/**
 * What the nodes of such a network ask comes to thousands of stablecoins for a GiB and 30 days. Twenty times that is the most
 * that the gateway pays: the first blocks come many in a second.
 */
function priceMaxOf({ periodBlocks }: NetworkFile): string {
  const periods = monthMs / (periodBlocks * blockIntervalMs)
  return String(Math.ceil((20 * piecesPerGiB * periods * Number(pricePerPiecePeriodWad)) / 1e24))
}

/** Idle blocks wait until the nodes are up: a network that starts slowly misses no period. */
export function writeChainConfig({ chain }: Layout, network: NetworkFile): void {
  const config = {
    directory: chain.directory,
    port: network.rpcPort,
    chainId: network.chainId,
    blockIntervalMs,
    miningAtStart: false,
  }
  // Of earlier builds; nobody reads it any more.
  rmSync(join(chain.directory, 'config.json'), { force: true })
  writeFileDurably(cliCommits.chainConfig, chain.config, `${JSON.stringify(config, undefined, 2)}\n`, 0o400)
}

/** Returns what the user should read. `before`: what the network was at its last start. Throws CliError `bad-config`. */
export function writeNodeConfig(
  layout: Layout,
  network: NetworkFile,
  id: number,
  before: NetworkFile | undefined,
): string[] {
  const node = layout.node(id)
  makeFolder(node.directory)
  const initial = { bond: bondPerNode, offer: { pricePerUnitPeriodWad: pricePerPiecePeriodWad } }
  const earlier = before?.nodes.some((known) => known.id === id) ? nodeSettings(layout, before, id) : undefined
  const { directPort: _none, ...writtenBefore } = earlier ?? {}
  return writeConfigs(node, {
    owned: nodeSettings(layout, network, id),
    initial,
    before: earlier === undefined ? undefined : { ...writtenBefore, ...initial },
    marks: ['dataDir', 'operatorKeyFile'],
    options: new Map([['storage.capacityBytes', '--storage']]),
  })
}

function nodeSettings(layout: Layout, network: NetworkFile, id: number): Settings {
  const node = layout.node(id)
  const { port, directPort = 0 } = network.nodes.find((other) => other.id === id) ?? { port: 0 }
  return {
    dataDir: '.',
    storage: { path: 'shards', capacityBytes: network.capacityBytesPerNode },
    listen: [`/ip4/${loopback}/tcp/${port}`],
    directPort,
    chain: {
      rpcUrl: rpcUrlOf(network),
      webSocketUrl: `ws://${loopback}:${network.rpcPort}`,
      deploymentFile: relative(node.directory, layout.chain.deployment),
    },
    operatorKeyFile: 'operator.key',
  }
}

const gatewayOptions: ReadonlyMap<string, string> = new Map([
  ['listen.port', '--s3-port'],
  ['region', '--region'],
  ['ensureBuckets', 'S3_BUCKET in the environment'],
  ['credentials', 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment; “nps user” and “nps key” make more'],
])

/**
 * Credentials come from the environment, or stay what they were, or are generated. `recoveryPhrase` is asked for once
 * in the life of the network. Returns what the user should read. Throws CliError `bad-config`.
 */
export async function writeGatewayConfig(
  layout: Layout,
  network: NetworkFile,
  before: NetworkFile | undefined,
  environment: CliEnvironment,
  recoveryPhrase: () => Promise<string>,
): Promise<string[]> {
  const { gateway } = layout
  makeFolder(gateway.directory)
  const credentials = environment.credentials
  const knownKeyId = readAccessKeyId(layout)
  const accessKeyId = credentials?.accessKeyId ?? knownKeyId ?? generateAccessKeyId()
  const { accessSecret } = cliCommits
  if (credentials === undefined) keepSecret(accessSecret, gateway.secretAccessKey, generateSecretAccessKey)
  else writeFileDurably(accessSecret, gateway.secretAccessKey, `${credentials.secretAccessKey}\n`, 0o600)
  const phrase = await recoveryPhraseOnce(gateway.recoveryPhrase, recoveryPhrase)
  keepSecret(cliCommits.recoveryPhrase, gateway.recoveryPhrase, () => phrase)
  return writeConfigs(gateway, {
    owned: gatewaySettings(layout, network, accessKeyId),
    // A day of `nps dev` has many periods, and its coin costs nothing.
    defaults: { deals: { priceMax: priceMaxOf(network), depositDays, questionDepositsPerDay: '1' } },
    initial: {},
    before:
      before === undefined || knownKeyId === undefined
        ? undefined
        : { ensureBuckets: [], ...gatewaySettings(layout, before, knownKeyId) },
    marks: ['dataDir', 'recoveryPhraseFile'],
    options: gatewayOptions,
  })
}

function gatewaySettings(layout: Layout, network: NetworkFile, accessKeyId: string): Settings {
  return {
    dataDir: '.',
    listen: { host: loopback, port: network.s3Port },
    region: network.region,
    credentials: [{ accessKeyId, secretAccessKeyFile: 'secret-access.key', user: mainUserId }],
    // Without a bucket from the environment the list is the user's.
    ...(network.bucket === undefined ? {} : { ensureBuckets: [network.bucket] }),
    recoveryPhraseFile: 'recovery-phrase.txt',
    chain: {
      rpcUrl: rpcUrlOf(network),
      webSocketUrl: `ws://${loopback}:${network.rpcPort}`,
      deploymentFile: relative(layout.gateway.directory, layout.chain.deployment),
      accountKeyFile: 'account.key',
    },
    network: { peerKeyFile: 'peer.key' },
  }
}

async function recoveryPhraseOnce(path: string, generate: () => Promise<string>): Promise<string> {
  return readOptionally(path)?.trim() ?? (await generate())
}
