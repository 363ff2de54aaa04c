/** ListBuckets: the caller's own, by name. All of them are in one region. */

import { ownerXml } from '../acl/owner-xml.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { parseWholeNumber } from '../listing/listing-query.ts'
import { createPageToken, parsePageToken } from '../listing/page-token.ts'
import type { Operation, ServiceRequest } from '../requests/operation.ts'
import { invalidArgument } from '../s3/invalid-argument.ts'
import { bucketsPerUserMax } from '../s3/limits.ts'
import { isoTime } from '../s3/time-format.ts'
import { xmlAll, xmlElement, xmlOptional, xmlText } from '../xml/write-xml.ts'

export const listBuckets: Operation<ServiceRequest, 'metadata.buckets' | 'region'> = async (
  { metadata, region },
  { identity, query },
) => {
  const limit = parseWholeNumber(query, 'max-buckets', bucketsPerUserMax)
  if (limit < 1 || limit > bucketsPerUserMax) {
    throw invalidArgument(
      'max-buckets',
      String(limit),
      `Argument max-buckets must be an integer between 1 and ${bucketsPerUserMax}`,
    )
  }
  const prefix = query.get('prefix') ?? ''
  const token = query.get('continuation-token')
  const askedRegion = query.get('bucket-region')
  const isHere = askedRegion === undefined || askedRegion === '' || askedRegion === region
  const found = await metadata.buckets.list({
    owner: identity.userId,
    prefix,
    after: token ? parsePageToken(token) : '',
    limit: isHere ? limit + 1 : 0,
  })
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return xmlResponse(
    {},
    'ListAllMyBucketsResult',
    ownerXml(identity.userId),
    xmlElement(
      'Buckets',
      xmlAll(page, (bucket) =>
        xmlElement(
          'Bucket',
          xmlText('Name', bucket.name),
          xmlText('CreationDate', isoTime(bucket.createdMs)),
          xmlText('BucketRegion', region),
        ),
      ),
    ),
    xmlOptional('ContinuationToken', last && createPageToken(last.name)),
    xmlOptional('Prefix', prefix || undefined),
  )
}
