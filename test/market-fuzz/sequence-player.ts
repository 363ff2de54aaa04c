/** Plays sequences of a run one after the other on chains of its own, in this process or in one that is started for it. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Hex } from 'viem'
import type { FuzzChain } from './fuzz-chain.ts'
import { createChainForFuzz, nameOfSequence, runSequence, type SequenceResult, stepsOf } from './run-sequence.ts'

export interface SequencePlayer extends AsyncDisposable {
  play(sequence: number): Promise<SequenceResult>
}

export interface PlayerSettings {
  readonly seed: number
  /** Contracts with faults in them take the place of these creation codes. */
  readonly replaced?: ReadonlyMap<Hex, Hex> | undefined
}

/** Sequences of a chain until it is made anew: it holds on to what was. */
const sequencesPerChain = 200

export function createLocalPlayer({ seed, replaced }: PlayerSettings): SequencePlayer {
  let chain: FuzzChain | undefined
  let played = 0
  return {
    async play(sequence) {
      if (chain === undefined || played++ % sequencesPerChain === 0) chain = await createChainForFuzz(replaced)
      return await runSequence(chain, nameOfSequence(seed, sequence), stepsOf(seed, sequence))
    },
    [Symbol.asyncDispose]: async () => {},
  }
}

/** In a process of its own, so that as many play at once as there are processors. */
export function startPlayer(settings: PlayerSettings): SequencePlayer {
  const child = fork(join(import.meta.dirname, 'play-sequences.ts'), { serialization: 'advanced' })
  child.send(settings)
  return {
    async play(sequence) {
      child.send(sequence)
      return await nextAnswer(child)
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.disconnect()
      await once(child, 'exit')
    },
  }
}

async function nextAnswer(child: ChildProcess): Promise<SequenceResult> {
  const settled = new AbortController()
  const [answer] = await Promise.race([
    once(child, 'message', settled),
    once(child, 'exit', settled).then(([code, signal]) => {
      throw new Error(`a process that plays sequences ended with ${signal ?? code}`)
    }),
  ]).finally(() => settled.abort())
  return answer as SequenceResult
}
