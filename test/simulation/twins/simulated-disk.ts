/**
 * A disk in memory that can lose, lie and rot. It outlives the processes that use it: each has a mount of its own, and what it
 * has open is gone when the mount ends. What was not synced is lost or torn by a power cut as the seed draws it, and so are
 * names whose folder was not synced (`paged-file.ts`, `folder-tree.ts`).
 *
 * SQLite reaches the real disk by itself and has no part in this one. For it a power cut is the end of its process: each of our
 * commits is synced before anybody hears of it, and what is uncommitted is rolled back when the file is opened again. Whether
 * that holds on what a power cut leaves of its files is tried where copies of them are taken at each sync.
 */
import type { Randomness, Timers } from '@nupeerstack/runtime'
import { DiskMedium, type DiskTroubles } from './disk-medium.ts'
import { type DiskMount, mountDisk } from './disk-mount.ts'
import { Folder } from './folder-tree.ts'
import type { UnsyncedOutcome } from './paged-file.ts'

export interface SimulatedDisk {
  readonly troubles: DiskTroubles
  /** What waits for the disk waits by the timers of its process; nothing takes time where they are unset. */
  mount(timers?: Pick<Timers, 'sleep'>): DiskMount
  /** The machine is without power for a moment: all mounts end, and what was not synced is lost as far as `outcome` says. */
  cutPower(outcome: UnsyncedOutcome, randomness: Randomness): void
  /**
   * Changes bytes of the medium behind everybody's back: in the page that stands at `place` (0 to 1) among all that files
   * below a path have. Returns where, or undefined where there are none.
   */
  decay(below: string, place: number, change: (page: Uint8Array) => void): string | undefined
  /** What stands there, whatever is wrong with the disk; shorter where the file ends, undefined where there is none. */
  peek(path: string, position: number, length: number): Uint8Array | undefined
  usedBytes(): number
  freeBytes(): number
  /** Torn, misdirected and dropped writes so far: a trouble that met no write has hurt nobody. */
  hurtWrites(): number
}

export function createSimulatedDisk(
  { randomness }: { readonly randomness: Randomness },
  { sizeBytes }: { readonly sizeBytes: number },
): SimulatedDisk {
  const medium = new DiskMedium(randomness, sizeBytes)
  let mounts: DiskMount[] = []

  return {
    troubles: medium.troubles,
    mount(timers) {
      const mounted = mountDisk(medium, timers)
      mounts.push(mounted)
      return mounted
    },
    cutPower(outcome, drawn) {
      for (const mounted of mounts) mounted.unmount()
      mounts = []
      medium.losePower(outcome, drawn)
    },
    decay(below, place, change) {
      const pages = medium.tree
        .files(below)
        .flatMap(({ path, file }) => file.content.pageNumbers().map((page) => ({ path, file, page })))
      const found = pages[Math.floor(place * pages.length)]
      if (found === undefined) return undefined
      found.file.content.decay(found.page, change)
      return `${found.path} page ${found.page}`
    },
    peek(path, position, length) {
      const found = medium.tree.find(path, 'peek')
      if (found === undefined || found instanceof Folder) return undefined
      const bytes = new Uint8Array(length)
      return bytes.subarray(0, found.content.read(bytes, position))
    },
    usedBytes: () => medium.usedBytes,
    freeBytes: () => medium.freeBytes,
    hurtWrites: () => medium.hurtWrites,
  }
}
