/** DeleteObjectTagging: takes all tags off a version. */
import { emptyResponse } from '../http/s3-response.ts'
import { announceObject } from '../notifications/announce.ts'
import { requireObject, versionHeaders } from '../objects/find-object.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'

export const deleteObjectTagging: Operation<ObjectRequest, 'metadata.objects' | 'clock'> = async (
  { metadata, clock },
  request,
) => {
  const { bucket, key, query } = request
  const name = { bucket, key, versionId: versionIn(query) }
  const announce = announceObject('s3:ObjectTagging:Delete', request, clock)
  const found = await metadata.objects.update(bucket.id, key, name.versionId, () => ({ tags: [] }), announce)
  return emptyResponse(204, versionHeaders(bucket, requireObject(name, found).versionId))
}
