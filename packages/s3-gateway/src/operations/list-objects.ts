/** ListObjects, version 1: the next page is asked for by key. */

import { ownerXml } from '../acl/owner-xml.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { entriesXml, lastNameOf, listingHead, objectXml, parseListingQuery } from '../listing/listing-query.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

export const listObjects: Operation<BucketRequest, 'metadata.objects'> = async ({ metadata }, { bucket, query }) => {
  const listing = parseListingQuery(query, 'max-keys')
  const marker = query.get('marker') ?? ''
  const { entries, isTruncated } = await metadata.objects.list(bucket.id, {
    ...listing,
    after: marker === '' ? undefined : { key: marker },
  })
  // Without a delimiter the last key is the marker, and S3 does not repeat it.
  const nextMarker = isTruncated && listing.delimiter !== undefined ? lastNameOf(entries) : undefined
  return xmlResponse(
    {},
    'ListBucketResult',
    ...listingHead(bucket.name, listing, 'MaxKeys'),
    xmlText('Marker', listing.encode(marker)),
    xmlOptional('NextMarker', nextMarker && listing.encode(nextMarker)),
    xmlText('IsTruncated', isTruncated),
    ...entriesXml(entries, listing, (object) =>
      xmlElement('Contents', xmlText('Key', listing.encode(object.key)), ...objectXml(object), ownerXml(object.owner)),
    ),
  )
}
