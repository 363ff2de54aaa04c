/** ListObjectsV2: the next page is asked for by a token, which clients must not look into. */

import { ownerXml } from '../acl/owner-xml.ts'
import type { Query } from '../http/query.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { entriesXml, lastNameOf, listingHead, objectXml, parseListingQuery } from '../listing/listing-query.ts'
import { createPageToken, parsePageToken } from '../listing/page-token.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { noXml, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

export const listObjectsV2: Operation<BucketRequest, 'metadata.objects'> = async ({ metadata }, { bucket, query }) => {
  const listType = query.get('list-type') ?? ''
  if (listType !== '2') throw invalidArgument('list-type', listType, 'Invalid List Type specified in Request')
  const listing = parseListingQuery(query, 'max-keys')
  const startAfter = query.get('start-after')
  const token = query.get('continuation-token')
  const showsOwner = query.get('fetch-owner') === 'true'
  const { entries, isTruncated } = await metadata.objects.list(bucket.id, { ...listing, after: startOf(query) })
  const last = isTruncated ? lastNameOf(entries) : undefined
  return xmlResponse(
    {},
    'ListBucketResult',
    ...listingHead(bucket.name, listing, 'MaxKeys'),
    xmlOptional('StartAfter', startAfter && listing.encode(startAfter)),
    xmlOptional('ContinuationToken', token),
    xmlOptional('NextContinuationToken', last && createPageToken(last)),
    xmlText('KeyCount', entries.length),
    xmlText('IsTruncated', isTruncated),
    ...entriesXml(entries, listing, (object) =>
      xmlElement(
        'Contents',
        xmlText('Key', listing.encode(object.key)),
        ...objectXml(object),
        showsOwner ? ownerXml(object.owner) : noXml,
      ),
    ),
  )
}

/** A token goes before `start-after`, which only the first page heeds. */
function startOf(query: Query): { key: string } | undefined {
  const token = query.get('continuation-token')
  const key = token ? parsePageToken(token) : query.get('start-after')
  return key ? { key } : undefined
}
