/**
 * Who does what first, among nodes that could all do it. Each chooses its turn from public numbers, so they need not talk:
 * one acts at once, the next only if nothing has happened some blocks later.
 */
import { createHash } from 'node:crypto'
import type { Address } from '@nupeerstack/protocol'

/** A whole number in [0, count), the same everywhere for the same words and spread evenly. */
export function drawTurn(count: number, ...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('/')).digest().readUInt32BE() % count
}

/**
 * Whom a node watches in a period: in a ring of all that are to be watched it looks at the ones some steps ahead, and the steps change
 * with the period. So each is watched by `watchers` others, never long by the same. `turn` says who of them acts first.
 */
export function watchedBy(
  watcher: Address,
  nodes: readonly Address[],
  period: number,
  watchers: number,
): { readonly operator: Address; readonly turn: number }[] {
  // Who is in no need of being watched watches all the same.
  const ring = [...new Set([...nodes, watcher])].sort()
  const place = ring.indexOf(watcher)
  const others = ring.length - 1
  return Array.from({ length: Math.min(watchers, others) }, (_, turn) => {
    const steps = 1 + ((period * watchers + turn) % others)
    return { operator: ring[(place + steps) % ring.length] ?? watcher, turn }
  })
}
