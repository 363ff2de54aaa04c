/**
 * Looks at, and spoils, what lies on a node's disk, without knowing how the node lays it out. Volumes are sparse files
 * of a gigabyte with their data at the front, so reading stops after a long run of zeros.
 */
import { closeSync, fsyncSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const chunkBytes = 1024 * 1024
/** Zeros after which the rest of a file is taken for a hole. */
const holeBytes = 64 * 1024 * 1024

/** Which of these words stand in any file below a folder, as bytes. */
export function findWords(folder: string, words: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  const overlap = Math.max(...words.map((word) => Buffer.byteLength(word)))
  for (const path of filesBelow(folder)) {
    let before = Buffer.alloc(0)
    for (const { data } of dataOf(path, 'r')) {
      const seen = Buffer.concat([before, data])
      for (const word of words) if (seen.includes(word)) found.set(word, path)
      before = seen.subarray(-overlap)
    }
  }
  return found
}

/** Bytes of data below a folder, holes left out. */
export function dataBytesBelow(folder: string): number {
  return filesBelow(folder).reduce((sum, path) => sum + statSync(path).blocks * 512, 0)
}

/** Flips a bit in each 4 KiB that is not blank, in every file below a folder. Returns how many bits it flipped. */
export function spoilData(folder: string): number {
  let flipped = 0
  for (const path of filesBelow(folder)) {
    for (const { data, offset, file } of dataOf(path, 'r+')) {
      for (let at = 100; at < data.length; at += 4096) {
        if (data.subarray(at - 100, at + 100).every((byte) => byte === 0)) continue
        data[at] = (data[at] ?? 0) ^ 1
        flipped += 1
      }
      writeSync(file, data, 0, data.length, offset)
      fsyncSync(file)
    }
  }
  return flipped
}

function* dataOf(path: string, flags: 'r' | 'r+'): Generator<{ data: Buffer; offset: number; file: number }> {
  const { size, blocks } = statSync(path)
  if (size === 0 || blocks === 0) return
  const file = openSync(path, flags)
  const blank = Buffer.alloc(chunkBytes)
  let blankBytes = 0
  try {
    for (let offset = 0; offset < size && blankBytes < holeBytes; offset += chunkBytes) {
      const data = Buffer.alloc(chunkBytes)
      const length = readSync(file, data, 0, chunkBytes, offset)
      if (data.equals(blank)) {
        blankBytes += length
        continue
      }
      blankBytes = 0
      yield { data: data.subarray(0, length), offset, file }
    }
  } finally {
    closeSync(file)
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
