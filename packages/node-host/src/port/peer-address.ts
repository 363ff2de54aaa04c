/** Between the two ways to write where a peer is: multiaddrs with the peer id at the end, and id and hints apart. */
import { type PeerId, ProtocolError, parsePeerId } from '@nupeerstack/protocol'
import type { PeerAddress } from './network.ts'

/** Reads `/ip4/192.0.2.1/tcp/4001/p2p/12D3…`. Throws ProtocolError. */
export function parsePeerAddress(text: string): PeerAddress {
  const at = text.lastIndexOf('/p2p/')
  if (at === -1) throw new ProtocolError('a peer address ends in /p2p/ and the peer id')
  const address = text.slice(0, at)
  return { peerId: parsePeerId(text.slice(at + '/p2p/'.length)), addresses: address === '' ? [] : [address] }
}

/** Where this network can be reached, for a registry or for another peer. */
export function peerAddress(network: { readonly peerId: PeerId; readonly addresses: readonly string[] }): PeerAddress {
  return { peerId: network.peerId, addresses: network.addresses.flatMap((text) => parsePeerAddress(text).addresses) }
}
