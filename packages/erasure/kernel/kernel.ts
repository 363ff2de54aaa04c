/**
 * The inner loop of the code, in AssemblyScript: outputs = matrix × inputs over GF(2^8), by nibble tables. A product of
 * a byte b with a constant is low[b & 15] ^ high[b >> 4], and one swizzle looks up sixteen of them.
 *
 * Four output rows are made per pass: each input byte is loaded and split once for four products, and the sums stay in
 * registers. A strip of the inputs that fits the first-level cache is used for all rows before the next one. Every
 * row has room up to the next multiple of 32 bytes; what lies there is computed and never read.
 */

/** 16 × 0x0f, kept in memory: the compiler would otherwise build the constant anew in the loop. */
const nibbleMask: usize = memory.data<u8>([15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15], 16)

// @ts-ignore: decorator of AssemblyScript
@inline
function lookUp(table: v128, index: v128): v128 {
  // @ts-ignore: RELAXED is set by the build: relaxed lookups differ only for indices above 15, which we never have
  return RELAXED ? i8x16.relaxed_swizzle(table, index) : i8x16.swizzle(table, index)
}

/**
 * Computes `outputCount` rows of `length` bytes.
 *
 * `inputs`, `outputs`: addresses of arrays of row addresses (u32). `tables`: for output row r and input row i, 32 bytes at
 * (r × inputCount + i) × 32: the products with 0…15, then with 0, 16, …, 240. `strip`: bytes per pass, a multiple of 32.
 */
export function multiply(
  tables: usize,
  inputs: usize,
  inputCount: i32,
  outputs: usize,
  outputCount: i32,
  length: i32,
  strip: i32,
): void {
  for (let start = 0; start < length; start += strip) {
    const end = min(start + strip, length)
    let row = 0
    for (; row + 4 <= outputCount; row += 4) {
      fourRows(tables + row * inputCount * 32, inputs, inputCount, outputs + row * 4, start, end)
    }
    for (; row < outputCount; row++) {
      oneRow(tables + row * inputCount * 32, inputs, inputCount, outputs + row * 4, start, end)
    }
  }
}

function fourRows(tables: usize, inputs: usize, inputCount: i32, outputs: usize, start: i32, end: i32): void {
  const mask = v128.load(nibbleMask)
  const rowTables = inputCount * 32
  const output0 = <usize>load<u32>(outputs)
  const output1 = <usize>load<u32>(outputs, 4)
  const output2 = <usize>load<u32>(outputs, 8)
  const output3 = <usize>load<u32>(outputs, 12)
  for (let at = start; at < end; at += 32) {
    let sum00 = v128.splat<i8>(0)
    let sum01 = sum00
    let sum10 = sum00
    let sum11 = sum00
    let sum20 = sum00
    let sum21 = sum00
    let sum30 = sum00
    let sum31 = sum00
    let table = tables
    for (let input = 0; input < inputCount; input++) {
      const source = <usize>load<u32>(inputs + input * 4) + at
      const bytes0 = v128.load(source)
      const bytes1 = v128.load(source, 16)
      const low0 = v128.and(bytes0, mask)
      const low1 = v128.and(bytes1, mask)
      const high0 = v128.and(v128.shr<u16>(bytes0, 4), mask)
      const high1 = v128.and(v128.shr<u16>(bytes1, 4), mask)

      let lows = v128.load(table)
      let highs = v128.load(table, 16)
      sum00 = v128.xor(sum00, v128.xor(lookUp(lows, low0), lookUp(highs, high0)))
      sum01 = v128.xor(sum01, v128.xor(lookUp(lows, low1), lookUp(highs, high1)))
      let next = table + rowTables
      lows = v128.load(next)
      highs = v128.load(next, 16)
      sum10 = v128.xor(sum10, v128.xor(lookUp(lows, low0), lookUp(highs, high0)))
      sum11 = v128.xor(sum11, v128.xor(lookUp(lows, low1), lookUp(highs, high1)))
      next += rowTables
      lows = v128.load(next)
      highs = v128.load(next, 16)
      sum20 = v128.xor(sum20, v128.xor(lookUp(lows, low0), lookUp(highs, high0)))
      sum21 = v128.xor(sum21, v128.xor(lookUp(lows, low1), lookUp(highs, high1)))
      next += rowTables
      lows = v128.load(next)
      highs = v128.load(next, 16)
      sum30 = v128.xor(sum30, v128.xor(lookUp(lows, low0), lookUp(highs, high0)))
      sum31 = v128.xor(sum31, v128.xor(lookUp(lows, low1), lookUp(highs, high1)))
      table += 32
    }
    v128.store(output0 + at, sum00)
    v128.store(output0 + at, sum01, 16)
    v128.store(output1 + at, sum10)
    v128.store(output1 + at, sum11, 16)
    v128.store(output2 + at, sum20)
    v128.store(output2 + at, sum21, 16)
    v128.store(output3 + at, sum30)
    v128.store(output3 + at, sum31, 16)
  }
}

function oneRow(tables: usize, inputs: usize, inputCount: i32, outputs: usize, start: i32, end: i32): void {
  const mask = v128.load(nibbleMask)
  const output = <usize>load<u32>(outputs)
  for (let at = start; at < end; at += 32) {
    let sum0 = v128.splat<i8>(0)
    let sum1 = sum0
    let table = tables
    for (let input = 0; input < inputCount; input++) {
      const source = <usize>load<u32>(inputs + input * 4) + at
      const bytes0 = v128.load(source)
      const bytes1 = v128.load(source, 16)
      const lows = v128.load(table)
      const highs = v128.load(table, 16)
      const high0 = v128.and(v128.shr<u16>(bytes0, 4), mask)
      const high1 = v128.and(v128.shr<u16>(bytes1, 4), mask)
      sum0 = v128.xor(sum0, v128.xor(lookUp(lows, v128.and(bytes0, mask)), lookUp(highs, high0)))
      sum1 = v128.xor(sum1, v128.xor(lookUp(lows, v128.and(bytes1, mask)), lookUp(highs, high1)))
      table += 32
    }
    v128.store(output + at, sum0)
    v128.store(output + at, sum1, 16)
  }
}
