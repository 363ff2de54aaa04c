/**
 * The SIMD kernel, seen from TypeScript: rows out = matrix × rows in, all in one shared memory. An engine with relaxed
 * SIMD gets the faster of the two modules; one without SIMD gets none, and the reference code works in its place.
 */
import type { Matrix } from './galois-field.ts'
import { multiply } from './galois-field.ts'
import { relaxedKernel, simdKernel } from './generated/kernel-modules.ts'

/** Addresses in the shared memory; a row may be written up to the next multiple of `rowAlignment`. */
export interface KernelRows {
  readonly inputs: readonly number[]
  readonly outputs: readonly number[]
  readonly length: number
}

export type Kernel = (matrix: Matrix, rows: KernelRows) => void

/** The kernel works on 32 bytes at a time. */
export const rowAlignment = 32
/** Room for tables and addresses: 127 × 128 coefficients of 32 bytes, and 255 addresses. */
export const kernelScratchBytes = 127 * 128 * 32 + 1024

/** Input bytes of one pass: all inputs of a strip fit in 32 KiB of first-level cache beside the tables. */
const stripTotalBytes = 24 * 1024

/** The 32 bytes of lookup table for each coefficient: its products with 0…15, then with 0, 16, …, 240. */
const nibbleTables = Uint8Array.from({ length: 256 * 32 }, (_, index) => {
  const nibble = index & 15
  return multiply(index >> 5, index & 16 ? nibble << 4 : nibble)
})

/** Whether this engine runs the kernel. */
export function isKernelSupported(): boolean {
  return chosenModule() !== undefined
}

/** Makes the kernel over `memory`; `scratch` is the address of `kernelScratchBytes` of it, for this kernel alone. */
export function createKernel(memory: WebAssembly.Memory, scratch: number): Kernel {
  const bytes = chosenModule()
  if (bytes === undefined) throw new Error('this engine has no WebAssembly SIMD')
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } })
  const run = exports.multiply as (...parameters: number[]) => void
  return (matrix, { inputs, outputs, length }) => {
    const tables = scratch + 1024
    const addresses = new Uint32Array(memory.buffer, scratch, inputs.length + outputs.length)
    addresses.set(inputs)
    addresses.set(outputs, inputs.length)
    writeTables(new Uint8Array(memory.buffer, tables), matrix)
    const strip = Math.max(1024, Math.floor(stripTotalBytes / inputs.length / 1024) * 1024)
    run(tables, scratch, inputs.length, scratch + 4 * inputs.length, outputs.length, length, strip)
  }
}

function writeTables(target: Uint8Array, matrix: Matrix): void {
  let at = 0
  for (const row of matrix) {
    for (const coefficient of row) {
      target.set(nibbleTables.subarray(coefficient * 32, coefficient * 32 + 32), at)
      at += 32
    }
  }
}

function chosenModule(): Uint8Array | undefined {
  return [relaxedKernel, simdKernel]
    .map((module) => new Uint8Array(Buffer.from(module, 'base64')))
    .find((module) => WebAssembly.validate(module))
}
