/**
 * Sends the transactions of one account, each exactly once, whatever crashes in between.
 *
 *   request --estimate--> refused (no nonce used)
 *           --sign, journal--> signed --> kept until it is mined or replaced (see `transaction-keeper.ts`)
 *
 * An account's transactions are mined in the order of their nonces, so one that is given up holds up all that follow:
 * what is signed is seen through whether or not somebody still waits for it.
 *
 * Invariants: a nonce is given to one request only; what is broadcast stands in the journal first; opening the queue
 * first sees through what an earlier process left, so that whoever then reads the chain sees its effect. Where the chain
 * does not take it for a while, the queue opens and sends nothing until it has.
 */

import type { Address } from '@nupeerstack/protocol'
import type { Clock, Timers } from '@nupeerstack/runtime'
import type { Abi, Hex, PrivateKeyAccount, PublicClient } from 'viem'
import { orAborted } from '../or-aborted.ts'
import { ChainError, type UnminedTransactions } from '../port/chain.ts'
import type { Receipt } from '../port/receipt.ts'
import type { ChainLog } from './chain-log.ts'
import { toChainError, translated } from './rpc.ts'
import type { SentTransaction, TransactionJournal } from './transaction-journal.ts'
import { createTransactionKeeper } from './transaction-keeper.ts'
import { createTransactionSigner } from './transaction-signer.ts'
import { createTransactionWaiters } from './transaction-waiters.ts'

export interface TransactionRequest {
  readonly to: Address
  readonly data: Hex
  /** Of the chain's coin, in wei, that goes with it. */
  readonly value?: bigint
  /** For messages: what the transaction does. */
  readonly attempt: string
}

export interface TransactionQueue extends AsyncDisposable {
  /** Sends, and waits until it is mined. Throws ChainError; after `timeout` it may still be mined. */
  send(request: TransactionRequest): Promise<Receipt>
  unmined(): UnminedTransactions
  /** What the journal remembers: all that waits, and the last that were mined. */
  remembered(): Iterable<SentTransaction>
  /** There is a new head: what waits may be in it. */
  onHead(): void
  /** Takes up again what a re-org has dropped. */
  onReorg(): void
}

export interface TransactionQueueConfig {
  readonly chainId: number
  /** Longest time between two looks at the chain while something waits; none are taken otherwise. */
  readonly pollingIntervalMs: number
  /** A transaction that no block took for so long is broadcast again. */
  readonly stalledMs: number
  /** Names what contracts refuse with; unset: those that every kind works with. */
  readonly errors?: Abi
}

export interface TransactionQueueDependencies {
  readonly client: PublicClient
  readonly account: PrivateKeyAccount
  readonly journal: TransactionJournal
  readonly log: ChainLog
  readonly clock: Clock
  readonly timers: Timers
}

/** A reconciler has a handful of transactions under way, a burst of deals some dozens; more say that something runs wild. */
const unminedMax = 256
/**
 * What a caller waits for one transaction: several blocks of the slowest chain, with fee rises. While the oldest has
 * waited for longer the queue takes no more: callers would only sign again what is signed already.
 */
const minedTimeoutMs = 180_000
/** What a start waits for what an earlier process left: a chain that has halted must not keep a node from serving. */
const leftTimeoutMs = 30_000
const firstPollMs = 30
/** Estimation sees the state before the transactions that are mined first. */
const gasMarginPercent = 130n

