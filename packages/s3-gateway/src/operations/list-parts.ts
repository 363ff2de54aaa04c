/** ListParts: what an upload has so far, by number. */

import { ownerXml } from '../acl/owner-xml.ts'
import { checksumXml } from '../checksums/checksum-fields.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { parseLimit, parseWholeNumber } from '../listing/listing-query.ts'
import { findUploadUnderWay, noSuchUpload } from '../multipart/find-upload.ts'
import { abortHeaders } from '../objects/lifecycle-headers.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { quote } from '../s3/etag-quotes.ts'
import { isoTime } from '../s3/time-format.ts'
import { xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

export const listParts: Operation<ObjectRequest, 'metadata.uploads'> = async (gateway, request) => {
  const { bucket, key, query } = request
  const limit = parseLimit(query, 'max-parts')
  const marker = parseWholeNumber(query, 'part-number-marker', 0)
  const upload = await findUploadUnderWay(gateway, request)
  const found = await gateway.metadata.uploads.listParts(upload, marker, limit + 1)
  if (found === undefined) throw noSuchUpload(upload.uploadId)
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
