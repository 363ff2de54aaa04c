/** From an authenticated request to the operation that answers it: finds the bucket, and checks what all operations need. */
import type { Authentication, Identity } from './auth/authenticate.ts'
import { openBucket } from './auth/open-bucket.ts'
import type { RequestBody } from './body/request-body.ts'
import type { ObjectRef } from './http/object-ref.ts'
import type { S3Response } from './http/s3-response.ts'
import type { BucketRecord } from './metadata/records.ts'
import type { Gateway, ServiceRequest } from './operations/operation.ts'
import type { Route } from './routes.ts'
import { S3Error } from './s3-error.ts'

export type DispatchedRequest = {
  readonly route: Route
  readonly ref: ObjectRef
  readonly authentication: Authentication
  readonly body: RequestBody
  readonly origin: string
  readonly signal: AbortSignal
}

export async function dispatch(
  gateway: Gateway,
  { route, ref, authentication, body, origin, signal }: DispatchedRequest,
): Promise<S3Response> {
  const { identity, headers, query } = authentication
  const request: ServiceRequest = { identity, headers, query, body, origin, signal }
  if (route.body === 'none') await refuseBody(body)
  if (route.on === 'service') return route.operation(gateway, request)
  if (ref.kind === 'service') throw new S3Error('MethodNotAllowed')
  if (route.on === 'bucket-name') return route.operation(gateway, { ...request, bucketName: ref.bucket })

  const bucket = await open(gateway, identity, ref.bucket, headers.get('x-amz-expected-bucket-owner'))
  if (route.on === 'bucket') return route.operation(gateway, { ...request, bucket })
  if (ref.kind !== 'object') throw new S3Error('MethodNotAllowed')
  return route.operation(gateway, { ...request, bucket, key: ref.key })
}

function open(
  { metadata }: Gateway,
  identity: Identity,
  name: string,
  expectedOwner: string | undefined,
): Promise<BucketRecord> {
  return openBucket(metadata, identity, name, { expectedOwner })
}

/** A body where none belongs may be the tail of a smuggled request; an empty one is checked against its digests. */
async function refuseBody(body: RequestBody): Promise<void> {
  if (body.sizeBytes !== undefined && body.sizeBytes > 0) {
    throw new S3Error('InvalidRequest', { message: 'This operation does not take a body.' })
  }
  await body.read(0)
}
