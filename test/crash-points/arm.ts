/**
 * Loaded into a process before its program (`--import`), in each of its threads: writes down which crash points it passes, and
 * ends it by `kill -9` where it is told to. The program itself knows nothing of it.
 *
 *   CRASH_POINTS_AT     `POINT:N`, the N-th pass of a point by one thread
 *   CRASH_POINTS_LOG    a file that gets a line per pass
 */
import { appendFileSync } from 'node:fs'
import { watchPoints } from '@nupeerstack/runtime'

const { CRASH_POINTS_AT: at, CRASH_POINTS_LOG: log } = process.env
const [, point, number] = /^(.*):(\d+)$/.exec(at ?? '') ?? []
let passes = 0

watchPoints((passed) => {
  if (log !== undefined) appendFileSync(log, `${passed}\n`)
  if (passed !== point || ++passes !== Number(number)) return
  process.kill(process.pid, 'SIGKILL')
  // The signal takes effect before anything else is done.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
