/** GetObjectAttributes: what is known about an object, and about its parts page by page, without its bytes. */
import type { Checksum } from '../checksums/checksum.ts'
import { checksumTypeXml, checksumXml } from '../checksums/checksum-fields.ts'
import { openSeal } from '../encryption/content-seals.ts'
import type { Headers } from '../http/headers.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { ObjectRecord, PartRecord } from '../metadata/records.ts'
import { findObjectWithParts, versionHeaders } from '../objects/find-object.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { pageMax } from '../s3/limits.ts'
import { httpTime } from '../s3/time-format.ts'
import { noXml, type Xml, xmlAll, xmlElement, xmlText } from '../xml/write-xml.ts'

const attributeNames = ['ETag', 'Checksum', 'ObjectParts', 'StorageClass', 'ObjectSize'] as const

export const getObjectAttributes: Operation<ObjectRequest, 'metadata.objects' | 'encryptionKeys'> = async (
  gateway,
  { bucket, key, query, headers },
) => {
  const versionId = versionIn(query)
  const wanted = parseWantedAttributes(headers)
  const { object, parts } = await findObjectWithParts(gateway, { bucket, key, versionId })
  openSeal(bucket, object.encryption, { headers, prefix: '' }, gateway.encryptionKeys)
  const { checksum } = object
  return xmlResponse(
    { 'last-modified': httpTime(object.lastModifiedMs), ...versionHeaders(bucket, object.versionId) },
    'GetObjectAttributesResponse',
    // Without quotes here, unlike everywhere else.
    wanted.has('ETag') ? xmlText('ETag', object.etag) : noXml,
    wanted.has('Checksum') && checksum !== undefined
      ? xmlElement('Checksum', checksumXml(withoutCount(checksum)), checksumTypeXml(checksum))
      : noXml,
    wanted.has('ObjectParts') && object.partCount !== undefined ? partsXml(object, parts, headers) : noXml,
    wanted.has('StorageClass') ? xmlText('StorageClass', object.storageClass) : noXml,
    wanted.has('ObjectSize') ? xmlText('ObjectSize', object.sizeBytes) : noXml,
  )
}

/** Here, and only here, a checksum of checksums is without the number of its parts. */
function withoutCount(checksum: Checksum): Checksum {
  return { ...checksum, value: checksum.value.replace(/-\d+$/, '') }
}

function parseWantedAttributes(headers: Headers): Set<string> {
  const wanted = (headers.get('x-amz-object-attributes') ?? '').split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !attributeNames.some((known) => known === name))
  if (unknown !== undefined)
    throw invalidArgument('x-amz-object-attributes', unknown, 'Invalid attribute name specified.')
  return new Set(wanted)
}

function partsXml(object: ObjectRecord, parts: readonly PartRecord[], headers: Headers): Xml {
  const marker = numberIn(headers, 'x-amz-part-number-marker', 0)
  const limit = Math.min(numberIn(headers, 'x-amz-max-parts', pageMax), pageMax)
  const behind = parts.filter((part) => part.partNumber > marker)
  const page = behind.slice(0, limit)
  return xmlElement(
    'ObjectParts',
    xmlText('PartsCount', object.partCount ?? 0),
    xmlText('PartNumberMarker', marker),
    xmlText('NextPartNumberMarker', page.at(-1)?.partNumber ?? 0),
    xmlText('MaxParts', limit),
    xmlText('IsTruncated', behind.length > page.length),
    xmlAll(page, (part) =>
      xmlElement(
        'Part',
        xmlText('PartNumber', part.partNumber),
        xmlText('Size', part.sizeBytes),
        checksumXml(part.checksum),
      ),
    ),
  )
}

function numberIn(headers: Headers, name: string, fallback: number): number {
  const text = headers.get(name)
  if (text === undefined) return fallback
  if (!/^\d{1,9}$/.test(text)) throw invalidArgument(name, text, `Argument ${name} must be an integer`)
  return Number(text)
}
