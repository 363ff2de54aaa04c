/**
 * `deployment.json`: where the contracts of one network are, and which rules they have. Whoever joins a network gets this file.
 * Storage, the first kind, has a field of its own; others stand in `kinds`.
 */
import { readFile } from 'node:fs/promises'
import { type Address, parseAddress } from '@nupeerstack/protocol'
import type { Deployment } from './chain.ts'

/**
 * Which rules the contracts go by, what both sides sign and what is proven: those of 1, whose files name none, are no others'. Whoever
 * changes them counts on.
 */
export const rulesVersion = 3

/** The file's value. */
export interface DeploymentDocument extends Omit<Deployment, 'kinds'> {
  readonly rules: number
  readonly storageKind?: Address
  readonly kinds?: Readonly<Record<string, Address>>
}

export class DeploymentFileError extends Error {
  override readonly name = 'DeploymentFileError'
}

/** Reads the file. Throws DeploymentFileError with one sentence that names the file and what is wrong in it. */
export async function readDeploymentFile(path: string): Promise<Deployment> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (cause) {
    throw new DeploymentFileError(`cannot read the deployment ${path}: ${(cause as Error).message}`, { cause })
  }
  return parseDeployment(text, path)
}

/** Parses the file's text. Throws DeploymentFileError with one sentence that names `path` and what is wrong. */
export function parseDeployment(text: string, path: string): Deployment {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new DeploymentFileError(`cannot read the deployment ${path}: it is not JSON`, { cause })
  }
  if (!isObject(value)) throw new DeploymentFileError(`the deployment ${path} is not an object`)
  const { chainId, deployedAtBlock, storageKind, kinds = {}, rules = 1 } = value
  if (rules !== rulesVersion) {
    throw new DeploymentFileError(
      `the contracts of ${path} have rules of version ${rules}, and these programs go by version ${rulesVersion}: nothing was changed; the build that made the network goes on with it`,
    )
  }
  if (!isCount(chainId) || chainId === 0) throw new DeploymentFileError(`the deployment ${path} has no chainId`)
  if (!isCount(deployedAtBlock)) throw new DeploymentFileError(`the deployment ${path} has no deployedAtBlock`)
  if (!isObject(kinds)) throw new DeploymentFileError(`the deployment ${path} has kinds that are not an object`)
  const address = (name: string, text: unknown = value[name]): Address => {
    try {
      return parseAddress(typeof text === 'string' ? text : '')
    } catch (cause) {
      throw new DeploymentFileError(`the deployment ${path} has no address of ${name}`, { cause })
    }
  }
  const others = Object.entries(kinds).map(([name, text]) => [name, address(`the kind ${name}`, text)] as const)
  return {
    chainId,
    timelock: address('timelock'),
    stakingToken: address('stakingToken'),
    stablecoin: address('stablecoin'),
    bonds: address('bonds'),
    market: address('market'),
    kinds: { ...(storageKind !== undefined && { storage: address('storageKind') }), ...Object.fromEntries(others) },
    deployedAtBlock,
  }
}

/** What is written into the file. */
export function deploymentDocument({ kinds, deployedAtBlock, ...common }: Deployment): DeploymentDocument {
  const { storage, ...others } = kinds
  return {
    rules: rulesVersion,
    ...common,
    ...(storage !== undefined && { storageKind: storage }),
    ...(Object.keys(others).length > 0 && { kinds: others }),
    deployedAtBlock,
  }
}

function isObject(value: unknown): value is Partial<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
