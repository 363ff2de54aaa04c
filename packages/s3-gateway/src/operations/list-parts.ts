/** ListParts: what an upload has so far, by number. */
import { xmlResponse } from '../http/s3-response.ts'
import { xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import { checksumXml } from './checksum-fields.ts'
import { findUploadUnderWay } from './find-upload.ts'
import { isoTime } from './format.ts'
import { abortHeaders } from './lifecycle-headers.ts'
import { ownerXml, parseLimit, parseWholeNumber } from './listing-query.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { quote } from './write-conditions.ts'

export const listParts: Operation<ObjectRequest> = async (gateway, request) => {
  const { bucket, key, query } = request
  const limit = parseLimit(query, 'max-parts')
  const marker = parseWholeNumber(query, 'part-number-marker', 0)
  const upload = await findUploadUnderWay(gateway, request)
  const found = await gateway.metadata.uploads.listParts(upload, marker, limit + 1)
  const page = found.slice(0, limit)
  const isTruncated = limit > 0 && found.length > limit
  return xmlResponse(
    abortHeaders(bucket, upload),
    'ListPartsResult',
    xmlText('Bucket', bucket.name),
    xmlText('Key', key),
    xmlText('UploadId', upload.uploadId),
    ownerXml(upload.owner, 'Initiator'),
    ownerXml(upload.owner),
    xmlText('StorageClass', upload.storageClass),
    xmlOptional('ChecksumAlgorithm', upload.checksumAlgorithm),
    xmlOptional('ChecksumType', upload.checksumType),
    xmlText('PartNumberMarker', marker),
    xmlText('NextPartNumberMarker', page.at(-1)?.partNumber ?? 0),
    xmlText('MaxParts', limit),
    xmlText('IsTruncated', isTruncated),
    xmlAll(page, (part) =>
      xmlElement(
        'Part',
        xmlText('PartNumber', part.partNumber),
        xmlText('LastModified', isoTime(part.lastModifiedMs)),
        xmlText('ETag', quote(part.etag)),
        xmlText('Size', part.sizeBytes),
        checksumXml(part.checksum),
      ),
    ),
  )
}
