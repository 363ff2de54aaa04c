/** What became of a transaction that a block took: its receipt, or why the contract refused it. */
import {
  type Abi,
  type Address,
  type PublicClient,
  type TransactionReceipt,
  TransactionReceiptNotFoundError,
} from 'viem'
import { ChainError } from '../port/chain.ts'
import type { Receipt } from '../port/receipt.ts'
import { toChainError } from './rpc.ts'
import type { SentTransaction } from './transaction-journal.ts'
import { readSigned } from './transaction-signer.ts'

/** The receipt of whichever signed form was mined. */
export async function findReceipt(
  client: PublicClient,
  { signed }: SentTransaction,
): Promise<TransactionReceipt | undefined> {
  for (const { hash } of signed.toReversed()) {
    const receipt = await client.getTransactionReceipt({ hash }).catch((error: unknown) => {
      if (error instanceof TransactionReceiptNotFoundError) return undefined
      throw error
    })
    if (receipt !== undefined) return receipt
  }
  return undefined
}

export async function readOutcome(
  client: PublicClient,
  attempt: string,
  sent: SentTransaction,
  receipt: TransactionReceipt,
  errors: Abi | undefined,
): Promise<Receipt | ChainError> {
  if (receipt.status !== 'success') return await revertOf(client, attempt, sent, receipt, errors)
  const { transactionHash, blockNumber, gasUsed } = receipt
  return { transactionHash, blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) }
}

/** The node says that a transaction failed and not why: the same call on the state after its block tells. */
async function revertOf(
  client: PublicClient,
  attempt: string,
  { signed }: SentTransaction,
  { from, blockNumber }: { readonly from: Address; readonly blockNumber: bigint },
  errors: Abi | undefined,
): Promise<ChainError> {
  const [form] = signed
  if (form === undefined) throw new Error('a sent transaction has a signed form')
  const { to, data } = readSigned(form).call
  const cause = await client.call({ account: from, to, data, blockNumber }).then(
    () => undefined,
    (error: unknown) => error,
  )
  const known = cause === undefined ? undefined : toChainError(attempt, cause, errors)
  if (known?.code === 'refused') return known
  return new ChainError('refused', `${attempt}: failed in block ${blockNumber}`)
}
