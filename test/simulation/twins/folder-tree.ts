/**
 * The names on the simulated disk. A folder's entries are durable when the folder was synced; of what was done to them since
 * then a power cut keeps whatever it likes, each change whole or not at all: a rename takes the old name away and gives the new
 * one, or neither.
 */
import { dirname, sep } from 'node:path'
import type { Randomness } from '@nupeerstack/runtime'
import { systemError } from './system-error.ts'

export class Folder<File> {
  readonly ino: number
  entries = new Map<string, File | Folder<File>>()
  durable = new Map<string, File | Folder<File>>()

  constructor(ino: number) {
    this.ino = ino
  }
}

type Entry<File> = File | Folder<File>

/** Names that one call has set (or taken away), in their folders. */
type Change<File> = readonly {
  readonly folder: Folder<File>
  readonly name: string
  readonly entry: Entry<File> | undefined
}[]

export class FolderTree<File> {
  readonly root = new Folder<File>(1)
  #unsynced: Change<File>[] = []

  /** What a path leads to; undefined where a name on the way is missing. Throws ENOTDIR where a file is on the way. */
  find(path: string, call: string): Entry<File> | undefined {
    let found: Entry<File> | undefined = this.root
    for (const name of namesOf(path)) {
      if (found === undefined) return undefined
      if (!(found instanceof Folder)) throw systemError('ENOTDIR', call, path)
      found = found.entries.get(name)
    }
    return found
  }

  /** The folder that a path's last name stands in. Throws ENOENT, ENOTDIR. */
  parentOf(path: string, call: string): { readonly folder: Folder<File>; readonly name: string } {
    const folder = this.find(dirname(path), call)
    if (folder === undefined) throw systemError('ENOENT', call, path)
    if (!(folder instanceof Folder)) throw systemError('ENOTDIR', call, path)
    return { folder, name: namesOf(path).at(-1) ?? '' }
  }

  change(change: Change<File>): void {
    for (const { folder, name, entry } of change) setEntry(folder.entries, name, entry)
    this.#unsynced.push(change)
  }

  sync(folder: Folder<File>): void {
    const isOfFolder = (change: Change<File>): boolean => change.some((each) => each.folder === folder)
    for (const change of this.#unsynced) if (isOfFolder(change)) keep(change)
    this.#unsynced = this.#unsynced.filter((change) => !isOfFolder(change))
  }

  /** `share` of the unsynced changes are kept. */
  losePower(share: number, randomness: Randomness): void {
    for (const change of this.#unsynced) if (randomness.uniform() < share) keep(change)
    this.#unsynced = []
    const folders = new Set<Folder<File>>([this.root])
    for (const folder of folders) {
      folder.entries = new Map(folder.durable)
      for (const entry of folder.durable.values()) if (entry instanceof Folder) folders.add(entry)
    }
  }

  /** Files by path, in the order of their names. */
  files(below = ''): { readonly path: string; readonly file: File }[] {
    const found: { path: string; file: File }[] = []
    const visit = (folder: Folder<File>, path: string): void => {
      for (const [name, entry] of [...folder.entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const at = `${path}${sep}${name}`
        if (entry instanceof Folder) visit(entry, at)
        else if (at.startsWith(below)) found.push({ path: at, file: entry })
      }
    }
    visit(this.root, '')
    return found
  }

  /** Files that a name leads to, or one that a power cut could bring back. */
  *named(): Generator<File> {
    const seen = new Set<Folder<File>>([this.root])
    for (const folder of seen) {
      for (const entry of [...folder.entries.values(), ...folder.durable.values()]) {
        if (entry instanceof Folder) seen.add(entry)
        else yield entry
      }
    }
    for (const change of this.#unsynced) {
      for (const { entry } of change) if (entry !== undefined && !(entry instanceof Folder)) yield entry
    }
  }
}

function keep<File>(change: Change<File>): void {
  for (const { folder, name, entry } of change) setEntry(folder.durable, name, entry)
}

function setEntry<File>(entries: Map<string, Entry<File>>, name: string, entry: Entry<File> | undefined): void {
  if (entry === undefined) entries.delete(name)
  else entries.set(name, entry)
}

function namesOf(path: string): string[] {
  return path.split(sep).filter((name) => name !== '' && name !== '.')
}
