/** GetBucketCors: which web pages may use the bucket. */
import { corsXml } from '../configurations/cors.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const getBucketCors: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { cors } = bucket.configurations
  if (cors === undefined) throw new S3Error('NoSuchCORSConfiguration', { facts: { BucketName: bucket.name } })
  return xmlResponse({}, 'CORSConfiguration', corsXml(cors))
}
