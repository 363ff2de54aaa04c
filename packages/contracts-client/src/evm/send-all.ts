/**
 * Sends several transactions of one account at once and waits for them: for deploying and funding, where the sender is
 * a person's command or a supervisor that can simply begin again. Daemons use the persistent queue instead.
 */
import type { Hex, PrivateKeyAccount, PublicClient } from 'viem'
import { ChainError } from '../port/chain.ts'
import type { RpcExchange } from '../port/rpc-exchange.ts'
import { currentFees } from './fees.ts'
import { connectRpc, translated } from './rpc.ts'

export interface UnsignedTransaction {
  readonly to?: Hex
  readonly data?: Hex
  readonly value?: bigint
}

/** Above what any one of them takes; it is not estimated, as each may depend on the one before. */
const gasLimit = 6_000_000n
const receiptPollMs = 30

/** One at a time per account in this process, so that nonces do not collide. */
const sending = new Map<string, Promise<unknown>>()

/** `plan` gets the nonce of the first; with an `exchange`, requests go over that. Returns the block of the last. Throws ChainError where one of them fails. */
export async function sendAll(
  rpcUrl: string,
  account: PrivateKeyAccount,
  plan: (firstNonce: number) => Promise<readonly UnsignedTransaction[]> | readonly UnsignedTransaction[],
  exchange?: RpcExchange,
): Promise<{ chainId: number; blockNumber: number }> {
  const key = `${rpcUrl} ${account.address}`
  const turn = (sending.get(key) ?? Promise.resolve()).then(() => sendNow(connectRpc(rpcUrl, exchange), account, plan))
  const settled = turn.catch(() => {})
  sending.set(key, settled)
  try {
    return await turn
  } finally {
    if (sending.get(key) === settled) sending.delete(key)
  }
}

async function sendNow(
  client: PublicClient,
  account: PrivateKeyAccount,
  plan: (firstNonce: number) => Promise<readonly UnsignedTransaction[]> | readonly UnsignedTransaction[],
): Promise<{ chainId: number; blockNumber: number }> {
  const chainId = await translated('eth_chainId', () => client.getChainId())
  return await translated(`transactions of ${account.address}`, async () => {
    const firstNonce = await client.getTransactionCount({ address: account.address, blockTag: 'pending' })
    const transactions = await plan(firstNonce)
    const fees = await currentFees(client)
    const hashes: Hex[] = []
    for (const [index, { to, data, value }] of transactions.entries()) {
      const serializedTransaction = await account.signTransaction({
        type: 'eip1559',
        chainId,
        nonce: firstNonce + index,
        gas: gasLimit,
        maxFeePerGas: fees.maxFeePerGas * 2n,
        maxPriorityFeePerGas: fees.maxPriorityFeePerGas,
        ...(to === undefined ? {} : { to }),
        ...(data === undefined ? {} : { data }),
        ...(value === undefined ? {} : { value }),
      })
      hashes.push(await client.sendRawTransaction({ serializedTransaction }))
    }
    let blockNumber = 0
    for (const [index, hash] of hashes.entries()) {
      const receipt = await client.waitForTransactionReceipt({ hash, pollingInterval: receiptPollMs })
      if (receipt.status !== 'success')
        throw new ChainError('refused', `transaction ${index} of ${hashes.length} failed`)
      blockNumber = Math.max(blockNumber, Number(receipt.blockNumber))
    }
    return { chainId, blockNumber }
  })
}
