/** When all is quiet, nothing has grown but with what is kept: memory, the disks of nodes, and what they keep of revisions. */
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'
import { factsOf } from './facts/world-facts.ts'
import { disksAreBounded, revisionsAreBounded } from './rules/bounds.ts'

/** What lost a race is called back, and gives its memory back when it has ended. */
const memoryMs = 60_000
const lookEveryMs = 1_000

export const bounds: Checker = {
  name: 'bounds',
  async check(world, phase) {
    if (phase !== 'healed') return []
    const leaked = await sharedMemoryLeft(world)
    const facts = await factsOf(world)
    if (facts === undefined) return []
    const sound = facts.nodes.filter(({ isSound }) => isSound)
    const wrong = [
      ...(leaked > 0 ? [`${leaked} bytes of the shared memory were not given back`] : []),
      ...disksAreBounded(
        facts.client,
        sound.map(({ facts: book }) => book),
      ),
      ...sound.flatMap(({ node, facts: book }) => revisionsAreBounded(book).map((what) => `${node.name}: ${what}`)),
    ]
    return wrong.map((what) => ({ checker: bounds.name, what }))
  },
}

async function sharedMemoryLeft({ customer, time }: World): Promise<number> {
  const { clock, timers } = time
  const endMs = clock.elapsedMs() + memoryMs
  for (;;) {
    const takenBytes = customer.running()?.face.takenBytes() ?? 0
    if (takenBytes === 0 || clock.elapsedMs() >= endMs) return takenBytes
    await timers.sleep(lookEveryMs)
  }
}
