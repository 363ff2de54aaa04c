/** Does something with a deal on the chain, or leaves it: the other side may have been first, in the same block. */
import { ChainError, type Receipt } from '@nupeerstack/contracts-client'

/** Returns whether it was done. Throws ChainError where the chain does not say. */
export async function isDoneUnlessRefused(act: () => Promise<Receipt>): Promise<boolean> {
  try {
    await act()
    return true
  } catch (cause) {
    if (!(cause instanceof ChainError) || cause.code !== 'refused') throw cause
    return false
  }
}
