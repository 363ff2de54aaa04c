/** The book of each node that is sound, at any moment: no slot has two owners, and what it has signed for it has. */
import type { Checker } from './checker.ts'
import { factsOf } from './facts/world-facts.ts'
import { nodeAnswers } from './rules/node-answers.ts'
import { nodeIndexAgrees } from './rules/node-index-agrees.ts'

export const nodeBooks: Checker = {
  name: 'node-books',
  async check(world) {
    const facts = await factsOf(world)
    if (facts === undefined) return []
    return facts.nodes.flatMap(({ node, facts: book, isSound }) => {
      const wrong = isSound ? [...nodeIndexAgrees(book), ...nodeAnswers(book, facts)] : nodeIndexAgrees(book)
      return wrong.map((what) => ({ checker: nodeBooks.name, what: `${node.name}: ${what}` }))
    })
  },
}
