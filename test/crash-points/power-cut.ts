/**
 * Power cuts of one process: what it did not sync is gone. `durable-image.c`, loaded into the process, keeps beside its folder
 * what a cut would leave; here that is made into a folder again. Content of files is that of their last sync, names are those
 * of their folder's last sync, whatever the file system in use would have been so kind to keep.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a process under test gets into its environment. */
export interface DurableImage {
  readonly environment: Readonly<Record<string, string>>
  /** Makes the folder that a power cut now would leave. The process must have ended. */
  restoreTo(target: string): void
}

/** Compiles the library into `folder`. `undefined` where there is no compiler. */
export function buildImageLibrary(folder: string): string | undefined {
  const library = join(folder, 'durable-image.so')
  const source = join(import.meta.dirname, 'durable-image.c')
  try {
    execFileSync('cc', ['-O2', '-Wall', '-Werror', '-shared', '-fPIC', '-o', library, source, '-lpthread'])
    return library
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** `cutAtSync`: the process kills itself before its sync of this number, from 1 on. */
export function keepDurableImage(
  library: string,
  {
    root,
    image,
    cutAtSync,
  }: { readonly root: string; readonly image: string; readonly cutAtSync?: number | undefined },
): DurableImage {
  mkdirSync(image, { recursive: true })
  return {
    environment: {
      LD_PRELOAD: library,
      DURABLE_ROOT: root,
      DURABLE_IMAGE: image,
      ...(cutAtSync === undefined ? {} : { DURABLE_CUT_AT: String(cutAtSync) }),
    },
    restoreTo: (target) => restoreFolder(image, readFileSync(join(image, 'root'), 'utf8'), target, 0o700),
  }
}

/** A folder that was never synced has no names, a file that never was has no bytes. */
function restoreFolder(image: string, key: string, target: string, mode: number): void {
  mkdirSync(target, { recursive: true, mode })
  const listing = join(image, `d-${key}`)
  const lines = existsSync(listing) ? readFileSync(listing, 'utf8').split('\n').filter(Boolean) : []
  for (const line of lines) {
    const [, type, entryKey = '', entryMode = '', name = ''] = /^(.) (\S+) (\S+) (.*)$/.exec(line) ?? []
    const path = join(target, name)
    if (type === 'd') restoreFolder(image, entryKey, path, Number.parseInt(entryMode, 8))
    else restoreFile(join(image, `f-${entryKey}`), path, Number.parseInt(entryMode, 8))
  }
}

function restoreFile(content: string, path: string, mode: number): void {
  if (existsSync(content)) execFileSync('cp', ['--sparse=always', content, path])
  else writeFileSync(path, '')
  chmodSync(path, mode)
}
