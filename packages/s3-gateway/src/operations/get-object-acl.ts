/** GetObjectAcl: private to its owner. */
import { S3Error } from '../s3-error.ts'
import { privateAccessControlPolicy } from './access-control-policy.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { checkQueryVersion } from './version-id.ts'

export const getObjectAcl: Operation<ObjectRequest> = async ({ metadata }, { bucket, key, query }) => {
  checkQueryVersion(query, key)
  const object = await metadata.objects.find(bucket.id, key)
  if (object === undefined) throw new S3Error('NoSuchKey', { facts: { Key: key } })
  return privateAccessControlPolicy(object.owner)
}
