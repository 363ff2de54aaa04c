/**
 * Data folders in one file, compressed together, for what they have in common costs nothing then: all files in them, without
 * the zeros at the end of those that are mostly hole.
 */

import assert from 'node:assert/strict'
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'

export interface PackedFile {
  readonly path: string
  readonly mode: number
  readonly sizeBytes: number
  /** What comes before the zeros at the end, in base64. */
  readonly data: string
}

/** Without logs, sockets, and what only a running process needs. */
const leftOut = /^(logs|run)(\/|$)|\.log$|-shm$|reserve$/

/** What `packFolders` takes: the files of a folder as they are now. */
export function readFolder(folder: string): readonly PackedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !leftOut.test(relative(folder, path)))
    .sort()
    .map((path) => packFile(folder, path))
}

export function packFolders(folders: Readonly<Record<string, readonly PackedFile[]>>): Uint8Array {
  const params = { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 11 }
  return brotliCompressSync(JSON.stringify(folders), { params })
}

/** Makes the folder of that name anew at `folder`. */
export function unpackFolder(packed: Uint8Array, name: string, folder: string): void {
  const folders: Record<string, readonly PackedFile[]> = JSON.parse(brotliDecompressSync(packed).toString())
  const files = folders[name] ?? assert.fail(`there is no folder ${name}`)
  for (const { path, mode, sizeBytes, data } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 })
    const file = openSync(join(folder, path), 'w', mode)
    writeSync(file, Buffer.from(data, 'base64'))
    ftruncateSync(file, sizeBytes)
    closeSync(file)
    chmodSync(join(folder, path), mode)
  }
}

function packFile(folder: string, path: string): PackedFile {
  const { mode, size } = statSync(path)
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(dataBytes(file, size))
    readSync(file, bytes, 0, bytes.length, 0)
    return { path: relative(folder, path), mode: mode & 0o777, sizeBytes: size, data: bytes.toString('base64') }
  } finally {
    closeSync(file)
  }
}

const zeros = Buffer.alloc(1 << 20)

/** What comes before the zeros at the end: a volume is a GiB of them, looked through from behind by blocks. */
function dataBytes(file: number, size: number): number {
  const block = Buffer.alloc(zeros.length)
  for (let end = size; end > 0; ) {
    const start = Math.max(0, end - block.length)
    const read = block.subarray(0, readSync(file, block, 0, end - start, start))
    if (!read.equals(zeros.subarray(0, read.length))) return start + read.findLastIndex((byte) => byte !== 0) + 1
    end = start
  }
  return 0
}
