/** GetObjectLegalHold: whether a version is held. */
import { xmlResponse } from '../http/s3-response.ts'
import { findObject } from '../objects/find-object.ts'
import { requireObjectLock } from '../objects/lock-headers.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'
import { xmlText } from '../xml/write-xml.ts'

export const getObjectLegalHold: Operation<ObjectRequest, 'metadata.objects'> = async (
  gateway,
  { bucket, key, query },
) => {
  requireObjectLock(bucket)
  const { legalHold } = await findObject(gateway, { bucket, key, versionId: versionIn(query) })
  if (legalHold === undefined) throw new S3Error('NoSuchObjectLockConfiguration', { facts: { Key: key } })
  return xmlResponse({}, 'LegalHold', xmlText('Status', legalHold))
}
