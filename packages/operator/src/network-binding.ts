/**
 * A node's state belongs to one network: the deals of another chain, or of one that was set up anew, have the same
 * numbers and mean something else. Opened under another network it is refused, and nothing in it is changed.
 */
import type { Deployment } from '@nupeerstack/contracts-client'

/** What names a network for good. */
export type NetworkName = Pick<Deployment, 'chainId' | 'market'>

/** Where a service notes, beside its state, to which network that belongs. */
export interface NetworkRecord {
  /** Notes the network where none is noted yet, durably; returns what stands there. */
  claim(network: NetworkName): NetworkName
}

export type NetworkBindingErrorCode = 'other-network'

export class NetworkBindingError extends Error {
  override readonly name = 'NetworkBindingError'
  readonly code: NetworkBindingErrorCode = 'other-network'
}

/** Binds new state to the network. Throws NetworkBindingError where it is bound to another. */
export function bindToNetwork(record: NetworkRecord, { chainId, market }: NetworkName): void {
  const bound = record.claim({ chainId, market })
  if (bound.chainId === chainId && bound.market === market) return
  throw new NetworkBindingError(
    `the data folder belongs to the network of market ${bound.market} on chain ${bound.chainId}, not to this one`,
  )
}
