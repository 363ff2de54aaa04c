/** What is not as it should be when nothing goes wrong any more: each as a sentence. Chores bring it about by themselves. */
import type { World } from './world/world.ts'

export async function whatAils(world: World): Promise<string[]> {
  const { customer, nodes } = world
  const down = [customer, ...nodes].filter((process) => !process.isUp() || process.isPaused()).map(({ name }) => name)
  if (down.length > 0) return [`${down.join(', ')} should be up`]
  const { isWritable, repairs, parts, nodes: known, deals } = await customer.within(({ client }) => client.status())
  const partsToFree = (await world.gateway?.s3.status())?.partsToFree ?? 0
  const nameOf = (operator: string) => nodes.find((node) => node.operator === operator)?.name ?? operator
  return [
    ...(isWritable ? [] : ['the client takes no writes']),
    ...(repairs.waiting > 0 ? [`${repairs.waiting} shards wait for repair`] : []),
    ...(partsToFree > 0 ? [`the gateway has ${partsToFree} parts to free`] : []),
    ...(parts.freed > 0 ? [`${parts.freed} freed parts wait to be taken apart`] : []),
    ...known.filter(({ isUp }) => !isUp).map(({ operator }) => `the client holds ${nameOf(operator)} to be down`),
    ...deals
      .filter(({ state, stagedOperations }) => state === 'active' && stagedOperations > 0)
      .map(
        ({ id, operator, stagedOperations }) =>
          `${stagedOperations} operations wait for deal ${id} of ${nameOf(operator)}`,
      ),
  ]
}
