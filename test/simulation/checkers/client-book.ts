/**
 * The client's book at any moment: segments durable at enough nodes, and everything in it named from both sides. With every operation
 * that ends it looks at what is new: a write that was acknowledged has what it needs there and then.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'
import { type CustomerDealFacts, type PartFacts, readDeals, readParts } from './facts/client-facts.ts'
import { type ReadRows, readLive } from './facts/read-live.ts'
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
      ...signaturesHold(client, { revisions: world.chain.contracts.revisions, customer: world.customer.account }),
    ]
    return wrong.map((what) => ({ checker: clientBook.name, what }))
  },
  glance(world) {
    const path = join(world.customer.folder(), 'client.db')
    if (!existsSync(path)) return []
    return readLive(path, (all) => newlyWrong(world, all)).map((what) => ({ checker: clientBook.name, what }))
  },
}

/** What was looked at before and does not change any more. */
interface Seen {
  /** All parts up to this one. */
  part: number
  readonly revisions: Map<string, number>
}

function createSeen(): Seen {
  return { part: 0, revisions: new Map() }
}

function newlyWrong(world: World, all: ReadRows): string[] {
  const seen = world.kept(createSeen)
  const parts = readParts(all, world.customer.rootKey, seen.part)
  const deals = readDeals(all).filter(({ id, revision }) => seen.revisions.get(id) !== revision.number)
  noteSeen(seen, parts, deals)
  const packs = all("SELECT part, state FROM packs LEFT JOIN parts ON seq = part WHERE state IS NOT 'durable'")
  return [
    ...segmentsAreDurable({ parts }),
    ...signaturesHold({ deals }, { revisions: world.chain.contracts.revisions, customer: world.customer.account }),
    ...packs.map(({ part, state }) => `pack ${part} is ${state ?? 'gone'}`),
  ]
}

function noteSeen(seen: Seen, parts: readonly PartFacts[], deals: readonly CustomerDealFacts[]): void {
  const firstPending = parts.find(({ state }) => state === 'pending')
  seen.part = firstPending === undefined ? (parts.at(-1)?.seq ?? seen.part) : firstPending.seq - 1
  for (const { id, revision } of deals) seen.revisions.set(id, revision.number)
}
