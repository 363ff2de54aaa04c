/** SQLite's result codes (sqlite.org/rescode.html) as our errors. */
import { StateError, type StateErrorCode } from './state-error.ts'

/** The lower byte of a code says what happened, the rest where. */
const codes: Readonly<Record<number, StateErrorCode>> = {
  5: 'busy', // SQLITE_BUSY
  6: 'busy', // SQLITE_LOCKED
  11: 'damaged', // SQLITE_CORRUPT
  13: 'full', // SQLITE_FULL
  26: 'damaged', // SQLITE_NOTADB
}
const sqliteFull = 13
/** SQLITE_IOERR_WRITE: what SQLite makes of a quota that is used up, and of other failures. */
const sqliteWriteFailed = 778

/** SQLite's own errors become ours; everything else was thrown by somebody else and passes. */
export function asStateError(cause: unknown, attempted: string): unknown {
  const code = resultCode(cause)
  if (code === undefined || !(cause instanceof Error)) return cause
  // Of a schema that is damaged, SQLite says the whole text.
  const [sentence] = cause.message.split('\n')
  return new StateError(codes[code & 0xff] ?? 'failed', `${attempted}: ${sentence}`, { cause })
}

/** Whether the disk had no room, or may have had none. */
export function isOutOfRoom(error: unknown): boolean {
  const code = resultCode(error)
  return code !== undefined && ((code & 0xff) === sqliteFull || code === sqliteWriteFailed)
}

export function isBusy(error: unknown): boolean {
  const code = resultCode(error)
  return code !== undefined && codes[code & 0xff] === 'busy'
}

function resultCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined
}
