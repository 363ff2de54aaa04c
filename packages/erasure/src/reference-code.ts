/**
 * The same code by the WebAssembly module of `@subspace/reed-solomon-erasure.wasm`: what the kernel is tested against, and
 * what works where an engine has no SIMD. It copies every shard into its own memory and back.
 *
 * We bind the module ourselves: the package's own `reconstruct` frees the availability flags that the module has already
 * freed, which corrupts its heap within a few calls at small n.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

interface CodeModule {
  readonly memory: WebAssembly.Memory
  encode(shards: number, length: number, k: number, m: number): number
  /** Takes ownership of the flags. */
  reconstruct(shards: number, length: number, k: number, m: number, flags: number, flagCount: number): number
  __wbindgen_malloc(length: number): number
  __wbindgen_free(pointer: number, length: number): void
}

const require = createRequire(import.meta.url)
let loaded: CodeModule | undefined

/** Computes `wanted` shards from the `present` ones, at least k of all n that lie in `shards`. */
export function codeByReference(
  shards: readonly Uint8Array[],
  k: number,
  present: readonly number[],
  wanted: readonly number[],
): void {
  const code = (loaded ??= load())
  const n = shards.length
  const shardBytes = shards[0]!.length
  const length = n * shardBytes
  const pointer = code.__wbindgen_malloc(length)
  const shardAt = (index: number) => new Uint8Array(code.memory.buffer, pointer + index * shardBytes, shardBytes)
  try {
    for (const index of present) shardAt(index).set(shards[index]!)
    const flags = code.__wbindgen_malloc(n)
    const isPresent = Array.from({ length: n }, (_, index) => (present.includes(index) ? 1 : 0))
    new Uint8Array(code.memory.buffer, flags, n).set(isPresent)
    check(code.reconstruct(pointer, length, k, n - k, flags, n))
    // The module rebuilds data shards only; parity follows from them.
    if (wanted.some((index) => index >= k)) check(code.encode(pointer, length, k, n - k))
    for (const index of wanted) shards[index]!.set(shardAt(index))
  } finally {
    code.__wbindgen_free(pointer, length)
  }
}

function load(): CodeModule {
  const path = require.resolve('@subspace/reed-solomon-erasure.wasm/dist/reed_solomon_erasure_bg.wasm')
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)))
  return instance.exports as unknown as CodeModule
}

function check(result: number): void {
  if (result !== 0) throw new Error(`the erasure code refused with ${result}`)
}
