/** PutObjectLegalHold: locks a version until the hold is taken off. */
import { emptyResponse } from '../http/s3-response.ts'
import { S3Error } from '../s3-error.ts'
import { readXml } from '../xml/read-xml.ts'
import { requireObject, versionHeaders } from './find-object.ts'
import { documentBytesMax } from './limits.ts'
import { requireObjectLock } from './lock-headers.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { versionIn } from './version-id.ts'

export const putObjectLegalHold: Operation<ObjectRequest> = async ({ metadata }, { bucket, key, query, body }) => {
  const name = { bucket, key, versionId: versionIn(query) }
  const document = await body.read(documentBytesMax)
  requireObjectLock(bucket)
  const legalHold = readXml(document, 'LegalHold', { Status: {} }).textOf('Status')
  if (legalHold !== 'ON' && legalHold !== 'OFF') throw new S3Error('MalformedXML')
  const found = await metadata.objects.update(bucket.id, key, name.versionId, () => ({ legalHold }))
  return emptyResponse(200, versionHeaders(bucket, requireObject(name, found).versionId))
}
