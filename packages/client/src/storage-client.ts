/**
 * Puts the client together: book, nodes, deals, parts and chores over a chain and a network. What it opens it closes; the
 * chain and the network belong to the caller.
 */
import { type Chain, type Deal, storageKind } from '@nupeerstack/contracts-client'
import type { OnChanges } from '@nupeerstack/durable-state'
import {
  createMetrics,
  type Logger,
  type Metrics,
  type Network,
  type RunningChore,
  startChore,
  type Warnings,
} from '@nupeerstack/node-host'
import type { Address, ClientStatus } from '@nupeerstack/protocol'
import { type Runtime, systemRuntime } from '@nupeerstack/runtime'
import { openClientBook } from './book/sqlite-client-book.ts'
import { createAuditShards } from './chores/audit-shards.ts'
import { createBringRevisions } from './chores/bring-revisions.ts'
import { createCompactPacks } from './chores/compact-packs.ts'
import { createForceAnswers } from './chores/force-answers.ts'
import { createProbeNodes } from './chores/probe-nodes.ts'
import { createProveFraud } from './chores/prove-fraud.ts'
import { createRepairShards } from './chores/repair-shards.ts'
import { reviseDeals } from './chores/revise-deals.ts'
import { unlinkFreedParts } from './chores/unlink-freed.ts'
import { createWatchEscrow } from './chores/watch-escrow.ts'
import { createWatchOperators } from './chores/watch-operators.ts'
import { createWatchWithheld } from './chores/watch-withheld.ts'
import { exposeStatus, readClientStatus } from './client-status.ts'
import { profileByName } from './coding/profiles.ts'
import { clientCommits } from './commits.ts'
import { createSemaphore } from './concurrency/semaphore.ts'
import { createDealManager } from './deals/deal-manager.ts'
import { createDealSignatures } from './deals/deal-signatures.ts'
import type { DealConfig } from './deals/open-deal.ts'
import { createPeriodLength } from './deals/period-length.ts'
import { reportShard } from './deals/shard-ledger.ts'
import { createNetworkPartStore } from './network-part-store.ts'
import { createNodeDirectory } from './nodes/node-directory.ts'
import { createNodeRequests } from './nodes/node-requests.ts'
import { createPackLeases } from './packing/pack-leases.ts'
import { createLateShards } from './parts/late-shards.ts'
import type { PartStore } from './port/part-store.ts'
import { createSegmentWorkers, type SegmentWorkers } from './workers/segment-workers.ts'

export interface StorageClientDependencies {
  readonly chain: Chain
  readonly network: Network
  readonly log: Logger
  readonly metrics?: Metrics
  /** Unset: nobody is warned when the account runs dry. */
  readonly warnings?: Pick<Warnings, 'set'>
  /** Unset: the machine's. */
  readonly runtime?: Pick<Runtime, 'clock' | 'timers' | 'randomness'>
  /** Unset: its own, with a thread for each core. */
  readonly workers?: SegmentWorkers
  /** Told of everything that changes in client.db. Unset: nobody is. */
  readonly onChanges?: OnChanges
}

export interface StorageClientConfig {
  /** Where client.db lives. One client at a time. */
  readonly directory: string
  readonly rootKey: Uint8Array
  /** The customer's EVM key: that of `chain.account`. */
  readonly accountKey: Uint8Array
  /** Unset: the best that the number of eligible operators allows. */
  readonly defaultProfile?: string
  readonly deals?: Partial<DealConfig>
  /** Days that the account pays for when it is first warned of. */
  readonly warnDays?: number
  readonly chores?: Partial<ClientChoreConfig>
  /** Of the chain's coin, in wei: deposits of 24 hours for questions about what audits found lost. 0: nothing is asked. */
  readonly questionDepositsPerDayWei?: bigint
}

/** Times between two laps of a chore while it has something to do; what it has next wakes it. */
export interface ClientChoreConfig {
  /** How long staged operations gather before they become a revision. */
  readonly reviseIntervalMs: number
  readonly dealsIntervalMs: number
  readonly repairIntervalMs: number
  readonly probeIntervalMs: number
  readonly auditIntervalMs: number
  /** Time in which every shard is audited once. */
  readonly auditCycleMs: number
  readonly compactIntervalMs: number
  /** How long no small part may come or go before also what saves little is compacted. */
  readonly compactCalmMs: number
  /** Between two laps of a chore that has nothing to do, as far as it was told. */
  readonly idleIntervalMs: number
}

