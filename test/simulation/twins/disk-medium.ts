/** What the mounts of a simulated disk share: its files, its names, its room, and what is wrong with it. */
import type { Randomness } from '@nupeerstack/runtime'
import { Folder, FolderTree } from './folder-tree.ts'
import { PagedFile, pageBytes, type UnsyncedOutcome } from './paged-file.ts'

/** What becomes of a write that says that it is done: a part of it is, or all of it at another place, or nothing. */
export type WriteTrouble = 'torn' | 'misdirected' | 'dropped'

/** What is wrong with a disk; counted, because it may be so for more than one reason. */
export interface DiskTroubles {
  /** Syncs of files say that they are done, and have done nothing. */
  lyingSyncs: number
  /** Reads fail with EIO. */
  failingReads: number
  /** Syncs do. */
  failingSyncs: number
  /** Others have taken so much of the disk. */
  takenBytes: number
  /** Of the next writes of at least a page, one each. */
  readonly nextWrites: WriteTrouble[]
}

export interface Inode {
  readonly ino: number
  readonly content: PagedFile
  /** Open handles: an unlinked file is there as long as somebody has it. */
  handles: number
}

/** A sync takes a draw of this. */
const syncMs = { least: 1, most: 6 }
const sectorBytes = 512

export class DiskMedium {
  readonly tree = new FolderTree<Inode>()
  readonly troubles: DiskTroubles = {
    ...{ lyingSyncs: 0, failingReads: 0, failingSyncs: 0, takenBytes: 0 },
    nextWrites: [],
  }
  /** Torn, misdirected and dropped writes so far: a trouble that met no write has hurt nobody. */
  hurtWrites = 0
  readonly #randomness: Randomness
  readonly #sizeBytes: number
  readonly #inodes = new Set<Inode>()
  #lastIno = 1
  #usedPages = 0

  constructor(randomness: Randomness, sizeBytes: number) {
    this.#randomness = randomness
    this.#sizeBytes = sizeBytes
  }

  get usedBytes(): number {
    return this.#usedPages * pageBytes
  }

  get freeBytes(): number {
    return Math.max(0, this.#sizeBytes - this.troubles.takenBytes - this.usedBytes)
  }

  createFile(): Inode {
    const content = new PagedFile({
      take: () => {
        if (this.freeBytes < pageBytes) return false
        this.#usedPages++
        return true
      },
      put: (count) => {
        this.#usedPages += count
      },
    })
    const inode: Inode = { ino: ++this.#lastIno, content, handles: 0 }
    this.#inodes.add(inode)
    return inode
  }

  createFolder(): Folder<Inode> {
    return new Folder(++this.#lastIno)
  }

  /** How long the next sync takes. */
  drawSyncMs(): number {
    return syncMs.least + this.#randomness.uniform() * (syncMs.most - syncMs.least)
  }

  /** How many bytes were written. */
  write({ content }: Inode, bytes: Uint8Array, position: number): number {
    const trouble = bytes.length < pageBytes ? undefined : this.troubles.nextWrites.shift()
    if (trouble === undefined) return content.write(bytes, position)
    this.hurtWrites++
    if (trouble === 'dropped') return bytes.length
    if (trouble === 'torn') {
      const sectors = Math.floor(this.#randomness.uniform() * (bytes.length / sectorBytes))
      content.write(bytes.subarray(0, sectors * sectorBytes), position)
      return bytes.length
    }
    const pages = Math.max(1, Math.floor(content.size / pageBytes))
    const elsewhere = Math.floor(this.#randomness.uniform() * pages) * pageBytes
    content.write(bytes.subarray(0, Math.max(0, content.size - elsewhere)), elsewhere)
    return bytes.length
  }

  /** Forgets files that no name leads to, not even one that a power cut could bring back. */
  sweep(): void {
    const named = new Set(this.tree.named())
    for (const inode of this.#inodes) {
      if (inode.handles > 0 || named.has(inode)) continue
      inode.content.discard()
      this.#inodes.delete(inode)
    }
  }

  losePower(outcome: UnsyncedOutcome, randomness: Randomness): void {
    this.tree.losePower({ lost: 0, kept: 1, mixed: 0.5, prefix: 0.5 }[outcome], randomness)
    for (const inode of this.#inodes) {
      inode.handles = 0
      inode.content.losePower(outcome, randomness)
    }
    this.sweep()
  }
}
