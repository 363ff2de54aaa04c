/**
 * An append-only file of JSON values, one a line, each line begun by the CRC-32 of the rest. What `append` says is
 * durable survives a crash at any instant: a torn last line is cut off when the file is opened again; anything else
 * that is damaged is an error.
 */
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { crc32 } from 'node:zlib'
import { isDiskFull } from './disk-full.ts'
import { makeFolderInParent } from './make-folder.ts'
import { syncFolder } from './sync-folder.ts'

export interface LineLog extends AsyncDisposable {
  /** Adds a value; when it is durable the disk has it before this returns. */
  append(value: object, options: { readonly isDurable: boolean }): Promise<void>
}

/** Called where the disk is full; says whether there is more room now, so that trying again makes sense. */
export type MakeRoom = () => boolean

export class LineLogError extends Error {
  override readonly name = 'LineLogError'
}

/** Checksum in hex and a space. */
const prefixLength = 9

/** Opens or begins the log; `onValue` gets what it holds, in order. Throws LineLogError on damage before the end. */
export async function openLineLog(
  path: string,
  onValue: (value: unknown) => Promise<void> | void,
  makeRoom: MakeRoom = () => false,
): Promise<LineLog> {
  makeFolderInParent(dirname(path))
  const file = await open(path, 'a', 0o600)
  try {
    const { size } = await file.stat()
    const soundBytes = await readLines(path, size, onValue)
    if (soundBytes < size) await file.truncate(soundBytes)
    if (size === 0) await syncFolder(dirname(path))
    return logOver(file, soundBytes, makeRoom)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Replaces the log by one of these values, in one step. The old one must be closed. */
export async function rewriteLineLog(path: string, values: readonly object[]): Promise<void> {
  const temporary = `${path}.new`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.appendFile(values.map(lineOf).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  await syncFolder(dirname(path))
}

function logOver(file: FileHandle, startBytes: number, makeRoom: MakeRoom): LineLog {
  let soundBytes = startBytes
  /** An append has failed (a full disk): part of its line may stand there, and must not get into the middle. */
  let isTorn = false

  async function write(line: string, isDurable: boolean): Promise<void> {
    if (isTorn) await file.truncate(soundBytes)
    isTorn = true
    await file.appendFile(line)
    if (isDurable) await file.datasync()
    isTorn = false
    soundBytes += line.length
  }

  return {
    async append(value, { isDurable }) {
      const line = lineOf(value)
      while (true) {
        try {
          return await write(line, isDurable)
        } catch (cause) {
          if (!isDiskFull(cause) || !makeRoom()) throw cause
        }
      }
    },
    async [Symbol.asyncDispose]() {
      await file.datasync()
      await file.close()
    },
  }
}

/** Returns how many bytes of the file are whole lines. */
async function readLines(
  path: string,
  sizeBytes: number,
  onValue: (value: unknown) => Promise<void> | void,
): Promise<number> {
  let soundBytes = 0
  const input = createReadStream(path, { encoding: 'latin1' })
  for await (const line of createInterface({ input })) {
    const end = soundBytes + line.length + 1
    const text = line.slice(prefixLength)
    if (end > sizeBytes || checksum(text) !== line.slice(0, prefixLength - 1)) {
      if (end < sizeBytes) throw new LineLogError(`${path} is damaged at byte ${soundBytes}`)
      break
    }
    await onValue(JSON.parse(text))
    soundBytes = end
  }
  return soundBytes
}

/** Lines are ASCII, so that a position in the text is a position in the file. */
function lineOf(value: object): string {
  const text = JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${checksum(text)} ${text}\n`
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
