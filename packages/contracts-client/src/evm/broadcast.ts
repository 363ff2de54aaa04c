/** Hands a signed transaction to the node, and reads from its answer whether it has it. */
import { BaseError, type PublicClient, RpcRequestError } from 'viem'
import type { SignedTransaction } from './transaction-journal.ts'

/** `underpriced`: the node wants a higher fee, be it for itself or in place of another of the same nonce. */
export type BroadcastResult = 'taken' | 'underpriced'

/** Words of geth, reth, Erigon, Nethermind, Besu and EDR. */
const isKnown =
  /already ?known|known transaction|already imported|already exists|nonce ?too ?low|nonce .*too low|old ?nonce/i
const isUnderpriced =
  /underpriced|fee ?too ?low|replacement ?not ?allowed|below (?:the )?(?:configured )?minimum|less than block base fee/i

/** Throws what the node or the way to it says, where that is neither of the two. */
export async function broadcast(client: PublicClient, { raw }: SignedTransaction): Promise<BroadcastResult> {
  try {
    await client.sendRawTransaction({ serializedTransaction: raw })
    return 'taken'
  } catch (error) {
    const text = String(error)
    // The node has it already, or has even mined it: what we want.
    if (isKnown.test(text)) return 'taken'
    if (isUnderpriced.test(text)) return 'underpriced'
    throw error
  }
}

/** Not about the transaction: the node has a trouble of its own, or wants to be asked less often. */
const troubleCodes = new Set([-32_603, -32_005])

/** Whether the node has refused the transaction for what it is. */
export function isRefusal(error: unknown): boolean {
  if (!(error instanceof BaseError)) return false
  const answer = error.walk((inner) => inner instanceof RpcRequestError)
  return answer instanceof RpcRequestError && !troubleCodes.has(answer.code)
}
