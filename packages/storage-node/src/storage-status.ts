/** What the storage service says about itself: to the admin server, to `nps status`, and as metrics. */
import type { Chain, StorageCalls } from '@nupeerstack/contracts-client'
import type { Metrics } from '@nupeerstack/node-host'
import { type PeriodClock, readMarketStatus } from '@nupeerstack/operator'
import { liveCount } from '@nupeerstack/proofs'
import { type StorageStatus, storageStatus } from '@nupeerstack/protocol'
import type { Timers } from '@nupeerstack/runtime'
import type { Answer } from './chores/answer-challenge.ts'
import type { DealBook } from './deals/deal-book.ts'
import type { ShardStore } from './shards/shard-store.ts'

export interface StorageStatusDependencies {
  readonly chain: Pick<Chain, 'account' | 'bonds' | 'gas' | 'market' | 'unmined'>
  readonly storage: Pick<StorageCalls, 'standing' | 'beacon'>
  readonly periodClock: Pick<PeriodClock, 'now'>
  readonly shards: Pick<ShardStore, 'usage' | 'inspect'>
  readonly book: Pick<DealBook, 'deals'>
  readonly metrics: Metrics
  readonly timers: Timers
}

export interface StorageStatusKeeper {
  read(): Promise<StorageStatus>
  /** Takes note of how a challenge ended. */
  record(answer: Answer): void
}

type Proven = Extract<Answer, { readonly kind: 'proven' }>
type Lost = Extract<Answer, { readonly kind: 'lost' }>

/** Deals that are listed one by one; `dealCount` says how many there are. */
const listedDealsMax = 100

export function createStorageStatus(dependencies: StorageStatusDependencies): StorageStatusKeeper {
  const { chain, storage, periodClock, shards, book, metrics, timers } = dependencies
  let lastProof: Proven | undefined
  let lastLoss: Lost | undefined
  const challenges = metrics.counter('nupeer_storage_challenges_total', 'Challenges by how they ended', ['result'])
  collectDiskMetrics(metrics, shards)

  return {
    record(answer) {
      challenges.add(1, [answer.kind])
      if (answer.kind === 'proven') lastProof = answer
      else lastLoss = answer
    },
    async read() {
      const problem = await shards.inspect()
      const deals = book.deals()
      const { market, standing } = await readMarketStatus({ chain, periods: storage, periodClock, timers })
      return storageStatus.make({
        disk: { state: problem === '' ? 'online' : 'lost', problem, ...readUsage(shards) },
        ...market,
        ...(standing !== undefined && { promisedPieces: standing.live }),
        lastProof: lastProof ?? null,
        lastLoss: lastLoss ?? null,
        dealCount: deals.length,
        deals: deals.slice(0, listedDealsMax).map((deal) => ({ ...deal, live: liveCount(deal.root) })),
      })
    },
  }
}

/** A disk that is gone does not say what is free. */
function readUsage(shards: Pick<ShardStore, 'usage'>) {
  const { roomBytes, diskFreeBytes, ...usage } = shards.usage()
  return { ...usage, roomBytes: finite(roomBytes), diskFreeBytes: finite(diskFreeBytes) }
}

function finite(bytes: number): number | null {
  return Number.isFinite(bytes) ? bytes : null
}

function collectDiskMetrics(metrics: Metrics, shards: Pick<ShardStore, 'usage'>): void {
  const used = metrics.gauge('nupeer_storage_used_bytes', 'Space that shards take')
  const capacity = metrics.gauge('nupeer_storage_capacity_bytes', 'Space that shards may take')
  const room = metrics.gauge('nupeer_storage_room_bytes', 'Space that new shards may take now')
  const free = metrics.gauge('nupeer_storage_disk_free_bytes', 'Space that the disk of the shards has free')
  const count = metrics.gauge('nupeer_storage_shards', 'Shards that the node keeps')
  metrics.onCollect(() => {
    const usage = shards.usage()
    used.set(usage.usedBytes)
    capacity.set(usage.capacityBytes)
    room.set(usage.roomBytes)
    free.set(usage.diskFreeBytes)
    count.set(usage.shards)
  })
}
