/**
 * Sees each signed transaction of an account through to its end, one look at the chain after the other. The account's
 * count of transactions says which nonces are used; the journal says what was signed for them.
 *
 *   signed --broadcast--> pending --nonce used, receipt of a form--> mined
 *   pending --stalled--> broadcast again, with a higher fee where the market or the node asks for it
 *   pending --nonce used, no receipt--> replaced (forgotten)
 *   refused by the node, for long, and nobody waits for it --> signed as an empty transfer in its place
 *   mined --nonce free again: a re-org--> pending
 *   a free nonce below one that waits --> signed, as an empty transfer
 */
import { passPoint } from '@nupeerstack/runtime'
import type { Abi, PrivateKeyAccount, PublicClient } from 'viem'
import { chainCommits } from '../commits.ts'
import { ChainError } from '../port/chain.ts'
import type { Receipt } from '../port/receipt.ts'
import { broadcast, isRefusal } from './broadcast.ts'
import type { ChainLog } from './chain-log.ts'
import type { SentTransaction, TransactionJournal } from './transaction-journal.ts'
import { findReceipt, readOutcome } from './transaction-outcome.ts'
import type { TransactionSigner } from './transaction-signer.ts'

export interface TransactionKeeper {
  /** One look at everything that waits. Throws where the node cannot be asked. */
  lap(): Promise<void>
  /** Marks as unmined what a re-org has dropped, or what an earlier process took for mined before one. */
  review(): Promise<void>
  /** Broadcasts the newest form. Throws what the node says. */
  broadcast(sent: SentTransaction): Promise<void>
  /** No node has it, and none will: its nonce is free again. */
  drop(nonce: number): Promise<void>
}

export interface TransactionKeeperDependencies {
  readonly client: PublicClient
  readonly account: PrivateKeyAccount
  readonly signer: TransactionSigner
  readonly journal: TransactionJournal
  readonly log: ChainLog
  readonly nowMs: () => number
  /** For messages: what a transaction does. */
  readonly attemptOf: (sent: SentTransaction) => string
  readonly isAwaited: (nonce: number) => boolean
  readonly onSettled: (nonce: number, outcome: Receipt | ChainError) => void
}

export interface TransactionKeeperConfig {
  /** A transaction that no block took for so long is broadcast again. */
  readonly stalledMs: number
  /** One that the node has refused for so long is given up. */
  readonly abandonedMs: number
  /** Names what contracts refuse with. */
  readonly errors?: Abi | undefined
}

/** What this process knows of a transaction besides the journal. */
interface Progress {
  broadcastAtMs?: number
  /** The node has asked for a higher fee. */
  isUnderpriced?: boolean
  /** Since when its nonce is used without a receipt of ours. */
  usedSinceMs?: number | undefined
  /** Since when the node has refused it for what it is. */
  refusedSinceMs?: number | undefined
}

/** Nonces that may have to be filled at once: a wider gap says that the journal is another chain's. */
const gapMax = 64

