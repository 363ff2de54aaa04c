/** Reads a range of an acknowledged part and compares it, byte by byte. What does not fit is a violation, whoever asked. */
import { PartStoreError } from '@nupeerstack/client'
import type { World } from '../world/world.ts'
import { bytesOf, isRefusal, type ModelPart } from './part-model.ts'

export interface ReadBack {
  readonly part: ModelPart
  readonly offset: number
  readonly length: number
}

export type ReadOutcome = 'right' | 'wrong' | 'refused' | 'gone'

/** `checker` is who sees what is wrong. `gone`: it was freed, or is being freed. */
export async function readBack(
  world: World,
  { part, offset, length }: ReadBack,
  { checker, signal }: { readonly checker: string; readonly signal: AbortSignal },
): Promise<ReadOutcome> {
  if (part.state !== 'kept') return 'gone'
  const wrong = (what: string): ReadOutcome => {
    world.violate({
      checker,
      what: `${part.name}: ${what}`,
      facts: { offset, length, sizeBytes: part.content.sizeBytes },
    })
    return 'wrong'
  }
  const expected = bytesOf(part.content).subarray(offset, offset + length)
  const isCalm = world.calm.isCalm()
  let at = 0
  let isEqual = true
  try {
    await world.customer.within(async ({ client }) => {
      const range = { part: part.part, offset, length }
      for await (const chunk of client.parts.read([range], signal)) {
        isEqual &&= Buffer.compare(chunk, expected.subarray(at, at + chunk.length)) === 0
        at += chunk.length
      }
    })
  } catch (error) {
    if (!isEqual) return wrong('wrong bytes were handed out before the read ended')
    if (signal.aborted || isRefusal(error)) {
      return isCalm && world.calm.isCalm() ? wrong(`nothing is wrong, and it cannot be read: ${error}`) : 'refused'
    }
    const isGone = error instanceof PartStoreError && error.code === 'no-such-part'
    // It may have been freed meanwhile.
    if (isGone && (part.state as ModelPart['state']) !== 'kept') return 'gone'
    return wrong(`it was acknowledged and cannot be read: ${error}`)
  }
  if (!isEqual) return wrong('wrong bytes were read')
  return at === expected.length ? 'right' : wrong(`${at} bytes were read instead of ${expected.length}`)
}
