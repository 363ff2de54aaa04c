/** PutObjectTagging: replaces all tags of a version. */
import { objectTagsMax, parseTagging } from '../configurations/tagging.ts'
import { emptyResponse } from '../http/s3-response.ts'
import { announceObject } from '../notifications/announce.ts'
import { requireObject, versionHeaders } from '../objects/find-object.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'

export const putObjectTagging: Operation<ObjectRequest, 'metadata.objects' | 'clock'> = async (
  { metadata, clock },
  request,
) => {
  const { bucket, key, query, body } = request
  const name = { bucket, key, versionId: versionIn(query) }
  const tags = parseTagging(await body.read(documentBytesMax), objectTagsMax)
  const announce = announceObject('s3:ObjectTagging:Put', request, clock)
  const found = await metadata.objects.update(bucket.id, key, name.versionId, () => ({ tags }), announce)
  return emptyResponse(200, versionHeaders(bucket, requireObject(name, found).versionId))
}
