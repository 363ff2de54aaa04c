/** GetObjectTagging: none. Tags cannot be set yet, so no object has any; clients ask before they copy. */
import { xmlResponse } from '../http/s3-response.ts'
import { S3Error } from '../s3-error.ts'
import { xmlElement } from '../xml/write-xml.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { checkQueryVersion } from './version-id.ts'

export const getObjectTagging: Operation<ObjectRequest> = async ({ metadata }, { bucket, key, query }) => {
  checkQueryVersion(query, key)
  if ((await metadata.objects.find(bucket.id, key)) === undefined) {
    throw new S3Error('NoSuchKey', { facts: { Key: key } })
  }
  return xmlResponse({}, 'Tagging', xmlElement('TagSet'))
}
