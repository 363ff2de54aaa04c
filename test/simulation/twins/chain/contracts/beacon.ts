/** The twin of `PrevrandaoBeacon.sol`: a period's seed is the prevrandao of its first block, from the header that someone brings. */
import type { Address } from '@nupeerstack/protocol'
import { fromRlp, type Hex, keccak256, zeroHash } from 'viem'
import { prevrandaoBeaconAbi } from '../../../../../packages/contracts-client/src/generated/prevrandao-beacon.ts'
import { type Call, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { Slots } from './slots.ts'

/** Place of the prevrandao among a header's fields. */
const mixHashIndex = 13

export class BeaconTwin {
  readonly contract: Contract
  readonly periodBlocks: bigint
  readonly #seeds = new Slots<Hex>('beacon.seeds', zeroHash)
  readonly #address: Address

  constructor(address: Address, { periodBlocks }: { readonly periodBlocks: bigint }) {
    this.#address = address
    this.periodBlocks = periodBlocks
    this.contract = contractOf(address, prevrandaoBeaconAbi, {
      periodBlocks: () => periodBlocks,
      currentPeriod: (call) => this.currentPeriod(call),
      seedOf: (call, period) => this.seedOf(call, period),
      record: (call, header) => this.#record(call, header),
    })
  }

  currentPeriod(call: Call): bigint {
    return call.block.number / this.periodBlocks
  }

  seedOf(call: Call, period: bigint): Hex {
    return this.#seeds.get(call, period)
  }

  hasSeed(call: Call, period: bigint): boolean {
    return this.seedOf(call, period) !== zeroHash
  }

  #record(call: Call, header: Hex): void {
    const period = this.currentPeriod(call)
    if (this.hasSeed(call, period)) refuse('PrevrandaoBeacon_AlreadyRecorded', period)
    const designated = period * this.periodBlocks
    if (call.block.number === designated) refuse('PrevrandaoBeacon_NotYet', designated)
    const hash = call.block.hashOf(designated)
    if (hash === undefined) refuse('PrevrandaoBeacon_TooLate', designated)
    if (keccak256(header) !== hash) refuse('PrevrandaoBeacon_WrongHeader')
    const seed = fromRlp(header, 'hex')[mixHashIndex] as Hex
    this.#seeds.set(call, seed, period)
    call.events.push({ address: this.#address, name: 'SeedRecorded', args: { period, seed } })
  }
}
