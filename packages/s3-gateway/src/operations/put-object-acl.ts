/** PutObjectAcl: `private` is what an object is; anything wider is not implemented. */
import { emptyResponse } from '../http/s3-response.ts'
import { findObject } from './find-object.ts'
import { documentBytesMax } from './limits.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { checkPrivateAcl } from './private-acl.ts'
import { versionIn } from './version-id.ts'

export const putObjectAcl: Operation<ObjectRequest> = async (gateway, { bucket, key, query, headers, body }) => {
  const versionId = versionIn(query)
  const document = await body.read(documentBytesMax)
  await findObject(gateway, { bucket, key, versionId })
  checkPrivateAcl(headers, document)
  return emptyResponse(200)
}
