/** The node that a fault was drawn for. */
import type { SimulatedNode } from '../world/simulated-node.ts'
import type { World } from '../world/world.ts'

export function nodeNamed(world: World, name: string): SimulatedNode {
  const node = world.nodes.find((each) => each.name === name)
  if (node === undefined) throw new RangeError(`there is no node ${name}`)
  return node
}
