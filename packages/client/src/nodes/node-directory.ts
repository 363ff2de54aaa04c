/**
 * Who is a node: the registry on the chain is the truth, health is our own experience. A node that left the registry is
 * kept while it may still hold shards of ours.
 */
import { addressOfKind, type Chain, storageKind } from '@nupeerstack/contracts-client'
import type { PeerAddress } from '@nupeerstack/node-host'
import type { Address } from '@nupeerstack/protocol'
import type { Clock } from '@nupeerstack/runtime'
import { createNodeHealth, type NodeHealth } from './node-health.ts'

export interface DirectoryNode {
  readonly operator: Address
  readonly peer: PeerAddress
  /** Whether it may take new deals. */
  readonly isEligible: boolean
  readonly health: NodeHealth
}

export interface NodeDirectory {
  /** Reads the registry anew. Throws ChainError where the chain cannot be reached; what was known stays. */
  refresh(): Promise<void>
  node(operator: Address): DirectoryNode | undefined
  nodes(): DirectoryNode[]
}

export function createNodeDirectory({
  chain,
  clock,
}: {
  chain: Pick<Chain, 'market' | 'deployment'>
  clock: Clock
}): NodeDirectory {
  const nodes = new Map<Address, DirectoryNode>()
  return {
    refresh: async () => {
      const registered = await chain.market.nodes(addressOfKind(chain.deployment, storageKind))
      const listed = new Set(registered.map(({ operator }) => operator))
      for (const { operator, peerId, addresses, isEligible } of registered) {
        const known = nodes.get(operator)
        // A node that comes back with another identity starts with a clean slate.
        const health = known?.peer.peerId === peerId ? known.health : createNodeHealth(clock)
        nodes.set(operator, { operator, peer: { peerId, addresses }, isEligible, health })
      }
      for (const node of nodes.values()) {
        if (!listed.has(node.operator)) nodes.set(node.operator, { ...node, isEligible: false })
      }
    },
    node: (operator) => nodes.get(operator),
    nodes: () => [...nodes.values()],
  }
}
