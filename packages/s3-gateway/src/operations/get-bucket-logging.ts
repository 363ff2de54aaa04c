/** GetBucketLogging: where the log of the bucket's requests goes. Nowhere is an answer, not an error. */
import { loggingXml } from '../configurations/logging.ts'
import { xmlResponse } from '../http/s3-response.ts'
import type { BucketRequest, Operation } from '../requests/operation.ts'

export const getBucketLogging: Operation<BucketRequest> = async (_gateway, { bucket }) => {
  const { logging } = bucket.configurations
  return xmlResponse({}, 'BucketLoggingStatus', ...(logging === undefined ? [] : [loggingXml(logging)]))
}
