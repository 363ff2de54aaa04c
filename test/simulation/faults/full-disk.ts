/** Somebody else takes what a node's disk has free, to the last byte or nearly, and gives it back later. It hurts nobody's honesty. */
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'
import { nodeNamed } from './node-named.ts'

type DrawnFill = { readonly node: string; readonly leftBytes: number }

/** What each has taken, to give back as much. */
const taken = new WeakMap<DrawnFill, number>()

export const fullDisk: FaultKind<DrawnFill> = {
  name: 'full-disk',
  draw: (randomness, { nodes }) => ({
    node: draw.oneOf(randomness, nodes),
    leftBytes: draw.chance(randomness, 0.5) ? 0 : Math.round(draw.spread(randomness, 1_000, 4_000_000)),
  }),
  begin(world, drawn) {
    const { disk } = nodeNamed(world, drawn.node)
    const bytes = Math.max(0, disk.freeBytes() - drawn.leftBytes)
    taken.set(drawn, bytes)
    disk.troubles.takenBytes += bytes
  },
  end(world, drawn) {
    nodeNamed(world, drawn.node).disk.troubles.takenBytes -= taken.get(drawn) ?? 0
  },
}
