/**
 * Shards as runs of 64 KiB slots in volume files. Puts and releases that come together are made durable together:
 *
 *   queue ──take a batch──▶ write the bytes ──one fdatasync per volume──▶ one transaction of the index ──▶ answer all
 *
 * A freed slot is taken by the next shard that fits; a long free end of a volume goes back to the disk between two batches.
 *
 * Invariants:
 * 1. The index names slots only after their bytes are durable; what a crash leaves in other slots is nobody's.
 * 2. A freed slot is used again only after the free is durable.
 * 3. One batch runs at a time; the index is also changed by revisions, between the steps of a batch. So the transaction
 *    decides by what the index says then, and a put whose shard was released meanwhile goes into the next batch.
 */
import assert from 'node:assert/strict'
import { type StateDatabase, StateError } from '@nupeerstack/durable-state'
import { hashBytes, pieceRootsInto, shardRoot } from '@nupeerstack/proofs'
import { type DealId, pieceSizeBytes, type ShardRoot } from '@nupeerstack/protocol'
import { type Clock, type Disk, passPoint, type Randomness } from '@nupeerstack/runtime'
import { nodeCommits } from '../commits.ts'
import { createDiskRoom, type DiskRoom } from './disk-room.ts'
import { isRecognized } from './recognize-disk.ts'
import type { ShardHolds } from './shard-holds.ts'
import { type NewShard, type ShardStore, ShardStoreError, type ShardStoreUsage } from './shard-store.ts'
import { createSlotAllocator, endOfBits, type SlotAllocator, type SlotRun } from './slot-allocator.ts'
import { createSqliteShardIndex, type ShardIndex, type ShardLocation } from './sqlite-shard-index.ts'
import { createVolumeFiles, isOccupied, type VolumeFiles } from './volume-files.ts'

export interface VolumeShardStoreDependencies {
  readonly database: StateDatabase
  /** Unix time in ms. */
  readonly clock: Clock
  /** Draws the store's name. */
  readonly randomness: Randomness
  readonly disk: Disk
  /** Whether new shards are welcome at all; always where unset. */
  readonly isAccepting?: () => boolean
}

export interface VolumeShardStoreConfig {
  readonly directory: string
  readonly capacityBytes: number
  /** What new shards leave free on the disk; 0 where unset. */
  readonly spareBytes?: number
  /** A multiple of 8; 16,384 (1 GiB) where unset: few files for a large disk, and their bitmaps stay small. */
  readonly slotsPerVolume?: number
}

/** Memory that waiting puts may hold: two full batches, so that one fills while the other is written. */
const queuedBytesMax = 128 * 1024 * 1024
/** A batch ends here, so that its first put does not wait for bytes that still come. */
const batchBytesMax = 64 * 1024 * 1024
/**
 * A free end of a volume goes back to the disk when it is one of this many parts of it (64 MiB of 1 GiB). Less stays, so
 * that a store with little coming and going writes to blocks that it has already: they sync twice as fast as new ones.
 */
const tailParts = 16
/** Releases have no bytes, and a transaction of this many takes a few milliseconds. */
const batchOperationsMax = 512

/**
 * Opens the store. Where the disk is missing or another one is mounted there, the store opens all the same and everything
 * that needs the disk throws `offline`. A marker that is damaged is written anew beside shards that are there. Throws ShardStoreError `failed` where a new store finds a folder in use.
 */
