/** ListObjectVersions. While buckets have no versioning, every object is its own only version, `null`. */
import type { Query } from '../http/query.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'
import {
  entriesXml,
  invalidArgument,
  lastNameOf,
  listingHead,
  objectXml,
  ownerXml,
  parseListingQuery,
} from './listing-query.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const listObjectVersions: Operation<BucketRequest> = async ({ metadata }, { bucket, query }) => {
  const listing = parseListingQuery(query, 'max-keys')
  const keyMarker = query.get('key-marker') ?? ''
  const versionMarker = query.get('version-id-marker')
  const { entries, isTruncated } = await metadata.objects.listVersions(bucket.id, {
    ...listing,
    after: startOf(query),
  })
  const last = entries.at(-1)
  const nextKey = isTruncated ? lastNameOf(entries) : undefined
  return xmlResponse(
    {},
    'ListVersionsResult',
    ...listingHead(bucket.name, listing, 'MaxKeys'),
    xmlText('KeyMarker', listing.encode(keyMarker)),
    xmlText('VersionIdMarker', versionMarker ?? ''),
    xmlOptional('NextKeyMarker', nextKey && listing.encode(nextKey)),
    xmlOptional('NextVersionIdMarker', isTruncated && last?.kind === 'row' ? last.row.versionId : undefined),
    xmlText('IsTruncated', isTruncated),
    ...entriesXml(entries, listing, (object) =>
      xmlElement(
        'Version',
        xmlText('Key', listing.encode(object.key)),
        xmlText('VersionId', object.versionId),
        xmlText('IsLatest', object.isLatest),
        ...objectXml(object),
        ownerXml(object.owner),
      ),
    ),
  )
}

/** Behind version `null` of a key lies the next key. */
function startOf(query: Query): { key: string } | undefined {
  const key = query.get('key-marker') ?? ''
  const version = query.get('version-id-marker') ?? ''
  if (version !== '' && key === '') {
    throw invalidArgument('version-id-marker', version, 'A version-id marker cannot be specified without a key marker.')
  }
  if (version !== '' && version !== 'null') {
    throw invalidArgument('version-id-marker', version, 'Invalid version id specified')
  }
  return key === '' ? undefined : { key }
}
