/** The customer gives a node up: everything moves away from it, and its deals end. It may be given new ones later. */
import { profileByName } from '../../../packages/client/src/coding/profiles.ts'
import { draw } from '../world/draw.ts'
import type { OperationKind } from './operation-kind.ts'
import { isRefusal } from './part-model.ts'

export const abandonNode: OperationKind<{ readonly node: string }> = {
  name: 'abandon-node',
  front: 'parts',
  weight: 0.02,
  draw(randomness, { shape: { nodes, profile } }) {
    const needed = profileByName(profile)?.n ?? nodes.length
    return nodes.length > needed ? { node: draw.oneOf(randomness, nodes) } : undefined
  },
  async run(world, { node: name }) {
    const node = world.nodes.find((each) => each.name === name)
    if (node === undefined) return
    try {
      await world.customer.within(({ client }) => client.abandon(node.operator))
    } catch (error) {
      if (!isRefusal(error)) throw error
    }
  },
}
