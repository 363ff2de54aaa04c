/**
 * Reed-Solomon by the npm package, in this thread: systematic, Vandermonde, GF(2^8) modulo x^8+x^4+x^3+x^2+1, the
 * same bytes as klauspost/reedsolomon. It copies a stripe into its own memory and back; a kernel that works in place
 * takes the same two functions.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { ReedSolomonErasure } from '@subspace/reed-solomon-erasure.wasm'
import type { Shape } from './shape.ts'

const wasmPath = createRequire(import.meta.url)
  .resolve('@subspace/reed-solomon-erasure.wasm')
  .replace(/index\.js$/, 'reed_solomon_erasure_bg.wasm')
const code = ReedSolomonErasure.fromBytes(readFileSync(wasmPath))

/** Computes shards k to n-1 from shards 0 to k-1, which lie side by side in `memory`. */
export function encodeParity(memory: Uint8Array, { k, n }: Shape): void {
  const scratch = memory.slice()
  check(code.encode(scratch, k, n - k))
  memory.set(scratch)
}

/** Computes the `wanted` shards from the `present` ones; bytes of all others stay as they are. */
export function rebuildShards(
  memory: Uint8Array,
  { k, n, shardBytes }: Shape,
  present: readonly number[],
  wanted: readonly number[],
): void {
  const scratch = memory.slice()
  const available = Array.from({ length: n }, (_, index) => present.includes(index))
  check(code.reconstruct(scratch, k, n - k, available))
  // The package promises data shards only; parity follows from them.
  if (wanted.some((index) => index >= k)) check(code.encode(scratch, k, n - k))
  for (const index of wanted) {
    const start = index * shardBytes
    memory.set(scratch.subarray(start, start + shardBytes), start)
  }
}

function check(result: number): void {
  if (result !== ReedSolomonErasure.RESULT_OK) throw new Error(`the erasure code refused with ${result}`)
}
