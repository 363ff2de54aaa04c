/** What a bucket's lifecycle will do, told with the object that it concerns. */
import { lifecycleConfiguration } from '../configurations/lifecycle.ts'
import { uriEncode } from '../http/uri-encoding.ts'
import { abortOf, expiryOf } from '../lifecycle/lifecycle-rules.ts'
import type { BucketRecord, ObjectRecord, UploadRecord } from '../metadata/records.ts'
import { httpTime } from '../s3/time-format.ts'

/** `x-amz-expiration`, where a rule lets this object expire. */
export function expirationHeaders(bucket: BucketRecord, object: ObjectRecord): Record<string, string> {
  const lifecycle = lifecycleConfiguration.kept.of(bucket)
  const expiry = lifecycle === undefined || !object.isLatest ? undefined : expiryOf(lifecycle.rules, object)
  if (expiry === undefined) return {}
  return { 'x-amz-expiration': `expiry-date="${httpTime(expiry.atMs)}", rule-id="${uriEncode(expiry.ruleId)}"` }
}

/** When an upload is dropped that is not completed, where a rule says so. */
export function abortHeaders(
  bucket: BucketRecord,
  upload: Pick<UploadRecord, 'key' | 'initiatedMs'>,
): Record<string, string> {
  const lifecycle = lifecycleConfiguration.kept.of(bucket)
  const end = lifecycle === undefined ? undefined : abortOf(lifecycle.rules, upload)
  if (end === undefined) return {}
  return { 'x-amz-abort-date': httpTime(end.atMs), 'x-amz-abort-rule-id': uriEncode(end.ruleId) }
}
