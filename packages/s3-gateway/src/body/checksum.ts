/**
 * The checksums that S3 clients send and ask back (Amazon S3 User Guide, "Checking object integrity"). Values travel in
 * base64. Only CRCs can be combined from parts to a whole (`crc-combine.ts`); hashes of hashes are the other way.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { crc32c } from '@node-rs/crc32'
import { createCRC64 } from 'hash-wasm'

export const checksumAlgorithms = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const
export type ChecksumAlgorithm = (typeof checksumAlgorithms)[number]

export type ChecksumType = 'COMPOSITE' | 'FULL_OBJECT'

/** A checksum of an object. `value` is base64, with `-N` behind it where it is composed of N parts. */
export type Checksum = {
  readonly algorithm: ChecksumAlgorithm
  readonly type: ChecksumType
  readonly value: string
}

export interface Hasher {
  update(bytes: Uint8Array): void
  digest(): Uint8Array
}

const digestBytes: Readonly<Record<ChecksumAlgorithm, number>> = {
  CRC32: 4,
  CRC32C: 4,
  CRC64NVME: 8,
  SHA1: 20,
  SHA256: 32,
}

/** The polynomial of CRC-64/NVME, bits reversed (NVM Express Command Set 1.0, 5.2.1.3.4). */
export const crc64NvmePolynomial = 0x9a6c9329ac4bc9b5n

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

export async function createHasher(algorithm: ChecksumAlgorithm): Promise<Hasher> {
  switch (algorithm) {
    case 'CRC32':
      return createCrcHasher(crc32)
    case 'CRC32C':
      return createCrcHasher((bytes, start) => crc32c(bytes, start))
    case 'CRC64NVME':
      return createCrc64NvmeHasher()
    case 'SHA1':
      return createHash('sha1')
    case 'SHA256':
      return createHash('sha256')
  }
}

function createCrcHasher(step: (bytes: Uint8Array, start: number) => number): Hasher {
  let crc = 0
  return {
    update(bytes) {
      crc = step(bytes, crc)
    },
    digest() {
      const digest = Buffer.alloc(4)
      digest.writeUInt32BE(crc)
      return digest
    },
  }
}

async function createCrc64NvmeHasher(): Promise<Hasher> {
  const hasher = (await createCRC64(crc64NvmePolynomial.toString(16))).init()
  return {
    update(bytes) {
      hasher.update(bytes)
    },
    digest: () => hasher.digest('binary'),
  }
}
