/** Closes a deal on the chain, or leaves it: its customer may have paid or closed it in the same block. */
import { type Chain, ChainError } from '@nupeerstack/contracts-client'
import type { DealId } from '@nupeerstack/protocol'

/** Returns whether it closed it. Throws ChainError where the chain does not say. */
export async function closeUnlessRefused(market: Pick<Chain['market'], 'closeDeal'>, id: DealId): Promise<boolean> {
  try {
    await market.closeDeal(id)
    return true
  } catch (cause) {
    if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
    return false
  }
}
