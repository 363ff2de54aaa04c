/**
 * The beginning of a file, as far as a small network has something in it: a volume is a GiB long from its first shard on and
 * nearly all of it a hole, which no copy should fill.
 */
import { closeSync, fstatSync, ftruncateSync, openSync, readSync, statSync, writeSync } from 'node:fs'

export interface FileHead {
  readonly bytes: Buffer
  /** Of the whole file. */
  readonly sizeBytes: number
  readonly mode: number
}

const headBytesMax = 16 * 1024 * 1024

export function readHead(path: string): FileHead {
  const file = openSync(path, 'r')
  try {
    const { size: sizeBytes, mode } = fstatSync(file)
    const bytes = Buffer.alloc(Math.min(sizeBytes, headBytesMax))
    readSync(file, bytes, 0, bytes.length, 0)
    return { bytes, sizeBytes, mode: mode & 0o777 }
  } finally {
    closeSync(file)
  }
}

/** Makes the file what was read; what stands there is overwritten, as a disk would do it. */
export function writeHead(path: string, { bytes, sizeBytes, mode }: FileHead): void {
  const flags = statSync(path, { throwIfNoEntry: false }) === undefined ? 'w' : 'r+'
  const file = openSync(path, flags, mode)
  try {
    if (bytes.length > 0) writeSync(file, bytes, 0, bytes.length, 0)
    ftruncateSync(file, sizeBytes)
  } finally {
    closeSync(file)
  }
}
