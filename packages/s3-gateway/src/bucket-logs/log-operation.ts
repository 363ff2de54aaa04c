/** What a request is called in a bucket's log: `REST.GET.OBJECT` and the like. */
import type { ObjectRef } from '../http/object-ref.ts'
import type { Route } from '../routing/routes.ts'

/** Where it is not made of the method and the sub-resource. */
const names: ReadonlyMap<string, string> = new Map([
  ['CopyObject', 'REST.COPY.OBJECT'],
  ['UploadPart', 'REST.PUT.PART'],
  ['UploadPartCopy', 'REST.COPY.PART'],
  ['CompleteMultipartUpload', 'REST.POST.UPLOAD'],
  ['AbortMultipartUpload', 'REST.DELETE.UPLOAD'],
  ['ListParts', 'REST.GET.UPLOAD'],
  ['ListObjectsV2', 'REST.GET.BUCKET'],
  ['DeleteObjects', 'REST.POST.MULTI_OBJECT_DELETE'],
  ['PutObjectTagging', 'REST.PUT.OBJECT_TAGGING'],
  ['GetObjectTagging', 'REST.GET.OBJECT_TAGGING'],
  ['DeleteObjectTagging', 'REST.DELETE.OBJECT_TAGGING'],
])

const resources: ReadonlyMap<string, string> = new Map([
  ['attributes', 'OBJECT_ATTRIBUTES'],
  ['legal-hold', 'OBJECT_LOCK_LEGALHOLD'],
  ['policyStatus', 'POLICY_STATUS'],
  ['retention', 'OBJECT_LOCK_RETENTION'],
  ['versions', 'BUCKETVERSIONS'],
])

export type LoggedOperation = {
  readonly ref: ObjectRef | undefined
  /** `undefined` where the request did not come so far. */
  readonly route: Route | undefined
  readonly isVisit: boolean
}

export function logOperation(method: string, { ref, route, isVisit }: LoggedOperation): string {
  const level = ref?.kind === 'object' ? 'OBJECT' : 'BUCKET'
  if (method === 'OPTIONS') return 'REST.OPTIONS.PREFLIGHT'
  if (isVisit) return `WEBSITE.${method}.${level}`
  const name = names.get(route?.name ?? '')
  if (name !== undefined) return name
  const selector = route?.selector
  if (selector === undefined) return `REST.${method}.${level}`
  return `REST.${method}.${route?.logName ?? resources.get(selector) ?? selector.toUpperCase()}`
}
