/**
 * The S3 operations that we answer, one line each, and those of each thing that a bucket can be configured with: what selects
 * them and how they take their body. Whatever no line selects is refused; a sub-resource that we do not know is never taken for
 * a listing or an upload.
 */
import type { S3Action } from '../access/actions.ts'
import { allConfigurations } from '../configurations/all-configurations.ts'
import type { AnyBucketConfiguration, ConfigurationOperation } from '../configurations/bucket-configuration.ts'
import type { Headers } from '../http/headers.ts'
import type { RequestTarget } from '../http/object-ref.ts'
import type { Query } from '../http/query.ts'
import { abortMultipartUpload } from '../operations/abort-multipart-upload.ts'
import { completeMultipartUpload } from '../operations/complete-multipart-upload.ts'
import { copyObject } from '../operations/copy-object.ts'
import { createBucket } from '../operations/create-bucket.ts'
import { createMultipartUpload } from '../operations/create-multipart-upload.ts'
import { deleteBucket } from '../operations/delete-bucket.ts'
import { deleteBucketConfiguration } from '../operations/delete-bucket-configuration.ts'
import { deleteObject } from '../operations/delete-object.ts'
import { deleteObjectTagging } from '../operations/delete-object-tagging.ts'
import { deleteObjects } from '../operations/delete-objects.ts'
import { getBucketConfiguration } from '../operations/get-bucket-configuration.ts'
import { getBucketLocation } from '../operations/get-bucket-location.ts'
import { getBucketPolicyStatus } from '../operations/get-bucket-policy-status.ts'
import { getObject } from '../operations/get-object.ts'
import { getObjectAcl } from '../operations/get-object-acl.ts'
import { getObjectAttributes } from '../operations/get-object-attributes.ts'
import { getObjectLegalHold } from '../operations/get-object-legal-hold.ts'
import { getObjectRetention } from '../operations/get-object-retention.ts'
import { getObjectTagging } from '../operations/get-object-tagging.ts'
import { headBucket } from '../operations/head-bucket.ts'
import { headObject } from '../operations/head-object.ts'
import { listBuckets } from '../operations/list-buckets.ts'
import { listMultipartUploads } from '../operations/list-multipart-uploads.ts'
import { listObjectVersions } from '../operations/list-object-versions.ts'
import { listObjects } from '../operations/list-objects.ts'
import { listObjectsV2 } from '../operations/list-objects-v2.ts'
import { listParts } from '../operations/list-parts.ts'
import { type PostAnswer, postObject } from '../operations/post-object.ts'
import { putBucketConfiguration } from '../operations/put-bucket-configuration.ts'
import { putObject } from '../operations/put-object.ts'
import { putObjectAcl } from '../operations/put-object-acl.ts'
import { putObjectLegalHold } from '../operations/put-object-legal-hold.ts'
import { putObjectRetention } from '../operations/put-object-retention.ts'
import { putObjectTagging } from '../operations/put-object-tagging.ts'
import { uploadPart } from '../operations/upload-part.ts'
import { uploadPartCopy } from '../operations/upload-part-copy.ts'
import type {
  BucketNameRequest,
  BucketRequest,
  Gateway,
  ObjectRequest,
  Operation,
  ServiceRequest,
} from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'

/**
 * `none`: no body is expected. `document`: a small one, whole. `object-document`: as that, and checksum headers are about
 * the object. `bytes`: the bytes of an object, the only body that may come in signed chunks.
 */
export type BodyKind = 'none' | 'document' | 'object-document' | 'bytes'

/** Whatever it needs of the gateway. */
type AnyOperation<Request> = Operation<Request, keyof Gateway>

/** `action` is what IAM calls it; `each`: the operation asks for each of many objects. */
export type Route = {
  /** As AWS names it. */
  readonly name: string
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** The sub-resource in the query that selects it. */
  readonly selector?: string
  /** What a bucket's log calls that sub-resource, where it says so itself. */
  readonly logName?: string
  /** Selected by `x-amz-copy-source`. */
  readonly isCopy?: true
  readonly body: BodyKind
  /** Its answer may take long enough for a client to give up: it is begun before it is known. */
  readonly isSlow?: true
} & (
  | { readonly on: 'service'; readonly action: S3Action; readonly operation: AnyOperation<ServiceRequest> }
  | { readonly on: 'bucket-name'; readonly action: S3Action; readonly operation: AnyOperation<BucketNameRequest> }
  | { readonly on: 'bucket'; readonly action: S3Action | 'each'; readonly operation: AnyOperation<BucketRequest> }
  | { readonly on: 'object'; readonly action: S3Action; readonly operation: AnyOperation<ObjectRequest> }
)

