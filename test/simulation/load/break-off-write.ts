/** A write whose source breaks off somewhere in the middle, as an upload does whose client is gone: nothing of it may be left. */
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'
import { chunksOf, isRefusal, type PartContent } from './part-model.ts'

class BrokenOffError extends Error {
  override readonly name = 'BrokenOffError'
}

export const breakOffWrite: OperationKind<{ readonly content: PartContent }> = {
  name: 'break-off-write',
  front: 'parts',
  weight: 0.5,
  draw: (randomness) => ({
    content: {
      seed: draw.integer(randomness, 0, 2 ** 40),
      sizeBytes: Math.round(draw.spread(randomness, 10_000, 1_500_000)),
    },
  }),
  async run(world, { content }, signal) {
    try {
      await world.customer.within(({ client }) => client.parts.write(brokenOff(content), { signal }))
    } catch (error) {
      if (!(error instanceof BrokenOffError) && !signal.aborted && !isRefusal(error)) throw error
      return
    }
    throw new Error('a write was acknowledged whose source broke off')
  },
}

/** All of what there is of it comes, and then the error instead of the end. */
async function* brokenOff(content: PartContent): AsyncGenerator<Uint8Array> {
  yield* chunksOf(content)
  throw new BrokenOffError('the client is gone')
}
