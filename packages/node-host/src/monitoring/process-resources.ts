/**
 * Watches what the operating system lets a process have and what fails far from its cause when it runs out: file handles,
 * memory under a limit, and the inodes of the data folder's disk. Sizes of disks are the business of who fills them.
 */

import { readdirSync, readFileSync, statfsSync } from 'node:fs'
import type { Timers } from '@nupeerstack/runtime'
import type { Warnings } from './warnings.ts'

export interface ProcessResources {
  readonly openFiles: Use
  readonly memoryBytes: Use
  readonly inodes: Use
}

/** `limit` is infinite where there is none, or none that we can see. */
export interface Use {
  readonly used: number
  readonly limit: number
}

export interface ProcessWatchDependencies {
  readonly warnings: Pick<Warnings, 'set'>
  readonly timers: Timers
  readonly read?: (folder: string) => ProcessResources
}

/** Quick enough to be heard before a leak has eaten the rest, and a hundred microseconds of work. */
const intervalMs = 10_000
/** From here on an operator should know. */
const scarceShare = 0.9

/** Looks now and then, until it is disposed. */
export function watchProcess(
  { warnings, timers, read = readProcessResources }: ProcessWatchDependencies,
  { folder }: { readonly folder: string },
): Disposable {
  function look(): void {
    const { openFiles, memoryBytes, inodes } = read(folder)
    warnings.set(
      'files-scarce',
      isScarce(openFiles)
        ? `${openFiles.used} of ${openFiles.limit} file handles are open: raise the limit (ulimit -n, LimitNOFILE)`
        : undefined,
    )
    warnings.set(
      'memory-scarce',
      isScarce(memoryBytes)
        ? `${mebibytes(memoryBytes.used)} of ${mebibytes(memoryBytes.limit)} of memory are used: the process may be killed`
        : undefined,
    )
    warnings.set(
      'inodes-scarce',
      isScarce(inodes)
        ? `${inodes.used} of ${inodes.limit} inodes are used on the disk of ${folder}: no new files can be made there soon`
        : undefined,
    )
  }
  look()
  const timer = timers.setInterval(look, intervalMs).unref()
  return { [Symbol.dispose]: () => timers.clearInterval(timer) }
}

/** What is used now. Linux tells of file handles; elsewhere they count as unlimited. */
export function readProcessResources(folder: string): ProcessResources {
  const constrained = process.constrainedMemory()
  return {
    openFiles: { used: countOpenFiles(), limit: openFilesLimit() },
    // Without a limit Node says 0 or more than any machine has.
    memoryBytes: { used: process.memoryUsage.rss(), limit: constrained > 0 ? constrained : Number.POSITIVE_INFINITY },
    inodes: readInodes(folder),
  }
}

function isScarce({ used, limit }: Use): boolean {
  return used > limit * scarceShare
}

function countOpenFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return 0
  }
}

function openFilesLimit(): number {
  try {
    const soft = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1]
    return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft)
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

function readInodes(folder: string): Use {
  try {
    const { files, ffree } = statfsSync(folder)
    // A file system that makes inodes as it needs them has none to count.
    return files === 0 ? { used: 0, limit: Number.POSITIVE_INFINITY } : { used: files - ffree, limit: files }
  } catch {
    return { used: 0, limit: Number.POSITIVE_INFINITY }
  }
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`
}
