/** GetObjectRetention: until when a version is locked, and how. */
import { xmlResponse } from '../http/s3-response.ts'
import { S3Error } from '../s3-error.ts'
import { xmlText } from '../xml/write-xml.ts'
import { findObject } from './find-object.ts'
import { isoTime } from './format.ts'
import { requireObjectLock } from './lock-headers.ts'
import type { ObjectRequest, Operation } from './operation.ts'
import { versionIn } from './version-id.ts'

export const getObjectRetention: Operation<ObjectRequest> = async (gateway, { bucket, key, query }) => {
  requireObjectLock(bucket)
  const { retention } = await findObject(gateway, { bucket, key, versionId: versionIn(query) })
  if (retention === undefined) throw new S3Error('NoSuchObjectLockConfiguration', { facts: { Key: key } })
  return xmlResponse(
    {},
    'Retention',
    xmlText('Mode', retention.mode),
    xmlText('RetainUntilDate', isoTime(retention.untilMs)),
  )
}