// biome-ignore format: a table reads better in lines
const fixedRoutes: readonly Route[] = [
  { name: 'ListBuckets',                   on: 'service',     method: 'GET',    body: 'none', action: 's3:ListAllMyBuckets', operation: listBuckets },

  { name: 'CreateBucket',                  on: 'bucket-name', method: 'PUT',    body: 'document', action: 's3:CreateBucket', operation: createBucket },
  { name: 'HeadBucket',                    on: 'bucket',      method: 'HEAD',   body: 'none', action: 's3:ListBucket', operation: headBucket },
  { name: 'DeleteBucket',                  on: 'bucket',      method: 'DELETE', body: 'none', action: 's3:DeleteBucket', operation: deleteBucket },
  { name: 'GetBucketLocation',             on: 'bucket',      method: 'GET',    selector: 'location', body: 'none', action: 's3:GetBucketLocation', operation: getBucketLocation },
  { name: 'GetBucketPolicyStatus',         on: 'bucket',      method: 'GET',    selector: 'policyStatus', body: 'none', action: 's3:GetBucketPolicyStatus', operation: getBucketPolicyStatus },
  { name: 'ListObjects',                   on: 'bucket',      method: 'GET',    body: 'none', action: 's3:ListBucket', operation: listObjects },
  { name: 'ListObjectsV2',                 on: 'bucket',      method: 'GET',    selector: 'list-type', body: 'none', action: 's3:ListBucket', operation: listObjectsV2 },
  { name: 'ListObjectVersions',            on: 'bucket',      method: 'GET',    selector: 'versions', body: 'none', action: 's3:ListBucketVersions', operation: listObjectVersions },
  { name: 'ListMultipartUploads',          on: 'bucket',      method: 'GET',    selector: 'uploads', body: 'none', action: 's3:ListBucketMultipartUploads', operation: listMultipartUploads },
  { name: 'DeleteObjects',                 on: 'bucket',      method: 'POST',   selector: 'delete', body: 'document', action: 'each', operation: deleteObjects },

  { name: 'PutObject',                     on: 'object',      method: 'PUT',    body: 'bytes', action: 's3:PutObject', operation: putObject },
  { name: 'CopyObject',                    on: 'object',      method: 'PUT',    isCopy: true, isSlow: true, body: 'none', action: 's3:PutObject', operation: copyObject },
  { name: 'GetObject',                     on: 'object',      method: 'GET',    body: 'none', action: 's3:GetObject', operation: getObject },
  { name: 'HeadObject',                    on: 'object',      method: 'HEAD',   body: 'none', action: 's3:GetObject', operation: headObject },
  { name: 'DeleteObject',                  on: 'object',      method: 'DELETE', body: 'none', action: 's3:DeleteObject', operation: deleteObject },
  { name: 'GetObjectAttributes',           on: 'object',      method: 'GET',    selector: 'attributes', body: 'none', action: 's3:GetObjectAttributes', operation: getObjectAttributes },
  { name: 'GetObjectAcl',                  on: 'object',      method: 'GET',    selector: 'acl', body: 'none', action: 's3:GetObjectAcl', operation: getObjectAcl },
  { name: 'PutObjectAcl',                  on: 'object',      method: 'PUT',    selector: 'acl', body: 'document', action: 's3:PutObjectAcl', operation: putObjectAcl },
  { name: 'GetObjectTagging',              on: 'object',      method: 'GET',    selector: 'tagging', body: 'none', action: 's3:GetObjectTagging', operation: getObjectTagging },
  { name: 'PutObjectTagging',              on: 'object',      method: 'PUT',    selector: 'tagging', body: 'document', action: 's3:PutObjectTagging', operation: putObjectTagging },
  { name: 'DeleteObjectTagging',           on: 'object',      method: 'DELETE', selector: 'tagging', body: 'none', action: 's3:DeleteObjectTagging', operation: deleteObjectTagging },
  { name: 'GetObjectRetention',            on: 'object',      method: 'GET',    selector: 'retention', body: 'none', action: 's3:GetObjectRetention', operation: getObjectRetention },
  { name: 'PutObjectRetention',            on: 'object',      method: 'PUT',    selector: 'retention', body: 'document', action: 's3:PutObjectRetention', operation: putObjectRetention },
  { name: 'GetObjectLegalHold',            on: 'object',      method: 'GET',    selector: 'legal-hold', body: 'none', action: 's3:GetObjectLegalHold', operation: getObjectLegalHold },
  { name: 'PutObjectLegalHold',            on: 'object',      method: 'PUT',    selector: 'legal-hold', body: 'document', action: 's3:PutObjectLegalHold', operation: putObjectLegalHold },
  { name: 'CreateMultipartUpload',         on: 'object',      method: 'POST',   selector: 'uploads', body: 'none', action: 's3:PutObject', operation: createMultipartUpload },
  { name: 'UploadPart',                    on: 'object',      method: 'PUT',    selector: 'uploadId', body: 'bytes', action: 's3:PutObject', operation: uploadPart },
  { name: 'UploadPartCopy',                on: 'object',      method: 'PUT',    selector: 'uploadId', isCopy: true, isSlow: true, body: 'none', action: 's3:PutObject', operation: uploadPartCopy },
  { name: 'ListParts',                     on: 'object',      method: 'GET',    selector: 'uploadId', body: 'none', action: 's3:ListMultipartUploadParts', operation: listParts },
  { name: 'CompleteMultipartUpload',       on: 'object',      method: 'POST',   selector: 'uploadId', isSlow: true, body: 'object-document', action: 's3:PutObject', operation: completeMultipartUpload },
  { name: 'AbortMultipartUpload',          on: 'object',      method: 'DELETE', selector: 'uploadId', body: 'none', action: 's3:AbortMultipartUpload', operation: abortMultipartUpload },
]

