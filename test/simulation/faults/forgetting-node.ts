/** A node that signs for shards and does not keep them. */
import {
  putShardRequest,
  putShardResponse,
  receiptBytes,
  shardRootFromBytes,
  storageMethods,
} from '@nupeerstack/protocol'
import { draw } from '../world/draw.ts'
import { randomnessOf } from '../world/randomness-of.ts'
import type { FaultKind } from './fault-kind.ts'

type DrawnForgetting = { readonly node: string; readonly share: number }

export const forgettingNode: FaultKind<DrawnForgetting> = {
  name: 'forgetting-node',
  draw: (randomness, { fragile }) =>
    fragile.length === 0
      ? undefined
      : { node: draw.oneOf(randomness, fragile), share: draw.spread(randomness, 0.1, 1) },
  begin(world, drawn) {
    const { node: name, share } = drawn
    const randomness = randomnessOf(world.seed, `${name} forgets`)
    const node = world.nodes.find((each) => each.name === name)
    world.network.misbehave(drawn, name, async ({ method, request, honest }) => {
      if (node === undefined || method !== storageMethods.putShard || !draw.chance(randomness, share))
        return await honest()
      const { dealId, root, pieces } = putShardRequest.parse(request.header)
      const receipt = node.sign(receiptBytes(dealId, shardRootFromBytes(root), pieces))
      return { header: putShardResponse.encode({ receipt }) }
    })
  },
  end(world, drawn) {
    world.network.behave(drawn)
  },
}
