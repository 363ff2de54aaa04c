/**
 * What lies on the disks of sound nodes, read from the disks themselves, is what their indices say: at any moment, power cuts or not.
 * Other nodes may have lost some of it. When all is well again, audits come round to each shard, and what is wrong is made anew.
 */
import { join } from 'node:path'
import type { Address, DealId, ShardRoot } from '@nupeerstack/protocol'
import { auditCycleMs } from '../world/simulated-customer.ts'
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'
import type { ClientFacts } from './facts/client-facts.ts'
import { factsOf, type NodeWithFacts, type WorldFacts } from './facts/world-facts.ts'
import { wrongOnDisk } from './rules/raw-shards.ts'

/** What an audit has found waits in a queue, and is tried again where it does not go at first. */
const repairMs = 120_000
const lookEveryMs = 30_000

export const rawDisks: Checker = {
  name: 'raw-disks',
  async check(world, phase) {
    const facts = await factsOf(world)
    if (facts === undefined) return []
    const wrong = await wrongAt(world, facts, ({ isSound }) => isSound)
    const rotten = phase === 'healed' && wrong.length === 0 ? await rottenForEver(world) : []
    return [...wrong, ...rotten].map((what) => ({ checker: rawDisks.name, what }))
  },
}

async function rottenForEver(world: World): Promise<string[]> {
  const { clock, timers } = world.time
  const endMs = clock.elapsedMs() + auditCycleMs + repairMs
  for (;;) {
    const facts = await factsOf(world)
    const rotten = facts === undefined ? [] : await wrongAt(world, facts, ({ isSound }) => !isSound)
    if (rotten.length === 0 || clock.elapsedMs() >= endMs) return rotten
    await timers.sleep(lookEveryMs)
  }
}

async function wrongAt(
  world: World,
  { client, nodes }: WorldFacts,
  isAsked: (node: NodeWithFacts) => boolean,
): Promise<string[]> {
  const wrong: string[] = []
  for (const each of nodes.filter(isAsked)) {
    const { node, facts } = each
    const mount = node.disk.mount(world.time.timers)
    try {
      const read = async (volume: number, offset: number, length: number): Promise<Uint8Array> => {
        const path = join(node.shardFolder, `volume-${String(volume).padStart(4, '0')}`)
        const file = await mount.open(path, 'r')
        const bytes = new Uint8Array(length)
        const { bytesRead } = await file.read(bytes, 0, length, offset)
        await file.close()
        return bytes.subarray(0, bytesRead)
      }
      const shards = each.isSound ? facts.shards : wantedShards(facts.shards, client, node.operator)
      for (const { root } of await wrongOnDisk({ shards }, read)) {
        wrong.push(`${node.name} has other bytes in the slots of shard ${root}`)
      }
    } finally {
      mount.unmount()
    }
  }
  return wrong
}

/** Those that the customer still has under a deal with the operator: nobody audits others. */
function wantedShards<T extends { readonly root: ShardRoot }>(
  shards: readonly T[],
  { deals, shards: rows }: ClientFacts,
  operator: Address,
): T[] {
  const theirs = new Set<DealId>(deals.filter((deal) => deal.operator === operator).map(({ id }) => id))
  const wanted = new Set(rows.flatMap(({ deal, root, name }) => (theirs.has(deal) && name !== undefined ? [root] : [])))
  return shards.filter(({ root }) => wanted.has(root))
}
