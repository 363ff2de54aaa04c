/**
 * The checksum of an object made of parts: of the whole, where CRCs combine to it, or of the parts' checksums one after
 * the other, with their count behind it.
 */
import { createDigester, type Digester } from '@nupeerstack/client'
import { type Checksum, digestName } from '../checksums/checksum.ts'
import { combineCrcs, isCrc } from '../checksums/crc-combine.ts'
import type { PartRecord, UploadRecord } from '../metadata/records.ts'

/** Gives the checksum of the parts that it is told; to be called once. */
export type ChecksumOfParts = (parts: readonly PartRecord[]) => Checksum | undefined

/** Fetches what it takes beforehand, so that the checksum can be given in a transaction. */
export async function prepareChecksumOfParts({
  checksumAlgorithm: algorithm,
  checksumType: type,
}: UploadRecord): Promise<ChecksumOfParts> {
  if (algorithm === undefined || type === undefined) return () => undefined
  if (type === 'FULL_OBJECT' && isCrc(algorithm)) {
    return (parts) => {
      const crcs = parts.map((part) => ({ crc: bytesOf(part), sizeBytes: part.sizeBytes }))
      return { algorithm, type, value: Buffer.from(combineCrcs(algorithm, crcs)).toString('base64') }
    }
  }
  const name = digestName(algorithm)
  const digester: Digester = await createDigester([name])
  return (parts) => {
    for (const part of parts) digester.update(bytesOf(part))
    const composed = Buffer.from(digester.digest()[name] ?? []).toString('base64')
    return { algorithm, type: 'COMPOSITE', value: `${composed}-${parts.length}` }
  }
}

function bytesOf({ checksum }: PartRecord): Buffer {
  return Buffer.from(checksum?.value ?? '', 'base64')
}
