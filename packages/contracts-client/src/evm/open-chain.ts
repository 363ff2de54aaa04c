/** Opens the chain that a configuration names: the one way in for daemons and commands. */
import type { Chain } from '../port/chain.ts'
import type { ChainConfig } from '../port/chain-config.ts'
import { readDeploymentFile } from '../port/deployment-file.ts'
import { type ChainOptions, connectChain } from './connect-chain.ts'

/** What the process has, besides what its configuration says. */
export type ChainContext = Omit<ChainOptions, keyof ChainConfig | 'deployment'>

/** Throws DeploymentFileError, and what `connectChain` throws. */
export async function openChain({ deploymentFile, ...node }: ChainConfig, context: ChainContext): Promise<Chain> {
  return await connectChain({ ...node, ...context, deployment: await readDeploymentFile(deploymentFile) })
}
