/** What a bucket's lifecycle will do, told with the object that it concerns. */
import { uriEncode } from '../http/uri-encoding.ts'
import { abortOf, expiryOf } from '../lifecycle/lifecycle-rules.ts'
import type { BucketRecord, ObjectRecord, UploadRecord } from '../metadata/records.ts'
import { httpTime } from '../s3/time-format.ts'

/** `x-amz-expiration`, where a rule lets this object expire. */
export function expirationHeaders({ configurations }: BucketRecord, object: ObjectRecord): Record<string, string> {
  const { lifecycle } = configurations
  const expiry = lifecycle === undefined || !object.isLatest ? undefined : expiryOf(lifecycle, object)
  if (expiry === undefined) return {}
  return { 'x-amz-expiration': `expiry-date="${httpTime(expiry.atMs)}", rule-id="${uriEncode(expiry.ruleId)}"` }
}

/** When an upload is dropped that is not completed, where a rule says so. */
export function abortHeaders(
  { configurations }: BucketRecord,
  upload: Pick<UploadRecord, 'key' | 'initiatedMs'>,
): Record<string, string> {
  const { lifecycle } = configurations
  const end = lifecycle === undefined ? undefined : abortOf(lifecycle, upload)
  if (end === undefined) return {}
  return { 'x-amz-abort-date': httpTime(end.atMs), 'x-amz-abort-rule-id': uriEncode(end.ruleId) }
}
