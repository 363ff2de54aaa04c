/** `StakingCalls` over StakingToken and Bonds. */
import type { Deployment, Receipt, StakingCalls } from '../chain.ts'
import { bondsAbi } from '../generated/bonds.ts'
import { stakingTokenAbi } from '../generated/staking-token.ts'
import type { Allowances } from './allowances.ts'
import type { Caller } from './caller.ts'

export function createStakingCalls(caller: Caller, allowances: Allowances, deployment: Deployment): StakingCalls {
  const bonds = { address: deployment.bonds, abi: bondsAbi } as const
  const { stakingToken, storageKind } = deployment

  async function releaseThawed(): Promise<Receipt | undefined> {
    const args = [caller.account, storageKind] as const
    const [, thawing, thawedAtBlock] = await caller.read({ ...bonds, functionName: 'provisionOf', args })
    const head = await caller.client.getBlockNumber()
    if (thawing === 0n || head < thawedAtBlock) return undefined
    return await caller.write({ ...bonds, functionName: 'release', args: [storageKind] })
  }

  return {
    balance: (account) =>
      caller.read({ address: stakingToken, abi: stakingTokenAbi, functionName: 'balanceOf', args: [account] }),
    async bond(operator) {
      const [free, [provisioned, thawing], slashed] = await Promise.all([
        caller.read({ ...bonds, functionName: 'free', args: [operator] }),
        caller.read({ ...bonds, functionName: 'provisionOf', args: [operator, storageKind] }),
        caller.read({ ...bonds, functionName: 'slashedTotal', args: [operator] }),
      ])
      return { total: free + provisioned, provisioned, thawing, slashed }
    },
    async provision(kind, amount) {
      await allowances.ensure(stakingToken, deployment.bonds, amount)
      return await caller.write({ ...bonds, functionName: 'depositAndProvision', args: [kind, amount] })
    },
    thaw: (kind, amount) => caller.write({ ...bonds, functionName: 'thaw', args: [kind, amount] }),
    async withdraw() {
      await releaseThawed()
      const free = await caller.read({ ...bonds, functionName: 'free', args: [caller.account] })
      return await caller.write({ ...bonds, functionName: 'withdraw', args: [free] })
    },
  }
}
