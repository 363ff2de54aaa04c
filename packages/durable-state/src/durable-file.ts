/** Small files that must be there whole after a crash: configuration, keys, the network file. */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Disk, passPoint } from '@nupeerstack/runtime'
import type { FilePoints } from './commits.ts'
import { syncNow } from './sync-folder.ts'

/** Writes beside the file, syncs, renames over it, and syncs the folder. */
export function writeFileDurably(points: FilePoints, path: string, content: string, mode: number): void {
  const temporary = `${path}.new`
  // What a crash has left may not be writable.
  rmSync(temporary, { force: true })
  const file = openSync(temporary, 'w', mode)
  try {
    // Not `writeSync`, which on a disk that is nearly full writes a part and says so by a number.
    writeFileSync(file, content)
    passPoint(points.written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  passPoint(points.synced)
  renameSync(temporary, path)
  passPoint(points.renamed)
  syncNow(dirname(path))
  passPoint(points.after)
}

/** As `writeFileDurably`, for those who cannot stand still meanwhile. */
export async function replaceFile(
  { disk }: { readonly disk: Disk },
  points: FilePoints,
  path: string,
  content: string,
  mode?: number,
): Promise<void> {
  const temporary = `${path}.new`
  const file = await disk.open(temporary, 'w', mode)
  try {
    await file.appendFile(content)
    passPoint(points.written)
    await file.sync()
  } finally {
    await file.close()
  }
  passPoint(points.synced)
  await disk.rename(temporary, path)
  passPoint(points.renamed)
  await disk.syncFolder(dirname(path))
  passPoint(points.after)
}

/** The content of a secret file, made once by `generate` and readable by its owner only. */
export function keepSecret(points: FilePoints, path: string, generate: () => string): string {
  const kept = readOptionally(path)
  if (kept !== undefined) return kept.trim()
  const secret = generate()
  writeFileDurably(points, path, `${secret}\n`, 0o600)
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