export async function openVolumeShardStore(
  { database, clock, randomness, disk, isAccepting = () => true }: VolumeShardStoreDependencies,
  { directory, capacityBytes, spareBytes = 0, slotsPerVolume = 16_384 }: VolumeShardStoreConfig,
): Promise<ShardStore> {
  const allocator = createSlotAllocator()
  let wake = (): void => undefined
  const onFreed = (run: SlotRun) => {
    allocator.free(run)
    wake()
  }
  const index = createSqliteShardIndex({ database, onFreed }, { slotsPerVolume })
  const volumes = index.volumes()
  for (const { number, used } of volumes) allocator.addVolume(number, used)

  const known = index.storeName()
  const name = known ?? Buffer.from(randomness.bytes(16)).toString('hex')
  const files = createVolumeFiles({ disk }, { directory, name, slotsPerVolume })
  if (!(await files.isMarked()) && (await isRecognized({ disk, index }, { directory }))) await files.mark()
  if (volumes.length === 0 && !(await files.isMarked())) {
    await assertUnused({ disk }, directory)
    // The name goes first: after a crash in between, the next start marks the folder.
    if (known === undefined) database.transaction(nodeCommits.storeNamed, () => index.setStoreName(name))
    await files.mark()
  }
  const limits = { slotsMax: Math.floor(capacityBytes / pieceSizeBytes), slotsPerVolume }
  const room = createDiskRoom(
    { files, allocator, isAccepting },
    { capacityBytes: limits.slotsMax * pieceSizeBytes, spareBytes, scarceBytes: batchBytesMax },
  )
  const store = new VolumeShardStore({ database, index, allocator, files, room, clock }, limits)
  wake = () => store.noticeFreed()
  return store
}

/** A store that is new may begin in the folder. Throws ShardStoreError `failed`; nothing is changed. */
export async function assertUnused({ disk }: { readonly disk: Disk }, directory: string): Promise<void> {
  if (await isOccupied(disk, directory))
    throw new ShardStoreError('failed', `${directory} holds another node's shards, or this one's without their node.db`)
}

const offlineMessage = 'the disk with the shards is missing, or another one is in its place'

interface Parts {
  readonly database: StateDatabase
  readonly index: ShardIndex
  readonly allocator: SlotAllocator
  readonly files: VolumeFiles
  readonly room: DiskRoom
  readonly clock: Clock
}

interface Limits {
  readonly slotsMax: number
  readonly slotsPerVolume: number
}

type Operation = {
  readonly root: ShardRoot
  readonly holder: DealId
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
} & ({ readonly kind: 'put'; readonly shard: NewShard } | { readonly kind: 'release' })

/** The bytes of a batch: at most one run for each root, written but not yet in the index. */
type WrittenRuns = Map<ShardRoot, SlotRun>

class VolumeShardStore implements ShardStore {
  readonly holds: ShardHolds
  readonly #parts: Parts
  readonly #limits: Limits
  readonly #queue: Operation[] = []
  /** Number of the next volume to make, once one was made; never that of a volume whose file is gone. */
  #nextVolume: number | undefined
  #queuedBytes = 0
  #hasFreed = false
  #draining: Promise<void> | undefined
  #isClosed = false

  constructor(parts: Parts, limits: Limits) {
    this.#parts = parts
    this.holds = parts.index
    this.#limits = limits
  }

