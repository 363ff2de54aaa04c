/**
 * GF(2^8) with the polynomial x^8 + x^4 + x^3 + x^2 + 1 and the generator 2, as klauspost/reedsolomon and the npm
 * package use it, and the matrices over it. Only coefficients are computed here; the bytes of shards are the kernel's.
 */
const exponents = new Uint8Array(510)
const logarithms = new Uint8Array(256)
for (let power = 0, value = 1; power < 255; power++) {
  exponents[power] = value
  exponents[power + 255] = value
  logarithms[value] = power
  value = (value << 1) ^ (value >= 128 ? 0x11d : 0)
}

/** Rows of coefficients. */
export type Matrix = readonly Uint8Array[]

/** The product of two elements. */
export function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : exponents[logarithms[a]! + logarithms[b]!]!
}

/** base^power, with 0^0 = 1. */
export function raise(base: number, power: number): number {
  if (power === 0) return 1
  return base === 0 ? 0 : exponents[(logarithms[base]! * power) % 255]!
}

/** a × b. */
export function multiplyMatrices(a: Matrix, b: Matrix): Matrix {
  const columns = b[0]!.length
  return a.map((row) => {
    const product = new Uint8Array(columns)
    for (const [index, coefficient] of row.entries()) addMultiple(product, b[index]!, coefficient)
    return product
  })
}

/** The inverse of a square matrix, by Gauss and Jordan. Throws RangeError where there is none. */
export function invertMatrix(matrix: Matrix): Matrix {
  const size = matrix.length
  const left = matrix.map((row) => row.slice())
  const right = matrix.map((_, index) => new Uint8Array(size).fill(1, index, index + 1))
  for (let column = 0; column < size; column++) {
    const pivot = left.findIndex((row, index) => index >= column && row[column] !== 0)
    if (pivot < 0) throw new RangeError('the matrix has no inverse')
    swap(left, pivot, column)
    swap(right, pivot, column)
    const inverse = exponents[255 - logarithms[left[column]![column]!]!]!
    scale(left[column]!, inverse)
    scale(right[column]!, inverse)
    for (let row = 0; row < size; row++) {
      const coefficient = left[row]![column]!
      if (row === column || coefficient === 0) continue
      addMultiple(left[row]!, left[column]!, coefficient)
      addMultiple(right[row]!, right[column]!, coefficient)
    }
  }
  return right
}

function addMultiple(target: Uint8Array, source: Uint8Array, coefficient: number): void {
  for (let index = 0; index < target.length; index++) target[index]! ^= multiply(source[index]!, coefficient)
}

function scale(row: Uint8Array, coefficient: number): void {
  for (let index = 0; index < row.length; index++) row[index] = multiply(row[index]!, coefficient)
}

function swap(rows: Uint8Array[], a: number, b: number): void {
  const row = rows[a]!
  rows[a] = rows[b]!
  rows[b] = row
}
