/** GetBucketOwnershipControls: who owns what others store here. */
import { ownershipControlsXml } from '../configurations/ownership-controls.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const getBucketOwnershipControls: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { ownershipControls } = bucket.configurations
  if (ownershipControls === undefined) {
    throw new S3Error('OwnershipControlsNotFoundError', { facts: { BucketName: bucket.name } })
  }
  return xmlResponse({}, 'OwnershipControls', ownershipControlsXml(ownershipControls))
}
