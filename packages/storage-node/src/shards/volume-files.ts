/**
 * The files that hold the shards: `volume-0000`, `volume-0001`, …, and a marker with the store's name. A volume has its
 * full length from the start, with holes for what is not written yet: growing with every write would make each sync
 * take half as long again. A volume that was unlinked keeps its bytes as long as it is open, and a mount that vanished leaves an
 * empty folder behind: so a volume is opened only beside our marker, and before every use its path must still lead to the
 * file that is open, long enough for what is in it.
 *
 * That check is one `stat` of a path that the kernel has in its cache, 3 µs; through the thread pool it would take longer
 * than the read that it precedes.
 */
import { join } from 'node:path'
import { makeFolder, replaceFile } from '@nupeerstack/durable-state'
import { pieceSizeBytes } from '@nupeerstack/protocol'
import { type Disk, type DiskFile, type FileStatus, passPoint } from '@nupeerstack/runtime'
import { nodeCommits } from '../commits.ts'
import { ShardStoreError } from './shard-store.ts'
import type { SlotRun } from './slot-allocator.ts'

export interface VolumeFiles extends AsyncDisposable {
  /** Whether the marker on the disk names this store. */
  isMarked(): Promise<boolean>
  /** Writes the marker, durably. */
  mark(): Promise<void>
  /** Makes the file of a volume, durably. */
  create(volume: number): Promise<void>
  /** Throws ShardStoreError `lost` unless the volume's file is in place, with at least `slots` slots. */
  check(volume: number, slots: number): Promise<void>
  /** Throws ShardStoreError: `full`, `lost`, `failed`. */
  write(run: SlotRun, bytes: Uint8Array): Promise<void>
  /** Makes what was written to a volume durable, and checks it. Throws ShardStoreError: `full`, `lost`, `failed`. */
  sync(volume: number, slots: number): Promise<void>
  /** Fills `target` from `offset` after the start of a run on. Throws ShardStoreError: `lost`, `failed`. */
  read(run: SlotRun, offset: number, target: Uint8Array): Promise<void>
  /**
   * Makes a hole of everything behind the first `slots` slots, which gives the space back to the disk. A crash may leave
   * the volume short, which is no harm: nothing is kept behind. Throws ShardStoreError.
   */
  clearBehind(volume: number, slots: number): Promise<void>
  /** What the disk has free for us; all there is where the disk cannot say. */
  freeBytes(): number
  /** Blocks that the disk has given to these volumes. */
  allocatedBytes(volumes: readonly number[]): number
}

const markerName = 'store-name'
/** What `stat` counts in, on every file system. */
const statBlockBytes = 512

/** `name` is what the marker says; `slotsPerVolume` fixes the length of every volume. */
export function createVolumeFiles(
  { disk }: { readonly disk: Disk },
  config: {
    readonly directory: string
    readonly name: string
    readonly slotsPerVolume: number
  },
): VolumeFiles {
  return new OpenVolumeFiles(disk, config.directory, config.name, config.slotsPerVolume * pieceSizeBytes)
}

/** Whether a folder has a marker or volumes in it: then, unmarked by us, it is another store's. */
export async function isOccupied(disk: Pick<Disk, 'readdir'>, directory: string): Promise<boolean> {
  const names = await disk.readdir(directory).catch(() => [])
  return names.some((name) => name === markerName || name.startsWith('volume-'))
}

export function volumeName(volume: number): string {
  return `volume-${String(volume).padStart(4, '0')}`
}

interface OpenVolume {
  readonly file: DiskFile
  readonly identity: FileStatus
}

class OpenVolumeFiles implements VolumeFiles {
  readonly #disk: Disk
  readonly #directory: string
  readonly #name: string
  readonly #volumeSizeBytes: number
  readonly #open = new Map<number, Promise<OpenVolume>>()

  constructor(disk: Disk, directory: string, name: string, volumeSizeBytes: number) {
    this.#disk = disk
    this.#directory = directory
    this.#name = name
    this.#volumeSizeBytes = volumeSizeBytes
  }

  async isMarked(): Promise<boolean> {
    const marker = await this.#disk.readText(join(this.#directory, markerName)).catch(() => '')
    return marker.trim() === this.#name
  }

