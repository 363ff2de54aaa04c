/**
 * A node's machine loses its power, and comes back later: what its disk had not been asked to sync is lost, kept or torn as drawn.
 * A disk that keeps its word loses nothing that was promised, so this may happen to any node, and to all of them.
 */
import { createSeededRandomness } from '@nupeerstack/runtime'
import type { UnsyncedOutcome } from '../twins/paged-file.ts'
import { draw } from '../world/draw.ts'
import type { FaultKind } from './fault-kind.ts'
import { nodeNamed } from './node-named.ts'

type DrawnCut = { readonly node: string; readonly outcome: UnsyncedOutcome; readonly seed: number }

export const powerCut: FaultKind<DrawnCut> = {
  name: 'power-cut',
  weight: 2,
  draw: (randomness, { nodes }) => ({
    node: draw.oneOf(randomness, nodes),
    outcome: draw.oneOf(randomness, ['lost', 'kept', 'mixed', 'mixed', 'prefix'] as const),
    seed: draw.integer(randomness, 0, 2 ** 32 - 1),
  }),
  begin(world, { node: name, outcome, seed }) {
    const node = nodeNamed(world, name)
    node.disk.cutPower(outcome, createSeededRandomness(seed))
    node.journalDisk.cutPower(outcome, createSeededRandomness(seed))
    node.kill()
  },
  end: (world, { node }) => nodeNamed(world, node).start(),
}
