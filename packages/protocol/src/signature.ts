/** secp256k1 signatures over 32-byte digests, in the 65-byte form r ‖ s ‖ v that Solidity's ecrecover takes. */
import { secp256k1 } from '@noble/curves/secp256k1.js'
import { keccak_256 } from '@noble/hashes/sha3.js'
import { type Address, parseAddress } from './ids.ts'

/** Length of a signature on the wire and in calldata. */
export const signatureBytes = 65

/** Signs a digest with a 32-byte private key. Deterministic (RFC 6979), low s (EIP-2). */
export function signDigest(digest: Uint8Array, privateKey: Uint8Array): Uint8Array {
  const recovered = secp256k1.sign(digest, privateKey, { prehash: false, format: 'recovered' })
  const signature = new Uint8Array(signatureBytes)
  signature.set(recovered.subarray(1), 0)
  signature[64] = recovered[0]! + 27
  return signature
}

/** The address whose key made the signature, or `undefined` where the bytes are no signature of this digest. */
export function recoverSigner(digest: Uint8Array, signature: Uint8Array): Address | undefined {
  const v = signature[64]
  if (signature.length !== signatureBytes || (v !== 27 && v !== 28)) return undefined
  const recovered = new Uint8Array(signatureBytes)
  recovered[0] = v - 27
  recovered.set(signature.subarray(0, 64), 1)
  try {
    const parsed = secp256k1.Signature.fromBytes(recovered, 'recovered')
    if (parsed.hasHighS()) return undefined
    return addressOfPublicKey(parsed.recoverPublicKey(digest).toBytes(false))
  } catch {
    return undefined
  }
}

/** The address that belongs to a private key. */
export function addressOfPrivateKey(privateKey: Uint8Array): Address {
  return addressOfPublicKey(secp256k1.getPublicKey(privateKey, false))
}

function addressOfPublicKey(uncompressed: Uint8Array): Address {
  return parseAddress(`0x${Buffer.from(keccak_256(uncompressed.subarray(1)).subarray(12)).toString('hex')}`)
}