export interface StorageClient extends AsyncDisposable {
  readonly parts: PartStore
  /** Resolves when as many nodes as the profile has shards have deals; or rejects with `signal.reason`. */
  untilWritable(signal: AbortSignal): Promise<void>
  /** Resolves when nothing is left in the background: late shards, freed parts, packs to compact, staged operations of nodes that answer. */
  untilSettled(signal: AbortSignal): Promise<void>
  /** The operator's node is gone for good: what it kept is rebuilt elsewhere, and its deals end. Returns how many these are. */
  abandon(operator: Address): Promise<number>
  status(): Promise<ClientStatus>
}

/** 4 GiB per deal: a node's share of 16 GiB at 4/8; in the tens of thousands of pieces a tree path has 16 hashes. */
const defaultDeals: DealConfig = {
  ...{ unitsMax: 65_536, durationPeriods: 100_000, depositDays: 30 },
  ...{ noticePeriodsMin: 2, noticePeriodsMax: 60 },
}
/** Half of what an escrow is filled up to: when it comes, the last top-ups have failed or will soon. */
const warnDaysDefault = 14
/** A hundredth of a coin: ten questions a day at 1 gwei, and on most chains more than there are deals. */
export const questionDepositsPerDayDefault = 10n ** 16n
const defaultChores: ClientChoreConfig = {
  // A revision costs both sides some 5 ms of signatures, a shard in it next to nothing; nobody is paid for the seconds before.
  reviseIntervalMs: 4_000,
  dealsIntervalMs: 5_000,
  repairIntervalMs: 1_000,
  probeIntervalMs: 500,
  auditIntervalMs: 5_000,
  auditCycleMs: 14 * 24 * 3_600_000,
  compactIntervalMs: 1_000,
  // Beyond the pauses of a client that writes one small object after another.
  compactCalmMs: 2_000,
  // What nobody tells (a node that tops its bond up; a bug of ours) waits for this long at most. A lap of all chores reads the
  // registry and costs some 30 ms.
  idleIntervalMs: 60_000,
}
/** The largest object of a single PUT, and the largest part of a multipart upload, in S3. */
const partBytesMax = 5 * 1024 ** 3
// What all transfers together may hold in the shared memory, in pieces of 64 KiB: with late shards and what lonely readers
// may always have, it stays below the GiB that there is.
/** 192 MiB: 48 uploads with a segment of 4/8 being filled, or 12 of 16/32. */
const fillingPiecesMax = 3_072
/** 256 MiB: eight rows of the widest profile, or hundreds of short segments. */
const sealingPiecesMax = 4_096
/** 192 MiB: six readers with all of their read-ahead. */
const readingPiecesMax = 3_072
/** 128 MiB: two or three segments of the widest profile. */
const decodingPiecesMax = 2_048
/** Sealed bytes of late shards that may wait in memory, of all transfers together. */
const lateBytesMax = 64 * 1024 * 1024
const lateTimeoutMs = 60_000
const dealWaitMs = 15_000
/** How long a stop waits for nodes to countersign what is staged; it is durable in client.db anyway. */
const stopTimeoutMs = 3_000
const settlePollMs = 20
/** Escrows pay days ahead. */
const escrowIntervalMs = 60_000
/** A first staged operation waits for a quarter of the time between two revisions: mostly others follow at once. */
const gatherShare = 1 / 4
const unlinkPaceMs = 1_000

