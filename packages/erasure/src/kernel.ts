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

/** A code has at most 255 shards: so many addresses, and at most so many passes. */
const argumentBytes = 2 * 256 * 4
/** Room for arguments, and for tables: 127 × 128 coefficients of 32 bytes. */
export const kernelScratchBytes = argumentBytes + 127 * 128 * 32

/** Rows that one pass makes at most. */
const passRowsMax = 6
/** Input bytes of one pass: they stay in cache while one pass after another reads them. */
const stripTotalBytes = 24 * 1024

/** The 32 bytes of lookup table for each coefficient: its products with 0…15, then with 0, 16, …, 240. */
const nibbleTables = Uint8Array.from({ length: 256 * 32 }, (_, index) => {
  const nibble = index & 15
  return multiply(index >> 5, index & 16 ? nibble << 4 : nibble)
})

/** The modules that this engine runs, fastest first. */
export function supportedKernels(): Uint8Array[] {
  return [relaxedKernel, simdKernel]
    .map((module) => new Uint8Array(Buffer.from(module, 'base64')))
    .filter((module) => WebAssembly.validate(module))
}

/** Makes a kernel over `memory`; `scratch` is the address of `kernelScratchBytes` of it, for this kernel alone. */
export function createKernel(module: Uint8Array, memory: WebAssembly.Memory, scratch: number): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } })
  const run = exports.multiply as (...parameters: number[]) => void
  return (matrix, { inputs, outputs, length }) => {
    const passes = passSizes(outputs.length)
    const tables = scratch + argumentBytes
    const numbers = [...inputs, ...outputs, ...passes]
    new Uint32Array(memory.buffer, scratch, numbers.length).set(numbers)
    writeTables(new Uint8Array(memory.buffer, tables), matrix, passes)
    const outputsAt = scratch + 4 * inputs.length
    const passesAt = outputsAt + 4 * outputs.length
    const strip = Math.max(1024, Math.floor(stripTotalBytes / inputs.length / 1024) * 1024)
    run(tables, passesAt, passes.length, scratch, inputs.length, outputsAt, length, strip)
  }
}

/** As few passes as possible, of nearly equal size: 8 rows are 4 + 4, since a pass of 2 costs almost as much as one of 4. */
function passSizes(rows: number): number[] {
  const count = Math.ceil(rows / passRowsMax)
  return Array.from({ length: count }, (_, pass) => Math.floor((rows + pass) / count))
}

function writeTables(target: Uint8Array, matrix: Matrix, passes: readonly number[]): void {
  let at = 0
  let first = 0
  for (const rows of passes) {
    for (let input = 0; input < matrix[0]!.length; input++) {
      for (let row = first; row < first + rows; row++) {
        const coefficient = matrix[row]![input]!
        target.set(nibbleTables.subarray(coefficient * 32, coefficient * 32 + 32), at)
        at += 32
      }
    }
    first += rows
  }
}
