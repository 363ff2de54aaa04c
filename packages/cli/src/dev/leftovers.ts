/**
 * Which processes belong to the network, on disk: so that a supervisor that follows a killed one waits for the killed
 * one's children, which are about to notice and end, instead of running into their locks and ports.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isDiskFull } from '@nupeerstack/durable-state'
import { systemClock, systemTimers } from '@nupeerstack/runtime'

/** Longer than a daemon takes to stop in order. */
const waitMaxMs = 12_000

/**
 * Notes the pids of the children that run now. Not synced: after a power cut there are no processes to wait for. On a full disk
 * there is no note, and a supervisor that follows runs into their locks; that a child has crashed must not end this one.
 */
export function noteChildren(path: string, pids: readonly number[]): void {
  try {
    writeFileSync(path, `${JSON.stringify(pids)}\n`, { mode: 0o600 })
  } catch (error) {
    if (!isDiskFull(error)) throw error
  }
}

/** Waits until no child of a former supervisor is left, a while at most: a pid may long be somebody else's. */
export async function waitForLeftovers(path: string): Promise<void> {
  const deadline = systemClock.unixMs() + waitMaxMs
  let pids = readPids(path)
  while (pids.length > 0 && systemClock.unixMs() < deadline) {
    pids = pids.filter(isAlive)
    if (pids.length > 0) await systemTimers.sleep(50)
  }
  rmSync(path, { force: true })
}

/** Whether a process of that id is there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function readPids(path: string): number[] {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return Array.isArray(value) ? value.filter((pid) => Number.isSafeInteger(pid) && pid > 1) : []
  } catch {
    return []
  }
}
