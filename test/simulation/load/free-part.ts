/** Frees a part. It is gone from then on, whatever became of the call. */
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'
import { createPartModel, isRefusal } from './part-model.ts'
import { writePart } from './write-part.ts'

export const freePart: OperationKind<{ readonly part: string }> = {
  name: 'free-part',
  front: 'parts',
  weight: 2,
  draw(randomness, { operations }) {
    const written = operations.filter(({ kind }) => kind === writePart.name)
    return written.length === 0 ? undefined : { part: draw.oneOf(randomness, written).name }
  },
  async run(world, { part: name }) {
    const part = world.kept(createPartModel).parts.get(name)
    if (part?.state !== 'kept' || !world.customer.isUp()) return
    part.state = 'freeing'
    try {
      await world.customer.within(({ client }) => client.parts.free([part.part.id]))
      part.state = 'freed'
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  },
}
