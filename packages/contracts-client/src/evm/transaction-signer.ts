/** Signs what an account sends: a call, the same call again at a higher fee, or nothing at all, to use up a nonce. */
import { type Hex, keccak256, type PrivateKeyAccount, type PublicClient, parseTransaction } from 'viem'
import { currentFees, type Fees, isOutgrown, isReplacement, replacementFees } from './fees.ts'
import type { SentTransaction, SignedTransaction } from './transaction-journal.ts'

export interface TransactionSigner {
  /** At the market's fee. */
  sign(nonce: number, call: SignedCall): Promise<SignedTransaction>
  /** An empty transfer to the account itself. */
  signEmpty(nonce: number): Promise<SignedTransaction>
  /** The same in place of what was signed for that nonce; `undefined` where that is empty already. */
  signEmptyInstead(sent: SentTransaction): Promise<SignedTransaction | undefined>
  /**
   * The same call with a fee that nodes take in place of the last one; `undefined` where the market does not ask for more
   * (unless a node has found it `underpriced`), or where the bounds are reached.
   */
  signHigher(sent: SentTransaction, reason: 'stalled' | 'underpriced'): Promise<SignedTransaction | undefined>
}

export interface SignedCall {
  readonly to: Hex
  readonly data: Hex
  /** In wei. */
  readonly value: bigint
  readonly gas: bigint
}

/** Each form costs a line in the journal and a look for its receipt; 24 rises of 12.5 % make a fee 17 times as high. */
const formsMax = 25
/** Gas of a transfer without data. */
const transferGas = 21_000n

export function createTransactionSigner(
  { client, account }: { readonly client: PublicClient; readonly account: PrivateKeyAccount },
  { chainId }: { readonly chainId: number },
): TransactionSigner {
  async function signWith(fees: Fees, nonce: number, call: SignedCall): Promise<SignedTransaction> {
    const raw = await account.signTransaction({ type: 'eip1559', chainId, nonce, ...call, ...fees })
    return { hash: keccak256(raw), raw }
  }

  async function sign(nonce: number, call: SignedCall): Promise<SignedTransaction> {
    return await signWith(await currentFees(client), nonce, call)
  }

  const empty: SignedCall = { to: account.address, data: '0x', value: 0n, gas: transferGas }

  return {
    sign,
    signEmpty: (nonce) => sign(nonce, empty),
    async signEmptyInstead({ nonce, signed }) {
      const last = signed.at(-1)
      if (last === undefined) return await sign(nonce, empty)
      const { fees, call } = readSigned(last)
      if (call.data === empty.data && call.gas === empty.gas) return undefined
      return await signWith(replacementFees(fees, await currentFees(client)), nonce, empty)
    },
    async signHigher({ nonce, signed }, reason) {
      const last = signed.at(-1)
      if (last === undefined || signed.length >= formsMax) return undefined
      const { fees, call } = readSigned(last)
      const market = await currentFees(client)
      if (reason === 'stalled' && !isOutgrown(fees, market)) return undefined
      const higher = replacementFees(fees, market)
      return isReplacement(higher, fees) ? await signWith(higher, nonce, call) : undefined
    },
  }
}

/** What a signed form does, and at which fees. */
export function readSigned({ raw }: SignedTransaction): { readonly fees: Fees; readonly call: SignedCall } {
  const { to, data, value = 0n, gas, maxFeePerGas = 0n, maxPriorityFeePerGas = 0n } = parseTransaction(raw)
  if (to === undefined || to === null || gas === undefined) throw new Error('not a transaction of this queue')
  // Empty data parses to nothing.
  return { fees: { maxFeePerGas, maxPriorityFeePerGas }, call: { to, data: data ?? '0x', value, gas } }
}
