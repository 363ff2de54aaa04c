/**
 * Two databases of which neither is of use without the other: what one of them names, the other has. A disk or somebody with a
 * backup may put back an older one of them, or none, and nothing in the file itself says so; what the newer one knows would then be
 * taken for left over, and be freed. So both keep a number (`application_id`) that each start of their program raises:
 *
 *   first = second = 2n ──▶ first 2n + 1 ──▶ second 2n + 2 ──▶ first 2n + 2
 *
 * A crash in between leaves an odd first number. Any other difference is that of two times. A copy from since the last start has
 * today's number, and is not found out.
 */
import { basename } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { passPoint } from '@nupeerstack/runtime'
import { stateCommits } from './commits.ts'
import { asStateError } from './sqlite-errors.ts'
import { readStoredVersion } from './sqlite-stored-version.ts'
import { StateError } from './state-error.ts'

/** Others hold the lock for a commit. */
const busyTimeoutMs = 5_000

/** Paths of the two. */
export type DatabasePair = readonly [first: string, second: string]

/** Throws StateError `damaged` where the two are of different times, or one is missing. Nothing is changed. */
export function assertPaired([first, second]: DatabasePair): void {
  const [one, other] = [readStoredVersion(first).pairing, readStoredVersion(second).pairing]
  const isUnderWay = one % 2 === 1 && (other === one - 1 || other === one + 1)
  if (one === other || isUnderWay) return
  const [older, newer] = one < other ? [first, second] : [second, first]
  throw new StateError(
    'damaged',
    `${basename(older)} is missing or older than ${basename(newer)}, and what only the newer one knows would be lost: nothing was changed; put the right one there, or start with "startsWithOlderState"`,
  )
}

/** Notes in both that a start has come; others may have them open. Throws StateError. */
export function pairAnew([first, second]: DatabasePair): void {
  const last = Math.max(readStoredVersion(first).pairing, readStoredVersion(second).pairing)
  const next = last + (last % 2 === 0 ? 2 : 1)
  note(first, next - 1)
  passPoint(stateCommits.pairing.begun)
  note(second, next)
  passPoint(stateCommits.pairing.noted)
  note(first, next)
  passPoint(stateCommits.pairing.after)
}

function note(path: string, pairing: number): void {
  try {
    using database = new DatabaseSync(path, { timeout: busyTimeoutMs })
    database.exec(`PRAGMA synchronous = FULL; PRAGMA application_id = ${pairing}`)
  } catch (cause) {
    throw asStateError(cause, `cannot write ${path}`)
  }
}
