/** How statements are signed for our contracts: name and version of each EIP-712 domain stand in a Solidity constructor. */
import {
  type Address,
  type DealRevision,
  dealRevisionForm,
  eip712Scheme,
  type Offer,
  offerForm,
  type SigningScheme,
} from '@nupeerstack/protocol'
import type { Deployment } from './chain.ts'

/** Of what an operator signs for the market. */
export function offerScheme({ chainId, market }: Pick<Deployment, 'chainId' | 'market'>): SigningScheme<Offer> {
  return eip712Scheme({ name: 'NuPeerStack Market', version: '1', chainId, verifyingContract: market }, offerForm)
}

/** Of what both sides of a deal sign for the storage kind at this address. */
export function revisionScheme({
  chainId,
  address,
}: {
  readonly chainId: number
  readonly address: Address
}): SigningScheme<DealRevision> {
  const domain = { name: 'NuPeerStack Storage', version: '1', chainId, verifyingContract: address }
  return eip712Scheme(domain, dealRevisionForm)
}
