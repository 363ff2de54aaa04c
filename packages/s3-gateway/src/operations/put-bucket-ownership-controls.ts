/** PutBucketOwnershipControls. Lists are switched off only where the bucket's own grants nothing to anybody else. */

import { configureBucket } from '../buckets/configure-bucket.ts'
import { parseOwnershipControls } from '../configurations/ownership-controls.ts'
import { emptyResponse } from '../http/s3-response.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'

export const putBucketOwnershipControls: Operation<BucketRequest> = async (gateway, { bucket, body }) => {
  const ownershipControls = parseOwnershipControls(await body.read(documentBytesMax))
  await configureBucket(gateway, bucket, (current) => {
    if (ownershipControls === 'BucketOwnerEnforced' && grantsToOthers(current)) {
      throw new S3Error('InvalidBucketAclWithObjectOwnership')
    }
    return { ownershipControls }
  })
  return emptyResponse(200)
}

function grantsToOthers({ owner, configurations }: BucketRecord): boolean {
  return (configurations.acl ?? []).some(({ grantee }) => grantee.kind === 'group' || grantee.id !== owner)
}
