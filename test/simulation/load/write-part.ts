/** Writes a part of any size: what stands in client.db, what goes into packs, what has segments of its own. */
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'
import { chunksOf, createPartModel, isRefusal, type PartContent } from './part-model.ts'

export const writePart: OperationKind<{ readonly name: string; readonly content: PartContent }> = {
  name: 'write-part',
  front: 'parts',
  weight: 4,
  draw: (randomness, { name }) => ({
    name,
    content: {
      seed: draw.integer(randomness, 0, 2 ** 40),
      sizeBytes: Math.round(draw.chance(randomness, 0.02) ? 0 : draw.spread(randomness, 1, 1_500_000)),
    },
  }),
  async run(world, { name, content }, signal) {
    const { parts } = world.kept(createPartModel)
    const isCalm = world.calm.isCalm()
    try {
      const part = await world.customer.within(({ client }) => client.parts.write(chunksOf(content), { signal }))
      parts.set(name, { name, content, part, state: 'kept' })
    } catch (error) {
      if ((isCalm && world.calm.isCalm()) || !(signal.aborted || isRefusal(error))) throw error
    }
  },
}
