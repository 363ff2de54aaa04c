/**
 * When in a period its seed comes, in blocks: the rules of `PrevrandaoBeacon`, said before anything is deployed. A constructor that
 * refuses would only show as a transaction that failed.
 */

export interface SeedTimes {
  readonly seedDistanceBlocks: number
  readonly recordingBlocks: number
  readonly answerBlocks: number
}

/** An epoch of Ethereum: its proposers are known in advance, and what they know of coming values ends with it. */
const distanceMax = 32
/** Together with the distance below the 256 block hashes that the EVM knows, with room for a chain that stumbles. */
const recordingMax = 200
const knownHashes = 256

/** What suits a period of that length: a sixteenth of distance, half to record, a quarter to answer. */
export function seedTimes(periodBlocks: number): SeedTimes {
  return {
    seedDistanceBlocks: Math.min(distanceMax, Math.max(1, Math.floor(periodBlocks / 16))),
    recordingBlocks: Math.min(recordingMax, Math.max(1, Math.floor((periodBlocks - 1) / 2))),
    answerBlocks: Math.max(1, Math.floor(periodBlocks / 4)),
  }
}

/** Throws RangeError. */
export function checkSeedTimes(periodBlocks: number, times: SeedTimes): void {
  const { seedDistanceBlocks, recordingBlocks, answerBlocks } = times
  for (const [name, blocks] of Object.entries({ seedDistanceBlocks, recordingBlocks, answerBlocks })) {
    if (!Number.isSafeInteger(blocks) || blocks < 1) throw new RangeError(`${name} is ${blocks}; it must be at least 1`)
  }
  const untilRecorded = seedDistanceBlocks + recordingBlocks
  if (untilRecorded >= knownHashes) {
    throw new RangeError(
      `a seed may be recorded ${untilRecorded} blocks into a period; it must be fewer than ${knownHashes}, for the EVM knows no older block`,
    )
  }
  const untilAnswered = untilRecorded + answerBlocks
  if (untilAnswered >= periodBlocks) {
    throw new RangeError(
      `a period of ${periodBlocks} blocks is too short: seed distance, recording and answer take ${untilAnswered}`,
    )
  }
}
