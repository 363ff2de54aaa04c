/** Reads a range of a part, or all of it. */
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'
import { createPartModel } from './part-model.ts'
import { readBack } from './read-back.ts'
import { writePart } from './write-part.ts'

/** Where the range begins and ends, as shares of the part. */
type DrawnRead = { readonly part: string; readonly from: number; readonly to: number }

export const readPart: OperationKind<DrawnRead> = {
  name: 'read-part',
  front: 'parts',
  weight: 4,
  draw(randomness, { operations }) {
    const written = operations.filter(({ kind }) => kind === writePart.name)
    if (written.length === 0) return undefined
    const [one, other] = [randomness.uniform(), randomness.uniform()]
    const [from, to] = draw.chance(randomness, 0.5) ? [0, 1] : [Math.min(one, other), Math.max(one, other)]
    return { part: draw.oneOf(randomness, written).name, from, to }
  },
  async run(world, { part: name, from, to }, signal) {
    const part = world.kept(createPartModel).parts.get(name)
    if (part === undefined) return
    const { sizeBytes } = part.content
    const offset = Math.floor(from * sizeBytes)
    const length = Math.ceil(to * sizeBytes) - offset
    await readBack(world, { part, offset, length }, { checker: readPart.name, signal })
  },
}
