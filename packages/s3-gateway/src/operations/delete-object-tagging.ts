/** DeleteObjectTagging: takes all tags off a version. */
import { emptyResponse } from '../http/s3-response.ts'
import { requireObject, versionHeaders } from './find-object.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { versionIn } from './version-id.ts'

export const deleteObjectTagging: Operation<ObjectRequest> = async ({ metadata }, { bucket, key, query }) => {
  const name = { bucket, key, versionId: versionIn(query) }
  const found = await metadata.objects.update(bucket.id, key, name.versionId, () => ({ tags: [] }))
  return emptyResponse(204, versionHeaders(bucket, requireObject(name, found).versionId))
}
