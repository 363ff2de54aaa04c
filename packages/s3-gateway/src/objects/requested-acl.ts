/** From the list that a client asks for to the one that a new object gets, under the bucket's ownership controls. */

import type { Grant } from '../acl/access-control-list.ts'
import type { RequestedAcl } from '../acl/parse-acl.ts'
import { keptGrants } from '../configurations/acl.ts'
import { isOwnerEnforced, ownershipOf } from '../configurations/ownership-controls.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { S3Error } from '../s3/s3-error.ts'

/** The owner and the list of an object that `writer` stores in a bucket; `undefined` for somebody who did not sign. */
export function aclOfNewObject(
  bucket: BucketRecord,
  writer: string | undefined,
  requested: RequestedAcl | undefined,
): { readonly owner: string; readonly acl: readonly Grant[] | undefined } {
  if (isOwnerEnforced(bucket)) {
    if (requested !== undefined && !givesAllToBucketOwner(requested, bucket)) {
      throw new S3Error('AccessControlListNotSupported')
    }
    return { owner: bucket.owner, acl: undefined }
  }
  // What is stored without a signature must belong to somebody who can sign: to nobody would be to everybody.
  const givesAway = ownershipOf(bucket) === 'BucketOwnerPreferred' && givesAllToBucketOwner(requested, bucket)
  const owner = writer === undefined || givesAway ? bucket.owner : writer
  return { owner, acl: keptGrants(bucket, owner, requested) }
}

/** Whether a list widens access beyond writer and bucket owner, who have it anyway. */
export function isWidening(requested: RequestedAcl | undefined, bucket: BucketRecord): boolean {
  if (requested === undefined) return false
  if (requested.kind === 'canned') {
    return !['private', 'bucket-owner-read', 'bucket-owner-full-control'].includes(requested.acl)
  }
  return requested.grants.some(({ grantee }) => grantee.kind === 'group' || grantee.id !== bucket.owner)
}

function givesAllToBucketOwner(requested: RequestedAcl | undefined, bucket: BucketRecord): boolean {
  if (requested?.kind === 'canned') return requested.acl === 'bucket-owner-full-control'
  return (
    requested?.grants.every(
      ({ grantee, permission }) =>
        grantee.kind === 'user' && grantee.id === bucket.owner && permission === 'FULL_CONTROL',
    ) ?? false
  )
}
