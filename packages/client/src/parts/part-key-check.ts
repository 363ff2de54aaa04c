/** Tells the right part key from a wrong one: a tag derived from the key, kept beside the part, that reveals nothing. */
import { timingSafeEqual } from 'node:crypto'
import { deriveKey } from '../coding/key-wrap.ts'

export function partKeyCheck(key: Uint8Array): Uint8Array {
  return deriveKey(key, 'part key check').subarray(0, 16)
}

export function isPartKey(key: Uint8Array, check: Uint8Array): boolean {
  const actual = partKeyCheck(key)
  return actual.length === check.length && timingSafeEqual(actual, check)
}