export function createTransactionKeeper(
  { client, account, signer, journal, log, nowMs, attemptOf, isAwaited, onSettled }: TransactionKeeperDependencies,
  { stalledMs, abandonedMs, errors }: TransactionKeeperConfig,
): TransactionKeeper {
  const { address } = account
  const progresses = new Map<number, Progress>()

  function progressOf(nonce: number): Progress {
    const known = progresses.get(nonce) ?? {}
    progresses.set(nonce, known)
    return known
  }

  async function review(): Promise<number> {
    const usedCount = await client.getTransactionCount({ address, blockTag: 'latest' })
    for (const { nonce, minedIn } of [...journal.sent.values()]) {
      if (minedIn === undefined || nonce < usedCount) continue
      log.debug('transaction-unmined', { account: address, nonce, block: minedIn })
      await journal.setUnmined(nonce)
    }
    return usedCount
  }

  async function fillGaps(usedCount: number): Promise<void> {
    const last = journal.unmined().at(-1)?.nonce ?? usedCount
    const free = Array.from({ length: Math.max(0, last - usedCount) }, (_, index) => usedCount + index).filter(
      (nonce) => !journal.sent.has(nonce),
    )
    if (free.length > gapMax) throw new Error(`the journal of ${address} does not fit its ${usedCount} transactions`)
    for (const nonce of free) {
      await journal.addSigned(nonce, await signer.signEmpty(nonce))
      log.warn('nonce-filled', { account: address, nonce })
    }
  }

  async function settle(sent: SentTransaction): Promise<void> {
    const { nonce } = sent
    const receipt = await findReceipt(client, sent)
    if (receipt !== undefined) {
      const outcome = await readOutcome(client, attemptOf(sent), sent, receipt, errors)
      const { blockNumber, gasUsed, effectiveGasPrice } = receipt
      passPoint(chainCommits.transaction.mined)
      // A journal that cannot be written (a full disk) is caught up later; whoever waits need not wait for that.
      onSettled(nonce, outcome)
      await journal.setMined(nonce, Number(blockNumber), gasUsed * effectiveGasPrice)
      progresses.delete(nonce)
      return
    }
    // Behind one address there may be several nodes, and the one asked for the receipt a little behind.
    const progress = progressOf(nonce)
    progress.usedSinceMs ??= nowMs()
    if (nowMs() - progress.usedSinceMs < stalledMs) return
    const attempt = attemptOf(sent)
    await journal.drop(nonce)
    log.warn('transaction-replaced', { attempt, account: address, nonce })
    end(nonce, new ChainError('replaced', `${attempt}: its nonce ${nonce} was used by another transaction`))
  }

  function end(nonce: number, outcome: Receipt | ChainError): void {
    progresses.delete(nonce)
    onSettled(nonce, outcome)
  }

  async function push(sent: SentTransaction): Promise<void> {
    const progress = progressOf(sent.nonce)
    progress.usedSinceMs = undefined
    const isDue = progress.broadcastAtMs === undefined || nowMs() - progress.broadcastAtMs >= stalledMs
    const { isUnderpriced = false } = progress
    if (!isDue && !isUnderpriced) return
    progress.isUnderpriced = false
    const isRaised = (progress.broadcastAtMs !== undefined || isUnderpriced) && (await raiseFee(sent, isUnderpriced))
    if (!isDue && !isRaised) return
    if (nowMs() - (progress.refusedSinceMs ?? Infinity) >= abandonedMs && !isAwaited(sent.nonce)) await abandon(sent)
    await broadcastNewest(sent)
  }

  /** Gas above the block's limit, a fee above the node's own bound: it would hold up all that follow for ever. */
  async function abandon(sent: SentTransaction): Promise<void> {
    const empty = await signer.signEmptyInstead(sent)
    // An account that cannot pay for that either gets no further by offering more each time.
    if (empty === undefined) return
    await journal.addSigned(sent.nonce, empty)
    progressOf(sent.nonce).refusedSinceMs = undefined
    log.warn('transaction-abandoned', { attempt: attemptOf(sent), account: address, nonce: sent.nonce })
  }

  async function raiseFee(sent: SentTransaction, isUnderpriced: boolean): Promise<boolean> {
    const higher = await signer.signHigher(sent, isUnderpriced ? 'underpriced' : 'stalled')
    if (higher !== undefined) await journal.addSigned(sent.nonce, higher)
    return higher !== undefined
  }

  async function broadcastNewest({ nonce, signed }: SentTransaction): Promise<void> {
    const form = signed.at(-1)
    if (form === undefined) throw new Error(`nonce ${nonce} has no signed form`)
    const progress = progressOf(nonce)
    const isFirst = progress.broadcastAtMs === undefined
    progress.broadcastAtMs = nowMs()
    try {
      progress.isUnderpriced = (await broadcast(client, form)) === 'underpriced'
      passPoint(chainCommits.transaction.sent)
      progress.refusedSinceMs = undefined
    } catch (error) {
      if (isRefusal(error)) progress.refusedSinceMs ??= nowMs()
      throw error
    }
    if (!isFirst) log.debug('transaction-broadcast-again', { account: address, nonce, forms: signed.length })
  }

  return {
    async lap() {
      const usedCount = await review()
      await fillGaps(usedCount)
      for (const sent of journal.unmined()) {
        // Dropped while the ones before it were seen to: its nonce may be another's by now.
        if (journal.sent.get(sent.nonce) !== sent) continue
        if (sent.nonce < usedCount) await settle(sent)
        else await push(sent)
      }
    },
    async review() {
      await review()
    },
    broadcast: broadcastNewest,
    async drop(nonce) {
      await journal.drop(nonce)
      progresses.delete(nonce)
    },
  }
}