export async function openTransactionQueue(
  { client, account, journal, log, clock, timers }: TransactionQueueDependencies,
  { chainId, pollingIntervalMs, stalledMs, errors }: TransactionQueueConfig,
): Promise<TransactionQueue> {
  const { address } = account
  const nowMs = clock.elapsedMs
  const waiters = createTransactionWaiters({ nowMs })
  const signer = createTransactionSigner({ client, account }, { chainId })
  /** What an earlier process left, as far as the chain has not taken it. */
  const left = new Set<number>()
  const keeper = createTransactionKeeper(
    {
      client,
      account,
      signer,
      journal,
      log,
      nowMs,
      attemptOf: ({ nonce }) => waiters.attemptOf(nonce) ?? nameOf(nonce),
      isAwaited: (nonce) => waiters.attemptOf(nonce) !== undefined,
      onSettled: (nonce, outcome) => {
        // The journal may learn of it a little later.
        left.delete(nonce)
        waiters.settle(nonce, outcome)
      },
    },
    { stalledMs, abandonedMs: minedTimeoutMs, errors },
  )
  const stopped = new AbortController()
  /** Requests are estimated, signed and broadcast one after another; waiting for receipts is concurrent. */
  let submitting: Promise<unknown> = Promise.resolve()
  let submittingCount = 0
  /** The lowest unmined nonce, and since when it is that. */
  let oldest: { readonly nonce: number; readonly sinceMs: number; isReported: boolean } | undefined
  let isReviewDue = false
  let isWoken = false
  let wake = (): void => {}
  let pollMs = firstPollMs

  if (journal.sent.size > 0) await translated(`transactions of ${address}`, () => keeper.review())
  for (const { nonce } of journal.unmined()) left.add(nonce)
  const running = run()
  if (left.size > 0) {
    log.debug('transactions-resumed', { account: address, count: left.size })
    await Promise.allSettled([...left].map((nonce) => waiters.wait(nonce, nameOf(nonce), leftTimeoutMs)))
  }

  async function run(): Promise<void> {
    let isFailing = false
    while (!stopped.signal.aborted) {
      isWoken = false
      if (isReviewDue || journal.unmined().length > 0) {
        try {
          isReviewDue = false
          await untilStopped(keeper.lap())
          isFailing = false
        } catch (error) {
          if (!isFailing && !stopped.signal.aborted) log.warn('transactions-not-seen-to', { account: address, error })
          isFailing = true
        }
        noteOldest()
        waiters.expire()
      }
      await pause()
    }
  }

  /** Until there may be something to see: without an end where nothing waits. */
  async function pause(): Promise<void> {
    const woken = Promise.withResolvers<void>()
    const sleeping = new AbortController()
    wake = () => {
      isWoken = true
      woken.resolve()
      sleeping.abort()
    }
    if (isWoken || stopped.signal.aborted) return
    if (journal.unmined().length === 0) return await woken.promise
    await timers.sleep(pollMs, { signal: sleeping.signal })
    pollMs = Math.min(pollMs * 1.5, pollingIntervalMs)
  }

  function noteOldest(): void {
    const { nonce } = journal.unmined()[0] ?? {}
    if (nonce !== oldest?.nonce) {
      oldest = nonce === undefined ? undefined : { nonce, sinceMs: nowMs(), isReported: false }
    }
    if (oldest === undefined || oldest.isReported || nowMs() - oldest.sinceMs < minedTimeoutMs) return
    oldest.isReported = true
    log.warn('transactions-not-mined', { account: address, nonce, count: journal.unmined().length })
  }

  /** Throws `busy` where what is signed now could not be mined soon. */
  function refuseAbove(attempt: string): void {
    // What was dropped since the last lap holds up nobody, and without anything that waits there is no next one.
    noteOldest()
    const unminedCount = journal.unmined().length
    if (unminedCount + submittingCount >= unminedMax) {
      throw new ChainError('busy', `${attempt}: ${unminedCount} transactions of ${address} wait to be mined`)
    }
    if (oldest === undefined) return
    if (!left.has(oldest.nonce) && nowMs() - oldest.sinceMs < minedTimeoutMs) return
    throw new ChainError('busy', `${attempt}: ${nameOf(oldest.nonce)} has not been mined yet`)
  }

  /** Resolves when it is signed and broadcast, or will be broadcast again. */
  async function submit({
    attempt,
    to,
    data,
    value = 0n,
  }: TransactionRequest): Promise<{ readonly outcome: Promise<Receipt> }> {
    const estimate = async () => ({
      gas: await client.estimateGas({ account: address, to, data, value }),
      usedCount: await client.getTransactionCount({ address, blockTag: 'latest' }),
    })
    const { gas, usedCount } = await translated(attempt, estimate, errors)
    const nonce = Math.max(usedCount, ...[...journal.sent.keys()].map((used) => used + 1))
    const call = { to, data, value, gas: (gas * gasMarginPercent) / 100n }
    const form = await translated(attempt, () => signer.sign(nonce, call))
    stopped.signal.throwIfAborted()
    const sent = await journal.addSigned(nonce, form)
    const outcome = waiters.wait(nonce, attempt, minedTimeoutMs)
    outcome.catch(() => {})
    try {
      await keeper.broadcast(sent)
    } catch (cause) {
      const error = toChainError(attempt, cause)
      // Only where the node has surely not taken it; after silence it may have, and the next lap finds out.
      if (error.code === 'out-of-funds') {
        await keeper.drop(nonce)
        waiters.settle(nonce, error)
      }
    }
    return { outcome }
  }

  function nameOf(nonce: number): string {
    return `transaction ${nonce} of ${address}`
  }

  function untilStopped<T>(work: Promise<T>): Promise<T> {
    return orAborted(work, stopped.signal)
  }

  return {
    async send(request) {
      refuseAbove(request.attempt)
      submittingCount++
      const submitted = submitting.then(() => untilStopped(submit(request))).finally(() => submittingCount--)
      submitting = submitted.catch(() => {})
      const { outcome } = await submitted
      pollMs = firstPollMs
      wake()
      return await outcome
    },
    unmined() {
      const waiting = journal.unmined()
      const signedAtMs = waiting.map((sent) => sent.signedAtMs).filter((atMs) => atMs > 0)
      return { count: waiting.length, oldestMs: Math.max(0, ...signedAtMs.map((atMs) => clock.unixMs() - atMs)) }
    },
    remembered: () => journal.sent.values(),
    onHead: () => wake(),
    onReorg() {
      isReviewDue = true
      wake()
    },
    async [Symbol.asyncDispose]() {
      if (stopped.signal.aborted) return
      stopped.abort(new ChainError('timeout', `transactions of ${address}: the queue has stopped`))
      wake()
      waiters.stop()
      await Promise.all([running, submitting])
      await journal[Symbol.asyncDispose]()
    },
  }
}
