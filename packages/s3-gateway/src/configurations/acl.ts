/** The access control list of a bucket, under its ownership controls and its public access block. */
import { cannedGrants, type Grant, isPublicList } from '../acl/access-control-list.ts'
import { parseAclRequest, type RequestedAcl } from '../acl/parse-acl.ts'
import { aclResponse } from '../acl/write-acl.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { BucketConfiguration } from './bucket-configuration.ts'
import { bucketAcl } from './kept-acl.ts'
import { isOwnerEnforced } from './ownership-controls.ts'
import { publicAccessBlockConfiguration } from './public-access-block.ts'

export const aclConfiguration: BucketConfiguration<readonly Grant[], RequestedAcl> = {
  selector: 'acl',
  get: { name: 'GetBucketAcl', action: 's3:GetBucketAcl' },
  put: { name: 'PutBucketAcl', action: 's3:PutBucketAcl' },
  document: {
    parse: (body, { bucket, headers }, { isUser }) => parseAclRequest(headers, body, bucket.owner, isUser),
    write: (grants, bucket) => aclResponse(bucket.owner, grants),
  },
  kept: bucketAcl,
  settle: (requested, bucket) => aclToKeep(bucket, bucket.owner, requested),
}

/** The list that is put on a bucket or on an object of `owner`. Throws S3Error where the bucket takes none, or not that one. */
export function aclToKeep(bucket: BucketRecord, owner: string, requested: RequestedAcl): readonly Grant[] | undefined {
  if (isOwnerEnforced(bucket)) throw new S3Error('AccessControlListNotSupported')
  return keptGrants(bucket, owner, requested)
}

/** The grants that somebody asks for. Throws S3Error `AccessDenied` where they are public and must not be. */
export function keptGrants(
  bucket: BucketRecord,
  owner: string,
  requested: RequestedAcl | undefined,
): readonly Grant[] | undefined {
  if (requested === undefined) return undefined
  const list = requested.kind === 'grants' ? requested.grants : cannedGrants(requested.acl, owner, bucket.owner)
  if (isPublicList(list) && publicAccessBlockConfiguration.kept.of(bucket)?.blockPublicAcls) {
    throw new S3Error('AccessDenied')
  }
  return list
}
