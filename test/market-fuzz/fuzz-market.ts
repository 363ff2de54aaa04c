/**
 * Plays sequence after sequence until so many calls were made, on two chains at once: while the EVM of one works, the other's calls are
 * put together. Stops at the first violation, and leaves out of its sequence what is not needed for it.
 */
import type { Hex } from 'viem'
import type { FuzzStep } from './fuzz-step.ts'
import type { FuzzViolation } from './fuzz-violation.ts'
import { createChainForFuzz, runSequence, stepsOf } from './run-sequence.ts'
import { shrinkSteps } from './shrink-steps.ts'

export interface FuzzRun {
  readonly seed: number
  readonly calls: number
  readonly firstSequence?: number
  /** Contracts with faults in them take the place of these creation codes. */
  readonly replaced?: ReadonlyMap<Hex, Hex>
  readonly chains?: number
  /** How often a failing sequence is tried with fewer steps. */
  readonly shrinkTries?: number
  told?(progress: FuzzProgress): void
}

export interface FuzzProgress {
  readonly sequences: number
  readonly calls: number
}

export interface FuzzResult extends FuzzProgress {
  /** How often each function was carried out, and how often refused. */
  readonly done: ReadonlyMap<string, number>
  readonly refused: ReadonlyMap<string, number>
  readonly finding?: FuzzFinding
}

export interface FuzzFinding {
  readonly sequence: number
  /** What broke, with as few steps as were found to break it. What a step does depends on those before, so some may be left that do nothing. */
  readonly violation: FuzzViolation
  /** Which of the sequence's steps those are. */
  readonly steps: readonly number[]
  readonly actions: readonly string[]
}

/** Sequences of a chain until it is made anew: it holds on to what was. */
const sequencesPerChain = 200

export async function fuzzMarket({
  seed,
  calls: callsWanted,
  firstSequence = 0,
  replaced,
  chains = 2,
  shrinkTries = 200,
  told,
}: FuzzRun): Promise<FuzzResult> {
  const done = new Map<string, number>()
  const refused = new Map<string, number>()
  let next = firstSequence
  let calls = 0
  let sequences = 0
  let found: { readonly sequence: number; readonly violation: FuzzViolation } | undefined

  async function lane(): Promise<void> {
    let chain = await createChainForFuzz(replaced)
    for (let played = 1; calls < callsWanted && found === undefined; played++) {
      if (played % sequencesPerChain === 0) chain = await createChainForFuzz(replaced)
      const sequence = next++
      const result = await runSequence(chain, nameOf(seed, sequence), stepsOf(seed, sequence))
      calls += result.callCount
      sequences++
      for (const [name, count] of result.done) done.set(name, (done.get(name) ?? 0) + count)
      for (const [name, count] of result.refused) refused.set(name, (refused.get(name) ?? 0) + count)
      told?.({ sequences, calls })
      if (result.violation !== undefined) found ??= { sequence, violation: result.violation }
    }
  }

  await Promise.all(Array.from({ length: chains }, lane))
  const counts = { sequences, calls, done, refused }
  if (found === undefined) return counts
  return { ...counts, finding: await shrunk(seed, found, { replaced, shrinkTries }) }
}

/** Plays some steps of a sequence again, all where none are named. */
export async function replaySequence(
  seed: number,
  sequence: number,
  steps?: readonly number[],
): Promise<FuzzViolation | undefined> {
  const all = stepsOf(seed, sequence)
  const chosen = steps?.map((index) => all[index] as FuzzStep) ?? all
  return (await runSequence(await createChainForFuzz(), nameOf(seed, sequence), chosen)).violation
}

async function shrunk(
  seed: number,
  { sequence, violation }: { readonly sequence: number; readonly violation: FuzzViolation },
  { replaced, shrinkTries }: { readonly replaced: ReadonlyMap<Hex, Hex> | undefined; readonly shrinkTries: number },
): Promise<FuzzFinding> {
  const chain = await createChainForFuzz(replaced)
  const all = stepsOf(seed, sequence)
  let smallest = violation
  const steps = await shrinkSteps(
    all.map((_, index) => index),
    async (fewer) => {
      const steps = fewer.map((index) => all[index] as FuzzStep)
      const { violation: again } = await runSequence(chain, nameOf(seed, sequence), steps)
      if (again?.invariant !== violation.invariant) return false
      smallest = again
      return true
    },
    shrinkTries,
  )
  return { sequence, violation: smallest, steps, actions: steps.map((index) => all[index]?.action ?? '') }
}

function nameOf(seed: number, sequence: number): string {
  return `${seed} ${sequence}`
}
