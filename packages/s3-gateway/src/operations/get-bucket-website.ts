/** GetBucketWebsite: how the bucket is shown as a website. */
import { websiteXml } from '../configurations/website.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

export const getBucketWebsite: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { website } = bucket.configurations
  if (website === undefined) throw new S3Error('NoSuchWebsiteConfiguration', { facts: { BucketName: bucket.name } })
  return xmlResponse({}, 'WebsiteConfiguration', ...websiteXml(website))
}
