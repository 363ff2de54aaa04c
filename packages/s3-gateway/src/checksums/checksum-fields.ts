/** How a checksum is asked for, and how it shows in an answer: as headers, and as elements of XML. */

import type { Headers } from '../http/headers.ts'
import { S3Error } from '../s3/s3-error.ts'
import { noXml, type Xml, xmlText } from '../xml/write-xml.ts'
import {
  type Checksum,
  type ChecksumAlgorithm,
  checksumAlgorithms,
  checksumElement,
  checksumHeader,
  parseChecksumAlgorithm,
} from './checksum.ts'

/** What `x-amz-checksum-algorithm` names. Throws S3Error `InvalidRequest`. */
export function parseWantedAlgorithm(headers: Headers): ChecksumAlgorithm | undefined {
  const text = headers.get('x-amz-checksum-algorithm')
  if (text === undefined) return undefined
  const algorithm = parseChecksumAlgorithm(text)
  if (algorithm !== undefined) return algorithm
  throw new S3Error('InvalidRequest', {
    message: `Checksum algorithm provided is unsupported. Please try again with any of the valid types: [${checksumAlgorithms.join(', ')}]`,
  })
}

export function checksumHeaders(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {}
  return { [checksumHeader(checksum.algorithm)]: checksum.value, 'x-amz-checksum-type': checksum.type }
}

/** A part's checksum has no type. */
export function partChecksumHeaders(
  checksum: Pick<Checksum, 'algorithm' | 'value'> | undefined,
): Record<string, string> {
  return checksum === undefined ? {} : { [checksumHeader(checksum.algorithm)]: checksum.value }
}

export function checksumXml(checksum: Pick<Checksum, 'algorithm' | 'value'> | undefined): Xml {
  return checksum === undefined ? noXml : xmlText(checksumElement(checksum.algorithm), checksum.value)
}

export function checksumTypeXml(checksum: Checksum | undefined): Xml {
  return checksum === undefined ? noXml : xmlText('ChecksumType', checksum.type)
}
