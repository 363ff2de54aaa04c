/**
 * Plays sequence after sequence until so many calls were made, as many at once as there are jobs. Stops at the first violation, and leaves
 * out of its sequence what is not needed for it.
 */
import type { Hex } from 'viem'
import type { FuzzStep } from './fuzz-step.ts'
import { createChainForFuzz, nameOfSequence, runSequence, stepsOf, type Violation } from './run-sequence.ts'
import { createLocalPlayer, type SequencePlayer, startPlayer } from './sequence-player.ts'
import { shrinkSteps } from './shrink-steps.ts'

export interface FuzzRun {
  readonly seed: number
  readonly calls: number
  readonly firstSequence?: number
  /** Contracts with faults in them take the place of these creation codes. */
  readonly replaced?: ReadonlyMap<Hex, Hex>
  /** Sequences at once, each in a process of its own; one is played in this process. */
  readonly jobs?: number
  /** How often a failing sequence is tried with fewer steps. */
  readonly shrinkTries?: number
  told?(progress: FuzzProgress): void
}

export interface FuzzProgress {
  /** All before this one were played: where a run that is broken off goes on. */
  readonly nextSequence: number
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
  readonly violation: Violation
  /** Which of the sequence's steps those are. */
  readonly steps: readonly number[]
  readonly actions: readonly string[]
}

export async function fuzzMarket({
  seed,
  calls: callsWanted,
  firstSequence = 0,
  replaced,
  jobs = 1,
  shrinkTries = 200,
  told,
}: FuzzRun): Promise<FuzzResult> {
  const done = new Map<string, number>()
  const refused = new Map<string, number>()
  let next = firstSequence
  let calls = 0
  let sequences = 0
  let found: { readonly sequence: number; readonly violation: Violation } | undefined

  const playing = new Set<number>()
  const progress = () => ({ sequences, calls, nextSequence: Math.min(next, ...playing) })

  async function work(player: SequencePlayer): Promise<void> {
    while (calls < callsWanted && found === undefined) {
      const sequence = next++
      playing.add(sequence)
      const result = await player.play(sequence)
      playing.delete(sequence)
      calls += result.callCount
      sequences++
      for (const [name, count] of result.done) done.set(name, (done.get(name) ?? 0) + count)
      for (const [name, count] of result.refused) refused.set(name, (refused.get(name) ?? 0) + count)
      told?.(progress())
      if (result.violation !== undefined) found ??= { sequence, violation: result.violation }
    }
  }

  const settings = { seed, replaced }
  const players = jobs === 1 ? [createLocalPlayer(settings)] : Array.from({ length: jobs }, () => startPlayer(settings))
  try {
    await Promise.all(players.map(work))
  } finally {
    await Promise.all(players.map((player) => player[Symbol.asyncDispose]()))
  }
  const result = { ...progress(), done, refused }
  if (found === undefined) return result
  return { ...result, finding: await shrunk(seed, found, { replaced, shrinkTries }) }
}

/** Plays some steps of a sequence again, all where none are named. */
export async function replaySequence(
  seed: number,
  sequence: number,
  steps?: readonly number[],
): Promise<Violation | undefined> {
  const all = stepsOf(seed, sequence)
  const chosen = steps?.map((index) => all[index] as FuzzStep) ?? all
  return (await runSequence(await createChainForFuzz(), nameOfSequence(seed, sequence), chosen)).violation
}

async function shrunk(
  seed: number,
  { sequence, violation }: { readonly sequence: number; readonly violation: Violation },
  { replaced, shrinkTries }: { readonly replaced: ReadonlyMap<Hex, Hex> | undefined; readonly shrinkTries: number },
): Promise<FuzzFinding> {
  const chain = await createChainForFuzz(replaced)
  const all = stepsOf(seed, sequence)
  let smallest = violation
  const steps = await shrinkSteps(
    all.map((_, index) => index),
    async (fewer) => {
      const steps = fewer.map((index) => all[index] as FuzzStep)
      const { violation: again } = await runSequence(chain, nameOfSequence(seed, sequence), steps)
      if (again?.invariant !== violation.invariant) return false
      smallest = again
      return true
    },
    shrinkTries,
  )
  return { sequence, violation: smallest, steps, actions: steps.map((index) => all[index]?.action ?? '') }
}
