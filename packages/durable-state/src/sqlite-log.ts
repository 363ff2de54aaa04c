/**
 * The log of a database in WAL mode, read without SQLite: which schema version it has on the first page, and whether it is still
 * what was written. SQLite itself ends at the first frame that is wrong, as a crash leaves the last transaction, and with damage
 * further up quietly forgets everything that was committed behind it.
 *
 * A crash can tear one transaction only, because ours are synced before the next begins. So a wrong frame with the ends of two
 * transactions from it on is damage. Frames carry checksums that go on from the frame before (sqlite.org/fileformat2.html, 4).
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** Numbers on the first page of a database. */
export interface FirstPage {
  /** `user_version`. */
  readonly version: number
  /** `application_id`. */
  readonly pairing: number
}

export interface StateLog {
  /** As the last transaction that has it left it; undefined where none has it. */
  readonly firstPage: FirstPage | undefined
  /** Where it is not what was written; undefined where a crash explains all there is. */
  readonly damagedAt: number | undefined
}

const headerBytes = 32
const frameHeaderBytes = 24
const littleEndianMagic = 0x377f0682
const bigEndianMagic = 0x377f0683
/** Where the numbers stand on the first page. */
const versionAt = 60
const pairingAt = 68
/** Behind so many frames in a row that are of another log, nothing of this one comes. */
const strangeFramesMax = 4_096
const emptyLog: StateLog = { firstPage: undefined, damagedAt: undefined }

/** Of the log beside a database. */
export function readStateLog(path: string): StateLog {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < headerBytes) return emptyLog
  const first = readFrames(path)
  if (first.damagedAt === undefined) return first
  // Somebody may be writing to it: then what was half there is whole now.
  const second = readFrames(path)
  return second.damagedAt === first.damagedAt ? second : { ...second, damagedAt: undefined }
}

/** Frame by frame: after a large transaction the log may be larger than memory. */
function readFrames(path: string): StateLog {
  const log = openSync(path, 'r')
  try {
    const header = Buffer.alloc(headerBytes)
    if (!isRead(log, header, 0)) return emptyLog
    const start = checkHeader(header)
    return start === undefined ? readBehindBadHeader(log, header) : readTransactions(log, header, start)
  } finally {
    closeSync(log)
  }
}

function firstPageOf(page: Buffer): FirstPage {
  return { version: page.readUInt32BE(versionAt), pairing: page.readUInt32BE(pairingAt) }
}

interface FrameReader {
  /** The frame at a place, in memory that the next one takes; undefined where the file ends before it does. */
  frameAt(at: number): Buffer | undefined
  readonly frameBytes: number
  readonly isLittleEndian: boolean
}

function readTransactions(log: number, header: Buffer, start: Checksum): StateLog {
  const reader = frameReader(log, header.readUInt32BE(8), header.readUInt32BE(0) === littleEndianMagic)
  const salt = header.subarray(16, 24)
  let firstPage: FirstPage | undefined
  let uncommitted: FirstPage | undefined
  let sum = start
  for (let at = headerBytes; ; at += reader.frameBytes) {
    const frame = reader.frameAt(at)
    if (frame === undefined) return { firstPage, damagedAt: undefined }
    const next = checksumOf(frame, sum, reader.isLittleEndian)
    if (!frame.subarray(8, 16).equals(salt) || !isStored(next, frame)) {
      return { firstPage, damagedAt: endsFrom(reader, at, salt, next) >= 2 ? at : undefined }
    }
    sum = next
    if (frame.readUInt32BE(0) === 1) uncommitted = firstPageOf(frame.subarray(frameHeaderBytes))
    if (isEnd(frame)) firstPage = uncommitted
  }
}

