/** GetObjectTagging: the tags of a version, an empty set where there are none; clients ask before they copy. */
import { taggingXml } from '../configurations/tagging.ts'
import { xmlResponse } from '../http/s3-response.ts'
import { findObject, versionHeaders } from '../objects/find-object.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'

export const getObjectTagging: Operation<ObjectRequest, 'metadata.objects'> = async (
  gateway,
  { bucket, key, query },
) => {
  const { tags, versionId } = await findObject(gateway, { bucket, key, versionId: versionIn(query) })
  return xmlResponse(versionHeaders(bucket, versionId), 'Tagging', taggingXml(tags))
}
