/** The twin of `NodeRegistry.sol`: who runs a node, and where it may be dialled. */
import type { Address } from '@nupeerstack/protocol'
import { type Call, refuse } from './call.ts'
import { Slots } from './slots.ts'

export interface StoredNode {
  readonly peerId: string
  readonly addresses: readonly string[]
  readonly kinds: readonly Address[]
}

const peerIdBytesMax = 80
const addressBytesMax = 256
const addressesMax = 8
const kindsMax = 16
const nobody: StoredNode = { peerId: '', addresses: [], kinds: [] }

export class NodeRegistryTwin {
  readonly #operators = new Slots<readonly Address[]>('registry.operators', [])
  readonly #nodes = new Slots<StoredNode>('registry.nodes', nobody)

  register(call: Call, { peerId, addresses, kinds }: StoredNode): void {
    const peerIdBytes = Buffer.byteLength(peerId)
    if (peerIdBytes === 0 || peerIdBytes > peerIdBytesMax) refuse('NodeRegistry_PeerIdLength', BigInt(peerIdBytes))
    if (addresses.length > addressesMax) refuse('NodeRegistry_TooManyAddresses', BigInt(addresses.length))
    if (kinds.length > kindsMax) refuse('NodeRegistry_TooManyKinds', BigInt(kinds.length))
    for (const address of addresses) {
      const bytes = Buffer.byteLength(address)
      if (bytes > addressBytesMax) refuse('NodeRegistry_AddressTooLong', BigInt(bytes))
    }
    if (this.nodeOf(call, call.sender).peerId === '') {
      this.#operators.set(call, [...this.#operators.get(call), call.sender])
    }
    this.#nodes.set(call, { peerId, addresses, kinds }, call.sender)
  }

  nodeOf(call: Call, operator: Address): StoredNode {
    return this.#nodes.get(call, operator)
  }

  operators(call: Call): readonly Address[] {
    return this.#operators.get(call)
  }

  page(call: Call, from: bigint, countMax: bigint): { readonly operator: Address; readonly node: StoredNode }[] {
    const page = this.operators(call).slice(Number(from), Number(from + countMax))
    return page.map((operator) => ({ operator, node: this.nodeOf(call, operator) }))
  }
}
