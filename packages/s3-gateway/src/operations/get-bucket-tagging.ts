/** GetBucketTagging: a bucket without tags says so with an error, unlike an object. */
import { taggingXml } from '../configurations/tagging.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const getBucketTagging: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { tagging } = bucket.configurations
  if (tagging === undefined) throw new S3Error('NoSuchTagSet', { facts: { BucketName: bucket.name } })
  return xmlResponse({}, 'Tagging', taggingXml(tagging))
}