  async mark(): Promise<void> {
    makeFolder(this.#directory, this.#disk)
    const path = join(this.#directory, markerName)
    await replaceFile({ disk: this.#disk }, nodeCommits.storeMarked, path, `${this.#name}\n`)
  }

  async create(volume: number): Promise<void> {
    try {
      // A file that a crash left before the index knew of it is taken over: nothing refers to its bytes.
      const file = await this.#disk.open(this.#path(volume), 'a')
      try {
        await file.truncate(this.#volumeSizeBytes)
        passPoint(nodeCommits.volume.made)
        await file.sync()
      } finally {
        await file.close()
      }
      passPoint(nodeCommits.volume.synced)
      await this.#disk.syncFolder(this.#directory)
      passPoint(nodeCommits.volume.after)
    } catch (cause) {
      throw translate(cause, `volume ${volume} cannot be made`)
    }
  }

  async check(volume: number, slots: number): Promise<void> {
    this.#assertInPlace(volume, (await this.#opened(volume)).identity, slots)
  }

  async write(run: SlotRun, bytes: Uint8Array): Promise<void> {
    try {
      const { file } = await this.#opened(run.volume)
      let done = 0
      while (done < bytes.length) {
        const position = run.slot * pieceSizeBytes + done
        done += (await file.write(bytes, done, bytes.length - done, position)).bytesWritten
      }
    } catch (cause) {
      throw translate(cause, `volume ${run.volume} cannot be written`)
    }
  }

  async sync(volume: number, slots: number): Promise<void> {
    try {
      const { file } = await this.#opened(volume)
      await file.datasync()
    } catch (cause) {
      throw translate(cause, `volume ${volume} cannot be synced`)
    }
    await this.check(volume, slots)
  }

  async read(run: SlotRun, offset: number, target: Uint8Array): Promise<void> {
    const { file, identity } = await this.#opened(run.volume)
    this.#assertInPlace(run.volume, identity, run.slot + run.slots)
    try {
      let done = 0
      while (done < target.length) {
        const position = run.slot * pieceSizeBytes + offset + done
        const { bytesRead } = await file.read(target, done, target.length - done, position)
        if (bytesRead === 0) throw new ShardStoreError('lost', `volume ${run.volume} was cut short`)
        done += bytesRead
      }
    } catch (cause) {
      throw translate(cause, `volume ${run.volume} cannot be read`)
    }
  }

  async clearBehind(volume: number, slots: number): Promise<void> {
    try {
      const { file } = await this.#opened(volume)
      await file.truncate(slots * pieceSizeBytes)
      passPoint(nodeCommits.freeTail.cut)
      await file.truncate(this.#volumeSizeBytes)
      passPoint(nodeCommits.freeTail.cleared)
    } catch (cause) {
      throw translate(cause, `volume ${volume} cannot be cleared`)
    }
  }

  freeBytes(): number {
    try {
      return this.#disk.freeBytes(this.#directory)
    } catch {
      // A disk that is away refuses by itself.
      return Number.POSITIVE_INFINITY
    }
  }

  allocatedBytes(volumes: readonly number[]): number {
    return volumes.reduce(
      (sum, volume) => sum + Number(this.#disk.statSync(this.#path(volume))?.blocks ?? 0n) * statBlockBytes,
      0,
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const opening = [...this.#open.values()]
    this.#open.clear()
    await Promise.allSettled(opening.map(async (opened) => (await opened).file.close()))
  }

  #path(volume: number): string {
    return join(this.#directory, volumeName(volume))
  }

  #assertInPlace(volume: number, identity: FileStatus, slots: number): void {
    const found = this.#disk.statSync(this.#path(volume))
    const isSame = found !== undefined && found.ino === identity.ino && found.dev === identity.dev
    if (!isSame || found.size < BigInt(slots * pieceSizeBytes)) {
      throw new ShardStoreError('lost', `volume ${volume} is missing, replaced or cut short`)
    }
  }

  /** Opens a volume at its first use; one that is missing is looked for again at the next. */
  #opened(volume: number): Promise<OpenVolume> {
    const known = this.#open.get(volume)
    if (known !== undefined) return known
    const opening = this.#openBesideMarker(volume).catch((cause: unknown) => {
      this.#open.delete(volume)
      throw translate(cause, `volume ${volume} cannot be opened`)
    })
    this.#open.set(volume, opening)
    return opening
  }

  async #openBesideMarker(volume: number): Promise<OpenVolume> {
    if (!(await this.isMarked())) throw new ShardStoreError('lost', 'the disk with the shards is not in place')
    return openVolume(this.#disk, this.#path(volume))
  }
}

async function openVolume(disk: Disk, path: string): Promise<OpenVolume> {
  const file = await disk.open(path, 'r+')
  try {
    return { file, identity: await file.stat({ bigint: true }) }
  } catch (cause) {
    await file.close()
    throw cause
  }
}

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const missingCodes = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ESTALE'])

function translate(cause: unknown, attempted: string): unknown {
  if (cause instanceof ShardStoreError) return cause
  const errno = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const code = fullCodes.has(errno) ? 'full' : missingCodes.has(errno) ? 'lost' : 'failed'
  return new ShardStoreError(code, attempted, { cause })
}
