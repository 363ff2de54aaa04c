/**
 * When faults have ended, nothing waits any more, and nobody keeps what nobody names. All of it comes about by itself: the checker
 * only lets time pass, as much as is promised.
 */
import { settledBlocks } from '../world/simulated-node.ts'
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'
import { factsOf } from './facts/world-facts.ts'
import { freedIsGone, holdsAreNamed, postingsAreNewest, queuesAreEmpty } from './rules/nothing-is-left.ts'

/**
 * A revision is posted in the period after it was signed and challenged in the one after that. Twice the settled blocks later, for the
 * one before it may be waiting still, its node lets go of what it has not any more.
 */
const healPeriods = 4
/** Chores that were told of nothing go round once a minute. */
const lapsMs = 120_000
/** Each look reads every book. */
const lookEveryMs = 30_000

export const healed: Checker = {
  name: 'healed',
  async check(world, phase) {
    if (phase !== 'healed') return []
    const { clock, timers } = world.time
    const { periodBlocks, blockIntervalMs } = world.shape
    const healBlocks = healPeriods * periodBlocks + 2 * settledBlocks
    const endMs = clock.elapsedMs() + healBlocks * blockIntervalMs + lapsMs
    let left = await whatIsLeft(world)
    while (left.length > 0 && clock.elapsedMs() < endMs) {
      await timers.sleep(lookEveryMs)
      left = await whatIsLeft(world)
    }
    return left.map((what) => ({ checker: healed.name, what }))
  },
}

async function whatIsLeft(world: World): Promise<string[]> {
  const facts = await factsOf(world)
  if (facts === undefined) return []
  const { client, posted } = facts
  const atNodes = facts.nodes.flatMap(({ node: { name }, facts: node, isSound }) => {
    if (!isSound) return []
    const wrong = [...holdsAreNamed({ node, client }), ...freedIsGone(node), ...postingsAreNewest(node, posted)]
    return wrong.map((what) => `${name}: ${what}`)
  })
  return [...queuesAreEmpty(client), ...atNodes]
}
