/**
 * Replaces a node that is lost: an identity of its own takes the number and the port of the old one, and the gateway
 * rebuilds on it, or elsewhere, what the old one kept. The old operator's bond stays behind, and pays for what it promised.
 */
import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Chain } from '@nupeerstack/contracts-client'
import { makeFolder } from '@nupeerstack/durable-state'
import { adminSocketPath, callAdmin } from '@nupeerstack/node-host'
import { type Address, gatewayCalls } from '@nupeerstack/protocol'
import type { Layout } from '../local/layout.ts'

/** Moves a node's folder out of the way; the user's settings stay. Returns where it is, `undefined` where it was gone. */
export function setNodeAside(layout: Layout, id: number): string | undefined {
  const { directory, config } = layout.node(id)
  if (!existsSync(directory)) return undefined
  makeFolder(layout.replaced)
  let aside = join(layout.replaced, `node-${id}`)
  for (let round = 2; existsSync(aside); round += 1) aside = join(layout.replaced, `node-${id}.${round}`)
  renameSync(directory, aside)
  makeFolder(directory)
  const settings = join(aside, 'config.json')
  if (existsSync(settings)) copyFileSync(settings, config)
  return aside
}

export interface AbandonDependencies {
  readonly chain: Chain
  readonly layout: Layout
}

/**
 * Tells the gateway which operators are gone: those with whom the customer has deals and who are none of our nodes. A node
 * whose folder was deleted has come back as somebody else. Returns who was new in that.
 */
export async function abandonLost(
  { chain, layout }: AbandonDependencies,
  customer: Address,
  operators: Iterable<Address>,
): Promise<Address[]> {
  const ours = new Set(operators)
  const deals = await chain.market.deals({ customer })
  const strangers = new Set(deals.filter(({ isOpen }) => isOpen).map(({ operator }) => operator))
  const socket = adminSocketPath(layout.gateway.directory)
  const lost: Address[] = []
  for (const operator of strangers) {
    if (ours.has(operator)) continue
    const { deals: ended } = await callAdmin(socket, gatewayCalls.abandonOperator, { operator })
    if (ended > 0) lost.push(operator)
  }
  return lost
}
