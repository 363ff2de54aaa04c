/**
 * The matrix of the code: n × k, the top k rows are the identity (systematic), and any k rows have an inverse, because
 * it is a Vandermonde matrix times the inverse of its top.
 */
import { invertMatrix, type Matrix, multiplyMatrices, raise } from './galois-field.ts'

/** Codes in use at once: a few profiles. */
const cachedCodesMax = 32
const cache = new Map<string, Matrix>()

/** All n rows of the code. */
export function codeMatrix(k: number, n: number): Matrix {
  const name = `${k}/${n}`
  const cached = cache.get(name)
  if (cached !== undefined) return cached
  const vandermonde = Array.from({ length: n }, (_, row) => Uint8Array.from({ length: k }, (_, i) => raise(row, i)))
  const matrix = multiplyMatrices(vandermonde, invertMatrix(vandermonde.slice(0, k)))
  if (cache.size >= cachedCodesMax) cache.clear()
  cache.set(name, matrix)
  return matrix
}

/** Rows that make the `wanted` shards from exactly the k shards in `sources`, in that order. */
export function rebuildMatrix(k: number, n: number, sources: readonly number[], wanted: readonly number[]): Matrix {
  const matrix = codeMatrix(k, n)
  const inverse = invertMatrix(sources.map((index) => matrix[index]!))
  return multiplyMatrices(
    wanted.map((index) => matrix[index]!),
    inverse,
  )
}
