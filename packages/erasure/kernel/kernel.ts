/**
 * The inner loop of the code, in AssemblyScript: outputs = matrix × inputs over GF(2^8), by nibble tables. A product of
 * a byte b with a constant is low[b & 15] ^ high[b >> 4], and one swizzle looks up sixteen of them.
 *
 * A pass makes up to six output rows: each input byte is loaded and split once for all of them, and their sums stay in
 * registers, 32 bytes of each. (Fewer rows split more often, more rows do not fit the sixteen registers.) A strip of the
 * inputs that stays in cache is used for all passes before the next one. Every row has room up to the next multiple of
 * 32 bytes; what lies there is computed and never read.
 */

/** 16 × 0x0f, kept in memory: the compiler would otherwise build the constant anew in the loop. */
const nibbleMask: usize = memory.data<u8>([15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15], 16)

/**
 * Computes rows of `length` bytes.
 *
 * `inputs`, `outputs`: addresses of arrays of row addresses (u32). `passes`: address of an array of `passCount` numbers
 * (u32) from 1 to 6, how many of the outputs each pass makes. `tables`: for each pass, for each input, for each of the
 * pass's outputs 32 bytes: the products with 0…15, then with 0, 16, …, 240. `strip`: bytes per pass, a multiple of 32.
 */
export function multiply(
  tables: usize,
  passes: usize,
  passCount: i32,
  inputs: usize,
  inputCount: i32,
  outputs: usize,
  length: i32,
  strip: i32,
): void {
  const inputsEnd = inputs + inputCount * 4
  for (let start = 0; start < length; start += strip) {
    const end = min(start + strip, length)
    let table = tables
    let output = outputs
    for (let pass = 0; pass < passCount; pass++) {
      const rows = load<u32>(passes + pass * 4)
      if (rows === 6) sixRows(table, inputs, inputsEnd, output, start, end)
      else if (rows === 5) fiveRows(table, inputs, inputsEnd, output, start, end)
      else if (rows === 4) fourRows(table, inputs, inputsEnd, output, start, end)
      else if (rows === 3) threeRows(table, inputs, inputsEnd, output, start, end)
      else if (rows === 2) twoRows(table, inputs, inputsEnd, output, start, end)
      else oneRow(table, inputs, inputsEnd, output, start, end)
      table += rows * inputCount * 32
      output += rows * 4
    }
  }
}

function sixRows(tables: usize, inputs: usize, inputsEnd: usize, outputs: usize, start: i32, end: i32): void {
  makeRows(6, tables, inputs, inputsEnd, outputs, start, end)
}

function fiveRows(tables: usize, inputs: usize, inputsEnd: usize, outputs: usize, start: i32, end: i32): void {
  makeRows(5, tables, inputs, inputsEnd, outputs, start, end)
}

function fourRows(tables: usize, inputs: usize, inputsEnd: usize, outputs: usize, start: i32, end: i32): void {
  makeRows(4, tables, inputs, inputsEnd, outputs, start, end)
}

function threeRows(tables: usize, inputs: usize, inputsEnd: usize, outputs: usize, start: i32, end: i32): void {
  makeRows(3, tables, inputs, inputsEnd, outputs, start, end)
}

function twoRows(tables: usize, inputs: usize, inputsEnd: usize, outputs: usize, start: i32, end: i32): void {
  makeRows(2, tables, inputs, inputsEnd, outputs, start, end)
}

function oneRow(tables: usize, inputs: usize, inputsEnd: usize, outputs: usize, start: i32, end: i32): void {
  makeRows(1, tables, inputs, inputsEnd, outputs, start, end)
}

