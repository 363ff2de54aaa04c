/** Signs for the customer and checks what operators sign: EIP-712 over the domains of this network's contracts. */
import { type Deployment, marketDomain, storageDomain } from '@nupeerstack/contracts-client'
import {
  type Address,
  addressOfPrivateKey,
  type DealRevision,
  dealRevisionDigest,
  type Offer,
  offerDigest,
  recoverSigner,
  signDigest,
} from '@nupeerstack/protocol'

export interface DealSignatures {
  readonly customer: Address
  signRevision(revision: DealRevision): Uint8Array
  isRevisionBy(operator: Address, revision: DealRevision, signature: Uint8Array): boolean
  /** Whether the operator that the offer names has signed it. */
  isOfferGenuine(offer: Offer, signature: Uint8Array): boolean
}

export function createDealSignatures(deployment: Deployment, accountKey: Uint8Array): DealSignatures {
  const storage = storageDomain(deployment)
  const market = marketDomain(deployment)
  return {
    customer: addressOfPrivateKey(accountKey),
    signRevision: (revision) => signDigest(dealRevisionDigest(storage, revision), accountKey),
    isRevisionBy: (operator, revision, signature) =>
      recoverSigner(dealRevisionDigest(storage, revision), signature) === operator,
    isOfferGenuine: (offer, signature) => recoverSigner(offerDigest(market, offer), signature) === offer.operator,
  }
}
