/**
 * Tags of an object. API Reference: GetObjectTagging, PutObjectTagging (replaces the whole set), DeleteObjectTagging. They belong to
 * a version, whose id the answer tells.
 */

import { findVersion } from './find-object.ts'
import { toldWithRead } from './objects.ts'
import type { ObjectTagging } from './requests.ts'
import { bucketIn, type S3State, versionsIn, withVersions } from './state.ts'
import { done, type StepResult } from './step-result.ts'

export function stepTagging(state: S3State, request: ObjectTagging): StepResult {
  const bucket = bucketIn(state, request.bucket)
  const object = findVersion(state, request)
  const versionId = toldWithRead(bucket.versioning, object.versionId)
  if (request.op === 'GetObjectTagging') return done(state, { status: 200, versionId, tags: object.tags })
  const changed = { ...object, tags: request.op === 'PutObjectTagging' ? (request.tags ?? {}) : {} }
  const versions = versionsIn(bucket, request.key).map((version) => (version === object ? changed : version))
  const status = request.op === 'PutObjectTagging' ? 200 : 204
  return done(withVersions(state, request, versions), { status, versionId })
}