/** `rows` is a constant where this is inlined, so each of the functions above keeps only its own part. */
// @ts-ignore: decorator of AssemblyScript
@inline
function makeRows(
  rows: i32,
  tables: usize,
  inputs: usize,
  inputsEnd: usize,
  outputs: usize,
  start: i32,
  end: i32,
): void {
  const mask = v128.load(nibbleMask)
  for (let at = start; at < end; at += 32) {
    let sum00 = v128.splat<i8>(0)
    let sum01 = sum00
    let sum10 = sum00
    let sum11 = sum00
    let sum20 = sum00
    let sum21 = sum00
    let sum30 = sum00
    let sum31 = sum00
    let sum40 = sum00
    let sum41 = sum00
    let sum50 = sum00
    let sum51 = sum00
    let table = tables
    for (let input = inputs; input < inputsEnd; input += 4) {
      const source = <usize>load<u32>(input) + at
      const bytes0 = v128.load(source)
      const bytes1 = v128.load(source, 16)
      const low0 = v128.and(bytes0, mask)
      const low1 = v128.and(bytes1, mask)
      const high0 = v128.and(v128.shr<u16>(bytes0, 4), mask)
      const high1 = v128.and(v128.shr<u16>(bytes1, 4), mask)

      const lows0 = v128.load(table)
      const highs0 = v128.load(table, 16)
      sum00 = addProduct(sum00, lows0, low0, highs0, high0)
      sum01 = addProduct(sum01, lows0, low1, highs0, high1)
      if (rows > 1) {
        const lows1 = v128.load(table, 32)
        const highs1 = v128.load(table, 48)
        sum10 = addProduct(sum10, lows1, low0, highs1, high0)
        sum11 = addProduct(sum11, lows1, low1, highs1, high1)
      }
      if (rows > 2) {
        const lows2 = v128.load(table, 64)
        const highs2 = v128.load(table, 80)
        sum20 = addProduct(sum20, lows2, low0, highs2, high0)
        sum21 = addProduct(sum21, lows2, low1, highs2, high1)
      }
      if (rows > 3) {
        const lows3 = v128.load(table, 96)
        const highs3 = v128.load(table, 112)
        sum30 = addProduct(sum30, lows3, low0, highs3, high0)
        sum31 = addProduct(sum31, lows3, low1, highs3, high1)
      }
      if (rows > 4) {
        const lows4 = v128.load(table, 128)
        const highs4 = v128.load(table, 144)
        sum40 = addProduct(sum40, lows4, low0, highs4, high0)
        sum41 = addProduct(sum41, lows4, low1, highs4, high1)
      }
      if (rows > 5) {
        const lows5 = v128.load(table, 160)
        const highs5 = v128.load(table, 176)
        sum50 = addProduct(sum50, lows5, low0, highs5, high0)
        sum51 = addProduct(sum51, lows5, low1, highs5, high1)
      }
      table += rows * 32
    }
    storeSums(outputs, 0, at, sum00, sum01)
    if (rows > 1) storeSums(outputs, 4, at, sum10, sum11)
    if (rows > 2) storeSums(outputs, 8, at, sum20, sum21)
    if (rows > 3) storeSums(outputs, 12, at, sum30, sum31)
    if (rows > 4) storeSums(outputs, 16, at, sum40, sum41)
    if (rows > 5) storeSums(outputs, 20, at, sum50, sum51)
  }
}

/** sum ^ the products of sixteen bytes that are split into their halves. */
// @ts-ignore: decorator of AssemblyScript
@inline
function addProduct(sum: v128, lows: v128, low: v128, highs: v128, high: v128): v128 {
  return v128.xor(v128.xor(sum, lookUp(lows, low)), lookUp(highs, high))
}

// @ts-ignore: decorator of AssemblyScript
@inline
function storeSums(outputs: usize, output: usize, at: i32, sum0: v128, sum1: v128): void {
  const target = <usize>load<u32>(outputs + output) + at
  v128.store(target, sum0)
  v128.store(target, sum1, 16)
}

// @ts-ignore: decorator of AssemblyScript
@inline
function lookUp(table: v128, index: v128): v128 {
  // @ts-ignore: RELAXED is set by the build: relaxed lookups differ only for indices above 15, which we never have
  return RELAXED ? i8x16.relaxed_swizzle(table, index) : i8x16.swizzle(table, index)
}
