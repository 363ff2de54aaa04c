/** What to offer for gas (EIP-1559), from what the node says. */
import type { PublicClient } from 'viem'

export interface Fees {
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
}

export async function currentFees(client: PublicClient): Promise<Fees> {
  const { maxFeePerGas, maxPriorityFeePerGas } = await client.estimateFeesPerGas({ chain: null, type: 'eip1559' })
  return { maxFeePerGas, maxPriorityFeePerGas }
}