  put(shard: NewShard, holder: DealId): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#enqueue({ kind: 'put', root: shard.root, shard, holder, resolve, reject })
    })
  }

  release(root: ShardRoot, holder: DealId): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#enqueue({ kind: 'release', root, holder, resolve, reject })
    })
  }

  async readRange(root: ShardRoot, offset: number, length: number, into?: Uint8Array): Promise<Uint8Array | undefined> {
    const { index } = this.#parts
    const bytes = into === undefined ? new Uint8Array(length) : into.subarray(0, length)
    assert(bytes.length === length, 'the memory for a range is long enough')
    for (let location = index.find(root); location !== undefined; ) {
      if (offset < 0 || length < 0 || offset + length > location.slots * pieceSizeBytes) {
        throw new ShardStoreError('out-of-range', `shard ${root} has no bytes [${offset}, ${offset + length})`)
      }
      const failure = await this.#read(location, offset, bytes)
      // The slots may have changed hands, or have been cut off, while they were read.
      const after = index.find(root)
      if (isSameLocation(location, after)) {
        if (failure !== undefined) throw failure.reason
        return bytes
      }
      location = after
    }
    return undefined
  }

  readPiece(root: ShardRoot, piece: number): Promise<Uint8Array | undefined> {
    return this.readRange(root, piece * pieceSizeBytes, pieceSizeBytes)
  }

  async verify(root: ShardRoot): Promise<boolean> {
    const location = this.#parts.index.find(root)
    if (location === undefined) return false
    const roots = new Uint8Array(location.slots * hashBytes)
    const piece = new Uint8Array(pieceSizeBytes)
    try {
      for (let index = 0; index < location.slots; index++) {
        const bytes = await this.readRange(root, index * pieceSizeBytes, pieceSizeBytes, piece)
        if (bytes === undefined) return false
        pieceRootsInto(bytes, roots.subarray(index * hashBytes, (index + 1) * hashBytes))
      }
      return Buffer.from(shardRoot(roots)).toString('hex') === root
    } catch (cause) {
      if (cause instanceof ShardStoreError && cause.code === 'lost') return false
      throw cause
    }
  }

  has(root: ShardRoot): boolean {
    return this.#parts.index.find(root) !== undefined
  }

  list(after: number, limit: number): { roots: ShardRoot[]; cursor: number } {
    return this.#parts.index.list(after, limit)
  }

  usage(): ShardStoreUsage {
    return {
      usedBytes: this.#parts.allocator.usedSlots() * pieceSizeBytes,
      capacityBytes: this.#limits.slotsMax * pieceSizeBytes,
      roomBytes: this.#parts.room.bytes(),
      diskFreeBytes: this.#parts.files.freeBytes(),
      shards: this.#parts.index.shardCount(),
    }
  }

  isOnline(): Promise<boolean> {
    return this.#parts.files.isMarked()
  }

  async inspect(): Promise<string> {
    const { files, index } = this.#parts
    if (!(await files.isMarked())) return offlineMessage
    const volumes = index.volumes()
    const checks = await Promise.allSettled(volumes.map(({ number, used }) => files.check(number, endOfBits(used))))
    const failed = volumes.filter((_, position) => checks[position]?.status === 'rejected')
    return failed.length === 0 ? '' : `${failed.length} of ${volumes.length} volumes are missing or were replaced`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true
    await this.#draining
    await this.#parts.files[Symbol.asyncDispose]()
  }

  /** Slots were freed, durably: their volumes may end earlier now. */
  noticeFreed(): void {
    this.#hasFreed = true
    if (!this.#isClosed) this.#draining ??= this.#drain()
  }

  /** What went wrong, where something did. */
  async #read(location: ShardLocation, offset: number, into: Uint8Array): Promise<{ reason: unknown } | undefined> {
    try {
      await this.#parts.files.read(location, offset, into)
      return undefined
    } catch (cause) {
      return { reason: await this.#offlineOr(cause) }
    }
  }

  /** Where bytes are lost because the whole disk is away, that is what to say. */
  async #offlineOr(cause: unknown): Promise<unknown> {
    const isLost = cause instanceof ShardStoreError && cause.code === 'lost'
    if (!isLost || (await this.#parts.files.isMarked())) return cause
    return new ShardStoreError('offline', offlineMessage, { cause })
  }

  #enqueue(operation: Operation): void {
    const bytes = operationBytes(operation)
    if (this.#isClosed) operation.reject(new ShardStoreError('failed', 'the shard store is closed'))
    else if (this.#queuedBytes + bytes > queuedBytesMax) {
      operation.reject(new ShardStoreError('busy', 'too many shards wait to be written'))
    } else {
      this.#queue.push(operation)
      this.#queuedBytes += bytes
      this.#draining ??= this.#drain()
    }
  }

  async #drain(): Promise<void> {
    // Lets what arrives in the same turn into the first batch.
    await Promise.resolve()
    while (this.#queue.length > 0 || this.#hasFreed) {
      if (this.#queue.length > 0) await this.#runBatch(this.#takeBatch())
      if (this.#hasFreed) await this.#clearFreeTails()
    }
    this.#draining = undefined
  }

  /** Between two batches, so that nothing is being written behind the last used slot. */
  async #clearFreeTails(): Promise<void> {
    this.#hasFreed = false
    const { allocator, files } = this.#parts
    // A disk that is short of room gets back whatever it can.
    const slotsMin = this.#parts.room.isScarce() ? 1 : Math.ceil(this.#limits.slotsPerVolume / tailParts)
    for (const { volume, end } of allocator.takeFreeTails(slotsMin)) {
      // A volume that is missing has nothing to give back; a disk that refuses is met by the next write.
      await files.clearBehind(volume, end).catch(() => undefined)
    }
  }

  #takeBatch(): Operation[] {
    let bytes = 0
    let count = 0
    for (const operation of this.#queue) {
      if (count > 0 && (count === batchOperationsMax || bytes + operationBytes(operation) > batchBytesMax)) break
      bytes += operationBytes(operation)
      count++
    }
    return this.#queue.splice(0, count)
  }

  async #runBatch(batch: readonly Operation[]): Promise<void> {
    const { written, failures } = await this.#writeBytes(batch)
    const pending = batch.filter((operation) => operation.kind === 'release' || !failures.has(operation.root))
    let retried = new Set<Operation>()
    let unused = new Set(written.values())
    let failure: unknown
    try {
      this.#parts.database.transaction(nodeCommits.shardsIndexed, () => {
        retried = new Set()
        unused = new Set(written.values())
        for (const operation of pending) {
          if (operation.kind === 'release') this.#parts.index.release(operation.root, operation.holder)
          else if (!this.#record(operation.shard, operation.holder, written, unused)) retried.add(operation)
        }
      })
    } catch (cause) {
      failure = translateDatabaseError(cause)
      for (const run of written.values()) unused.add(run)
    }
    for (const run of unused) this.#parts.allocator.free(run)
    for (const operation of batch) {
      const reason = operation.kind === 'put' ? (failures.get(operation.root) ?? failure) : failure
      if (reason === undefined && retried.has(operation)) {
        this.#queue.push(operation)
        continue
      }
      this.#queuedBytes -= operationBytes(operation)
      if (reason === undefined) operation.resolve()
      else operation.reject(reason)
    }
  }

  /** Enters a put into the index; `false` where neither the index nor this batch has the bytes. */
  #record(shard: NewShard, holder: DealId, written: WrittenRuns, unused: Set<SlotRun>): boolean {
    const { index, clock } = this.#parts
    const run = written.get(shard.root)
    const isKnown = index.find(shard.root) !== undefined
    if (run !== undefined && unused.has(run)) {
      if (isKnown) index.move(shard.root, run)
      else index.add(shard, run)
      unused.delete(run)
    } else if (!isKnown) return false
    index.stage(shard.root, holder, clock.unixMs())
    return true
  }

  /** Writes and syncs every shard of the batch whose bytes are not right on the disk yet. */
  async #writeBytes(batch: readonly Operation[]): Promise<{ written: WrittenRuns; failures: Map<ShardRoot, unknown> }> {
    const written: WrittenRuns = new Map()
    const failures = new Map<ShardRoot, unknown>()
    const shards = new Map(
      batch.flatMap((operation) => (operation.kind === 'put' ? [[operation.root, operation.shard]] : [])),
    )
    if (shards.size === 0) return { written, failures }
    let roomBytes = this.#parts.room.bytes()
    if (this.#parts.room.isScarce()) this.#parts.allocator.rewind()
    for (const [root, shard] of shards) {
      try {
        this.#assertSameSize(root, shard)
        if (await this.#isIntact(root, shard)) continue
        if (shard.bytes.length > roomBytes)
          throw new ShardStoreError('full', 'no room within the capacity and on the disk')
        written.set(root, await this.#allocate(shard.bytes.length / pieceSizeBytes))
        roomBytes -= shard.bytes.length
      } catch (reason) {
        failures.set(root, reason)
      }
    }
    const volumes = Map.groupBy(written, ([, run]) => run.volume)
    await Promise.all(
      [...volumes].map(async ([volume, entries]) => {
        try {
          await this.#writeVolume(volume, entries, shards)
        } catch (cause) {
          // After a failed sync nobody knows which pages of the file are durable: nothing new goes there.
          const isFull = cause instanceof ShardStoreError && cause.code === 'full'
          if (!isFull) this.#parts.allocator.retire(volume)
          const reason = await this.#offlineOr(cause)
          for (const [root] of entries) failures.set(root, reason)
        }
      }),
    )
    for (const root of failures.keys()) {
      const run = written.get(root)
      if (run !== undefined) this.#parts.allocator.free(run)
      written.delete(root)
    }
    return { written, failures }
  }

  async #writeVolume(
    volume: number,
    entries: readonly [ShardRoot, SlotRun][],
    shards: ReadonlyMap<ShardRoot, NewShard>,
  ): Promise<void> {
    const { files } = this.#parts
    passPoint(nodeCommits.shards.reserved)
    // Each by itself and all at once: gathered or one after another they take up to twice as long.
    const writes = entries.map(([root, run]) => files.write(run, shards.get(root)!.bytes))
    // A write that goes on after another failed must not reach slots that were given away again.
    for (const result of await Promise.allSettled(writes)) if (result.status === 'rejected') throw result.reason
    passPoint(nodeCommits.shards.written)
    await files.sync(volume, Math.max(...entries.map(([, run]) => run.slot + run.slots)))
    passPoint(nodeCommits.shards.synced)
  }

  /** Two shards of unlike size can be made to share a root: the hashes of one, taken as the bytes of the other. */
  #assertSameSize(root: ShardRoot, shard: NewShard): void {
    const known = this.#parts.index.find(root)
    if (known !== undefined && known.slots * pieceSizeBytes !== shard.bytes.length) {
      throw new ShardStoreError('conflict', `shard ${root} is here with another size`)
    }
  }

  /** Whether the index has the shard and the disk has exactly these bytes: then a put writes nothing. */
  async #isIntact(root: ShardRoot, shard: NewShard): Promise<boolean> {
    try {
      const found = await this.readRange(root, 0, shard.bytes.length)
      return found !== undefined && Buffer.compare(found, shard.bytes) === 0
    } catch {
      // Whatever is wrong with the old bytes, new ones are at hand.
      return false
    }
  }

  async #allocate(slots: number): Promise<SlotRun> {
    const { allocator, files, index } = this.#parts
    for (let run = allocator.allocate(slots); run !== undefined; run = allocator.allocate(slots)) {
      const { volume } = run
      try {
        await files.check(volume, 0)
        return run
      } catch (cause) {
        allocator.free(run)
        const reason = await this.#offlineOr(cause)
        if (reason !== cause) throw reason
        allocator.retire(volume)
      }
    }
    if (!(await files.isMarked())) throw new ShardStoreError('offline', offlineMessage)
    const volume = this.#nextVolume ?? (index.volumes().at(-1)?.number ?? -1) + 1
    await files.create(volume)
    this.#nextVolume = volume + 1
    allocator.addVolume(volume, new Uint8Array(this.#limits.slotsPerVolume / 8))
    const run = allocator.allocate(slots)
    if (run === undefined) throw new ShardStoreError('full', 'a shard is larger than a volume')
    return run
  }
}

function operationBytes(operation: Operation): number {
  return operation.kind === 'put' ? operation.shard.bytes.length : 0
}

function isSameLocation(before: ShardLocation, after: ShardLocation | undefined): boolean {
  return before.id === after?.id && before.volume === after.volume && before.slot === after.slot
}

function translateDatabaseError(cause: unknown): unknown {
  if (!(cause instanceof StateError)) return cause
  return new ShardStoreError(cause.code === 'full' ? 'full' : 'failed', 'the shard index cannot be written', { cause })
}
