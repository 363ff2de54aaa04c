/**
 * The code, on the calling thread: shards from shards, all at addresses of one shared memory. Worker threads that encrypt,
 * seal and hash a row of shards call it between those steps.
 *
 * The thread that owns the `ShardMemory` hands out memory and, to each coder, `rowCoderScratchBytes` of it; a worker gets
 * `ShardMemory.memory`, which crosses threads as it is, and addresses.
 */
import { codeMatrix, rebuildMatrix } from './code-matrix.ts'
import type { Matrix } from './galois-field.ts'
import { createKernel, type Kernel, kernelScratchBytes, supportedKernels } from './kernel.ts'
import { codeByReference } from './reference-code.ts'

/** A row of n shards in the shared memory. */
export interface ShardRow {
  readonly k: number
  /** Bytes of each shard. */
  readonly shardBytes: number
  /** Where each of the n shards begins, with room up to the next multiple of `rowAlignment`: see `Stripe.addresses`. */
  readonly addresses: readonly number[]
}

/** Synchronous, and for one thread: two coders share nothing but the memory that holds their rows. */
export interface RowCoder {
  /** Computes shards k to n-1 from shards 0 to k-1. */
  encode(row: ShardRow): void
  /**
   * Computes the `wanted` shards from the first k of `present`, which are right, and touches no other. Throws RangeError
   * where these are not k different shards of the row.
   */
  rebuild(row: ShardRow, present: readonly number[], wanted: readonly number[]): void
}

export interface RowCoderSetup {
  readonly memory: WebAssembly.Memory
  /** Address of `rowCoderScratchBytes` for this coder alone. */
  readonly scratch: number
}

export const rowCoderScratchBytes = kernelScratchBytes

/** Makes a coder for the calling thread. Where the engine has no SIMD it works by the reference code, slowly. */
export function createRowCoder({ memory, scratch }: RowCoderSetup): RowCoder {
  const module = supportedKernels()[0]
  return module === undefined ? codingByReference(memory) : codingByKernel(createKernel(module, memory, scratch))
}

/** The same by a kernel of one's choice. */
export function codingByKernel(kernel: Kernel): RowCoder {
  const code = (matrix: Matrix, row: ShardRow, sources: readonly number[], wanted: readonly number[]) =>
    kernel(matrix, {
      inputs: sources.map((index) => row.addresses[index]!),
      outputs: wanted.map((index) => row.addresses[index]!),
      length: row.shardBytes,
    })
  return {
    encode(row) {
      const { data, parity } = partsOf(row)
      code(codeMatrix(row.k, row.addresses.length).slice(row.k), row, data, parity)
    },
    rebuild(row, present, wanted) {
      const sources = sourcesAmong(present, row)
      code(rebuildMatrix(row.k, row.addresses.length, sources, wanted), row, sources, wanted)
    },
  }
}

/** The same by the reference code: for engines without SIMD. */
export function codingByReference(memory: WebAssembly.Memory): RowCoder {
  const code = ({ k, shardBytes, addresses }: ShardRow, present: readonly number[], wanted: readonly number[]) => {
    const shards = addresses.map((address) => new Uint8Array(memory.buffer, address, shardBytes))
    codeByReference(shards, k, present, wanted)
  }
  return {
    encode(row) {
      const { data, parity } = partsOf(row)
      code(row, data, parity)
    },
    rebuild: (row, present, wanted) => code(row, sourcesAmong(present, row), wanted),
  }
}

function sourcesAmong(present: readonly number[], { k, addresses }: ShardRow): readonly number[] {
  const sources = present.slice(0, k)
  const known = new Set(sources.filter((index) => addresses[index] !== undefined))
  if (known.size < k) throw new RangeError(`${known.size} shards cannot rebuild, ${k} are needed`)
  return sources
}

function partsOf({ k, addresses }: ShardRow): { data: number[]; parity: number[] } {
  const indices = [...addresses.keys()]
  return { data: indices.slice(0, k), parity: indices.slice(k) }
}
