/**
 * All that a program needs to use a development network, as one document: what `nps env --format json` and
 * `nps dev --detach --json` print. It holds the S3 secret, on purpose: its reader is the owner of the data folder.
 */
import type { Deployment } from '@nupeerstack/contracts-client'
import { CliError } from '../cli-error.ts'
import { readOptionally } from '../dev/durable-file.ts'
import { loopback } from '../dev/ports.ts'
import type { FoundNetwork } from './find-network.ts'

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
    readonly contracts: Omit<Deployment, 'chainId' | 'deployedAtBlock'> | null
  }
  readonly dataPath: string
  readonly recoveryPhraseFile: string
  readonly nodes: readonly { readonly id: number; readonly address: string; readonly dataPath: string }[]
}

/** Reads it from the data folder; the network need not be running. Throws CliError `not-running` before its first start. */
export function readEnvDocument({ network, layout }: FoundNetwork): EnvDocument {
  const accessKeyId = readAccessKeyId(layout.gateway.config)
  const secretAccessKey = readOptionally(layout.gateway.secretAccessKey)
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new CliError('not-running', `The network in ${layout.root} was never started to the end; run “nps dev”.`)
  }
  return {
    s3: {
      endpoint: `http://${loopback}:${network.s3Port}`,
      region: network.region,
      accessKeyId,
      secretAccessKey: secretAccessKey.trim(),
      bucket: network.bucket ?? null,
      forcePathStyle: true,
    },
    chain: {
      rpcUrl: `http://${loopback}:${network.rpcPort}`,
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

/** The addresses of the contracts, `undefined` before they are deployed. */
export function readDeployment(path: string): Deployment | undefined {
  const text = readOptionally(path)
  return text === undefined ? undefined : (JSON.parse(text) as Deployment)
}

function readContracts(path: string): EnvDocument['chain']['contracts'] {
  const deployment = readDeployment(path)
  if (deployment === undefined) return null
  const { chainId: _chainId, deployedAtBlock: _block, ...contracts } = deployment
  return contracts
}

/** The key id in the gateway's configuration, `undefined` before the first start. */
export function readAccessKeyId(configPath: string): string | undefined {
  const text = readOptionally(configPath)
  if (text === undefined) return undefined
  const config: { credentials?: { accessKeyId?: string }[] } = JSON.parse(text)
  return config.credentials?.[0]?.accessKeyId
}
