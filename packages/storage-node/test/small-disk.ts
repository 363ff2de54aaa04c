/**
 * A file system of a few MiB that a test can fill to the last byte. Mounting one takes root; elsewhere a test file runs
 * itself again as root of its own user namespace, where the kernel lets it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, statfsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface SmallDisk extends Disposable {
  readonly directory: string
  freeBytes(): number
  /** Takes all that is free, but for `leaveBytes`, and gives it back when disposed. */
  fill(leaveBytes?: number): Promise<AsyncDisposable>
}

export function mountSmallDisk(sizeMiB: number): SmallDisk | undefined {
  const directory = mkdtempSync(join(tmpdir(), 'small-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeMiB}m`, 'none', directory])
  if (mounted.status !== 0) {
    rmdirSync(directory)
    return undefined
  }
  let fillCount = 0
  const freeBytes = () => {
    const { bavail, bsize } = statfsSync(directory)
    return bavail * bsize
  }
  return {
    directory,
    freeBytes,
    async fill(leaveBytes = 0) {
      const path = join(directory, `somebody-elses-${++fillCount}`)
      const file = await open(path, 'a')
      const block = Buffer.alloc(4096, 1)
      while (freeBytes() > leaveBytes) await file.write(block).catch(() => undefined)
      let isFilled = true
      return {
        async [Symbol.asyncDispose]() {
          if (!isFilled) return
          isFilled = false
          await file.truncate(0)
          await file.close()
        },
      }
    },
    [Symbol.dispose]() {
      // What a failing test still has open must not keep the mount point busy.
      spawnSync('umount', ['--lazy', directory])
      rmdirSync(directory)
    },
  }
}

export function canMount(): boolean {
  using disk = mountSmallDisk(1)
  return disk !== undefined
}

/** Runs a test file where it can mount. `undefined` where that is not possible either; else what it printed, and how it ended. */
export function runWhereItCanMount(
  file: string,
): { readonly status: number | null; readonly output: string } | undefined {
  const namespace = ['--user', '--map-root-user', '--mount']
  if (spawnSync('unshare', [...namespace, 'true']).status !== 0) return undefined
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { status, stdout, stderr } = spawnSync('unshare', [...namespace, process.execPath, '--test', file], { env })
  return { status, output: `${stdout}${stderr}` }
}
