/** GetBucketLifecycleConfiguration: the rules as they were written. */
import { lifecycleXml } from '../configurations/lifecycle.ts'
import { defaultTransitionMinimum } from '../configurations/lifecycle-transitions.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'
import { minimumHeader } from './put-bucket-lifecycle-configuration.ts'

export const getBucketLifecycleConfiguration: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { lifecycle, transitionMinimum = defaultTransitionMinimum } = bucket.configurations
  if (lifecycle === undefined) {
    throw new S3Error('NoSuchLifecycleConfiguration', { facts: { BucketName: bucket.name } })
  }
  return xmlResponse({ [minimumHeader]: transitionMinimum }, 'LifecycleConfiguration', lifecycleXml(lifecycle))
}
