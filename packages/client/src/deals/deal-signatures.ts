/** Signs for the customer and checks what operators sign, by the schemes of this network's ledger. */
import { type Chain, storageKind } from '@nupeerstack/contracts-client'
import { type Address, createAccountSigner, type DealRevision, type Offer } from '@nupeerstack/protocol'

export interface DealSignatures {
  readonly customer: Address
  signRevision(revision: DealRevision): Uint8Array
  isRevisionBy(operator: Address, revision: DealRevision, signature: Uint8Array): boolean
  /** Whether the operator that the offer names has signed it. */
  isOfferGenuine(offer: Offer, signature: Uint8Array): boolean
}

export function createDealSignatures(chain: Pick<Chain, 'market' | 'kind'>, accountKey: Uint8Array): DealSignatures {
  const { offers } = chain.market
  const { revisions } = chain.kind(storageKind)
  const signer = createAccountSigner(accountKey)
  return {
    customer: signer.account,
    signRevision: (revision) => signer.sign(revisions, revision),
    isRevisionBy: (operator, revision, signature) => revisions.isSignedBy(operator, revision, signature),
    isOfferGenuine: (offer, signature) => offers.isSignedBy(offer.operator, offer, signature),
  }
}
