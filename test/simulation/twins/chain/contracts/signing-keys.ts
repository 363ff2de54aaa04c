/** The twin of `SigningKeys.sol`: which key signs for an operator. */
import type { Address } from '@nupeerstack/protocol'
import { type Call, noAddress, refuse } from './call.ts'
import { Slots } from './slots.ts'

interface Keys {
  readonly current: Address
  readonly next: Address
  readonly nextFromBlock: bigint
}

const ownKey: Keys = { current: noAddress, next: noAddress, nextFromBlock: 0n }

export class SigningKeysTwin {
  readonly delayBlocks: bigint
  readonly #keys = new Slots<Keys>('keys.keysOf', ownKey)

  constructor({ delayBlocks }: { readonly delayBlocks: bigint }) {
    this.delayBlocks = delayBlocks
  }

  /** Returns from which block on the key signs. */
  name(call: Call, signer: Address, hasHadDeals: boolean): bigint {
    if (signer === noAddress) refuse('SigningKeys_NoKey')
    const keys = this.#keys.get(call, call.sender)
    if (!hasHadDeals) {
      this.#keys.set(call, { ...keys, current: signer }, call.sender)
      return call.block.number
    }
    const current = this.#hasFollowed(call, keys) ? keys.next : keys.current
    const nextFromBlock = call.block.number + this.delayBlocks
    this.#keys.set(call, { current, next: signer, nextFromBlock }, call.sender)
    return nextFromBlock
  }

  signerOf(call: Call, operator: Address): Address {
    const keys = this.#keys.get(call, operator)
    if (this.#hasFollowed(call, keys)) return keys.next
    return keys.current === noAddress ? operator : keys.current
  }

  nextSignerOf(call: Call, operator: Address): readonly [Address, bigint] {
    const keys = this.#keys.get(call, operator)
    const isWaiting = keys.next !== noAddress && !this.#hasFollowed(call, keys)
    return isWaiting ? [keys.next, keys.nextFromBlock] : [noAddress, 0n]
  }

  #hasFollowed(call: Call, { next, nextFromBlock }: Keys): boolean {
    return next !== noAddress && call.block.number >= nextFromBlock
  }
}
