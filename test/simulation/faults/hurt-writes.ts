/**
 * Writes that say that they are done and are not: torn, at another place (over what stands there), or nowhere, so that what was
 * there before stays. Only fragile nodes have such a disk; what they sign for may not be there.
 */
import type { WriteTrouble } from '../twins/disk-medium.ts'
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'
import { nodeNamed } from './node-named.ts'

export const tornWrites = hurtWrites('torn-writes', 'torn')
export const misdirectedWrites = hurtWrites('misdirected-writes', 'misdirected')
export const droppedWrites = hurtWrites('dropped-writes', 'dropped')

function hurtWrites(name: string, trouble: WriteTrouble): FaultKind<{ readonly node: string; readonly count: number }> {
  return {
    name,
    draw: (randomness, { fragile }) =>
      fragile.length === 0
        ? undefined
        : { node: draw.oneOf(randomness, fragile), count: Math.round(draw.spread(randomness, 1, 20)) },
    begin(world, { node, count }) {
      nodeNamed(world, node).disk.troubles.nextWrites.push(...Array<WriteTrouble>(count).fill(trouble))
    },
    end(world, { node }) {
      // What has met no write until now shall not meet one later.
      const { nextWrites } = nodeNamed(world, node).disk.troubles
      nextWrites.splice(0, nextWrites.length, ...nextWrites.filter((each) => each !== trouble))
    },
  }
}
