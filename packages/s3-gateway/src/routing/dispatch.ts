/**
 * From an authenticated request to the operation that answers it: finds the bucket, asks whether the sender may do what
 * the route names, and checks what all operations need.
 */
import type { S3Action } from '../access/actions.ts'
import { type Access, type AccessTarget, createAccess } from '../access/authorize.ts'
import { hasAclHeaders, parseAclHeaders } from '../acl/parse-acl.ts'
import type { Authentication } from '../auth/authentication.ts'
import type { RequestBody } from '../body/request-body.ts'
import { openBucket } from '../buckets/open-bucket.ts'
import type { Headers } from '../http/headers.ts'
import type { ObjectRef } from '../http/object-ref.ts'
import type { Query } from '../http/query.ts'
import type { S3Response } from '../http/s3-response.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { isWidening } from '../objects/requested-acl.ts'
import type { AnyRequest, Gateway, Needs } from '../requests/operation.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { Route } from './routes.ts'

/** A request whose sender is known, and what it asks for. */
export type AdmittedRequest = {
  readonly route: Route
  readonly ref: ObjectRef
  readonly authentication: Authentication
  readonly body: RequestBody
}

export type DispatchedRequest = AdmittedRequest & {
  readonly requestId: string
  /** Is told of the bucket that it is about. */
  readonly onBucket: (bucket: BucketRecord) => void
  readonly origin: string
  readonly remoteAddress: string | undefined
  readonly isSecure: boolean
  readonly signal: AbortSignal
}

export async function dispatch(
  gateway: Gateway,
  { route, ref, authentication, body, requestId, onBucket, origin, remoteAddress, isSecure, signal }: DispatchedRequest,
): Promise<S3Response> {
  const { identity, headers, query } = authentication
  const context = { headers, query, remoteAddress, isSecure, nowMs: gateway.clock.unixMs() }
  const access = createAccess(gateway.metadata, identity, context)
  if (identity.kind === 'anonymous') refuseOverrides(query)
  const principal = identity.kind === 'user' ? identity.userId : 'anonymous'
  const cause = { principal, remoteAddress, requestId }
  const request: AnyRequest = { identity, access, headers, query, body, cause, origin, signal }
  if (route.on === 'service') {
    const user = access.requireUser(route.action, undefined)
    if (route.body === 'none') await refuseBody(body)
    return route.operation(gateway, { ...request, identity: user })
  }
  if (ref.kind === 'service') throw new S3Error('MethodNotAllowed')
  if (route.on === 'bucket-name') {
    const user = access.requireUser(route.action, ref.bucket)
    return route.operation(gateway, { ...request, identity: user, bucketName: ref.bucket })
  }

  const bucket = await openBucket(gateway, ref.bucket, {
    expectedOwner: headers.get('x-amz-expected-bucket-owner'),
  })
  onBucket(bucket)
  if (route.on === 'bucket') {
    if (route.action === 'each') access.requireChance(bucket)
    else await access.require(route.action, { bucket })
    if (route.body === 'none') await refuseBody(body)
    return route.operation(gateway, { ...request, bucket })
  }
  if (ref.kind !== 'object') throw new S3Error('MethodNotAllowed')
  const target = { bucket, key: ref.key, versionId: query.get('versionId') }
  await access.require(route.action, target)
  await requireExtras(gateway, access, route.action, target, headers)
  if (route.body === 'none') await refuseBody(body)
  const answer = () => route.operation(gateway, { ...request, bucket, key: ref.key })
  return route.method === 'GET' || route.method === 'HEAD' ? access.hideMissing(target, answer) : answer()
}

/** What headers ask for besides: each has an action of its own. */
async function requireExtras(
  { isUser }: Needs<'isUser'>,
  access: Access,
  action: S3Action,
  target: AccessTarget,
  headers: Headers,
): Promise<void> {
  if (headers.get('x-amz-bypass-governance-retention')?.toLowerCase() === 'true') {
    await access.require('s3:BypassGovernanceRetention', target)
  }
  if (action !== 's3:PutObject') return
  if (headers.has('x-amz-tagging')) await access.requireForNew('s3:PutObjectTagging', target)
  if (headers.has('x-amz-object-lock-mode')) await access.requireForNew('s3:PutObjectRetention', target)
  if (headers.has('x-amz-object-lock-legal-hold')) await access.requireForNew('s3:PutObjectLegalHold', target)
  if (hasAclHeaders(headers) && isWidening(parseAclHeaders(headers, isUser), target.bucket)) {
    await access.requireForNew('s3:PutObjectAcl', target)
  }
}

/** Or a link to a public picture could make a web page of it. */
function refuseOverrides(query: Query): void {
  if (!query.parameters.some(({ name }) => name.startsWith('response-'))) return
  throw new S3Error('InvalidRequest', {
    message: 'Request specific response headers cannot be used for anonymous GET requests.',
  })
}

/** A body where none belongs may be the tail of a smuggled request; an empty one is checked against its digests. */
async function refuseBody(body: RequestBody): Promise<void> {
  if (body.sizeBytes !== undefined && body.sizeBytes > 0) {
    throw new S3Error('InvalidRequest', { message: 'This operation does not take a body.' })
  }
  await body.read(0)
}
