/** Storage as a service of an operator: the handlers that answer customers, and the chores that keep its promises. */
import type { StorageCalls } from '@nupeerstack/contracts-client'
import { createBufferPool, createHeldBytes, type RequestHandler } from '@nupeerstack/node-host'
import {
  createDealAccess,
  createDealEscrows,
  type DealEscrows,
  type OpenService,
  type OperatorChore,
  refusedWhileContested,
  type ServiceCollaborators,
} from '@nupeerstack/operator'
import { storageMethods } from '@nupeerstack/protocol'
import { findUnsoundness } from './challenge/find-unsoundness.ts'
import { createStoragePeerAnswers } from './challenge/storage-answers-for-peers.ts'
import { createAnnounceShards } from './chores/announce-shards.ts'
import { type Answer, createAnswerChallenge } from './chores/answer-challenge.ts'
import { createAnswerOwed } from './chores/answer-owed.ts'
import { createAnswerQuestions } from './chores/answer-questions.ts'
import { createCollectGarbage } from './chores/collect-garbage.ts'
import { createLetGoOfRevisions } from './chores/let-go-of-revisions.ts'
import { createPostRevisions } from './chores/post-revisions.ts'
import { createWatchDisk } from './chores/watch-disk.ts'
import type { DealBook } from './deals/deal-book.ts'
import { createPostedStates, type PostedStates } from './deals/posted-states.ts'
import { createStorageDeals } from './deals/storage-deals.ts'
import { createAudit } from './handlers/audit.ts'
import { createGetRange } from './handlers/get-range.ts'
import { createPutShard } from './handlers/put-shard.ts'
import { createReadRegister } from './handlers/read-register.ts'
import { createReadRevision } from './handlers/read-revision.ts'
import { withRefusals } from './handlers/refusals.ts'
import { createRevise } from './handlers/revise.ts'
import { createWriteRegister } from './handlers/write-register.ts'
import type { RegisterBook } from './registers/register-book.ts'
import { createPieceCapacity } from './shards/piece-capacity.ts'
import type { ShardStore } from './shards/shard-store.ts'
import { createStorageStatus } from './storage-status.ts'

export interface StorageServiceDependencies extends ServiceCollaborators {
  readonly storage: StorageCalls
  readonly shards: ShardStore
  readonly book: DealBook
  readonly registers: RegisterBook
}

export interface StorageServiceSettings {
  /** Blocks after which the chain takes nothing back. */
  readonly settledBlocks: number
  /** Periods between two posts of a deal of which little changes. */
  readonly postEveryPeriods: number
  readonly admitsMisses: boolean
}

/** A customer names a shard in a revision within seconds; a day covers one that crashed and comes back. */
const stagedMsMax = 24 * 60 * 60 * 1000
const garbageIntervalMs = 30_000
const announceIntervalMs = 10_000
/** Ranges on their way from the disk to all askers: the whole of what one gateway asks for at once, and room for others. */
const rangeBytesMax = 96 * 1024 * 1024
/** What of it is kept for the next reads. */
const idleRangeBytesMax = 16 * 1024 * 1024

/** Makes the service over stores that the caller has opened, and closes. */
export function createStorageService(
  dependencies: StorageServiceDependencies,
  settings: StorageServiceSettings,
): Omit<OpenService, typeof Symbol.asyncDispose> {
  const { chain, book, shards, storage } = dependencies
  const escrows = createDealEscrows({ ...dependencies, periods: storage })
  const posted = createPostedStates(dependencies, { operator: chain.account })
  const status = createStorageStatus(dependencies)
  return {
    capacity: createPieceCapacity({ shards }),
    deals: createStorageDeals({ book }),
    unsoundness: () => findUnsoundness(dependencies, { operator: chain.account }),
    peerAnswers: createStoragePeerAnswers(dependencies, { operator: chain.account }),
    handlers: createHandlers({ ...dependencies, escrows, posted }),
    chores: createChores({ ...dependencies, escrows, posted }, settings, status.record),
    isHealthy: () => shards.isOnline(),
    status: status.read,
  }
}

interface WithReadings extends StorageServiceDependencies {
  readonly escrows: DealEscrows
  readonly posted: PostedStates
}

function createHandlers(dependencies: WithReadings): ReadonlyMap<string, RequestHandler> {
  const { chain, storage, network, isContested } = dependencies
  const identity = { operator: chain.account, kind: storage.address }
  const shared = { ...dependencies, access: createDealAccess(dependencies, identity) }
  const held = createHeldBytes(rangeBytesMax)
  const ranges = createBufferPool({ held }, { idleBytesMax: idleRangeBytesMax })
  const alone = (handler: RequestHandler) => refusedWhileContested(isContested, handler)
  // Its quote is every service's: the operator answers it.
  const handlers: Readonly<Record<Exclude<keyof typeof storageMethods, 'quote'>, RequestHandler>> = {
    putShard: alone(createPutShard({ ...shared, signReceipt: (message) => network.sign(message) })),
    getRange: createGetRange({ ...shared, ranges }),
    revise: alone(createRevise(shared)),
    readRevision: createReadRevision(shared),
    audit: createAudit(shared),
    readRegister: createReadRegister(shared),
    writeRegister: createWriteRegister(shared),
  }
  const names = Object.keys(handlers) as (keyof typeof handlers)[]
  return new Map(names.map((name) => [storageMethods[name], withRefusals(handlers[name])]))
}

function createChores(
  dependencies: WithReadings,
  { settledBlocks, postEveryPeriods, admitsMisses }: StorageServiceSettings,
  onAnswer: (answer: Answer) => void,
): OperatorChore[] {
  const operator = dependencies.chain.account
  return [
    createAnswerChallenge({ ...dependencies, onAnswer }, { operator, admitsMisses }),
    createAnswerOwed(dependencies, { operator }),
    createAnswerQuestions(dependencies, { operator }),
    createPostRevisions(dependencies, { operator, postEveryPeriods }),
    createLetGoOfRevisions(dependencies, { operator, settledBlocks }),
    createAnnounceShards(dependencies, { intervalMs: announceIntervalMs }),
    createWatchDisk(dependencies),
    createCollectGarbage(dependencies, { intervalMs: garbageIntervalMs, stagedMsMax }),
  ]
}
