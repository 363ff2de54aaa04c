/**
 * Makes a folder and those above it that are missing. Node's own recursive `mkdir` never returns where the system refuses
 * with ENOENT although the parent is there, as below /proc: a path that a user typed must not hang us. And whoever says that
 * something in a new folder is durable says so of the folder: its name is synced before anybody uses it.
 */
import path from 'node:path'
import { type Disk, type SyncDiskFile, systemDisk } from '@nupeerstack/runtime'

type FolderDisk = Pick<Disk, 'mkdirSync' | 'openSync' | 'statSync'>

/**
 * New folders are their owner's alone; on the machine's disk where `disk` is unset, as SQLite's files are. Throws the system's
 * error for the folder that could not be made.
 */
export function makeFolder(folder: string, disk: FolderDisk = systemDisk): void {
  const missing = [path.resolve(folder)]
  for (let parent = path.dirname(path.resolve(folder)); !isThere(parent, disk); parent = path.dirname(parent)) {
    missing.push(parent)
  }
  for (const each of missing.reverse()) makeFolderInParent(each, disk)
}

/** As `makeFolder`, in a folder that must be there: one that is missing may be a disk that is away. */
export function makeFolderInParent(folder: string, disk: FolderDisk = systemDisk): void {
  try {
    disk.mkdirSync(folder, 0o700)
  } catch (error) {
    if (disk.statSync(folder)?.isDirectory()) return
    throw error
  }
  syncNames(path.dirname(path.resolve(folder)), disk)
}

function syncNames(folder: string, disk: FolderDisk): void {
  let opened: SyncDiskFile
  try {
    opened = disk.openSync(folder, 'r')
  } catch (error) {
    // Who may write in a folder need not be allowed to read it, and cannot sync it then.
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') return
    throw error
  }
  try {
    opened.sync()
  } finally {
    opened.close()
  }
}

function isThere(path: string, disk: FolderDisk): boolean {
  return disk.statSync(path) !== undefined
}
