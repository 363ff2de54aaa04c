/** GetObjectLegalHold: whether a version is held. */
import { xmlResponse } from '../http/s3-response.ts'
import { S3Error } from '../s3-error.ts'
import { xmlText } from '../xml/write-xml.ts'
import { findObject } from './find-object.ts'
import { requireObjectLock } from './lock-headers.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { versionIn } from './version-id.ts'

export const getObjectLegalHold: Operation<ObjectRequest> = async (gateway, { bucket, key, query }) => {
  requireObjectLock(bucket)
  const { legalHold } = await findObject(gateway, { bucket, key, versionId: versionIn(query) })
  if (legalHold === undefined) throw new S3Error('NoSuchObjectLockConfiguration', { facts: { Key: key } })
  return xmlResponse({}, 'LegalHold', xmlText('Status', legalHold))
}
