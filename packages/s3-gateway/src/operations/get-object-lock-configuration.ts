/** GetObjectLockConfiguration: whether versions can be locked, and the default. */
import { objectLockXml } from '../configurations/object-lock.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const getObjectLockConfiguration: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { objectLock } = bucket.configurations
  if (objectLock === undefined) {
    throw new S3Error('ObjectLockConfigurationNotFoundError', { facts: { BucketName: bucket.name } })
  }
  return xmlResponse({}, 'ObjectLockConfiguration', objectLockXml(objectLock))
}