/** Frames behind a header that is wrong say by themselves whether they were ever committed. */
function readBehindBadHeader(log: number, header: Buffer): StateLog {
  const named = header.readUInt32BE(8)
  for (const pageBytes of new Set([isPageSize(named) ? named : 4096, 4096])) {
    for (const isLittleEndian of [true, false]) {
      const reader = frameReader(log, pageBytes, isLittleEndian)
      // The damage may reach into the first frames.
      for (let frame = 0; frame < 4; frame++) {
        const salt = reader.frameAt(headerBytes + frame * reader.frameBytes)?.subarray(8, 16)
        if (salt === undefined) break
        if (endsFrom(reader, headerBytes, Buffer.from(salt)) >= 2) return { firstPage: undefined, damagedAt: 0 }
      }
    }
  }
  return emptyLog
}

/**
 * How many transactions end in the frames of one piece that begin at `at`, of which the first is wrong: in what it holds, in its
 * checksum, which should be `computed` then, or in its salt.
 */
function endsFrom(
  { frameAt, frameBytes, isLittleEndian }: FrameReader,
  at: number,
  salt: Buffer,
  computed?: Checksum,
): number {
  let before: readonly Checksum[] = []
  let next: readonly Checksum[] = computed === undefined ? [] : [computed]
  let ends = 0
  let strange = 0
  for (; ; at += frameBytes) {
    const frame = frameAt(at)
    if (frame === undefined || strange > strangeFramesMax) return ends
    const isOurs = frame.subarray(8, 16).equals(salt) || next.some((sum) => isStored(sum, frame))
    strange = isOurs ? 0 : strange + 1
    const goesOn = before.some((sum) => isStored(checksumOf(frame, sum, isLittleEndian), frame))
    if (!isOurs || !goesOn) ends = 0
    if (isOurs && isEnd(frame)) ends++
    if (ends >= 2) return ends
    before = isOurs ? [storedChecksum(frame), ...next] : next
    next = []
  }
}

function frameReader(log: number, pageBytes: number, isLittleEndian: boolean): FrameReader {
  const frame = Buffer.alloc(frameHeaderBytes + pageBytes)
  return {
    frameAt: (at) => (isRead(log, frame, at) ? frame : undefined),
    frameBytes: frame.length,
    isLittleEndian,
  }
}

/** One that SQLite makes: from a log that names another it would take nothing, and memory for it would be 4 GiB at most. */
function isPageSize(bytes: number): boolean {
  return bytes >= 512 && bytes <= 65_536 && (bytes & (bytes - 1)) === 0
}

/** Whether the file has so many bytes there. */
function isRead(file: number, target: Buffer, position: number): boolean {
  return readSync(file, target, 0, target.length, position) === target.length
}

/** Of the last frame of a transaction: the database's size after it. */
function isEnd(frame: Buffer): boolean {
  return frame.readUInt32BE(4) !== 0
}

interface Checksum {
  readonly a: number
  readonly b: number
}

function checkHeader(header: Buffer): Checksum | undefined {
  const magic = header.readUInt32BE(0)
  if (magic !== littleEndianMagic && magic !== bigEndianMagic) return undefined
  if (!isPageSize(header.readUInt32BE(8))) return undefined
  const sum = addTo({ a: 0, b: 0 }, header.subarray(0, 24), magic === littleEndianMagic)
  return header.readUInt32BE(24) === sum.a && header.readUInt32BE(28) === sum.b ? sum : undefined
}

function checksumOf(frame: Buffer, before: Checksum, isLittleEndian: boolean): Checksum {
  const afterHeader = addTo(before, frame.subarray(0, 8), isLittleEndian)
  return addTo(afterHeader, frame.subarray(frameHeaderBytes), isLittleEndian)
}

function storedChecksum(frame: Buffer): Checksum {
  return { a: frame.readUInt32BE(16), b: frame.readUInt32BE(20) }
}

function isStored({ a, b }: Checksum, frame: Buffer): boolean {
  return frame.readUInt32BE(16) === a && frame.readUInt32BE(20) === b
}

function addTo(before: Checksum, bytes: Uint8Array, isLittleEndian: boolean): Checksum {
  let { a, b } = before
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + view.getUint32(at, isLittleEndian) + b) >>> 0
    b = (b + view.getUint32(at + 4, isLittleEndian) + a) >>> 0
  }
  return { a, b }
}
