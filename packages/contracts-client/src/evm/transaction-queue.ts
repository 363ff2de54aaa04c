/**
 * Sends the transactions of one account, each exactly once, whatever crashes in between.
 *
 *   request --estimate--> refused (no nonce used)
 *           --sign, journal--> journaled --broadcast--> pending --receipt--> mined
 *   pending --stalled--> broadcast again, with a higher fee when the base fee has outgrown it
 *   mined --re-org--> pending
 *
 * Invariants: a nonce is given to one request only; what is broadcast stands in the journal first; opening the queue
 * first sees through what an earlier process left pending, so that whoever then reads the chain sees its effect.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Address } from '@nupeerstack/protocol'
import {
  type Hex,
  keccak256,
  type PrivateKeyAccount,
  type PublicClient,
  parseTransaction,
  TransactionReceiptNotFoundError,
} from 'viem'
import { ChainError, type Receipt } from '../chain.ts'
import { currentFees } from './fees.ts'
import { toChainError, translated } from './rpc.ts'
import type { SentTransaction, TransactionJournal } from './transaction-journal.ts'

export interface TransactionRequest {
  readonly to: Address
  readonly data: Hex
  /** For messages: what the transaction does. */
  readonly attempt: string
}

export interface TransactionQueue extends AsyncDisposable {
  /** Sends, and waits until it is mined. Throws ChainError. */
  send(request: TransactionRequest): Promise<Receipt>
  /** After a re-org: broadcasts again what it dropped. */
  recheck(): Promise<void>
}

export interface TransactionQueueConfig {
  readonly chainId: number
  /** Longest time between two looks for a receipt. */
  readonly pollingIntervalMs: number
  /** A transaction that no block took for so long is broadcast again. */
  readonly stalledMs: number
}

/** A reconciler has a handful of transactions under way; more say that something runs wild. */
const waitingMax = 256
/** What a caller waits for one transaction: several blocks of the slowest chain, with fee bumps. */
const minedTimeoutMs = 180_000
/** Nodes take a replacement from 10 % more on. */
const bumpPercent = 125n
const firstPollMs = 30
/** Estimation sees the state before the transactions that are mined first. */
const gasMarginPercent = 130n

interface Collaborators {
  readonly client: PublicClient
  readonly account: PrivateKeyAccount
  readonly journal: TransactionJournal
  readonly log: (message: string, facts?: Record<string, unknown>) => void
}

