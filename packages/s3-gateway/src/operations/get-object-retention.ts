/** GetObjectRetention: until when a version is locked, and how. */
import { xmlResponse } from '../http/s3-response.ts'
import { findObject } from '../objects/find-object.ts'
import { requireObjectLock } from '../objects/lock-headers.ts'
import { versionIn } from '../objects/version-id.ts'
import type { ObjectRequest, Operation } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'
import { isoTime } from '../s3/time-format.ts'
import { xmlText } from '../xml/write-xml.ts'

export const getObjectRetention: Operation<ObjectRequest, 'metadata.objects'> = async (
  gateway,
  { bucket, key, query },
) => {
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
