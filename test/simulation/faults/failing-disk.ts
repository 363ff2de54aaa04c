/**
 * A disk that answers with EIO for a while. Where syncs fail, the node keeps nothing new and has lost nothing that it promised, so
 * that may happen to any. Where reads fail, it cannot prove what it has: that happens to fragile nodes only.
 */
import type { Randomness } from '@nupeerstack/runtime'
import { draw } from '../world/draw.ts'
import type { Shape } from '../world/shape.ts'
import type { FaultKind } from './fault-kind.ts'
import { nodeNamed } from './node-named.ts'

export const failingSyncs = failing('failing-syncs', 'failingSyncs', ({ nodes }) => nodes)
export const failingReads = failing('failing-reads', 'failingReads', ({ fragile }) => fragile)

function failing(
  name: string,
  trouble: 'failingSyncs' | 'failingReads',
  nodesOf: (shape: Shape) => readonly string[],
): FaultKind<{ readonly node: string }> {
  return {
    name,
    draw(randomness: Randomness, shape) {
      const nodes = nodesOf(shape)
      return nodes.length === 0 ? undefined : { node: draw.oneOf(randomness, nodes) }
    },
    begin(world, { node }) {
      nodeNamed(world, node).disk.troubles[trouble]++
    },
    end(world, { node }) {
      nodeNamed(world, node).disk.troubles[trouble]--
    },
  }
}