export async function openTransactionQueue(
  { client, account, journal, log }: Collaborators,
  { chainId, pollingIntervalMs, stalledMs }: TransactionQueueConfig,
): Promise<TransactionQueue> {
  const stopped = new AbortController()
  /** Requests are estimated, signed and broadcast one after another; waiting for receipts is concurrent. */
  let submitting: Promise<unknown> = Promise.resolve()
  let waitingCount = 0

  const left = [...journal.sent.values()].filter(({ minedIn }) => minedIn === undefined)
  if (left.length > 0) log('resuming transactions', { account: account.address, count: left.length })
  for (const sent of left) await resume(sent)

  async function resume(sent: SentTransaction): Promise<void> {
    const attempt = `transaction ${sent.nonce} of ${account.address}`
    await broadcast(sent).catch((error: unknown) => log('not broadcast again', { attempt, error: String(error) }))
    await mined(sent, attempt).catch((error: unknown) => {
      // It was mined and reverted, or its nonce is taken: either way it is over, and nobody waits for its result.
      if (!(error instanceof ChainError && error.code === 'refused')) throw error
      log('a resumed transaction failed', { attempt, error: error.message })
    })
  }

  async function submit(request: TransactionRequest): Promise<SentTransaction> {
    const { attempt, to, data } = request
    const gas = await translated(attempt, () => client.estimateGas({ account: account.address, to, data }))
    const fees = await translated(attempt, () => currentFees(client))
    const chainNonce = await translated(attempt, () => transactionCount())
    const nonce = Math.max(chainNonce, ...[...journal.sent.keys()].map((used) => used + 1))
    const raw = await account.signTransaction({
      type: 'eip1559',
      chainId,
      nonce,
      to,
      data,
      gas: (gas * gasMarginPercent) / 100n,
      ...fees,
    })
    await journal.addSigned(nonce, { hash: keccak256(raw), raw })
    const sent = journal.sent.get(nonce)
    if (sent === undefined) throw new Error(`nonce ${nonce} is not in the journal`)
    try {
      await broadcast(sent)
    } catch (cause) {
      const error = toChainError(attempt, cause)
      // Only where the node has surely not taken it; after silence it may have, and the wait below finds out.
      if (error.code !== 'out-of-funds') return sent
      await journal.drop(nonce)
      throw error
    }
    return sent
  }

  /** Waits for the receipt of any of its signed forms. */
  async function mined(sent: SentTransaction, attempt: string): Promise<Receipt> {
    const startedAt = performance.now()
    let pollMs = firstPollMs
    let broadcastAt = startedAt
    while (performance.now() - startedAt < minedTimeoutMs) {
      const receipt = await findReceipt(sent).catch(() => undefined)
      if (receipt !== undefined) return await finish(sent, receipt, attempt)
      if (performance.now() - broadcastAt > stalledMs) {
        broadcastAt = performance.now()
        await push(sent, attempt)
      }
      await sleep(pollMs, undefined, { signal: stopped.signal }).catch(() => {
        throw new ChainError('timeout', `${attempt}: stopped before it was mined`)
      })
      pollMs = Math.min(pollMs * 1.5, pollingIntervalMs)
    }
    throw new ChainError('timeout', `${attempt}: not mined within ${minedTimeoutMs / 1_000} s`)
  }

  async function finish(sent: SentTransaction, receipt: FoundReceipt, attempt: string): Promise<Receipt> {
    await journal.setMined(sent.nonce, Number(receipt.blockNumber))
    if (receipt.status === 'success') {
      const { transactionHash, blockNumber, gasUsed } = receipt
      return { transactionHash, blockNumber: Number(blockNumber), gasUsed: Number(gasUsed) }
    }
    throw await revertOf(sent, receipt, attempt)
  }

  /** The node says that a transaction failed and not why: the same call on the state after its block tells. */
  async function revertOf(sent: SentTransaction, receipt: FoundReceipt, attempt: string): Promise<ChainError> {
    const { to, data } = parseTransaction(sent.signed[0]?.raw ?? '0x')
    const request = { account: account.address, to: to ?? null, data: data ?? '0x', blockNumber: receipt.blockNumber }
    const cause = await client.call(request).then(
      () => undefined,
      (error: unknown) => error,
    )
    const known = cause === undefined ? undefined : toChainError(attempt, cause)
    if (known?.code === 'refused') return known
    return new ChainError('refused', `${attempt}: failed in block ${receipt.blockNumber}`)
  }

  /** Broadcasts a stalled transaction again, with a higher fee where the block's has outgrown it. */
  async function push(sent: SentTransaction, attempt: string): Promise<void> {
    try {
      if ((await transactionCount()) > sent.nonce && (await findReceipt(sent)) === undefined) {
        await journal.drop(sent.nonce)
        throw new ChainError('refused', `${attempt}: its nonce was used by another transaction`)
      }
      await bumpFees(sent)
      await broadcast(sent)
      log('transaction broadcast again', { attempt, nonce: sent.nonce, forms: sent.signed.length })
    } catch (error) {
      if (error instanceof ChainError && error.code === 'refused') throw error
      log('transaction not broadcast again', { attempt, error: String(error) })
    }
  }

  async function bumpFees(sent: SentTransaction): Promise<void> {
    const last = parseTransaction(sent.signed.at(-1)?.raw ?? '0x')
    const fees = await currentFees(client)
    const [feeWei, tipWei] = [last.maxFeePerGas ?? 0n, last.maxPriorityFeePerGas ?? 0n]
    if (fees.maxFeePerGas <= feeWei && fees.maxPriorityFeePerGas <= tipWei) return
    // Empty data parses to nothing.
    const { to, data = '0x', gas } = last
    if (to === undefined || to === null || gas === undefined) return
    const raw = await account.signTransaction({
      type: 'eip1559',
      chainId,
      nonce: sent.nonce,
      to,
      data,
      gas,
      maxFeePerGas: larger(fees.maxFeePerGas, (feeWei * bumpPercent) / 100n + 1n),
      maxPriorityFeePerGas: larger(fees.maxPriorityFeePerGas, (tipWei * bumpPercent) / 100n + 1n),
    })
    await journal.addSigned(sent.nonce, { hash: keccak256(raw), raw })
  }

  async function broadcast(sent: SentTransaction): Promise<void> {
    const serializedTransaction = sent.signed.at(-1)?.raw ?? '0x'
    await client.sendRawTransaction({ serializedTransaction }).catch((error: unknown) => {
      // The node has it already, or has even mined it: what we want.
      if (!/already known|known transaction|already imported|nonce too low|nonce .*too low/i.test(String(error)))
        throw error
    })
  }

  async function findReceipt({ signed }: SentTransaction): Promise<FoundReceipt | undefined> {
    for (const { hash } of signed) {
      const receipt = await client.getTransactionReceipt({ hash }).catch((error: unknown) => {
        if (error instanceof TransactionReceiptNotFoundError) return undefined
        throw error
      })
      if (receipt !== undefined) return receipt
    }
    return undefined
  }

  function transactionCount(): Promise<number> {
    return client.getTransactionCount({ address: account.address, blockTag: 'latest' })
  }

  return {
    async send(request) {
      if (waitingCount >= waitingMax) throw new ChainError('timeout', `${request.attempt}: too many transactions wait`)
      waitingCount++
      try {
        const submitted = submitting.then(() => submit(request))
        submitting = submitted.catch(() => {})
        return await mined(await submitted, request.attempt)
      } finally {
        waitingCount--
      }
    },
    async recheck() {
      for (const sent of journal.sent.values()) {
        if (sent.minedIn === undefined || (await findReceipt(sent)) !== undefined) continue
        journal.setUnmined(sent.nonce)
        await broadcast(sent)
        log('transaction broadcast again after a re-org', { nonce: sent.nonce })
        resume(sent).catch(() => {})
      }
    },
    async [Symbol.asyncDispose]() {
      stopped.abort()
      await submitting
      await journal[Symbol.asyncDispose]()
    },
  }
}

type FoundReceipt = Awaited<ReturnType<PublicClient['getTransactionReceipt']>>

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b
}
