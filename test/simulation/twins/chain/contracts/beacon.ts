/**
 * The twin of `PrevrandaoBeacon.sol` and of the `SeedBook.sol` below it: a period's seed is the prevrandao of its designated block,
 * from the header that someone brings and is rewarded for.
 */
import type { Address } from '@nupeerstack/protocol'
import { fromRlp, type Hex, keccak256, zeroHash } from 'viem'
import { smaller } from '../../../../../packages/contracts-client/src/evm/larger.ts'
import { prevrandaoBeaconAbi } from '../../../../../packages/contracts-client/src/generated/prevrandao-beacon.ts'
import { type Call, calledBy, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { Slots } from './slots.ts'
import type { TokenTwin } from './token.ts'

export interface BeaconTwinSettings {
  readonly address: Address
  readonly token: TokenTwin
  readonly rewardPerSeed: bigint
  readonly periodBlocks: bigint
  readonly seedDistanceBlocks: bigint
  readonly recordingBlocks: bigint
}

/** Place of the prevrandao among a header's fields. */
const mixHashIndex = 13

export class BeaconTwin {
  readonly contract: Contract
  readonly #settings: BeaconTwinSettings
  readonly #seeds = new Slots<Hex>('beacon.seeds', zeroHash)

  constructor(settings: BeaconTwinSettings) {
    this.#settings = settings
    this.contract = contractOf(settings.address, prevrandaoBeaconAbi, {
      periodBlocks: () => settings.periodBlocks,
      seedDistanceBlocks: () => settings.seedDistanceBlocks,
      recordingBlocks: () => settings.recordingBlocks,
      currentPeriod: (call) => this.currentPeriod(call),
      designatedBlock: (_, period) => this.#designatedBlock(period),
      seedOf: (call, period) => this.seedOf(call, period),
      record: (call, header) => this.#record(call, header),
    })
  }

  currentPeriod(call: Call): bigint {
    return call.block.number / this.#settings.periodBlocks
  }

  seedOf(call: Call, period: bigint): Hex {
    return this.#seeds.get(call, period)
  }

  hasSeed(call: Call, period: bigint): boolean {
    return this.seedOf(call, period) !== zeroHash
  }

  #designatedBlock(period: bigint): bigint {
    return period * this.#settings.periodBlocks + this.#settings.seedDistanceBlocks
  }

  #record(call: Call, header: Hex): void {
    const period = this.currentPeriod(call)
    if (this.hasSeed(call, period)) refuse('SeedBook_AlreadyRecorded', period)
    const designated = this.#designatedBlock(period)
    if (call.block.number <= designated) refuse('PrevrandaoBeacon_NotYet', designated)
    if (call.block.number > designated + this.#settings.recordingBlocks) refuse('PrevrandaoBeacon_TooLate', designated)
    if (keccak256(header) !== call.block.hashOf(designated)) refuse('PrevrandaoBeacon_WrongHeader')
    this.#keep(call, period, fromRlp(header, 'hex')[mixHashIndex] as Hex)
  }

  #keep(call: Call, period: bigint, seed: Hex): void {
    const { address, token, rewardPerSeed } = this.#settings
    if (seed === zeroHash) refuse('SeedBook_SeedIsZero', period)
    this.#seeds.set(call, seed, period)
    call.events.push({ address, name: 'SeedRecorded', args: { period, seed } })
    const reward = smaller(token.balanceOf(call, address), rewardPerSeed)
    if (reward === 0n) return
    const args = { period, recorder: call.sender, amount: reward }
    call.events.push({ address, name: 'RecorderRewarded', args })
    token.transfer(calledBy(call, address), call.sender, reward)
  }
}
