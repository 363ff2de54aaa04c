/**
 * All that a program needs to use a development network, as one document: what `nps env --format json` and
 * `nps dev --detach --json` print. It holds the S3 secret, on purpose: its reader is the owner of the data folder.
 */
import {
  type Deployment,
  type DeploymentDocument,
  deploymentDocument,
  parseDeployment,
} from '@nupeerstack/contracts-client'
import { readOptionally } from '@nupeerstack/durable-state'
import { systemClock } from '@nupeerstack/runtime'

import { CliError } from '../cli-error.ts'
import type { Layout } from '../local/layout.ts'
import { loopback, rpcUrlOf } from '../local/ports.ts'
import type { FoundNetwork } from './find-network.ts'
import { findKeptKey } from './kept-keys.ts'

/** Whose credentials stand in the gateway's configuration. */
export const mainUserId = 'main'

export type EnvDocument = {
  readonly s3: {
    readonly endpoint: string
    readonly region: string
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly bucket: string | null
    readonly forcePathStyle: true
  }
  readonly chain: {
    readonly rpcUrl: string
    readonly chainId: number
    readonly periodBlocks: number
    readonly contracts: Omit<DeploymentDocument, 'rules' | 'chainId' | 'deployedAtBlock'> | null
  }
  readonly dataPath: string
  readonly recoveryPhraseFile: string
  readonly nodes: readonly { readonly id: number; readonly address: string; readonly dataPath: string }[]
}

/**
 * Reads it from the data folder; the network need not be running. Throws CliError `not-running` before its first start,
 * `no-such-user` where no key of the user is kept.
 */
export function readEnvDocument({ network, layout }: FoundNetwork, userId: string = mainUserId): EnvDocument {
  const key = userId === mainUserId ? readMainKey(layout) : findKeptKey(layout, userId, systemClock.unixMs())
  if (key === undefined) {
    throw new CliError(
      'no-such-user',
      `No key of ${userId} is kept in ${layout.gateway.keys}; “nps key create ${userId}” makes one.`,
    )
  }
  return {
    s3: {
      endpoint: s3EndpointOf({ network, layout }),
      region: network.region,
      accessKeyId: key.accessKeyId,
      secretAccessKey: key.secretAccessKey,
      // The bucket is made for the main user.
      bucket: userId === mainUserId ? (network.bucket ?? null) : null,
      forcePathStyle: true,
    },
    chain: {
      rpcUrl: rpcUrlOf(network),
      chainId: network.chainId,
      periodBlocks: network.periodBlocks,
      contracts: readContracts(layout.chain.deployment),
    },
    dataPath: layout.root,
    recoveryPhraseFile: layout.gateway.recoveryPhrase,
    nodes: network.nodes.map(({ id, port }) => ({
      id,
      address: `/ip4/${loopback}/tcp/${port}`,
      dataPath: layout.node(id).directory,
    })),
  }
}

function readMainKey(layout: Layout): { accessKeyId: string; secretAccessKey: string } {
  const accessKeyId = readAccessKeyId(layout)
  const secretAccessKey = readOptionally(layout.gateway.secretAccessKey)
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new CliError('not-running', `The network in ${layout.root} was never started to the end; run “nps dev”.`)
  }
  return { accessKeyId, secretAccessKey: secretAccessKey.trim() }
}

/** The addresses of the contracts, `undefined` before they are deployed. */
export function readDeployment(path: string): Deployment | undefined {
  const text = readOptionally(path)
  return text === undefined ? undefined : parseDeployment(text, path)
}

function readContracts(path: string): EnvDocument['chain']['contracts'] {
  const deployment = readDeployment(path)
  if (deployment === undefined) return null
  const { rules: _rules, chainId: _chainId, deployedAtBlock: _block, ...contracts } = deploymentDocument(deployment)
  return contracts
}

/** The key id in the gateway's configuration, in `config.json` where an earlier build wrote it; `undefined` before the first start. */
export function readAccessKeyId({ gateway }: Layout): string | undefined {
  for (const path of [gateway.devConfig, gateway.config]) {
    const { credentials } = readJsonObject(path)
    const first: unknown = Array.isArray(credentials) ? credentials[0] : undefined
    const id = typeof first === 'object' && first !== null && 'accessKeyId' in first ? first.accessKeyId : undefined
    if (typeof id === 'string') return id
  }
  return undefined
}

/** Where clients reach the gateway. */
export function s3EndpointOf({ network, layout }: FoundNetwork): string {
  const isSecure = 'tls' in readJsonObject(layout.gateway.config)
  return `${isSecure ? 'https' : 'http'}://${loopback}:${network.s3Port}`
}

/** Empty where there is no file, or it does not hold an object: what is wrong in it the daemon says. */
function readJsonObject(path: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readOptionally(path) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
