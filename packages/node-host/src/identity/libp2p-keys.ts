/**
 * Between keys as node:crypto has them and as libp2p names them. The peer id of an Ed25519 key embeds the public key
 * itself, so that a signature can be checked from the id alone.
 */
import { createPublicKey, type KeyObject } from 'node:crypto'
import { privateKeyFromRaw, publicKeyFromRaw } from '@libp2p/crypto/keys'
import type { PrivateKey } from '@libp2p/interface'
import { peerIdFromPublicKey, peerIdFromString } from '@libp2p/peer-id'
import { type PeerId, parsePeerId } from '@nupeerstack/protocol'

/** The peer id of an Ed25519 key. */
export function peerIdOfKey(key: KeyObject): PeerId {
  return parsePeerId(peerIdFromPublicKey(publicKeyFromRaw(rawPublicKey(key))).toString())
}

/** Making a key object costs more than checking a signature with it. Peers that one deals with are some hundreds. */
const publicKeysMax = 1_024
const publicKeys = new Map<PeerId, KeyObject>()

/** The public key inside a peer id, or `undefined` where the id does not embed an Ed25519 key. */
export function publicKeyOfPeer(peerId: PeerId): KeyObject | undefined {
  const known = publicKeys.get(peerId)
  if (known !== undefined) return known
  const key = readPublicKey(peerId)
  if (key === undefined) return undefined
  if (publicKeys.size >= publicKeysMax) publicKeys.clear()
  publicKeys.set(peerId, key)
  return key
}

function readPublicKey(peerId: PeerId): KeyObject | undefined {
  try {
    const { publicKey } = peerIdFromString(peerId)
    if (publicKey?.type !== 'Ed25519') return undefined
    const x = Buffer.from(publicKey.raw).toString('base64url')
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  } catch {
    return undefined
  }
}

/** The same private key in libp2p's form: seed and public key, 64 bytes. */
export function libp2pPrivateKey(privateKey: KeyObject): PrivateKey {
  const { d = '' } = privateKey.export({ format: 'jwk' })
  return privateKeyFromRaw(Buffer.concat([Buffer.from(d, 'base64url'), rawPublicKey(privateKey)]))
}

function rawPublicKey(key: KeyObject): Uint8Array {
  const { x = '' } = key.export({ format: 'jwk' })
  return Buffer.from(x, 'base64url')
}
