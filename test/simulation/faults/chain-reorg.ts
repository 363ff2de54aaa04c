/** Another branch takes the place of the newest blocks; their transactions come back, in another order, or not at all. */
import type { BranchChange } from '../twins/chain/chain-twin.ts'
import { draw } from '../world/draw.ts'
import { settledBlocks } from '../world/simulated-node.ts'
import type { FaultKind } from './fault-kind.ts'

/** What Ethereum has seen in years is 7; a chain with a single sequencer may do more. */
export const reorgDepthMax = settledBlocks - 4

export const chainReorg: FaultKind<BranchChange & { readonly [name: string]: boolean | number }> = {
  name: 'chain-reorg',
  forMs: [1, 2],
  weight: 2,
  draw: (randomness) => ({
    depth: Math.round(draw.spread(randomness, 1, reorgDepthMax)),
    keptShare: draw.oneOf(randomness, [1, 1, 0.5, 0]),
    isShuffled: draw.chance(randomness, 0.5),
    seed: draw.integer(randomness, 1, 2 ** 31),
  }),
  begin: ({ chain }, change) => chain.reorganise(change),
  end: () => {},
}
