/** Links between the customer and nodes that are cut, slow, lossy, or let later messages overtake. Some are so in one direction only. */
import type { Randomness } from '@nupeerstack/runtime'
import type { Impairment } from '../twins/link.ts'
import { draw } from '../world/draw.ts'
import type { Json } from '../world/json.ts'
import type { Shape } from '../world/shape.ts'
import type { FaultKind } from './fault-kind.ts'

type ImpairedLink = { readonly links: readonly Impairment[] }

export const partition = linkFault('partition', (randomness) => ({
  cut: draw.oneOf(randomness, ['silent', 'told'] as const),
}))

export const slowLinks = linkFault('slow-links', (randomness) => ({
  delayMs: Math.round(draw.spread(randomness, 50, 20_000)),
  bytesPerMs: Math.round(draw.spread(randomness, 10, 10_000)),
}))

export const lossyLinks = linkFault('lossy-links', (randomness) => ({
  lostShare: draw.spread(randomness, 0.01, 0.5),
}))

export const reorderingLinks = linkFault('reordering-links', (randomness) => ({
  spreadMs: Math.round(draw.spread(randomness, 100, 10_000)),
}))

/** `drawImpairment` says in which way. Which nodes, and which directions, every kind draws alike. */
function linkFault(
  name: string,
  drawImpairment: (randomness: Randomness) => Omit<Impairment, 'from' | 'to'>,
): FaultKind<ImpairedLink & { readonly [name: string]: Json }> {
  return {
    name,
    draw(randomness, shape) {
      const impairment = drawImpairment(randomness)
      return { links: drawEnds(randomness, shape).map((ends) => ({ ...ends, ...impairment })) }
    },
    begin(world, { links }) {
      for (const link of links) world.network.impair(link, link)
    },
    end(world, { links }) {
      for (const link of links) world.network.restore(link)
    },
  }
}

/** From one node to all of them; towards them, from them, or both. */
function drawEnds(randomness: Randomness, { nodes }: Shape): Pick<Impairment, 'from' | 'to'>[] {
  const chosen = draw.some(randomness, nodes, Math.round(draw.spread(randomness, 1, nodes.length)))
  const direction = draw.oneOf(randomness, ['to', 'from', 'both', 'both'] as const)
  return chosen.flatMap((node) => [
    ...(direction === 'from' ? [] : [{ to: node }]),
    ...(direction === 'to' ? [] : [{ from: node }]),
  ])
}
