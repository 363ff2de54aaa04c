/** A node that does not hand out what it has: it never answers, or says that it has not got it. */
import { storageMethods, WireError } from '@nupeerstack/protocol'
import { draw } from '../world/draw.ts'
import { randomnessOf } from '../world/randomness-of.ts'
import type { FaultKind } from './fault-kind.ts'

type DrawnWithholding = { readonly node: string; readonly manner: 'silent' | 'denies' | 'busy'; readonly share: number }

const withheld: readonly string[] = [storageMethods.getRange, storageMethods.audit]

export const withholdingNode: FaultKind<DrawnWithholding> = {
  name: 'withholding-node',
  draw: (randomness, { nodes }) => ({
    node: draw.oneOf(randomness, nodes),
    manner: draw.oneOf(randomness, ['silent', 'denies', 'busy'] as const),
    share: draw.spread(randomness, 0.1, 1),
  }),
  begin(world, drawn) {
    const { node, manner, share } = drawn
    const randomness = randomnessOf(world.seed, `${node} withholds`)
    world.network.misbehave(drawn, node, async ({ method, honest }) => {
      if (!withheld.includes(method) || !draw.chance(randomness, share)) return await honest()
      if (manner === 'silent') return await new Promise(() => {})
      throw new WireError(manner === 'denies' ? 'not-found' : 'busy', 'the shard is not here')
    })
  },
  end(world, drawn) {
    world.network.behave(drawn)
  },
}
