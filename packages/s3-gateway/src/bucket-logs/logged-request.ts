/** What a bucket's log says of a request beyond what is observed of any: plain facts, gathered only where there is such a log. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TLSSocket } from 'node:tls'
import type { Identity } from '../auth/identity.ts'
import type { ObjectRef } from '../http/object-ref.ts'
import type { BucketRecord } from '../metadata/records.ts'
import type { LoggedRequest } from '../observers/observed-request.ts'
import type { Route } from '../routing/routes.ts'
import { logOperation } from './log-operation.ts'

export type LoggedExchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: string
  readonly bucket: BucketRecord | undefined
  readonly ref: ObjectRef | undefined
  readonly route: Route | undefined
  readonly identity: Identity | undefined
  /** Whether somebody visits a website. */
  readonly isVisit: boolean
}

/** `undefined` where nobody wants to have it. */
export function loggedRequest(exchange: LoggedExchange): LoggedRequest | undefined {
  const { request, response, bucket } = exchange
  // Whether it is understood matters when the log is stored.
  if (bucket === undefined || !('logging' in bucket.configurations)) return undefined
  const { headers, httpVersion } = request
  const versionId = response.getHeader('x-amz-version-id')
  return {
    bucketName: bucket.name,
    bucketOwner: bucket.owner,
    operation: logOperation(request.method ?? '', exchange),
    httpVersion,
    host: headers.host,
    referer: headers.referer,
    versionId: versionId === undefined ? undefined : String(versionId),
    objectSizeBytes: objectSize(exchange),
    ...signatureOf(exchange),
    ...tlsOf(request.socket),
  }
}

function objectSize({ ref, route, request, response }: LoggedExchange): number | undefined {
  if (ref?.kind !== 'object' || response.statusCode >= 300) return undefined
  if (route?.body === 'bytes' && route.method === 'PUT') {
    return wholeNumber(request.headers['x-amz-decoded-content-length'] ?? request.headers['content-length'])
  }
  if (route?.name !== 'GetObject' && route?.name !== 'HeadObject') return undefined
  const range = String(response.getHeader('content-range') ?? '')
  return wholeNumber(range === '' ? response.getHeader('content-length') : range.slice(range.indexOf('/') + 1))
}

function wholeNumber(value: unknown): number | undefined {
  return /^\d+$/.test(String(value)) ? Number(value) : undefined
}

function signatureOf({
  identity,
  url,
  request,
}: LoggedExchange): Pick<LoggedRequest, 'signatureVersion' | 'authenticationType'> {
  if (identity?.kind !== 'user') return { signatureVersion: undefined, authenticationType: undefined }
  const signatureVersion = /[?&]AWSAccessKeyId=/.test(url) ? 'SigV2' : 'SigV4'
  if (request.headers.authorization !== undefined) return { signatureVersion, authenticationType: 'AuthHeader' }
  // A form carries its signature in its body.
  return { signatureVersion, authenticationType: request.method === 'POST' ? undefined : 'QueryString' }
}

function tlsOf(socket: object): Pick<LoggedRequest, 'tlsVersion' | 'cipherSuite'> {
  if (!('encrypted' in socket)) return { tlsVersion: undefined, cipherSuite: undefined }
  const secure = socket as TLSSocket
  return { tlsVersion: secure.getProtocol() ?? undefined, cipherSuite: secure.getCipher()?.name }
}
