/**
 * An append-only file of JSON values, one a line, each line begun by the CRC-32 of the rest. What `append` says is
 * durable survives a crash at any instant: what a crash has torn is cut off when the file is opened again, and anything
 * else that is damaged is an error.
 *
 * A power cut loses what was not synced in any order: of the last lines any sector may be missing, and then reads as zeros.
 * So a line says whether all before it were synced when it was written. Torn are lines that end nowhere or have zeros in
 * them, with no line behind that says so; a line that is merely wrong was whole once.
 */
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { type Disk, type DiskFile, passPoint } from '@nupeerstack/runtime'
import type { FilePoints, LinePoints, LogPoints } from './commits.ts'
import { isDiskFull } from './disk-full.ts'
import { replaceFile } from './durable-file.ts'
import { makeFolderInParent } from './make-folder.ts'

export interface LineLog extends AsyncDisposable {
  /** Adds a value; when it is durable the disk has it before this returns. */
  append(points: LinePoints, value: object, options: { readonly isDurable: boolean }): Promise<void>
}

/** Called where the disk is full; says whether there is more room now, so that trying again makes sense. */
export type MakeRoom = () => boolean

export class LineLogError extends Error {
  override readonly name = 'LineLogError'
}

export interface LineLogDependencies {
  readonly disk: Disk
  readonly makeRoom?: MakeRoom | undefined
}

/** Read at once. */
const readBytes = 64 * 1024
/** Checksum in hex, and one of the marks. */
const prefixLength = 9
/** All lines before this one were synced before it was written. */
const afterSynced = ' '
/** Lines before this one may be missing after a power cut. */
const afterUnsynced = '~'

/** Opens or begins the log; `onValue` gets what it holds, in order. Throws LineLogError on damage before the end. */
export async function openLineLog(
  { disk, makeRoom = () => false }: LineLogDependencies,
  points: LogPoints,
  path: string,
  onValue: (value: unknown) => Promise<void> | void,
): Promise<LineLog> {
  makeFolderInParent(dirname(path), disk)
  const file = await disk.open(path, 'a+', 0o600)
  try {
    const size = Number((await file.stat({ bigint: true })).size)
    const soundBytes = await readLines({ path, file }, size, onValue)
    if (soundBytes < size) await cut(file, soundBytes)
    if (size === 0) {
      passPoint(points.made)
      await disk.syncFolder(dirname(path))
      passPoint(points.after)
    }
    return logOver(file, soundBytes, makeRoom)
  } catch (error) {
    await file.close()
    throw error
  }
}

/** Replaces the log by one of these values, in one step. The old one must be closed. */
export async function rewriteLineLog(
  { disk }: Pick<LineLogDependencies, 'disk'>,
  points: FilePoints,
  path: string,
  values: readonly object[],
): Promise<void> {
  const lines = values.map((value) => lineOf(value, afterSynced))
  await replaceFile({ disk }, points, path, lines.join(''), 0o600)
}

function logOver(file: DiskFile, startBytes: number, makeRoom: MakeRoom): LineLog {
  let soundBytes = startBytes
  /** An append has failed (a full disk): part of its line may stand there, and must not get into the middle. */
  let isTorn = false
  /** What is read when the log is opened may be in the kernel's memory only. */
  let isSynced = false

  async function write(points: LinePoints, line: string, isDurable: boolean): Promise<void> {
    passPoint(points.before)
    if (isTorn) await cut(file, soundBytes)
    isTorn = true
    await file.appendFile(line)
    passPoint(points.written)
    if (isDurable) await file.datasync()
    passPoint(points.after)
    isTorn = false
    isSynced = isDurable
    soundBytes += line.length
  }

  return {
    async append(points, value, { isDurable }) {
      const line = lineOf(value, isSynced ? afterSynced : afterUnsynced)
      while (true) {
        try {
          return await write(points, line, isDurable)
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

/** Durably: what is written next must not mix with what was there. */
async function cut(file: DiskFile, sizeBytes: number): Promise<void> {
  await file.truncate(sizeBytes)
  await file.datasync()
}

/** Returns how many bytes of the file are whole lines. */
async function readLines(
  { path, file }: { readonly path: string; readonly file: DiskFile },
  sizeBytes: number,
  onValue: (value: unknown) => Promise<void> | void,
): Promise<number> {
  let soundBytes = 0
  let isTorn = false
  for await (const line of linesOf(file)) {
    const end = soundBytes + line.length + 1
    const isWhole = isSound(line) && end <= sizeBytes
    const isDamage = isTorn ? isWhole && markOf(line) === afterSynced : !isWhole && !isTornOff(line, end > sizeBytes)
    if (isDamage) throw new LineLogError(`${path} is damaged at byte ${soundBytes}`)
    isTorn ||= !isWhole
    if (isTorn) continue
    await onValue(parseValue(path, line.slice(prefixLength)))
    soundBytes = end
  }
  return soundBytes
}

function isSound(line: string): boolean {
  const isMarked = markOf(line) === afterSynced || markOf(line) === afterUnsynced
  return isMarked && checksum(line.slice(prefixLength)) === line.slice(0, prefixLength - 1)
}

function markOf(line: string): string {
  return line.charAt(prefixLength - 1)
}

/** Whether sectors of the line may never have reached the disk. */
function isTornOff(line: string, isUnended: boolean): boolean {
  return isUnended || line.includes('\0')
}

function parseValue(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new LineLogError(`${path} has a line that is no value`, { cause })
  }
}

/** What stands behind the last newline is a line too. A line that is longer than what is read at once is looked through once. */
async function* linesOf(file: DiskFile): AsyncGenerator<string> {
  const chunk = Buffer.alloc(readBytes)
  let rest = ''
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) break
    position += bytesRead
    const [first = '', ...lines] = chunk.toString('latin1', 0, bytesRead).split('\n')
    rest += first
    for (const line of lines) {
      yield rest
      rest = line
    }
  }
  if (rest !== '') yield rest
}

/** Lines are ASCII, so that a position in the text is a position in the file. */
function lineOf(value: object, mark: string): string {
  const text = JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${checksum(text)}${mark}${text}\n`
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
