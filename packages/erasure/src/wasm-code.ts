/**
 * Reed-Solomon by the WebAssembly module of `@subspace/reed-solomon-erasure.wasm`, in this thread: systematic,
 * Vandermonde, GF(2^8) modulo x^8+x^4+x^3+x^2+1, the same bytes as klauspost/reedsolomon. A stripe is copied into the
 * module's memory and the results back; a kernel that works in place takes the same two functions.
 *
 * We bind the module ourselves: the package's own `reconstruct` frees the availability flags that the module has already
 * freed, which corrupts its heap within a few calls at small n.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Shape } from './shape.ts'

interface CodeModule {
  readonly memory: WebAssembly.Memory
  encode(shards: number, length: number, k: number, m: number): number
  /** Takes ownership of the flags. */
  reconstruct(shards: number, length: number, k: number, m: number, flags: number, flagCount: number): number
  __wbindgen_malloc(length: number): number
  __wbindgen_free(pointer: number, length: number): void
}

const require = createRequire(import.meta.url)
const wasmPath = require.resolve('@subspace/reed-solomon-erasure.wasm/dist/reed_solomon_erasure_bg.wasm')
const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasmPath)))
const code = instance.exports as unknown as CodeModule

/** Computes shards k to n-1 from shards 0 to k-1, which lie side by side in `memory`. */
export function encodeParity(memory: Uint8Array, { k, n, shardBytes }: Shape): void {
  withCopy(memory, (pointer) => {
    check(code.encode(pointer, memory.length, k, n - k))
    memory.set(moduleBytes(pointer + k * shardBytes, (n - k) * shardBytes), k * shardBytes)
  })
}

/** Computes the `wanted` shards from the `present` ones; bytes of all others stay as they are. */
export function rebuildShards(
  memory: Uint8Array,
  { k, n, shardBytes }: Shape,
  present: readonly number[],
  wanted: readonly number[],
): void {
  withCopy(memory, (pointer) => {
    const flags = code.__wbindgen_malloc(n)
    moduleBytes(flags, n).set(Array.from({ length: n }, (_, index) => (present.includes(index) ? 1 : 0)))
    check(code.reconstruct(pointer, memory.length, k, n - k, flags, n))
    // The module rebuilds data shards only; parity follows from them.
    if (wanted.some((index) => index >= k)) check(code.encode(pointer, memory.length, k, n - k))
    for (const index of wanted) {
      memory.set(moduleBytes(pointer + index * shardBytes, shardBytes), index * shardBytes)
    }
  })
}

function withCopy(memory: Uint8Array, work: (pointer: number) => void): void {
  const pointer = code.__wbindgen_malloc(memory.length)
  try {
    moduleBytes(pointer, memory.length).set(memory)
    work(pointer)
  } finally {
    code.__wbindgen_free(pointer, memory.length)
  }
}

/** A view of the module's memory, made anew each time because growth detaches the old one. */
function moduleBytes(pointer: number, length: number): Uint8Array {
  return new Uint8Array(code.memory.buffer, pointer, length)
}

function check(result: number): void {
  if (result !== 0) throw new Error(`the erasure code refused with ${result}`)
}
