/** The digests of transfers under way, on the worker that has them: a stream's frames all come here, in order. */
import { framePlaintextBytes, pieceSizeBytes } from '@nupeerstack/protocol'
import { createDigester, type Digester, type DigestName, type Digests } from '../coding/digests.ts'
import type { DigestJob, EndDigestJob } from './segment-jobs.ts'

export interface DigestStreams {
  update(memory: Uint8Array, job: DigestJob): Promise<undefined>
  end(job: EndDigestJob): Promise<Digests>
}

export function createDigestStreams(): DigestStreams {
  const streams = new Map<number, Promise<Digester>>()

  function digesterOf(stream: number, names: readonly DigestName[]): Promise<Digester> {
    let digester = streams.get(stream)
    if (digester === undefined) streams.set(stream, (digester = createDigester(names)))
    return digester
  }

  return {
    update: async (memory, { stream, names, address, plaintextBytes }) => {
      const digester = await digesterOf(stream, names)
      let rest = plaintextBytes
      for (let at = address; rest > 0; at += pieceSizeBytes) {
        const length = Math.min(rest, framePlaintextBytes)
        digester.update(memory.subarray(at, at + length))
        rest -= length
      }
      return undefined
    },
    end: async ({ stream, names, isWanted }) => {
      const digester = isWanted ? await digesterOf(stream, names) : undefined
      streams.delete(stream)
      return digester?.digest() ?? {}
    },
  }
}
