/**
 * Signatures that ecrecover takes, made a thousand times faster than those that keep a secret: all by one ephemeral number, whose point is
 * worked out once. Whoever sees two of them knows the keys, which are those of a test.
 *
 * Source: SEC 1 v2.0, 4.1.3
 */
import { createHash } from 'node:crypto'
import { secp256k1 } from '@noble/curves/secp256k1.js'

const { Fn, BASE } = secp256k1.Point
const ephemeral = numberOf(createHash('sha256').update('one for all').digest())
const point = BASE.multiply(ephemeral).toAffine()
const r = Fn.create(point.x)
const inverse = Fn.inv(ephemeral)
const shares = new Map<string, bigint>()

/** r ‖ s ‖ v in hex, low s (EIP-2). */
export function signFast(digest: Uint8Array, privateKey: Uint8Array): `0x${string}` {
  const name = Buffer.from(privateKey).toString('hex')
  let share = shares.get(name)
  if (share === undefined) {
    share = Fn.mul(r, numberOf(privateKey))
    shares.set(name, share)
  }
  const s = Fn.mul(inverse, Fn.add(Fn.create(numberOf(digest)), share))
  const isHigh = s > Fn.ORDER / 2n
  const isOdd = (point.y & 1n) === 1n
  const v = isOdd === isHigh ? 27 : 28
  return `0x${hexOf(r)}${hexOf(isHigh ? Fn.ORDER - s : s)}${v.toString(16)}`
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}

function hexOf(value: bigint): string {
  return value.toString(16).padStart(64, '0')
}
