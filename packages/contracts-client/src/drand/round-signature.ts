/**
 * The signature of a round as drand publishes it, 48 bytes, and whether it is one. The contract checks the same; here it is checked
 * before gas is spent on what some server says.
 *
 * Source: https://docs.drand.love/docs/cryptography (unchained, signatures on G1), RFC 9380
 */
import { createHash } from 'node:crypto'
import { bls12_381 } from '@noble/curves/bls12-381.js'

import type { DrandNetwork } from '../port/drand-network.ts'
import { compressPublicKey } from './public-key.ts'

const domain = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_'

/** A round's signature from what a server of drand answers. Throws TypeError with one sentence where it is another round's, or none. */
export function parseRound(text: string, wanted: number): `0x${string}` {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new TypeError('the answer is not JSON', { cause })
  }
  const { round, signature } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  if (round !== wanted) throw new TypeError(`the answer is not of round ${wanted}`)
  if (typeof signature !== 'string' || !/^[0-9a-f]{96}$/i.test(signature)) {
    throw new TypeError(`the signature of round ${wanted} is not 48 bytes in hex`)
  }
  return `0x${signature}`
}

export function isRoundSignature(
  { publicKey }: Pick<DrandNetwork, 'publicKey'>,
  round: number,
  signature: `0x${string}`,
): boolean {
  const { shortSignatures } = bls12_381
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const message = shortSignatures.hash(createHash('sha256').update(number).digest(), domain)
  try {
    const key = Buffer.from(compressPublicKey(publicKey).slice(2), 'hex')
    return shortSignatures.verify(Buffer.from(signature.slice(2), 'hex'), message, key)
  } catch {
    // No points of the groups.
    return false
  }
}

/** What drand publishes as the randomness of the round. */
export function roundRandomness(signature: `0x${string}`): `0x${string}` {
  return `0x${createHash('sha256')
    .update(Buffer.from(signature.slice(2), 'hex'))
    .digest('hex')}`
}
