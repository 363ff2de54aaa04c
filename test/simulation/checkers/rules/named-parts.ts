/** What names parts and what has them: nothing that is named is freed, and nothing is kept that nobody names. */
import type { ClientFacts } from '../facts/client-facts.ts'

/** Parts that somebody names and the client does not have. */
export function namedAreThere(named: Iterable<string>, client: ClientFacts): string[] {
  const there = durableIds(client)
  return [...named].filter((id) => !there.has(id)).map((id) => `part ${id} is named, and not there any more`)
}

/** Parts that the client has and nobody names; to be asked when nothing is being written. */
export function thereAreNamed(named: Iterable<string>, client: ClientFacts): string[] {
  const known = new Set(named)
  return [...durableIds(client)].filter((id) => !known.has(id)).map((id) => `part ${id} is kept, and nobody names it`)
}

function durableIds({ parts, packs, smallParts }: ClientFacts): Set<string> {
  const inPacks = new Set(packs.map(({ part }) => part))
  const large = parts.filter(({ seq, state }) => state === 'durable' && !inPacks.has(seq))
  return new Set([...large, ...smallParts].map(({ id }) => id))
}
