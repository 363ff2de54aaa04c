/** The client's book at any moment: segments durable at enough nodes, and everything in it named from both sides. */
import { revisions } from '../../node-twin/node-world.ts'
import type { Checker } from './checker.ts'
import { factsOf } from './facts/world-facts.ts'
import { ledgerAgrees } from './rules/ledger-agrees.ts'
import { packsAgree } from './rules/packs-agree.ts'
import { segmentsAreDurable } from './rules/segments-are-durable.ts'
import { signaturesHold } from './rules/sides-agree.ts'

export const clientBook: Checker = {
  name: 'client-book',
  async check(world) {
    const facts = await factsOf(world)
    if (facts === undefined) return []
    const { client } = facts
    const wrong = [
      ...segmentsAreDurable(client),
      ...ledgerAgrees(client),
      ...packsAgree(client),
      ...signaturesHold(client, { revisions, customer: world.customer.account }),
    ]
    return wrong.map((what) => ({ checker: clientBook.name, what }))
  },
}
