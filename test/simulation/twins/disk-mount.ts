/** The simulated disk as one process sees it, at the `Disk` port: flags, positions and errors are those of Node over Linux. */
import type { Disk, DiskFile, FileStatus, SyncDiskFile, Timers } from '@nupeerstack/runtime'
import type { DiskMedium, Inode } from './disk-medium.ts'
import { Folder } from './folder-tree.ts'
import { pageBytes } from './paged-file.ts'
import { systemError } from './system-error.ts'

export interface DiskMount extends Disk {
  /** The process is gone: what it still asks for fails, and nothing of it reaches the disk. */
  unmount(): void
}

interface Flags {
  readonly reads: boolean
  readonly writes: boolean
  readonly appends: boolean
  readonly creates: boolean
  readonly truncates: boolean
  readonly isExclusive: boolean
}

const device = 77n
const blockBytes = 512

/** What waits for the disk waits by `timers`; nothing takes time where they are unset. */
export function mountDisk(medium: DiskMedium, timers?: Pick<Timers, 'sleep'>): DiskMount {
  const { tree, troubles } = medium
  const { promise: unmounted, resolve: endWaiting } = Promise.withResolvers<void>()
  let isMounted = true
  const files = new Set<OpenFile>()

  function assertMounted(call: string, path?: string): void {
    if (!isMounted) throw systemError('EIO', call, path)
  }

  function assertReadable(call: string, path?: string): void {
    assertMounted(call, path)
    if (troubles.failingReads > 0) throw systemError('EIO', call, path)
  }

  async function waitForSync(): Promise<void> {
    if (timers !== undefined) await Promise.race([timers.sleep(medium.drawSyncMs()), unmounted])
  }

  function openEntry(path: string, flags: Flags): Inode | Folder<Inode> {
    assertReadable('open', path)
    const found = tree.find(path, 'open')
    if (found === undefined) {
      if (!flags.creates) throw systemError('ENOENT', 'open', path)
      const created = medium.createFile()
      tree.change([{ ...tree.parentOf(path, 'open'), entry: created }])
      return created
    }
    if (flags.isExclusive) throw systemError('EEXIST', 'open', path)
    if (found instanceof Folder) {
      if (flags.writes) throw systemError('EISDIR', 'open', path)
      return found
    }
    if (flags.truncates) found.content.truncate(0)
    return found
  }

  function openFile(path: string, flagText: string): OpenFile {
    const flags = parseFlags(flagText)
    const onClosed = (): void => void files.delete(file)
    const file = new OpenFile(
      { medium, assertMounted, assertReadable, waitForSync, onClosed },
      openEntry(path, flags),
      flags,
    )
    files.add(file)
    return file
  }

  return {
    unmount() {
      for (const file of files) file.closeNow()
      isMounted = false
      endWaiting()
    },
    open: async (path, flags) => openFile(path, flags),
    openSync: (path, flags) => syncFileOver(openFile(path, flags)),
    async readText(path) {
      const file = openFile(path, 'r')
      const bytes = new Uint8Array(Number(file.status().size))
      file.readNow(bytes, 0)
      await file.close()
      return Buffer.from(bytes).toString('utf8')
    },
    async readdir(path) {
      assertReadable('scandir', path)
      const found = tree.find(path, 'scandir')
      if (found === undefined) throw systemError('ENOENT', 'scandir', path)
      if (!(found instanceof Folder)) throw systemError('ENOTDIR', 'scandir', path)
      return [...found.entries.keys()]
    },
    async rename(from, to) {
      assertMounted('rename', from)
      const entry = tree.find(from, 'rename')
      if (entry === undefined) throw systemError('ENOENT', 'rename', from)
      const target = tree.parentOf(to, 'rename')
      const replaced = target.folder.entries.get(target.name)
      if (replaced === entry) return
      if (replaced instanceof Folder && !(entry instanceof Folder)) throw systemError('EISDIR', 'rename', from)
      if (replaced !== undefined && !(replaced instanceof Folder) && entry instanceof Folder) {
        throw systemError('ENOTDIR', 'rename', from)
      }
      if (replaced instanceof Folder && replaced.entries.size > 0) throw systemError('ENOTEMPTY', 'rename', from)
      tree.change([
        { ...tree.parentOf(from, 'rename'), entry: undefined },
        { ...target, entry },
      ])
    },
    async syncFolder(path) {
      const folder = openFile(path, 'r')
      try {
        await folder.sync()
      } finally {
        await folder.close()
      }
    },
    mkdirSync(path) {
      assertMounted('mkdir', path)
      if (tree.find(path, 'mkdir') !== undefined) throw systemError('EEXIST', 'mkdir', path)
      tree.change([{ ...tree.parentOf(path, 'mkdir'), entry: medium.createFolder() }])
    },
    statSync(path) {
      if (!isMounted) return undefined
      try {
        const found = tree.find(path, 'stat')
        return found === undefined ? undefined : statusOf(found)
      } catch {
        return undefined
      }
    },
    freeBytes(path) {
      assertMounted('statfs', path)
      if (tree.find(path, 'statfs') === undefined) throw systemError('ENOENT', 'statfs', path)
      return medium.freeBytes
    },
  }
}

