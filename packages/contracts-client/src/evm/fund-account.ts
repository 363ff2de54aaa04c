/** On a development chain: gives an account what it needs to take part. */
import type { Address } from '@nupeerstack/protocol'
import { bytesToHex, encodeFunctionData } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { stakingTokenAbi } from '../generated/staking-token.ts'
import { testStablecoinAbi } from '../generated/test-stablecoin.ts'
import type { Deployment } from '../port/chain.ts'
import { connectRpc } from './rpc.ts'
import { sendAll, type UnsignedTransaction } from './send-all.ts'

export interface Funds {
  readonly gasWei: bigint
  /** In 10^-18 of a token. */
  readonly staking: bigint
  /** In 10^-6 of a test dollar. */
  readonly stablecoin: bigint
}

/** Whose key may mint the staking token and has gas coin to give away. */
export interface FundingSource {
  readonly rpcUrl: string
  readonly deployment: Deployment
  readonly funderKey: Uint8Array
}

export const defaultFunds: Funds = {
  gasWei: 100n * 10n ** 18n,
  staking: 10_000n * 10n ** 18n,
  stablecoin: 1_000_000n * 10n ** 6n,
}

/**
 * Fills up to these amounts what has fallen below half of them: an account that has hardly spent anything costs no
 * transaction. Safe to repeat; concurrent calls of one process take turns.
 */
export async function fundAccount(
  { rpcUrl, deployment, funderKey }: FundingSource,
  account: Address,
  amounts: Partial<Funds> = {},
): Promise<void> {
  const target = { ...defaultFunds, ...amounts }
  const client = connectRpc(rpcUrl)
  const balanceOf = (address: Address) =>
    client.readContract({ address, abi: testStablecoinAbi, functionName: 'balanceOf', args: [account] })
  await sendAll(rpcUrl, privateKeyToAccount(bytesToHex(funderKey)), async () => {
    const [gasWei, staking, stablecoin] = await Promise.all([
      client.getBalance({ address: account }),
      balanceOf(deployment.stakingToken),
      balanceOf(deployment.stablecoin),
    ])
    const transactions: UnsignedTransaction[] = []
    if (gasWei < target.gasWei / 2n) transactions.push({ to: account, value: target.gasWei - gasWei })
    if (staking < target.staking / 2n) {
      const args = [account, target.staking - staking] as const
      const data = encodeFunctionData({ abi: stakingTokenAbi, functionName: 'mint', args })
      transactions.push({ to: deployment.stakingToken, data })
    }
    if (stablecoin < target.stablecoin / 2n) {
      const args = [account, target.stablecoin - stablecoin] as const
      const data = encodeFunctionData({ abi: testStablecoinAbi, functionName: 'mint', args })
      transactions.push({ to: deployment.stablecoin, data })
    }
    return transactions
  })
}
