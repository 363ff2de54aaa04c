/**
 * Whether a parser takes more time than its input grows: a repetition is doubled again and again, up to what the parser's caller
 * hands on. What is slow in proportion is slow; what is worse than that is a way to hold a thread up.
 */
import type { FuzzTarget } from '../fuzz-target.ts'
import { type Repetition, repeated } from './mutate.ts'
import { outcomeOf } from './outcome.ts'
import { processorMs } from './processor-ms.ts'

export interface Growth {
  readonly bytes: number
  readonly ms: number
  /** How many times as long it takes where its input is four times as long: 4 in proportion, 16 by the square. */
  readonly factor: number
  readonly input: Buffer
}

/** Below this nobody is held up. */
const noticedMs = 12
/** Between n log n and the square of n, with room for a busy machine. */
const factorMax = 9
const enoughMs = 500
const sureWithinMs = 2_000
const firstBytes = 100
/** A square is plain by then; in proportion, a parser of megabytes would take its time. */
const lastBytes = 128 * 1024

/** `undefined` where it grows as it should. */
export async function judgeGrowth(
  target: FuzzTarget,
  repetition: Repetition,
  bytesMax: number,
  onStep: (input: Buffer) => void,
): Promise<Growth | undefined> {
  const { before, unit, after } = repetition
  const countMax = Math.floor((Math.min(bytesMax, lastBytes) - before.length - after.length) / unit.length)
  const times: number[] = []
  let worseInARow = 0
  for (let count = Math.ceil(firstBytes / unit.length); count <= countMax; count *= 2) {
    const input = repeated(repetition, count)
    onStep(input)
    const ms = await leastMs(target, input)
    const factor = ms / Math.max(times.at(-2) ?? Number.POSITIVE_INFINITY, 0.05)
    times.push(ms)
    worseInARow = ms >= noticedMs && factor > factorMax ? worseInARow + 1 : 0
    // Something that happens once, at some length, is no law; at the end of what may come it need not be one.
    if (worseInARow === 2 || (worseInARow === 1 && (2 * count > countMax || ms > enoughMs))) {
      const sureMs = await surestMs(target, input)
      onStep(input)
      const sure = sureMs / (await surestMs(target, repeated(repetition, Math.max(1, Math.floor(count / 4)))))
      if (sureMs >= noticedMs && sure > factorMax) return { bytes: input.length, ms: sureMs, factor: sure, input }
    }
    if (ms > enoughMs) return undefined
  }
  return undefined
}

/** Of three runs, or of one that takes long: milliseconds of a processor. */
export async function leastMs(target: FuzzTarget, input: Buffer): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3 && least > 0.02; run++) {
    const startedAt = processorMs()
    await outcomeOf(target, Buffer.from(input))
    least = Math.min(least, processorMs() - startedAt)
    if (least > enoughMs) break
  }
  return least
}

/**
 * Of many runs: a machine that does much else, or is one of many on another, makes some of them long, and not each. What takes seconds
 * is made longer by little: two runs say enough of it.
 */
async function surestMs(target: FuzzTarget, input: Buffer): Promise<number> {
  const endsAtMs = performance.now() + sureWithinMs
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 12 && least > 0.02; run++) {
    if (run >= 2 && performance.now() > endsAtMs) break
    least = Math.min(least, await leastMs(target, input))
  }
  return least
}
