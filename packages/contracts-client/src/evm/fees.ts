/** What to offer for gas (EIP-1559), from what the node says, and what nodes ask for to take one transaction for another. */
import type { PublicClient } from 'viem'
import { larger, smaller } from './larger.ts'

export interface Fees {
  readonly maxFeePerGas: bigint
  readonly maxPriorityFeePerGas: bigint
}

/** 10,000 gwei: more than any chain we know has asked for. A node that names any price must not empty the account. */
const feeMaxWei = 10n ** 13n
/** Most nodes take a replacement from 10 % more on, some from 12.5 %; both fees must have risen. */
const replacementPerMille = 1_125n

export async function currentFees(client: PublicClient): Promise<Fees> {
  const { maxFeePerGas, maxPriorityFeePerGas } = await client.estimateFeesPerGas({ chain: null, type: 'eip1559' })
  return bounded({ maxFeePerGas, maxPriorityFeePerGas })
}

/** The least that a node takes in place of `last`, or the market's price where that is more. */
export function replacementFees(last: Fees, market: Fees): Fees {
  return bounded({
    maxFeePerGas: larger(market.maxFeePerGas, raised(last.maxFeePerGas)),
    maxPriorityFeePerGas: larger(market.maxPriorityFeePerGas, raised(last.maxPriorityFeePerGas)),
  })
}

/** Whether the market asks for more than was offered. */
export function isOutgrown(last: Fees, market: Fees): boolean {
  return market.maxFeePerGas > last.maxFeePerGas || market.maxPriorityFeePerGas > last.maxPriorityFeePerGas
}

/** Whether a node would take `next` in place of `last`: not where the bound has cut it off. */
export function isReplacement(next: Fees, last: Fees): boolean {
  return (
    next.maxFeePerGas >= raised(last.maxFeePerGas) && next.maxPriorityFeePerGas >= raised(last.maxPriorityFeePerGas)
  )
}

function raised(wei: bigint): bigint {
  return (wei * replacementPerMille) / 1_000n + 1n
}

function bounded({ maxFeePerGas, maxPriorityFeePerGas }: Fees): Fees {
  return {
    maxFeePerGas: smaller(maxFeePerGas, feeMaxWei),
    maxPriorityFeePerGas: smaller(maxPriorityFeePerGas, feeMaxWei),
  }
}
