/** What the customer and a sound node have of their deal is the same, at any moment. */
import type { Checker } from './checker.ts'
import { factsOf } from './facts/world-facts.ts'
import { sidesAgree } from './rules/sides-agree.ts'

export const bothSides: Checker = {
  name: 'both-sides',
  async check(world) {
    const facts = await factsOf(world)
    if (facts === undefined) return []
    const { client } = facts
    return facts.nodes.flatMap(({ node, facts: book, isSound }) => {
      if (!isSound) return []
      const wrong = sidesAgree({ client, node: book, operator: node.operator })
      return wrong.map((what) => ({ checker: bothSides.name, what: `${node.name}: ${what}` }))
    })
  },
}
