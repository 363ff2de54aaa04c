/** The EIP-712 domains of our contracts: name and version stand in their Solidity constructors. */
import type { SigningDomain } from '@nupeerstack/protocol'
import { addressOfKind } from './port/address-of-kind.ts'
import type { Deployment } from './port/chain.ts'

/** What an offer is signed for. */
export function marketDomain({ chainId, market }: Deployment): SigningDomain {
  return { name: 'NuPeerStack Market', version: '1', chainId, verifyingContract: market }
}

/** What a deal revision is signed for. */
export function storageDomain(deployment: Deployment): SigningDomain {
  const verifyingContract = addressOfKind(deployment, { name: 'storage' })
  return { name: 'NuPeerStack Storage', version: '1', chainId: deployment.chainId, verifyingContract }
}
