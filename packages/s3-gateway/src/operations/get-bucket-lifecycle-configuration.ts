/** GetBucketLifecycleConfiguration: the rules as they were written. */
import { lifecycleXml } from '../configurations/lifecycle.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { S3Error } from '../s3-error.ts'
import type { BucketRequest, Operation } from './operation.ts'

export const getBucketLifecycleConfiguration: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { lifecycle } = bucket.configurations
  if (lifecycle === undefined) {
    throw new S3Error('NoSuchLifecycleConfiguration', { facts: { BucketName: bucket.name } })
  }
  return xmlResponse({}, 'LifecycleConfiguration', lifecycleXml(lifecycle))
}