/** Opens client.db and starts the chores. Does not wait for the chain or for nodes. */
export async function createStorageClient(
  deps: StorageClientDependencies,
  config: StorageClientConfig,
): Promise<StorageClient> {
  const { chain, network, log, metrics, runtime = systemRuntime } = deps
  const { clock, timers, randomness } = runtime
  const defaultProfile = config.defaultProfile === undefined ? undefined : profileByName(config.defaultProfile)
  if (config.defaultProfile !== undefined && defaultProfile === undefined) {
    throw new RangeError(`there is no profile ${config.defaultProfile}`)
  }
  const signatures = createDealSignatures(chain, config.accountKey)
  if (signatures.customer !== chain.account) throw new RangeError('the account key is not that of the chain account')

  const book = openClientBook({ randomness, timers, onChanges: deps.onChanges }, config)
  const workers = deps.workers ?? createSegmentWorkers({ timers })
  const directory = createNodeDirectory({ chain, clock })
  const requests = createNodeRequests({
    ...{ network, clock, timers },
    onDown: () => probe.within(0),
    onUnfunded: () => keepDeals.within(0),
  })
  const filling = createSemaphore(fillingPiecesMax)
  const sealing = createSemaphore(sealingPiecesMax)
  const reading = createSemaphore(readingPiecesMax)
  const decoding = createSemaphore(decodingPiecesMax)
  const late = createLateShards({ timers }, { bytesMax: lateBytesMax, timeoutMs: lateTimeoutMs })
  const dealConfig = { ...defaultDeals, ...config.deals }
  /** A node is back or a deal is new: what could not be repaired may be now. */
  const retryRepairs = () => {
    book.commit(clientCommits.repairsMadeDue, () => book.repairs.makeDue(clock.unixMs())).catch(reportBookFailure)
  }
  const reportBookFailure = (error: unknown) => log.error('book-failed', { message: String(error) })
  const onPutOff = (delayMs: number) => keepDeals.within(delayMs)
  const onOpened = () => {
    // Where its node has not seen it on the chain yet, it is asked again.
    revise.within(0)
    retryRepairs()
  }
  const storage = chain.kind(storageKind)
  const { beacon } = storage
  const periodLength = createPeriodLength({ chain, beacon, clock })
  const dealDeps = {
    ...{ storage, beacon, periodLength },
    chain,
    book,
    directory,
    requests,
    signatures,
    clock,
    log,
    onOpened,
    onPutOff,
  }
  const deals = createDealManager(dealDeps, dealConfig)

  // What a crash left half written is taken out of sight before anything new begins.
  await book.commit(clientCommits.pendingPartsFreed, () => book.parts.markPendingFreed(book.parts.lastSeq()))

  const onBadShard = (name: { part: number; segment: number; shard: number }) => {
    // Many reads may stumble over the same shard before it is repaired.
    if (book.repairs.has(name)) return
    book
      .commit(clientCommits.badShardReported, () => reportShard(book, name, 'suspect', clock.unixMs()))
      .catch(reportBookFailure)
  }
  const onStaged = () => {
    deals.changed()
    if (deals.needsLap()) keepDeals.wake()
    revise.within(intervals.reviseIntervalMs * gatherShare)
  }
  const onFreed = () => unlink.wake()
  const transfer = {
    ...{
      book,
      workers,
      filling,
      sealing,
      reading,
      decoding,
      deals,
      directory,
      requests,
      late,
      clock,
      timers,
      randomness,
    },
    ...{ onStaged, onFreed, onBadShard, leases: createPackLeases() },
  }
  const intervals = { ...defaultChores, ...config.chores }
  const transferConfig = { partBytesMax, lateTimeoutMs }
  const compaction = createCompactPacks({ ...transfer, log }, { ...transferConfig, calmMs: intervals.compactCalmMs })
  const onPacksChanged = () => {
    compaction.changed()
    compacting.within(0)
  }
  const parts = createNetworkPartStore(
    { ...transfer, onPacksChanged, keepDeals: () => keepDeals.wake() },
    { ...transferConfig, defaultProfile, dealWaitMs },
  )
  const shared = { book, workers, decoding, deals, directory, requests, clock, timers, randomness, log }
  const repair = createRepairShards({ ...shared, onStaged })
  const depositsPerDayWei = config.questionDepositsPerDayWei ?? questionDepositsPerDayDefault
  const asksOnChain = depositsPerDayWei > 0n
  const withheld = createWatchWithheld({ ...{ storage, beacon, deals, book, clock, randomness } })
  const audit = createAuditShards(
    { ...shared, onAsked: withheld.noteAudit, onLost: () => force.within(0) },
    { intervalMs: intervals.auditIntervalMs, cycleMs: intervals.auditCycleMs, asksOnChain },
  )
  const onSettled = () => {
    retryRepairs()
    onStaged()
  }
  const questions = createForceAnswers(
    { ...shared, account: chain.account, periods: beacon, storage, onSettled },
    { depositsPerDayWei },
  )
  const sources = { chain, book, parts, deals, directory, repair, audit, questions, compaction }
  if (metrics !== undefined) exposeStatus(metrics, sources)

  const choreDeps = { log, clock, timers, randomness }
  const start = (name: string, paceMs: number, lap: (signal: AbortSignal) => Promise<void>): RunningChore =>
    startChore(choreDeps, { name, run: lap, paceMs, intervalMs: Math.max(paceMs, intervals.idleIntervalMs) })
  const keepDeals = start('keep-deals', intervals.dealsIntervalMs, async (signal) => {
    await deals.reconcile(signal)
    // A node that we have just heard of is asked at once: before it has answered, it counts for nothing.
    if (directory.nodes().some(({ health }) => health.isUp && !health.hasAnswered)) probe.wake()
    if (deals.sessions().some((session) => session.needsFlush())) revise.within(0)
  })
  const { warnings } = deps
  const provingFraud = createProveFraud({ fraud: storage.fraud, deals, book, warnings, log })
  const proveFraud = start('prove-fraud', intervals.dealsIntervalMs, provingFraud.lap)
  const revise = start('revise', intervals.reviseIntervalMs, async (signal) => {
    const { flushed, waiting } = await reviseDeals({ deals }, signal)
    // A deal that has grown costs more, and one that ends may be empty.
    if (flushed > 0) keepDeals.within(0)
    if (provingFraud.isDue()) proveFraud.within(0)
    if (waiting > 0) revise.within(0)
  })
  const unlink = start('unlink', unlinkPaceMs, (signal) => unlinkFreedParts({ book, onStaged }, signal))
  const compacting = start('compact', intervals.compactIntervalMs, async (signal) => {
    await compaction.lap(signal)
    if (compaction.isWaiting()) compacting.within(0)
  })
  const repairing = start('repair', intervals.repairIntervalMs, async (signal) => {
    await repair.lap(signal)
    const dueMs = book.repairs.nextDueMs()
    if (dueMs !== undefined) repairing.within(dueMs - clock.unixMs())
  })
  book.repairs.onDue = (dueMs) => repairing.within(dueMs - clock.unixMs())
  const onNodeUp = () => {
    keepDeals.wake()
    revise.wake()
    retryRepairs()
  }
  const probing = createProbeNodes({ ...shared, onNodeUp })
  const probe = start('probe', intervals.probeIntervalMs, async (signal) => {
    if (await probing.lap(signal)) probe.within(0)
  })
  // An audit is due by time alone.
  const auditing = startChore(choreDeps, {
    name: 'audit',
    run: (signal) => audit.lap(signal),
    intervalMs: intervals.auditIntervalMs,
  })
  const piecesIn = ({ id }: Deal) => {
    const session = deals.session(id)
    return session && { pieces: session.record.revision.pieces, live: session.live }
  }
  const watchEscrow =
    warnings &&
    createWatchEscrow(
      { ...{ chain, storage, beacon, periodLength, piecesIn }, warnings, metrics: metrics ?? createMetrics() },
      { warnDays: config.warnDays ?? warnDaysDefault },
    )
  const watching = watchEscrow && start('watch-escrow', escrowIntervalMs, watchEscrow)
  const posting = createBringRevisions({ periods: beacon, storage, deals, book, log })
  const post = start('bring-revisions', intervals.dealsIntervalMs, posting.lap)
  const watchingOperators = createWatchOperators({ ...{ beacon, storage }, deals, log })
  const watchOperators = start('watch-operators', intervals.dealsIntervalMs, watchingOperators.lap)
  const force = start('force-answers', intervals.dealsIntervalMs, async (signal) => {
    if (asksOnChain) await withheld.lap()
    await questions.lap(signal)
    warnings?.set('loss-not-asked', questions.problem)
  })
  const following = chain.follow(({ head, events, isReorg }) => {
    const hasSilences = withheld.noteHead(head)
    if (questions.noteHead(head, isReorg === true) || hasSilences) force.wake()
    if (posting.noteHead(head, isReorg === true)) post.wake()
    if (isReorg === true) provingFraud.noteReorg()
    if (provingFraud.isDue()) proveFraud.wake()
    if (watchingOperators.noteHead(head, isReorg === true)) watchOperators.wake()
    if (isReorg === true || events.some(({ kind }) => concernsDeals.has(kind))) keepDeals.wake()
  })

  function isSettled(): boolean {
    const isQuiet = deals.sessions().every((session) => !session.isFlushDue())
    return late.count === 0 && book.parts.nextFreed() === undefined && !compaction.hasWork() && isQuiet
  }

  return {
    parts,
    untilWritable: (signal) =>
      deals.until(() => {
        const profile = parts.currentProfile()
        return profile !== undefined && deals.candidates().length >= profile.n
      }, signal),
    untilSettled: async (signal) => {
      while (!isSettled()) {
        signal.throwIfAborted()
        compacting.wake()
        unlink.wake()
        revise.wake()
        await timers.sleep(settlePollMs, { signal })
      }
    },
    abandon: deals.abandon,
    status: async () => readClientStatus(sources),
    [Symbol.asyncDispose]: async () => {
      following[Symbol.dispose]()
      await parts.stop()
      late.abortAll()
      await watching?.[Symbol.asyncDispose]()
      await Promise.all(
        [
          compacting,
          keepDeals,
          repairing,
          probe,
          auditing,
          unlink,
          revise,
          post,
          proveFraud,
          watchOperators,
          force,
        ].map((chore) => chore[Symbol.asyncDispose]()),
      )
      await late.settled()
      await reviseDeals({ deals }, timers.timeoutSignal(stopTimeoutMs)).catch((error: unknown) =>
        log.info('revisions-left', { message: String(error) }),
      )
      if (deps.workers === undefined) await workers[Symbol.asyncDispose]()
      book[Symbol.dispose]()
    },
  }
}

const concernsDeals: ReadonlySet<string> = new Set(['node-registered', 'deal-closed', 'evicted', 'rejoined', 'slashed'])
