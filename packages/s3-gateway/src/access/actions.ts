/**
 * What IAM calls the things that one may do (Service Authorization Reference, "Actions defined by Amazon S3"), and which
 * permission of an access control list stands for each.
 */
import type { Permission } from '../acl/access-control-list.ts'

/** An action by its name in IAM. */
export type S3Action = `s3:${string}`

/** Each has a twin for a version that is named. */
const versionTwins: ReadonlyMap<S3Action, S3Action> = new Map<S3Action, S3Action>([
  ['s3:GetObject', 's3:GetObjectVersion'],
  ['s3:GetObjectAcl', 's3:GetObjectVersionAcl'],
  ['s3:PutObjectAcl', 's3:PutObjectVersionAcl'],
  ['s3:GetObjectAttributes', 's3:GetObjectVersionAttributes'],
  ['s3:GetObjectTagging', 's3:GetObjectVersionTagging'],
  ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'],
  ['s3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'],
  ['s3:DeleteObject', 's3:DeleteObjectVersion'],
])

/** Actions that the owner of an object decides on, and what its list must grant. */
const objectPermissions: ReadonlyMap<S3Action, Permission> = new Map<S3Action, Permission>([
  ['s3:GetObject', 'READ'],
  ['s3:GetObjectVersion', 'READ'],
  ['s3:GetObjectAttributes', 'READ'],
  ['s3:GetObjectVersionAttributes', 'READ'],
  ['s3:GetObjectAcl', 'READ_ACP'],
  ['s3:GetObjectVersionAcl', 'READ_ACP'],
  ['s3:PutObjectAcl', 'WRITE_ACP'],
  ['s3:PutObjectVersionAcl', 'WRITE_ACP'],
])

/** What the list of a bucket must grant. */
const bucketPermissions: ReadonlyMap<S3Action, Permission> = new Map<S3Action, Permission>([
  ['s3:ListBucket', 'READ'],
  ['s3:ListBucketVersions', 'READ'],
  ['s3:ListBucketMultipartUploads', 'READ'],
  ['s3:PutObject', 'WRITE'],
  ['s3:DeleteObject', 'WRITE'],
  ['s3:ListMultipartUploadParts', 'WRITE'],
  ['s3:AbortMultipartUpload', 'WRITE'],
  ['s3:GetBucketAcl', 'READ_ACP'],
  ['s3:PutBucketAcl', 'WRITE_ACP'],
])

/** The action where a version is named. */
export function actionOn(action: S3Action, versionId: string | undefined): S3Action {
  return versionId === undefined ? action : (versionTwins.get(action) ?? action)
}

export function objectPermissionFor(action: S3Action): Permission | undefined {
  return objectPermissions.get(action)
}

export function bucketPermissionFor(action: S3Action): Permission | undefined {
  return bucketPermissions.get(action)
}
