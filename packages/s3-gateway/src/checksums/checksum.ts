/**
 * The checksums that S3 clients send and ask back (Amazon S3 User Guide, "Checking object integrity"). Values travel in
 * base64. Only CRCs can be combined from parts to a whole (`crc-combine.ts`); hashes of hashes are the other way.
 */
import type { DigestName } from '@nupeerstack/client'

// biome-ignore format: a list of words reads better in a line
export const checksumAlgorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'MD5', 'SHA1', 'SHA256', 'SHA512', 'XXHASH64', 'XXHASH3', 'XXHASH128'] as const
export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number]

export type ChecksumType = 'COMPOSITE' | 'FULL_OBJECT'

/** A checksum of an object. `value` is base64, with `-N` behind it where it is composed of N parts. */
export type Checksum = {
  readonly algorithm: ChecksumAlgorithm
  readonly type: ChecksumType
  readonly value: string
}

const digestBytes: Readonly<Record<ChecksumAlgorithm, number>> = {
  CRC32: 4,
  CRC32C: 4,
  CRC64NVME: 8,
  MD5: 16,
  SHA1: 20,
  SHA256: 32,
  SHA512: 64,
  XXHASH64: 8,
  XXHASH3: 8,
  XXHASH128: 16,
}

/** What the part store calls it. */
export function digestName(algorithm: ChecksumAlgorithm): DigestName {
  return algorithm.toLowerCase() as Lowercase<ChecksumAlgorithm>
}

/** `x-amz-checksum-crc32`, … */
export function checksumHeader(algorithm: ChecksumAlgorithm): string {
  return `x-amz-checksum-${algorithm.toLowerCase()}`
}

/** `ChecksumCRC32`, … as elements of XML are named. */
export function checksumElement(algorithm: ChecksumAlgorithm): string {
  return `Checksum${algorithm}`
}

export function parseChecksumAlgorithm(text: string): ChecksumAlgorithm | undefined {
  const upper = text.toUpperCase()
  return checksumAlgorithms.find((algorithm) => algorithm === upper)
}

/** Whether `value` is base64 of the length that the algorithm gives. */
export function isChecksumValue(algorithm: ChecksumAlgorithm, value: string): boolean {
  const bytes = Buffer.from(value, 'base64')
  return bytes.length === digestBytes[algorithm] && bytes.toString('base64') === value
}
