/** GetPublicAccessBlock: the four switches of a bucket. */
import { publicAccessBlockXml } from '../configurations/public-access-block.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const getPublicAccessBlock: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { publicAccessBlock } = bucket.configurations
  if (publicAccessBlock === undefined) {
    throw new S3Error('NoSuchPublicAccessBlockConfiguration', { facts: { BucketName: bucket.name } })
  }
  return xmlResponse({}, 'PublicAccessBlockConfiguration', ...publicAccessBlockXml(publicAccessBlock))
}
