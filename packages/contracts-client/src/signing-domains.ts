/** The EIP-712 domains of our contracts: name and version stand in their Solidity constructors. */
import type { SigningDomain } from '@nupeerstack/protocol'
import type { Deployment } from './chain.ts'

/** What an offer is signed for. */
export function marketDomain({ chainId, market }: Deployment): SigningDomain {
  return { name: 'NuPeerStack Market', version: '1', chainId, verifyingContract: market }
}

/** What a deal revision is signed for. */
export function storageDomain({ chainId, storageKind }: Deployment): SigningDomain {
  return { name: 'NuPeerStack Storage', version: '1', chainId, verifyingContract: storageKind }
}
