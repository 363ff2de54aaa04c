/**
 * A disk says of syncs that they are done and has done nothing, until the power is cut. Only a fragile node has such a disk: what it
 * signs for may be gone, so it is not honest to those who ask it, and may be fined.
 */
import { createSeededRandomness } from '@nupeerstack/runtime'
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'
import { nodeNamed } from './node-named.ts'

export const lostSyncs: FaultKind<{ readonly node: string; readonly seed: number }> = {
  name: 'lost-syncs',
  draw: (randomness, { fragile }) =>
    fragile.length === 0
      ? undefined
      : { node: draw.oneOf(randomness, fragile), seed: draw.integer(randomness, 0, 2 ** 32 - 1) },
  begin(world, { node }) {
    nodeNamed(world, node).disk.troubles.lyingSyncs++
  },
  async end(world, { node: name, seed }) {
    const node = nodeNamed(world, name)
    node.disk.cutPower('mixed', createSeededRandomness(seed))
    node.disk.troubles.lyingSyncs--
    node.kill()
    await node.start()
  },
}
