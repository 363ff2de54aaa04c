/** A drand network's key: drand writes it compressed, in 96 bytes, and contracts take the four coordinates of EIP-2537. */
import { bls12_381 } from '@noble/curves/bls12-381.js'

/** Hexadecimal digits of a coordinate: 64 bytes. */
const digits = 128

/** Throws where it is no point of the group. */
export function expandPublicKey(compressed: `0x${string}`): `0x${string}` {
  const { x, y } = bls12_381.G2.Point.fromHex(compressed.slice(2)).toAffine()
  return `0x${[x.c0, x.c1, y.c0, y.c1].map((value) => value.toString(16).padStart(digits, '0')).join('')}`
}

/** And back. Throws where these are no coordinates of a point of the group. */
export function compressPublicKey(words: `0x${string}`): `0x${string}` {
  if (!/^0x[0-9a-f]{512}$/i.test(words)) throw new TypeError('a public key has 256 bytes')
  const coordinate = (index: number) => BigInt(`0x${words.slice(2 + index * digits, 2 + (index + 1) * digits)}`)
  const x = { c0: coordinate(0), c1: coordinate(1) }
  const point = bls12_381.G2.Point.fromAffine({ x, y: { c0: coordinate(2), c1: coordinate(3) } })
  point.assertValidity()
  return `0x${point.toHex()}`
}
