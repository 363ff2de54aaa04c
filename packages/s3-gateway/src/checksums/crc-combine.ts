/**
 * The CRC of a whole from the CRCs of its parts, without the bytes: appending n bytes multiplies a CRC by x^(8n) in
 * GF(2)[x] modulo the polynomial (as zlib's `crc32_combine`). All three CRCs here are bit-reversed and begin and end with
 * all ones, so the correction terms cancel.
 */
import type { ChecksumAlgorithm } from './checksum.ts'

export type CrcAlgorithm = Extract<ChecksumAlgorithm, `CRC${string}`>

export type CrcOfPart = { readonly crc: Uint8Array; readonly sizeBytes: number }

const fields: Readonly<Record<CrcAlgorithm, { readonly bits: bigint; readonly polynomial: bigint }>> = {
  CRC32: { bits: 32n, polynomial: 0xedb88320n },
  CRC32C: { bits: 32n, polynomial: 0x82f63b78n },
  /** NVM Express Command Set 1.0, 5.2.1.3.4. */
  CRC64NVME: { bits: 64n, polynomial: 0x9a6c9329ac4bc9b5n },
}

export function isCrc(algorithm: ChecksumAlgorithm): algorithm is CrcAlgorithm {
  return algorithm in fields
}

/** The CRC of the parts' bytes one after the other. */
export function combineCrcs(algorithm: CrcAlgorithm, parts: Iterable<CrcOfPart>): Uint8Array {
  const { bits, polynomial } = fields[algorithm]
  // Parts of an upload mostly have one size: its factor is computed once.
  const factors = new Map<number, bigint>()
  let combined = 0n
  for (const { crc, sizeBytes } of parts) {
    let factor = factors.get(sizeBytes)
    if (factor === undefined) {
      factor = powerOfX(8n * BigInt(sizeBytes), bits, polynomial)
      factors.set(sizeBytes, factor)
    }
    combined = multiply(combined, factor, bits, polynomial) ^ BigInt(`0x0${Buffer.from(crc).toString('hex')}`)
  }
  return Buffer.from(combined.toString(16).padStart(Number(bits / 4n), '0'), 'hex')
}

/** x^n modulo the polynomial, by squaring. The highest bit stands for x^0. */
function powerOfX(exponent: bigint, bits: bigint, polynomial: bigint): bigint {
  let power = 1n << (bits - 1n)
  let square = 1n << (bits - 2n)
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) power = multiply(power, square, bits, polynomial)
    square = multiply(square, square, bits, polynomial)
  }
  return power
}

/** a·b modulo the polynomial, bits reversed. */
function multiply(a: bigint, b: bigint, bits: bigint, polynomial: bigint): bigint {
  let product = 0n
  let shifted = b
  for (let bit = 1n << (bits - 1n); bit > 0n; bit >>= 1n) {
    if (a & bit) product ^= shifted
    shifted = shifted & 1n ? (shifted >> 1n) ^ polynomial : shifted >> 1n
  }
  return product
}