interface OpenFileDependencies {
  readonly medium: DiskMedium
  readonly assertMounted: (call: string) => void
  readonly assertReadable: (call: string) => void
  readonly waitForSync: () => Promise<void>
  readonly onClosed: () => void
}

class OpenFile implements DiskFile {
  readonly #dependencies: OpenFileDependencies
  readonly #entry: Inode | Folder<Inode>
  readonly #flags: Flags
  #position = 0
  #isOpen = true

  constructor(dependencies: OpenFileDependencies, entry: Inode | Folder<Inode>, flags: Flags) {
    this.#dependencies = dependencies
    this.#entry = entry
    this.#flags = flags
    if (!(entry instanceof Folder)) entry.handles++
  }

  async read(target: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesRead: number }> {
    return { bytesRead: this.readNow(target.subarray(offset, offset + length), position) }
  }

  async write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }> {
    return { bytesWritten: this.writeNow(bytes.subarray(offset, offset + length), position) }
  }

  async appendFile(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8')
    for (let done = 0; done < bytes.length; ) {
      const written = this.writeNow(bytes.subarray(done), this.#position)
      done += written
      this.#position += written
    }
  }

  async truncate(sizeBytes: number): Promise<void> {
    this.truncateNow(sizeBytes)
  }

  async datasync(): Promise<void> {
    const finish = this.#beginSync()
    await this.#dependencies.waitForSync()
    finish()
  }

  sync(): Promise<void> {
    return this.datasync()
  }

  async stat(): Promise<FileStatus> {
    return this.status()
  }

  async close(): Promise<void> {
    this.closeNow()
  }

  readNow(target: Uint8Array, position: number): number {
    const { content } = this.#file('read', 'reads')
    this.#dependencies.assertReadable('read')
    return content.read(target, position)
  }

  /** How many bytes there was room for, at least one. */
  writeNow(bytes: Uint8Array, position: number): number {
    const file = this.#file('write', 'writes')
    const written = this.#dependencies.medium.write(file, bytes, this.#flags.appends ? file.content.size : position)
    if (written === 0 && bytes.length > 0) throw systemError('ENOSPC', 'write')
    return written
  }

  syncNow(): void {
    this.#beginSync()()
  }

  truncateNow(sizeBytes: number): void {
    this.#file('ftruncate', 'writes', 'EINVAL').content.truncate(sizeBytes)
  }

  status(): FileStatus {
    this.#assertOpen('fstat')
    return statusOf(this.#entry)
  }

  closeNow(): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    if (!(this.#entry instanceof Folder)) this.#entry.handles--
    this.#dependencies.onClosed()
    this.#dependencies.medium.sweep()
  }

  #assertOpen(call: string): void {
    if (!this.#isOpen) throw systemError('EBADF', call)
    this.#dependencies.assertMounted(call)
  }

  /** The returned function ends the sync, or says why it came to nothing. */
  #beginSync(): () => void {
    this.#assertOpen('fsync')
    const { medium, assertMounted } = this.#dependencies
    const { tree, troubles } = medium
    const entry = this.#entry
    const [forget, finish] =
      entry instanceof Folder
        ? [() => {}, () => tree.sync(entry)]
        : [() => entry.content.forgetUnsynced(), entry.content.sync()]
    return () => {
      assertMounted('fsync')
      if (troubles.failingSyncs > 0) {
        forget()
        throw systemError('EIO', 'fsync')
      }
      if (troubles.lyingSyncs > 0 && !(entry instanceof Folder)) return
      finish()
      if (entry instanceof Folder) medium.sweep()
    }
  }

  #file(call: string, need?: 'reads' | 'writes', code = 'EBADF'): Inode {
    this.#assertOpen(call)
    if (need !== undefined && !this.#flags[need]) throw systemError(code, call)
    if (this.#entry instanceof Folder) throw systemError('EISDIR', call)
    return this.#entry
  }
}

function syncFileOver(file: OpenFile): SyncDiskFile {
  return {
    write: (bytes, offset, length) => file.writeNow(bytes.subarray(offset, offset + length), 0),
    truncate: (sizeBytes) => file.truncateNow(sizeBytes),
    sync: () => file.syncNow(),
    stat: () => file.status(),
    close: () => file.closeNow(),
  }
}

function statusOf(entry: Inode | Folder<Inode>): FileStatus {
  const isFolder = entry instanceof Folder
  return {
    dev: device,
    ino: BigInt(entry.ino),
    size: BigInt(isFolder ? pageBytes : entry.content.size),
    blocks: BigInt(isFolder ? pageBytes / blockBytes : (entry.content.pageCount * pageBytes) / blockBytes),
    isDirectory: () => isFolder,
  }
}

/** As of fopen(3), with Node's `x`. */
function parseFlags(text: string): Flags {
  const kind = text[0]
  const both = text.includes('+')
  if (kind !== 'r' && kind !== 'w' && kind !== 'a') throw new TypeError(`no flags ${text}`)
  return {
    reads: kind === 'r' || both,
    writes: kind !== 'r' || both,
    appends: kind === 'a',
    creates: kind !== 'r',
    truncates: kind === 'w',
    isExclusive: text.includes('x'),
  }
}
