/** Who operates the nodes of a development network, by the keys in its folder: the network need not run. */
import type { Address } from '@nupeerstack/protocol'
import { readAccount } from '../local/secrets.ts'
import type { FoundNetwork } from './find-network.ts'

/** By number; without those that have no key yet. */
export function readOperators({ network, layout }: FoundNetwork): ReadonlyMap<number, Address> {
  return new Map(
    network.nodes.flatMap(({ id }) => {
      const operator = readAccount(layout.node(id).operatorKey)
      return operator === undefined ? [] : [[id, operator] as const]
    }),
  )
}
