/** `deployment.json`: where the contracts of one network are. Whoever joins a network gets this file. */
import { readFile } from 'node:fs/promises'
import { parseAddress } from '@nupeerstack/protocol'
import type { Deployment } from './chain.ts'

const contracts = ['stakingToken', 'stablecoin', 'bonds', 'market', 'beacon', 'storageKind'] as const

/** Reads the file. Throws Error with one sentence that names the file and what is wrong in it. */
export async function readDeploymentFile(path: string): Promise<Deployment> {
  let value: Partial<Record<string, unknown>> | null
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'it is not JSON' : (cause as Error).message
    throw new Error(`cannot read the deployment ${path}: ${reason}`, { cause })
  }
  if (value === null || typeof value !== 'object') throw new Error(`the deployment ${path} is not an object`)
  const { chainId, deployedAtBlock } = value
  if (!isCount(chainId) || chainId === 0) throw new Error(`the deployment ${path} has no chainId`)
  if (!isCount(deployedAtBlock)) throw new Error(`the deployment ${path} has no deployedAtBlock`)
  const addresses = contracts.map((name) => {
    try {
      return [name, parseAddress(String(value[name]))]
    } catch (cause) {
      throw new Error(`the deployment ${path} has no address of ${name}`, { cause })
    }
  })
  return { chainId, deployedAtBlock, ...Object.fromEntries(addresses) } as Deployment
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}
