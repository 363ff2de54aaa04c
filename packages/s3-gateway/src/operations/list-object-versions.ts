/** ListObjectVersions: every version and delete marker, by key and the newest first. */

import { ownerXml } from '../acl/owner-xml.ts'
import type { Query } from '../http/query.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { entriesXml, lastNameOf, listingHead, objectXml, parseListingQuery } from '../listing/listing-query.ts'
import { parseVersionMarker, versionMarker } from '../objects/version-id.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { isoTime } from '../s3/time-format.ts'
import { xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

export const listObjectVersions: Operation<BucketRequest, 'metadata.objects'> = async (
  { metadata },
  { bucket, query },
) => {
  const listing = parseListingQuery(query, 'max-keys')
  const keyMarker = query.get('key-marker') ?? ''
  const marker = query.get('version-id-marker')
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
    xmlText('VersionIdMarker', marker ?? ''),
    xmlOptional('NextKeyMarker', nextKey && listing.encode(nextKey)),
    xmlOptional(
      'NextVersionIdMarker',
      isTruncated && last?.kind === 'row' ? versionMarker(bucket, last.row) : undefined,
    ),
    xmlText('IsTruncated', isTruncated),
    ...entriesXml(entries, listing, (version) =>
      xmlElement(
        version.kind === 'object' ? 'Version' : 'DeleteMarker',
        xmlText('Key', listing.encode(version.key)),
        xmlText('VersionId', version.versionId),
        xmlText('IsLatest', version.isLatest),
        ...(version.kind === 'object'
          ? objectXml(version)
          : [xmlText('LastModified', isoTime(version.lastModifiedMs))]),
        ownerXml(version.owner),
      ),
    ),
  )
}

/** Behind a key, or behind one of its versions. */
function startOf(query: Query): { key: string; id: string | undefined } | undefined {
  const key = query.get('key-marker') ?? ''
  const version = query.get('version-id-marker') ?? ''
  if (version !== '' && key === '') {
    throw invalidArgument('version-id-marker', version, 'A version-id marker cannot be specified without a key marker.')
  }
  return key === '' ? undefined : { key, id: parseVersionMarker(version || undefined) }
}
