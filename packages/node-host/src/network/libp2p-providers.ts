/** Who has announced a digest in the DHT. Hints only: neither placement nor payment trusts them. */

import type { KadDHT } from '@libp2p/kad-dht'
import type { PeerId } from '@nupeerstack/protocol'
import { CID } from 'multiformats/cid'
import type { Logger } from '../monitoring/logger.ts'
import type { PeerAddress } from '../port/network.ts'
import { ourPeerId, withoutPeerId } from './libp2p-addresses.ts'
import { multihashOf } from './libp2p-announce.ts'

export interface FindProvidersDependencies {
  readonly dht: Pick<KadDHT, 'findProviders'>
  readonly self: PeerId
  readonly log: Logger
}

/** A peer is at a few places; a record that names many is there to make us dial them. */
const addressesMax = 16

/** At most `limit` peers besides this one. Whatever ends the search, what was found before is the answer. */
export async function findProviders(
  { dht, self, log }: FindProvidersDependencies,
  { digest, limit }: { readonly digest: Uint8Array; readonly limit: number },
  signal: AbortSignal,
): Promise<PeerAddress[]> {
  const found = new Map<PeerId, PeerAddress>()
  try {
    for await (const event of dht.findProviders(cidOf(digest), { signal })) {
      if (event.name !== 'PROVIDER') continue
      for (const { id, multiaddrs } of event.providers) {
        const peerId = ourPeerId(id)
        const addresses = [...new Set(multiaddrs.map(withoutPeerId))].slice(0, addressesMax)
        if (peerId !== self) found.set(peerId, { peerId, addresses })
      }
      if (found.size >= limit) break
    }
  } catch (error) {
    // What was found before the time was over is as good as any other hint.
    if (!signal.aborted) log.debug('dht-search-failed', { error })
  }
  return [...found.values()].slice(0, limit)
}

/** CIDv1 of raw bytes with this SHA-256. */
function cidOf(digest: Uint8Array): CID {
  const rawCodec = 0x55
  return CID.createV1(rawCodec, multihashOf(digest))
}
