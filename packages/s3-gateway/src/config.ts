/** The gateway's configuration file, read once and strictly, with the secrets that it names. */
import { rootKeyFromPhrase } from '@nupeerstack/client'
import { ConfigError, type ConfigFields, readConfigFile, readKeyFile, readSecretFile } from '@nupeerstack/node-host'
import type { Credential } from './auth/credentials.ts'

export type GatewayConfig = {
  readonly dataDir: string
  readonly listen: { readonly host: string; readonly port: number }
  /** Domains below which a first label names a bucket. */
  readonly domains: readonly string[]
  readonly region: string
  readonly credentials: readonly Credential[]
  /** Made at start for the first credential's user. */
  readonly ensureBuckets: readonly string[]
  /** Of the 24 words: it opens everything that is stored. */
  readonly rootKey: Uint8Array
  readonly chain: { readonly rpcUrl: string; readonly deploymentFile: string; readonly pollingIntervalMs: number }
  /** The customer's EVM key. */
  readonly accountKey: Uint8Array
  readonly network: {
    readonly peerKeyFile: string
    readonly listen: readonly string[]
    readonly bootstrap: readonly string[]
  }
  /** Erasure profile of new objects; unset: the best that the network allows. */
  readonly profile: string | undefined
}

/** Reads the configuration and its secrets. Throws ConfigError. */
export async function readGatewayConfig(file: string): Promise<GatewayConfig> {
  const { credentials, recoveryPhraseFile, ...config } = await readConfigFile(file, parseFields)
  const accessKeyIds = credentials.map(({ accessKeyId }) => accessKeyId)
  if (credentials.length === 0) throw new ConfigError(`${file}: "credentials" holds none, so nobody could sign in`)
  if (new Set(accessKeyIds).size < accessKeyIds.length) throw new ConfigError(`${file}: an access key stands twice`)
  return {
    ...config,
    credentials: await Promise.all(credentials.map(readCredential)),
    rootKey: await readRootKey(recoveryPhraseFile),
    accountKey: await readKeyFile(config.chain.accountKeyFile),
  }
}

function parseFields(fields: ConfigFields) {
  return {
    dataDir: fields.path('dataDir', '.'),
    listen: fields.group('listen', (listen) => ({
      host: listen.text('host', '127.0.0.1'),
      port: listen.whole('port', { min: 0, max: 65_535 }),
    })),
    domains: fields.texts('domains', ['localhost']),
    region: fields.text('region', 'us-east-1'),
    credentials: fields.groups('credentials', (credential) => ({
      accessKeyId: credential.parsed('accessKeyId', parseAccessKeyId),
      secretAccessKeyFile: credential.path('secretAccessKeyFile'),
      userId: credential.text('user', 'main'),
    })),
    ensureBuckets: fields.texts('ensureBuckets', []),
    recoveryPhraseFile: fields.path('recoveryPhraseFile'),
    chain: fields.group('chain', (chain) => ({
      rpcUrl: chain.text('rpcUrl'),
      deploymentFile: chain.path('deploymentFile'),
      pollingIntervalMs: chain.whole('pollingIntervalMs', { min: 50, max: 60_000, fallback: 500 }),
      accountKeyFile: chain.path('accountKeyFile'),
    })),
    network: fields.group('network', parseNetwork),
    profile: fields.has('profile') ? fields.text('profile') : undefined,
  }
}

function parseNetwork(network: ConfigFields): GatewayConfig['network'] {
  return {
    peerKeyFile: network.path('peerKeyFile', 'peer.key'),
    listen: network.texts('listen', []),
    bootstrap: network.texts('bootstrap', []),
  }
}

function parseAccessKeyId(text: string): string {
  if (!/^[\w-]{3,128}$/.test(text)) throw new Error('an access key id has 3 to 128 letters, digits, _ or -')
  return text
}

async function readCredential(named: { accessKeyId: string; secretAccessKeyFile: string; userId: string }) {
  const { accessKeyId, secretAccessKeyFile, userId } = named
  const secretAccessKey = await readSecretFile(secretAccessKeyFile)
  if (secretAccessKey.length < 8 || secretAccessKey.length > 128) {
    throw new ConfigError(`the secret in ${secretAccessKeyFile} has not 8 to 128 characters`)
  }
  return { accessKeyId, secretAccessKey, userId }
}

async function readRootKey(path: string): Promise<Uint8Array> {
  const phrase = await readSecretFile(path)
  try {
    return rootKeyFromPhrase(phrase)
  } catch {
    throw new ConfigError(`${path} does not hold a valid recovery phrase of 24 words`)
  }
}
