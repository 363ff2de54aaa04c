/** GetObjectTagging: none. Tags cannot be set yet, so no object has any; clients ask before they copy. */
import { xmlResponse } from '../http/s3-response.ts'
import { xmlElement } from '../xml/write-xml.ts'
import { findObject } from './find-object.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { versionIn } from './version-id.ts'

export const getObjectTagging: Operation<ObjectRequest> = async (gateway, { bucket, key, query }) => {
  await findObject(gateway, { bucket, key, versionId: versionIn(query) })
  return xmlResponse({}, 'Tagging', xmlElement('TagSet'))
}
