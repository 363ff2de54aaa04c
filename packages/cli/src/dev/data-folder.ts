/**
 * Takes a data folder for one supervisor: ours or empty, in use by nobody, with room on its disk. `--reset` empties
 * it first, and only where it is ours.
 */
import { existsSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { type FolderLock, lockFolder, makeFolder } from '@nupeerstack/durable-state'
import { CliError } from '../cli-error.ts'
import { readNetworkFile } from '../local/network-file.ts'
import { formatBytes } from '../units.ts'

/** Eight nodes' databases, the chain's journal and logs take some 100 MiB before the first object. */
const freeBytesMin = 256 * 1024 * 1024

/** Takes the folder. Throws CliError `not-our-folder`, `folder-in-use`, `disk-full`. */
export function takeDataFolder(path: string): FolderLock {
  try {
    makeFolder(path)
  } catch (error) {
    throw new CliError('not-our-folder', `Cannot make the folder ${path}: ${reason(error)}.`, { cause: error })
  }
  requireOurs(path)
  requireFreeSpace(path)
  return lock(path)
}

/** Deletes a network's folder, if there is one. Throws CliError `not-our-folder`, `folder-in-use`. */
export function deleteDataFolder(path: string): void {
  if (!existsSync(path)) return
  requireOurs(path)
  if (readNetworkFile(path) === undefined) return
  lock(path)[Symbol.dispose]()
  rmSync(path, { recursive: true, force: true })
}

function requireOurs(path: string): void {
  if (readNetworkFile(path) !== undefined) return
  // A start that was cut off early has left its lock and nothing else.
  const strangers = listFolder(path).filter((name) => !/^(\.lock.*|run|logs|network\.json\.new)$/.test(name))
  if (strangers.length === 0) return
  throw new CliError(
    'not-our-folder',
    `${path} holds other things (${strangers.slice(0, 3).join(', ')}); choose an empty or a new folder with --data.`,
  )
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path)
  } catch (error) {
    throw new CliError('not-our-folder', `${path} is not a folder that we can read: ${reason(error)}.`, {
      cause: error,
    })
  }
}

function requireFreeSpace(path: string): void {
  const { bavail, bsize } = statfsSync(path)
  const freeBytes = bavail * bsize
  if (freeBytes >= freeBytesMin) return
  throw new CliError(
    'disk-full',
    `The disk of ${path} has ${formatBytes(freeBytes)} free, and a network needs ${formatBytes(freeBytesMin)}.`,
  )
}

function lock(path: string): FolderLock {
  try {
    return lockFolder(path)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'FolderInUseError') throw error
    throw new CliError(
      'folder-in-use',
      `A network is running in ${path}; use it, stop it with “nps dev stop --data ${path}”, or choose another --data.`,
      { cause: error },
    )
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const words: Record<string, string> = {
    EACCES: 'permission denied',
    EEXIST: 'a file of that name is there',
    ENOTDIR: 'a part of the path is a file',
    ENOENT: 'the system lets nobody make one there',
    EPERM: 'the system lets nobody make one there',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
  }
  return words[code] ?? (error instanceof Error ? error.message : String(error))
}
