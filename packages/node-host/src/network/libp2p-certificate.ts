/**
 * The certificates of the libp2p TLS specification: self-signed, with the peer's public key and its signature over the
 * certificate's key in an extension. The connection encrypter and the direct carrier both stand on them, so that a peer
 * is the same peer on either.
 *
 * Source: https://github.com/libp2p/specs/blob/master/tls/tls.md
 */
import { createSecureContext, type SecureContext, type TLSSocket } from 'node:tls'
import { peerIdFromString } from '@libp2p/peer-id'
import { generateCertificate, verifyPeerCertificate } from '@libp2p/tls/utils'
import { type PeerId, parsePeerId } from '@nupeerstack/protocol'
import type { PeerIdentity } from '../identity/identity.ts'
import { libp2pPrivateKey } from '../identity/libp2p-keys.ts'

/** AES-128 first: it costs a fifth less than AES-256, and what is inside is sealed with AES-256 already. */
const ciphers = 'TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256'

/** Makes the TLS context of a peer: a fresh certificate key, signed once for the life of the process. */
export async function createPeerContext(identity: PeerIdentity): Promise<SecureContext> {
  const { cert, key } = await generateCertificate(libp2pPrivateKey(identity.privateKey))
  return createSecureContext({ cert, key, ciphers, minVersion: 'TLSv1.3', maxVersion: 'TLSv1.3' })
}

/** Who the other side of a finished handshake has proven to be. Throws where it has proven nothing, or another peer. */
export async function provenPeer(socket: TLSSocket, expected: PeerId | undefined): Promise<PeerId> {
  const certificate = socket.getPeerX509Certificate()
  if (certificate === undefined) throw new Error('the peer showed no certificate')
  const peer = await verifyPeerCertificate(
    certificate.raw,
    expected === undefined ? undefined : peerIdFromString(expected),
  )
  return parsePeerId(peer.toString())
}
