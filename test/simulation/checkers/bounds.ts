/** When all is quiet, nothing has grown but with what is kept: the disks of nodes, and what they keep of revisions. */
import type { Checker } from './checker.ts'
import { factsOf } from './facts/world-facts.ts'
import { disksAreBounded, revisionsAreBounded } from './rules/bounds.ts'

export const bounds: Checker = {
  name: 'bounds',
  async check(world, phase) {
    if (phase !== 'healed') return []
    const facts = await factsOf(world)
    if (facts === undefined) return []
    const sound = facts.nodes.filter(({ isSound }) => isSound)
    const wrong = [
      ...disksAreBounded(
        facts.client,
        sound.map(({ facts: book }) => book),
      ),
      ...sound.flatMap(({ node, facts: book }) => revisionsAreBounded(book).map((what) => `${node.name}: ${what}`)),
    ]
    return wrong.map((what) => ({ checker: bounds.name, what }))
  },
}
