/** Small files that must be there whole after a crash: configuration, keys, the network file. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Disk } from '@nupeerstack/runtime'
import { syncNow } from './sync-folder.ts'

/** Writes beside the file, syncs, renames over it, and syncs the folder. */
export function writeFileDurably(path: string, content: string, mode: number): void {
  const temporary = `${path}.new`
  // What a crash has left may not be writable.
  rmSync(temporary, { force: true })
  const file = openSync(temporary, 'w', mode)
  try {
    // Not `writeSync`, which on a disk that is nearly full writes a part and says so by a number.
    writeFileSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, path)
  syncNow(dirname(path))
}

/** As `writeFileDurably`, for those who cannot stand still meanwhile. */
export async function replaceFile(
  { disk }: { readonly disk: Disk },
  path: string,
  content: string,
  mode?: number,
): Promise<void> {
  const temporary = `${path}.new`
  const file = await disk.open(temporary, 'w', mode)
  try {
    await file.appendFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await disk.rename(temporary, path)
  await disk.syncFolder(dirname(path))
}

/** The content of a secret file, made once by `generate` and readable by its owner only. */
export function keepSecret(path: string, generate: () => string): string {
  const kept = readOptionally(path)
  if (kept !== undefined) return kept.trim()
  const secret = generate()
  writeFileDurably(path, `${secret}\n`, 0o600)
  return secret
}

/** The text of a file, `undefined` where there is none. */
export function readOptionally(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
