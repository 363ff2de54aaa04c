/** Storage as a service of a host: the handlers that answer customers, and the chores that keep its promises and earn. */
import type { Chain } from '@nupeerstack/contracts-client'
import { marketDomain } from '@nupeerstack/contracts-client'
import {
  createBufferPool,
  createHeldBytes,
  type Logger,
  type Metrics,
  type Network,
  type RequestHandler,
  type Service,
  type Warnings,
} from '@nupeerstack/node-host'
import {
  type Chore,
  createChoreRunner,
  createCloseEndedDeals,
  createDealAccess,
  createQuote,
  createRecordSeed,
  createRejoinMarket,
  createReportMisses,
  createSettleDeals,
  type PeriodClock,
  refusedWhile,
} from '@nupeerstack/operator'
import { storageMethods } from '@nupeerstack/protocol'
import { findUnsoundness } from './challenge/find-unsoundness.ts'
import { createAnnounceShards } from './chores/announce-shards.ts'
import { type Answer, createAnswerChallenge } from './chores/answer-challenge.ts'
import { createCollectGarbage } from './chores/collect-garbage.ts'
import { createPostRevisions } from './chores/post-revisions.ts'
import { createWatchDisk } from './chores/watch-disk.ts'
import type { DealBook } from './deals/deal-book.ts'
import { createStorageDeals } from './deals/storage-deals.ts'
import type { DiskReserve } from './disk-reserve.ts'
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

export interface StorageServiceDependencies {
  readonly chain: Chain
  readonly clock: PeriodClock
  readonly network: Pick<Network, 'sign' | 'provide'>
  readonly shards: ShardStore
  readonly book: DealBook
  readonly registers: RegisterBook
  readonly reserve: DiskReserve
  /** Signs a digest with the operator's key. */
  readonly sign: (digest: Uint8Array) => Uint8Array
  readonly randomBytes: (length: number) => Uint8Array
  /** Unix time in ms. */
  readonly now: () => number
  readonly log: Logger
  readonly metrics: Metrics
  readonly warnings: Warnings
  /** Whether another process runs with our identity. */
  readonly isContested: () => boolean
}

export interface StorageServiceConfig {
  /** Price of one piece for one period, in the stablecoin's base units times 10^18. */
  readonly pricePerUnitPeriodWad: bigint
  readonly durationPeriodsMax: number
  readonly settleEveryPeriods: number
  /** In the stablecoin's base units. */
  readonly withdrawAbove: bigint
}

/** A customer names a shard in a revision within seconds; a day covers one that crashed and comes back. */
const stagedMsMax = 24 * 60 * 60 * 1000
const garbageIntervalMs = 30_000
const announceIntervalMs = 10_000
/** Ranges on their way from the disk to all askers: the whole of what one gateway asks for at once, and room for others. */
const rangeBytesMax = 96 * 1024 * 1024
/** What of it is kept for the next reads. */
const idleRangeBytesMax = 16 * 1024 * 1024

/** Makes the service. Its stores are the caller's to open and to close. */
export function createStorageService(dependencies: StorageServiceDependencies, config: StorageServiceConfig): Service {
  const { clock, log } = dependencies
  const status = createStorageStatus(dependencies)
  const runner = createChoreRunner({ clock, log }, createChores(dependencies, config, status.record))
  return {
    name: 'storage',
    handlers: createHandlers(dependencies, config),
    start: async () => runner.start(),
    stop: () => runner.stop(),
    status: status.read,
  }
}

function createHandlers(
  dependencies: StorageServiceDependencies,
  { pricePerUnitPeriodWad, durationPeriodsMax }: StorageServiceConfig,
): ReadonlyMap<string, RequestHandler> {
  const { chain, network } = dependencies
  const { deployment } = chain
  const identity = { operator: chain.account, kind: deployment.storageKind }
  const shared = { ...dependencies, access: createDealAccess(dependencies, identity) }
  const held = createHeldBytes(rangeBytesMax)
  const ranges = createBufferPool({ held }, { idleBytesMax: idleRangeBytesMax })
  const capacity = createPieceCapacity(dependencies)
  const terms = {
    pricePerUnitPeriodWad,
    durationPeriodsMax,
    payment: deployment.stablecoin,
    bondPerUnit: chain.storage.bondPerPiece,
    marketDomain: marketDomain(deployment),
  }
  // Whatever is signed here would bind a node that may be the other one.
  const alone = (handler: RequestHandler) =>
    refusedWhile(dependencies.isContested, 'another process runs with the identity of this node', handler)
  const handlers: Readonly<Record<keyof typeof storageMethods, RequestHandler>> = {
    quote: alone(createQuote({ ...dependencies, capacity }, { ...identity, ...terms })),
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
  dependencies: StorageServiceDependencies,
  { settleEveryPeriods, withdrawAbove }: StorageServiceConfig,
  onAnswer: (answer: Answer) => void,
): Chore[] {
  const { chain, book } = dependencies
  const operator = chain.account
  const kind = chain.deployment.storageKind
  const market = { ...dependencies, periods: chain.storage, deals: createStorageDeals({ book }) }
  const promised = () => chain.storage.promisedDeals(operator)
  const unsoundness = () => findUnsoundness(dependencies, { operator })
  return [
    createRecordSeed(market, { operator }),
    createAnswerChallenge({ ...dependencies, onAnswer, elapsedMs: () => performance.now() }, { operator }),
    createPostRevisions(dependencies, { operator }),
    createSettleDeals(market, { operator, settleEveryPeriods, withdrawAbove }),
    createCloseEndedDeals({ ...market, promised }, { operator }),
    createReportMisses(market, { operator, kind }),
    createRejoinMarket({ ...market, unsoundness }, { operator }),
    createAnnounceShards(dependencies, { intervalMs: announceIntervalMs }),
    createWatchDisk(dependencies),
    createCollectGarbage(dependencies, { intervalMs: garbageIntervalMs, stagedMsMax }),
  ]
}
