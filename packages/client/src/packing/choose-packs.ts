/**
 * Which packs are worth rewriting together. Pure: the arithmetic between live bytes and the rows of pieces that they take.
 *
 * A row is one piece of each of the n shards: it has room for k frames. A pack is sparse where its live bytes fill less than
 * three quarters of its rows: at n = 2k, what is not sparse costs at most 2.7 bytes on disks for one that lives, which leaves
 * room below 3 for the one or two packs that are being filled.
 */
import { framePlaintextBytes } from '@nupeerstack/protocol'
import type { PackRecord } from '../book/sqlite-small-part-book.ts'
import type { Profile } from '../coding/profiles.ts'
import { segmentBytesMax } from '../coding/segment-plan.ts'

/** Plaintext that one row holds. */
export function rowBytes({ k }: Profile): number {
  return k * framePlaintextBytes
}

export interface ChosenPacks {
  readonly packs: readonly PackRecord[]
  /** Rows that are given back when they have become one. */
  readonly rowsSaved: number
}

/** As many of the packs, in their order, as fit into one segment. All have the same profile. */
export function choosePacks(profile: Profile, sparse: readonly PackRecord[]): ChosenPacks {
  const packs: PackRecord[] = []
  let liveBytes = 0
  let rowsBefore = 0
  for (const pack of sparse) {
    if (liveBytes + pack.liveBytes > segmentBytesMax(profile.k)) break
    packs.push(pack)
    liveBytes += pack.liveBytes
    rowsBefore += pack.capacityBytes / rowBytes(profile)
  }
  return { packs, rowsSaved: rowsBefore - Math.ceil(liveBytes / rowBytes(profile)) }
}
