/**
 * The schema version (`user_version`) of a database file, read without a byte being changed: a connection as usual would
 * write a new index of the log, and move the log into the file when it closes. So the file is opened as one that nobody
 * changes, which passes over the log; and what the log says of the first page is read from the log.
 *
 * The file itself goes through SQLite all the same: a program that closes it by itself would give up the locks that its other
 * connections hold (sqlite.org/howtocorrupt.html, 2.2). On the log there are none.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { asStateError } from './sqlite-errors.ts'
import { numberOf, onlyRow } from './sqlite-row.ts'

/** Throws StateError `damaged` where the file is no database. 0 where there is none, or nothing in it. */
export function readStoredVersion(path: string): number {
  return versionInLog(`${path}-wal`) ?? versionInFile(path)
}

function versionInFile(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) === 0) return 0
  const url = pathToFileURL(path)
  url.searchParams.set('immutable', '1')
  try {
    using database = new DatabaseSync(url, { readOnly: true })
    return numberOf(onlyRow(database.prepare('PRAGMA user_version').get()), 'user_version')
  } catch (cause) {
    throw asStateError(cause, `cannot read ${path}`)
  }
}

// The format of the log is at sqlite.org/fileformat2.html, 4.
const headerBytes = 32
const frameHeaderBytes = 24
const littleEndianMagic = 0x377f0682
const bigEndianMagic = 0x377f0683
/** Where `user_version` stands on the first page. */
const versionAt = 60

/** What the last transaction in the log that is whole has on the first page; `undefined` where none has the page. */
function versionInLog(path: string): number | undefined {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < headerBytes) return undefined
  const log = openSync(path, 'r')
  try {
    return versionInFrames(log)
  } finally {
    closeSync(log)
  }
}

/** Frame by frame: after a large transaction the log may be larger than memory. */
function versionInFrames(log: number): number | undefined {
  const header = Buffer.alloc(headerBytes)
  if (!isRead(log, header, 0)) return undefined
  const magic = header.readUInt32BE(0)
  if (magic !== littleEndianMagic && magic !== bigEndianMagic) return undefined
  const checksum = createChecksum(magic === littleEndianMagic)
  checksum.add(header.subarray(0, 24))
  if (!checksum.isAt(header, 24)) return undefined
  const salt = header.subarray(16, 24)
  const frame = Buffer.alloc(frameHeaderBytes + header.readUInt32BE(8))
  let version: number | undefined
  let uncommitted: number | undefined
  for (let at = headerBytes; isRead(log, frame, at); at += frame.length) {
    if (!frame.subarray(8, 16).equals(salt)) break
    checksum.add(frame.subarray(0, 8))
    checksum.add(frame.subarray(frameHeaderBytes))
    if (!checksum.isAt(frame, 16)) break
    if (frame.readUInt32BE(0) === 1) uncommitted = frame.readUInt32BE(frameHeaderBytes + versionAt)
    const isCommit = frame.readUInt32BE(4) !== 0
    if (isCommit) version = uncommitted
  }
  return version
}

/** Whether the file has so many bytes there. */
function isRead(file: number, target: Buffer, position: number): boolean {
  return readSync(file, target, 0, target.length, position) === target.length
}

function createChecksum(isLittleEndian: boolean) {
  let a = 0
  let b = 0
  return {
    add(bytes: Uint8Array): void {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      for (let at = 0; at < bytes.length; at += 8) {
        a = (a + view.getUint32(at, isLittleEndian) + b) >>> 0
        b = (b + view.getUint32(at + 4, isLittleEndian) + a) >>> 0
      }
    },
    isAt: (bytes: Buffer, at: number): boolean => bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b,
  }
}
