/** The twin of `SignedFraud.sol` and `StorageFraud.sol`: two revisions of one deal under one number, both signed by its operator. */
import type { Address, DealRevision, SigningScheme } from '@nupeerstack/protocol'
import { type Hex, hexToBytes } from 'viem'
import { storageFraudAbi } from '../../../../../packages/contracts-client/src/generated/storage-fraud.ts'
import { type Call, calledBy, refuse } from './call.ts'
import { type Contract, contractOf } from './contract.ts'
import { dealIdOf, type MarketTwin } from './market.ts'
import { Slots } from './slots.ts'
import type { StorageKindTwin } from './storage-kind.ts'

interface StoredState {
  readonly root: Hex
  readonly pieces: bigint
}

export interface StorageFraudSettings {
  readonly address: Address
  readonly market: MarketTwin
  readonly revisions: SigningScheme<DealRevision>
  readonly kindAt: (address: Address) => StorageKindTwin | undefined
}

export class StorageFraudTwin {
  readonly contract: Contract
  readonly #settings: StorageFraudSettings
  readonly #isProven = new Slots('fraud.isProven', false)

  constructor(settings: StorageFraudSettings) {
    this.#settings = settings
    this.contract = contractOf(settings.address, storageFraudAbi, {
      market: () => settings.market.contract.address,
      isProven: (call, id) => this.#isProven.get(call, id),
      proveFraud: (call, id, number, states, signatures) => this.#prove(call, id, { number, states, signatures }),
    })
  }

  #prove(
    call: Call,
    id: bigint,
    {
      number,
      states,
      signatures,
    }: {
      readonly number: bigint
      readonly states: readonly [StoredState, StoredState]
      readonly signatures: readonly Hex[]
    },
  ): void {
    const { market, revisions, address } = this.#settings
    const { isOpen, operator, kind } = market.dealOf(call, id)
    if (!isOpen) refuse('SignedFraud_NotAnOpenDeal', id)
    if (this.#isProven.get(call, id)) refuse('SignedFraud_AlreadyProven', id)
    const [first, second] = states
    if (first.root === second.root && first.pieces === second.pieces) refuse('SignedFraud_TheSameTwice')
    const signer = market.keys.signerOf(call, operator)
    for (const [index, { root, pieces }] of states.entries()) {
      const revision = { dealId: dealIdOf(id), number: Number(number), root: hexToBytes(root), pieces: Number(pieces) }
      const isSigned = revisions.isSignedBy(signer, revision, hexToBytes(signatures[index] as Hex))
      if (!isSigned) refuse('SignedFraud_NotTheOperatorsSignature', BigInt(index))
    }
    this.#isProven.set(call, true, id)
    call.events.push({ address, name: 'FraudProven', args: { id, operator, number, reporter: call.sender } })
    this.#settings.kindAt(kind)?.onFraud(calledBy(call, address), operator, call.sender)
  }
}
