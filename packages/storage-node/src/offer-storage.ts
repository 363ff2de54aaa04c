/** Storage as an operator sells it: opens `node.db` and the volumes, and makes the service over them. */
import { join } from 'node:path'
import { storageKind } from '@nupeerstack/contracts-client'
import { assertStateIsKnown, hasState } from '@nupeerstack/durable-state'
import { bindToNetwork, type MarketService, type ServiceTerms } from '@nupeerstack/operator'
import { postEveryPeriodsMax, storageMethods, storageServiceName } from '@nupeerstack/protocol'
import { createSqliteDealBook } from './deals/sqlite-deal-book.ts'
import { createSqliteRegisterBook } from './registers/sqlite-register-book.ts'
import { assertUnused, openVolumeShardStore } from './shards/volume-shard-store.ts'
import { createSqliteNetworkRecord } from './sqlite-network-record.ts'
import { openNodeDatabase } from './sqlite-node-database.ts'
import { nodeSchema } from './sqlite-node-schema.ts'
import { createStorageService } from './storage-service.ts'

export interface StorageOffering {
  readonly storage: {
    /** Folder of the volumes. */
    readonly path: string
    readonly capacityBytes: number
    /** Left free on the disk of the shards. */
    readonly reserveBytes: number
    /** Whether a challenge that the disk cannot answer is admitted as missed, at half the price; not where unset. */
    readonly admitsMisses?: boolean
  }
  /** In the staking token's base units. */
  readonly bond: bigint
  /** A unit is a piece. */
  readonly service: ServiceTerms
  /** Blocks after which the chain takes nothing back: two epochs of Ethereum where unset. */
  readonly settledBlocks?: number
  /** Periods between two posts of a deal of which little changes: as many as customers bear with where unset. */
  readonly postEveryPeriods?: number
}

const epochBlocks = 32

export function offerStorage({
  storage,
  bond,
  service,
  settledBlocks = 2 * epochBlocks,
  postEveryPeriods = postEveryPeriodsMax,
}: StorageOffering): MarketService {
  return {
    name: storageServiceName,
    quoteMethod: storageMethods.quote,
    bond,
    terms: service,
    kind: storageKind,
    assertStateIsKnown: (dataDir) => assertStateIsKnown({ path: join(dataDir, 'node.db'), schema: nodeSchema }),
    async open(collaborators) {
      const { dataDir, chain, reserve, signer, clock, timers, randomness, disk } = collaborators
      const path = join(dataDir, 'node.db')
      // A database that is gone is put back by its owner, and finds no new one in its place.
      if (!hasState(path)) await assertUnused({ disk }, storage.path)
      await using opened = new AsyncDisposableStack()
      const database = opened.use(openNodeDatabase({ timers, makeRoom: () => reserve.release() }, path))
      bindToNetwork(createSqliteNetworkRecord({ database }), chain.deployment)
      const shards = opened.use(
        await openVolumeShardStore(
          { database, clock, randomness, disk, isAccepting: () => reserve.heldBytes === reserve.sizeBytes },
          { directory: storage.path, capacityBytes: storage.capacityBytes, spareBytes: storage.reserveBytes },
        ),
      )
      const kind = chain.kind(storageKind)
      const book = createSqliteDealBook(
        { database, holds: shards.holds, signer, revisions: kind.revisions },
        { settledBlocks },
      )
      const registers = createSqliteRegisterBook({ database })
      const service = createStorageService(
        { ...collaborators, shards, book, registers, storage: kind },
        { settledBlocks, postEveryPeriods, admitsMisses: storage.admitsMisses === true },
      )
      const stores = opened.move()
      return { ...service, [Symbol.asyncDispose]: () => stores.disposeAsync() }
    },
  }
}
