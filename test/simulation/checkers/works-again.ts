/** When all is well, a write is taken, reads back, and can be freed: nothing that went wrong before leaves the network refusing. */
import { chunksOf, createPartModel } from '../load/part-model.ts'
import { readBack } from '../load/read-back.ts'
import type { Checker } from './checker.ts'

/** What goes into a pack, and what has several segments of its own. */
const sizesBytes = [20_000, 3_000_000]
const limitMs = 120_000

export const worksAgain: Checker = {
  name: 'works-again',
  async check(world, phase) {
    if (phase === 'under-faults' || world.shape.front !== 'parts') return []
    const { name: checker } = worksAgain
    const model = world.kept(createPartModel)
    for (const sizeBytes of sizesBytes) {
      const content = { seed: world.seed, sizeBytes }
      const signal = world.time.timers.timeoutSignal(limitMs)
      try {
        const written = await world.customer.within(({ client }) => client.parts.write(chunksOf(content), { signal }))
        const part = { name: `last-${sizeBytes}`, content, part: written, state: 'kept' as const }
        model.parts.set(part.name, part)
        const outcome = await readBack(world, { part, offset: 0, length: sizeBytes }, { checker, signal })
        if (outcome !== 'right')
          return [{ checker, what: `${sizeBytes} bytes cannot be read although all is well: ${outcome}` }]
      } catch (error) {
        return [{ checker, what: `${sizeBytes} bytes cannot be written although all is well: ${error}` }]
      }
    }
    return []
  },
}
