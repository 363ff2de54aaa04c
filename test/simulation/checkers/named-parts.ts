/**
 * Parts that the customer names are there, at any moment. When all is quiet no others are: the customer's process is started anew
 * first, because that is when what nobody came to name is looked for.
 */
import { createPartModel, type ModelPart } from '../load/part-model.ts'
import type { World } from '../world/world.ts'
import type { Checker } from './checker.ts'
import { factsOf, type WorldFacts } from './facts/world-facts.ts'
import { namedAreThere, thereAreNamed } from './rules/named-parts.ts'

/** A part that is freed is read by nobody for a while, then it goes. */
const freeingMs = 300_000
const lookEveryMs = 5_000

export const namedParts: Checker = {
  name: 'named-parts',
  async check(world, phase) {
    const facts = await factsOf(world)
    const wrong = facts === undefined ? [] : namedAreThere(namedIn(world, facts), facts.client)
    const left = phase === 'healed' && wrong.length === 0 ? await leftForNobody(world) : []
    return [...wrong, ...left].map((what) => ({ checker: namedParts.name, what }))
  },
}

async function leftForNobody(world: World): Promise<string[]> {
  const { clock, timers } = world.time
  world.customer.kill()
  await world.customer.start()
  const endMs = clock.elapsedMs() + freeingMs
  for (;;) {
    const facts = await factsOf(world)
    const left = facts === undefined ? [] : thereAreNamed(namedIn(world, facts), facts.client)
    if (left.length === 0 || clock.elapsedMs() >= endMs) return left
    await timers.sleep(lookEveryMs)
  }
}

function namedIn(world: World, { metadata }: WorldFacts): Iterable<string> {
  if (metadata !== undefined) return metadata.named
  const known = [...world.kept(createPartModel).parts.values()]
  return known.flatMap(({ state, part }: ModelPart) => (state === 'kept' ? [part.id] : []))
}
