/**
 * The checksum of an object made of parts: of the whole, where CRCs combine to it, or of the parts' checksums one after
 * the other, with their count behind it.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { crc32c } from '@node-rs/crc32'
import type { Checksum, ChecksumAlgorithm } from '../body/checksum.ts'
import { combineCrcs, isCrc } from '../body/crc-combine.ts'
import type { PartRecord, UploadRecord } from '../metadata/records.ts'

/** `undefined` where the upload was created without a checksum. */
export function checksumOfParts(
  { checksumAlgorithm: algorithm, checksumType: type }: UploadRecord,
  parts: readonly PartRecord[],
): Checksum | undefined {
  if (algorithm === undefined || type === undefined) return undefined
  const digests = parts.map(({ checksum, sizeBytes }) => ({
    crc: Buffer.from(checksum?.value ?? '', 'base64'),
    sizeBytes,
  }))
  if (type === 'FULL_OBJECT' && isCrc(algorithm)) {
    return { algorithm, type, value: Buffer.from(combineCrcs(algorithm, digests)).toString('base64') }
  }
  const composed = digestOf(algorithm, Buffer.concat(digests.map(({ crc }) => crc)))
  return { algorithm, type: 'COMPOSITE', value: `${composed.toString('base64')}-${parts.length}` }
}

function digestOf(algorithm: ChecksumAlgorithm, bytes: Uint8Array): Buffer {
  switch (algorithm) {
    case 'CRC32':
      return uint32(crc32(bytes))
    case 'CRC32C':
      return uint32(crc32c(bytes))
    case 'SHA1':
    case 'SHA256':
      return createHash(algorithm.toLowerCase()).update(bytes).digest()
    case 'CRC64NVME':
      throw new Error('CRC64NVME never composes')
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
