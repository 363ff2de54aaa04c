/** PutObjectAcl: `private` is what an object is; anything wider is not implemented. */
import { emptyResponse } from '../http/s3-response.ts'
import { S3Error } from '../s3-error.ts'
import { documentBytesMax } from './limits.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { checkPrivateAcl } from './private-acl.ts'
import { checkQueryVersion } from './version-id.ts'

export const putObjectAcl: Operation<ObjectRequest> = async ({ metadata }, { bucket, key, query, headers, body }) => {
  checkQueryVersion(query, key)
  const document = await body.read(documentBytesMax)
  if ((await metadata.objects.find(bucket.id, key)) === undefined) {
    throw new S3Error('NoSuchKey', { facts: { Key: key } })
  }
  checkPrivateAcl(headers, document)
  return emptyResponse(200)
}
