/** ListMultipartUploads: uploads under way, by key and then by age. */

import { ownerXml } from '../acl/owner-xml.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { entriesXml, lastNameOf, parseListingQuery } from '../listing/listing-query.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { isoTime } from '../s3/time-format.ts'
import { xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

export const listMultipartUploads: Operation<BucketRequest, 'metadata.uploads'> = async (
  { metadata },
  { bucket, query },
) => {
  const listing = parseListingQuery(query, 'max-uploads')
  const keyMarker = query.get('key-marker') ?? ''
  // S3 heeds the second marker only beside the first.
  const uploadMarker = keyMarker === '' ? '' : (query.get('upload-id-marker') ?? '')
  const { entries, isTruncated } = await metadata.uploads.list(bucket.id, {
    ...listing,
    after: keyMarker === '' ? undefined : { key: keyMarker, id: uploadMarker || undefined },
  })
  const last = entries.at(-1)
  const nextKey = isTruncated ? lastNameOf(entries) : undefined
  return xmlResponse(
    {},
    'ListMultipartUploadsResult',
    xmlText('Bucket', bucket.name),
    xmlText('KeyMarker', listing.encode(keyMarker)),
    xmlText('UploadIdMarker', uploadMarker),
    xmlOptional('NextKeyMarker', nextKey && listing.encode(nextKey)),
    xmlOptional('NextUploadIdMarker', isTruncated && last?.kind === 'row' ? last.row.uploadId : undefined),
    xmlOptional('Delimiter', listing.delimiter && listing.encode(listing.delimiter)),
    xmlText('Prefix', listing.encode(listing.prefix)),
    xmlOptional('EncodingType', listing.encodingType),
    xmlText('MaxUploads', listing.limit),
    xmlText('IsTruncated', isTruncated),
    ...entriesXml(entries, listing, (upload) =>
      xmlElement(
        'Upload',
        xmlText('Key', listing.encode(upload.key)),
        xmlText('UploadId', upload.uploadId),
        ownerXml(upload.owner, 'Initiator'),
        ownerXml(upload.owner),
        xmlText('StorageClass', upload.storageClass),
        xmlText('Initiated', isoTime(upload.initiatedMs)),
        xmlOptional('ChecksumAlgorithm', upload.checksumAlgorithm),
        xmlOptional('ChecksumType', upload.checksumType),
      ),
    ),
  )
}
