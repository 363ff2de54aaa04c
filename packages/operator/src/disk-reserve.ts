/**
 * Room on the disk of the data folder that nothing else can take: a file that is cut down, a step at a time, whenever the
 * database or the journal of transactions meets a full disk. A node that is full could otherwise neither free, because a
 * delete is a write to the log first, nor prove, because a transaction is written down before it is sent.
 *
 * It is filled up again when the disk has room for more than that. While it is not whole the node takes no new shards, so
 * what was given back is there for letting go of old ones.
 */

import type { Disk, Randomness } from '@nupeerstack/runtime'

export interface DiskReserve extends Disposable {
  readonly sizeBytes: number
  readonly heldBytes: number
  /** Gives a step of the file back to the disk; false where nothing is left of it. */
  release(): boolean
  /** Lets the file grow by a step, where the disk keeps `spareBytes` beside all of it; false where it did not. */
  refill(): boolean
}

export interface DiskReserveConfig {
  readonly path: string
  readonly sizeBytes: number
  /** What stays free on the disk whenever the file grows. */
  readonly spareBytes: number
}

/** Small enough that others on a full disk cannot take much of what is meant for us, and quick to write. */
const stepBytes = 1024 * 1024

/** Opens the file, or begins it, and fills it up as far as the disk allows. */
export function openDiskReserve(
  { randomness, disk }: { readonly randomness: Randomness; readonly disk: Disk },
  { path, sizeBytes, spareBytes }: DiskReserveConfig,
): DiskReserve {
  // Numbers without a pattern, so that no file system stores them in less than their length.
  const noise = randomness.bytes(64 * 1024)
  const step = new Uint8Array(stepBytes)
  for (let at = 0; at < stepBytes; at += noise.byteLength) step.set(noise, at)
  const file = disk.openSync(path, 'a', 0o600)
  let heldBytes = Number(file.stat().size)

  function cut(length: number): void {
    file.truncate(length)
    heldBytes = length
  }

  function refill(): boolean {
    const missing = sizeBytes - heldBytes
    if (missing <= 0 || disk.freeBytes(path) < spareBytes + missing) return false
    const before = heldBytes
    try {
      heldBytes += file.write(step, 0, Math.min(stepBytes, missing))
      return true
    } catch {
      // A quota, or somebody who was faster: what we have is left as it was.
      cut(before)
      return false
    }
  }

  if (heldBytes > sizeBytes) cut(sizeBytes)
  while (heldBytes < sizeBytes && refill());

  return {
    sizeBytes,
    get heldBytes() {
      return heldBytes
    },
    release() {
      if (heldBytes === 0) return false
      cut(Math.max(0, heldBytes - stepBytes))
      return true
    },
    refill,
    [Symbol.dispose]: () => file.close(),
  }
}
