/** Addresses and ids between the words of libp2p and ours. */
import type { Connection, PeerId as Libp2pPeerId } from '@libp2p/interface'
import { type Multiaddr, multiaddr } from '@multiformats/multiaddr'
import { type PeerId, parsePeerId } from '@nupeerstack/protocol'
import type { PeerAddress } from '../port/network.ts'

export function ourPeerId(peer: Libp2pPeerId): PeerId {
  return parsePeerId(peer.toString())
}

/** What of a peer's addresses can be dialled, with its id at the end. */
export function dialable({ peerId, addresses }: PeerAddress): Multiaddr[] {
  return addresses.flatMap((address) => {
    try {
      return [multiaddr(`${address}/p2p/${peerId}`)]
    } catch {
      // A hint that is no address is worth as much as no hint.
      return []
    }
  })
}

/** The text of an address as we keep it. */
export function withoutPeerId(address: Multiaddr): string {
  return address.toString().replace(/\/p2p\/[^/]+$/, '')
}

/** Where a TCP connection leads: an IP address or a name. */
export function remoteHost({ remoteAddr }: Pick<Connection, 'remoteAddr'>): string | undefined {
  return /^\/(?:ip4|ip6|dns|dns4|dns6)\/([^/]+)\/tcp\//.exec(remoteAddr.toString())?.[1]
}

/** IP addresses of multiaddrs, each once. */
export function listenHosts(addresses: readonly string[]): string[] {
  return [...new Set(addresses.flatMap((address) => /^\/ip[46]\/([^/]+)\//.exec(address)?.[1] ?? []))]
}

export function isLoopback(address: string): boolean {
  return address.startsWith('/ip4/127.') || address.startsWith('/ip6/::1/')
}
