/** How a checksum shows in an answer: as headers, and as elements of XML. */
import { type Checksum, checksumElement, checksumHeader } from '../body/checksum.ts'
import { noXml, type Xml, xmlText } from '../xml/write-xml.ts'

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
