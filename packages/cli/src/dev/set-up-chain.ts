/** What a new chain needs before anybody can trade on it: contracts, and money in every account. Safe to repeat. */

import {
  type Deployment,
  DeploymentFileError,
  deployContracts,
  deploymentDocument,
  devDeployerKey,
  fundAccount,
  quicknet,
} from '@nupeerstack/contracts-client'

import { writeFileDurably } from '@nupeerstack/durable-state'

import type { Address } from '@nupeerstack/protocol'
import { CliError } from '../cli-error.ts'
import { cliCommits } from '../commits.ts'
import type { Layout } from '../local/layout.ts'
import type { NetworkFile } from '../local/network-file.ts'
import { readDeployment } from '../network/env-document.ts'

/** Throws CliError where the contracts that the folder remembers are not ones that this build can go on with. */
export function assertContractsAreKnown(layout: Layout): void {
  try {
    readDeployment(layout.chain.deployment)
  } catch (cause) {
    if (!(cause instanceof DeploymentFileError)) throw cause
    const advice = `--reset deletes all of ${layout.root} and makes a new network there; --data takes another folder`
    throw new CliError('bad-config', `${cause.message}. ${advice}.`, { cause })
  }
}

/** The contracts that the folder remembers; deployed now where there are none. */
export async function deployOnce(layout: Layout, network: NetworkFile, rpcUrl: string): Promise<Deployment> {
  const existing = readDeployment(layout.chain.deployment)
  if (existing !== undefined) return existing
  const deployment = await deployContracts(rpcUrl, devDeployerKey, {
    payment: 'test-dollar',
    periodBlocks: network.periodBlocks,
    beacon: network.beacon === 'drand' ? quicknet : 'prevrandao',
  })
  const content = `${JSON.stringify(deploymentDocument(deployment), undefined, 2)}\n`
  writeFileDurably(cliCommits.deployment, layout.chain.deployment, content, 0o644)
  return deployment
}

/** Gives every account that has little left gas, stake and stablecoins, up to the amounts of a fresh one. */
export async function fundAccounts(
  rpcUrl: string,
  deployment: Deployment,
  accounts: readonly Address[],
): Promise<void> {
  const source = { rpcUrl, deployment, funderKey: devDeployerKey }
  await Promise.all(accounts.map((account) => fundAccount(source, account)))
}
