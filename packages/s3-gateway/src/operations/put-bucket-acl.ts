/** PutBucketAcl: `private` is what a bucket is; anything wider is not implemented. */
import { emptyResponse } from '../http/s3-response.ts'
import { documentBytesMax } from './limits.ts'
import type { BucketRequest, Operation } from './operation.ts'
import { checkPrivateAcl } from './private-acl.ts'

export const putBucketAcl: Operation<BucketRequest> = async (_gateway, { headers, body }) => {
  checkPrivateAcl(headers, await body.read(documentBytesMax))
  return emptyResponse(200)
}
