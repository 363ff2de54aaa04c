/**
 * Each segment of a durable part has enough shards at nodes of distinct operators: k + s, counted here by itself, so that it does not
 * follow the client into a wrong number.
 */
import type { ClientFacts } from '../facts/client-facts.ts'

export function segmentsAreDurable({ parts }: Pick<ClientFacts, 'parts'>): string[] {
  const wrong: string[] = []
  for (const { seq, state, profile, sizeBytes, segments } of parts) {
    if (state === 'freed') continue
    const needed = durableShards(profile)
    for (const [index, { number, manifest }] of segments.entries()) {
      const name = `segment ${seq}/${number}`
      if (state === 'durable' && index !== number)
        wrong.push(`${name} is the segment ${index} of its part that is there`)
      const operators = manifest.shards.flatMap(({ place }) => place?.operator ?? [])
      if (operators.length < needed)
        wrong.push(`${name} is at ${operators.length} nodes, and ${profile} needs ${needed}`)
      if (new Set(operators).size < operators.length) wrong.push(`${name} has two shards with one operator`)
    }
    const bytes = segments.reduce((sum, { manifest }) => sum + manifest.plaintextBytes, 0)
    if (state === 'durable' && bytes !== sizeBytes)
      wrong.push(`part ${seq} has ${sizeBytes} bytes, its segments ${bytes}`)
  }
  return wrong
}

/** k + s, with s = max(2, ⌈m/2⌉) but at most m: what docs/architecture.md promises. */
function durableShards(profile: string): number {
  const [k = 0, n = 0] = profile.split('/').map(Number)
  return k + Math.min(n - k, Math.max(2, Math.ceil((n - k) / 2)))
}
