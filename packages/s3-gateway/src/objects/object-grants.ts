/** The owner and the access control list that a new object gets, and the note at its bucket that some object has its own. */

import type { Grant } from '../acl/access-control-list.ts'
import { parseAclHeaders } from '../acl/parse-acl.ts'
import { configureBucket } from '../buckets/configure-bucket.ts'
import { objectGrants } from '../configurations/kept-acl.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { Needs, ObjectRequest } from '../requests/operation.ts'
import { aclOfNewObject } from './requested-acl.ts'

export type ObjectGrants = { readonly owner: string; readonly acl: readonly Grant[] | undefined }

/** Throws S3Error where the headers ask for a list that the bucket does not take. */
export async function grantsOfNewObject(
  gateway: Needs<'metadata.buckets' | 'isUser'>,
  { bucket, identity, headers }: Pick<ObjectRequest, 'bucket' | 'identity' | 'headers'>,
): Promise<ObjectGrants> {
  const writer = identity.kind === 'user' ? identity.userId : undefined
  const grants = aclOfNewObject(bucket, writer, parseAclHeaders(headers, gateway.isUser))
  await noteObjectGrants(gateway, bucket, grants)
  return grants
}

/**
 * While no object of a bucket has an owner or a list of its own, nobody need look at objects to know who may read them.
 * The note is durable before the first such object is.
 */
export async function noteObjectGrants(
  gateway: Needs<'metadata.buckets'>,
  bucket: BucketRecord,
  grants: ObjectGrants,
): Promise<void> {
  const isOrdinary = grants.owner === bucket.owner && grants.acl === undefined
  if (isOrdinary || objectGrants.of(bucket)) return
  await configureBucket(gateway, bucket, () => objectGrants.change(true))
}