/** The line of a form that uploads a file. Nothing in its URL selects it, and its answer is as its fields ask. */
export function formRoute(answer: PostAnswer): Route {
  return {
    name: 'PostObject',
    on: 'object',
    method: 'POST',
    body: 'bytes',
    action: 's3:PutObject',
    operation: postObject(answer),
  }
}

/** What may be done with a bucket's configuration. */
function routesOf(configuration: AnyBucketConfiguration): readonly Route[] {
  const { selector, logName, get, put } = configuration
  const onBucket = ({ name, action }: ConfigurationOperation, operation: AnyOperation<BucketRequest>) =>
    ({ name, action, operation, on: 'bucket', selector, ...(logName !== undefined && { logName }) }) as const
  const routes: Route[] = [
    { ...onBucket(get, getBucketConfiguration(configuration)), method: 'GET', body: 'none' },
    { ...onBucket(put, putBucketConfiguration(configuration)), method: 'PUT', body: 'document' },
  ]
  if (configuration.delete !== undefined) {
    const operation = deleteBucketConfiguration(configuration)
    routes.push({ ...onBucket(configuration.delete, operation), method: 'DELETE', body: 'none' })
  }
  return routes
}

/** Names in a query that only refine what is asked. Everything else that S3 knows, or that stands alone, selects. */
// biome-ignore format: a list of words reads better in lines
const parameters: ReadonlySet<string> = new Set([
  'AWSAccessKeyId', 'Expires', 'Signature', 'allow-unordered', 'bucket-region', 'content-md5', 'content-type',
  'continuation-token', 'delimiter', 'encoding-type', 'fetch-owner', 'key-marker', 'marker', 'max-buckets',
  'max-keys', 'max-parts', 'max-uploads', 'part-number-marker', 'prefix', 'start-after', 'upload-id-marker',
  'version-id-marker', 'versionId', 'x-id',
])

/** Further sub-resources in Amazon's service model, some of which come with a value. */
// biome-ignore format: a list of words reads better in lines
const otherSelectors: readonly string[] = [
  'abac', 'accelerate', 'analytics', 'annotation', 'append', 'attributes', 'delete', 'intelligent-tiering', 'inventory',
  'legal-hold', 'list-type', 'location', 'metadataAnnotationTable', 'metadataConfiguration', 'metadataInventoryTable',
  'metadataJournalTable', 'metadataTable', 'metrics', 'policyStatus', 'renameObject', 'replication', 'requestPayment',
  'restore', 'retention', 'select', 'select-type', 'session', 'torrent', 'uploadId', 'uploads', 'versions',
]

export interface Router {
  readonly routes: readonly Route[]
  /** The line that a request selects. Throws S3Error `NotImplemented` or `MethodNotAllowed`. */
  find(method: string, ref: RequestTarget['ref'], query: Query, headers: Headers): Route
}

/** `configurations`: what a bucket can be configured with. */
export function createRouter(configurations: readonly AnyBucketConfiguration[]): Router {
  const routes = [...fixedRoutes, ...configurations.flatMap(routesOf)]
  const selectors = new Set([...otherSelectors, ...routes.flatMap(({ selector }) => selector ?? [])])

  return {
    routes,
    find(method, ref, query, headers) {
      const selected = [...new Set(query.parameters.filter(isSelector).map(({ name }) => name))]
      const isPartOfNothing = method === 'PUT' && query.has('partNumber') && !selected.includes('uploadId')
      if (selected.length > 1 || isPartOfNothing) throw new S3Error('NotImplemented')
      const [selector] = selected
      const isCopy = method === 'PUT' && headers.has('x-amz-copy-source')
      const route = routes.find(
        (candidate) =>
          candidate.method === method &&
          levelOf(candidate) === ref.kind &&
          candidate.selector === selector &&
          (candidate.isCopy ?? false) === isCopy,
      )
      if (route !== undefined) return route
      throw new S3Error(selector === undefined && !isCopy && method !== 'POST' ? 'MethodNotAllowed' : 'NotImplemented')
    },
  }

  function isSelector({ name, value }: { readonly name: string; readonly value: string }): boolean {
    if (selectors.has(name)) return true
    if (parameters.has(name) || name === 'partNumber') return false
    return value === '' && !/^(x-amz-|response-)/i.test(name)
  }
}

/** Everything that is answered. */
export const routes: readonly Route[] = createRouter(allConfigurations).routes

function levelOf({ on }: Route): 'service' | 'bucket' | 'object' {
  return on === 'bucket-name' ? 'bucket' : on
}
