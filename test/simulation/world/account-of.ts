/** The account that a process acts with on the chain. */
import type { Address } from '@nupeerstack/protocol'
import type { World } from './world.ts'

export function accountOf({ customer, nodes }: World, process: string): Address {
  const node = nodes.find(({ name }) => name === process)
  return node === undefined ? customer.account : node.operator
}
