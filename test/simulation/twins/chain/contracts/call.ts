/** One call of a contract: who calls, in which block, over which state, and what it has said so far. */
import { type Address, parseAddress } from '@nupeerstack/protocol'
import type { Hex } from 'viem'
import type { StateLayer } from './state-layer.ts'

export interface BlockFacts {
  readonly number: bigint
  /** In wei. */
  readonly baseFeeWei: bigint
  /** Of a block before this one, as far as the EVM remembers: 256 blocks. */
  hashOf(number: bigint): Hex | undefined
}

/** What a contract has said, before it is put into topics and data. */
export interface SaidEvent {
  readonly address: Address
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
}

export interface Call {
  readonly sender: Address
  /** Wei that came with it. */
  readonly value: bigint
  readonly block: BlockFacts
  readonly state: StateLayer
  readonly events: SaidEvent[]
}

/** The same call, going on from one contract to another. */
export function calledBy(call: Call, sender: Address): Call {
  return { ...call, sender, value: 0n }
}

/** What a contract refuses with: the name of its Solidity error and that error's arguments. */
export class ContractRefusal extends Error {
  override readonly name = 'ContractRefusal'
  readonly errorName: string
  readonly args: readonly unknown[]

  constructor(errorName: string, args: readonly unknown[]) {
    super(errorName)
    this.errorName = errorName
    this.args = args
  }
}

export function refuse(errorName: string, ...args: readonly unknown[]): never {
  throw new ContractRefusal(errorName, args)
}

/** Solidity's `address(0)`. */
export const noAddress: Address = parseAddress(`0x${'0'.repeat(40)}`)
