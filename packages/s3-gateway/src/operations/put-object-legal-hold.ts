/** PutObjectLegalHold: locks a version until the hold is taken off. */
import { emptyResponse } from '../http/s3-response.ts'
import { requireObject, versionHeaders } from '../objects/find-object.ts'
import { requireObjectLock } from '../objects/lock-headers.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { documentBytesMax } from '../s3/limits.ts'
import { S3Error } from '../s3/s3-error.ts'
import { readXml } from '../xml/read-xml.ts'

export const putObjectLegalHold: Operation<ObjectRequest, 'metadata.objects'> = async (
  { metadata },
  { bucket, key, query, body },
) => {
  const name = { bucket, key, versionId: versionIn(query) }
  const document = await body.read(documentBytesMax)
  requireObjectLock(bucket)
  const legalHold = readXml(document, 'LegalHold', { Status: {} }).textOf('Status')
  if (legalHold !== 'ON' && legalHold !== 'OFF') throw new S3Error('MalformedXML')
  const found = await metadata.objects.update(bucket.id, key, name.versionId, () => ({ legalHold }))
  return emptyResponse(200, versionHeaders(bucket, requireObject(name, found).versionId))
}
