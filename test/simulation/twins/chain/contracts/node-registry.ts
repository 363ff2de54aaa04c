/** The twin of `NodeRegistry.sol`: which node serves an operator's deals of a kind, and where it may be dialled. */
import type { Address } from '@nupeerstack/protocol'
import { type Call, refuse } from './call.ts'
import { Slots } from './slots.ts'

export interface StoredNode {
  readonly peerId: string
  readonly addresses: readonly string[]
}

const peerIdBytesMax = 80
const addressBytesMax = 256
const addressesMax = 8
const kindsMax = 16
const nobody: StoredNode = { peerId: '', addresses: [] }

export class NodeRegistryTwin {
  readonly #operators = new Slots<readonly Address[]>('registry.operatorsByKind', [])
  readonly #kinds = new Slots<readonly Address[]>('registry.kindsByOperator', [])
  readonly #nodes = new Slots<StoredNode>('registry.entries', nobody)

  register(call: Call, kind: Address, { peerId, addresses }: StoredNode): void {
    const peerIdBytes = Buffer.byteLength(peerId)
    if (peerIdBytes === 0 || peerIdBytes > peerIdBytesMax) refuse('NodeRegistry_PeerIdLength', BigInt(peerIdBytes))
    if (addresses.length > addressesMax) refuse('NodeRegistry_TooManyAddresses', BigInt(addresses.length))
    const isKnown = this.nodeOf(call, call.sender, kind).peerId !== ''
    const kinds = this.kindsOf(call, call.sender)
    if (!isKnown && kinds.length >= kindsMax) refuse('NodeRegistry_TooManyKinds', BigInt(kinds.length + 1))
    for (const address of addresses) {
      const bytes = Buffer.byteLength(address)
      if (bytes > addressBytesMax) refuse('NodeRegistry_AddressTooLong', BigInt(bytes))
    }
    if (!isKnown) {
      this.#kinds.set(call, [...kinds, kind], call.sender)
      this.#operators.set(call, [...this.operators(call, kind), call.sender], kind)
    }
    this.#nodes.set(call, { peerId, addresses }, call.sender, kind)
  }

  nodeOf(call: Call, operator: Address, kind: Address): StoredNode {
    return this.#nodes.get(call, operator, kind)
  }

  kindsOf(call: Call, operator: Address): readonly Address[] {
    return this.#kinds.get(call, operator)
  }

  operators(call: Call, kind: Address): readonly Address[] {
    return this.#operators.get(call, kind)
  }

  page(
    call: Call,
    kind: Address,
    { from, countMax }: { readonly from: bigint; readonly countMax: bigint },
  ): { readonly operator: Address; readonly node: StoredNode }[] {
    const page = this.operators(call, kind).slice(Number(from), Number(from + countMax))
    return page.map((operator) => ({ operator, node: this.nodeOf(call, operator, kind) }))
  }
}
