/**
 * From a request as it came to one whose sender is known and whose route is found. Of its body nothing is read for that, but for a
 * form, whose fields carry its signature.
 */
import { authenticate } from '../auth/authenticate.ts'
import type { AuthenticationConfig, AuthenticationDependencies, UnverifiedRequest } from '../auth/authentication.ts'
import { createRequestBody } from '../body/request-body.ts'
import type { ThroughputGuard } from '../body/request-source.ts'
import { checkFraming } from '../http/check-framing.ts'
import { Headers } from '../http/headers.ts'
import { parseRequestTarget } from '../http/object-ref.ts'
import type { AdmittedRequest } from '../routing/dispatch.ts'
import type { Router } from '../routing/routes.ts'
import { S3Error } from '../s3/s3-error.ts'
import type { Exchange } from './exchange.ts'
import { readFormUpload } from './form-upload.ts'

export interface AdmissionDependencies extends AuthenticationDependencies {
  readonly router: Pick<Router, 'find'>
}

export interface AdmissionConfig extends AuthenticationConfig {
  /** Against clients that hold a connection without sending. */
  readonly guard: ThroughputGuard
}

/** Reads what stands before the body, once. Throws S3Error where two could read it differently. */
export function readHead({ request, url, network }: Exchange, domains: readonly string[]): UnverifiedRequest {
  const headers = new Headers(request.rawHeaders)
  checkFraming(request, headers)
  const target = parseRequestTarget(url, headers.get('host'), domains)
  return { method: request.method ?? '', target, headers, network }
}

/** Throws S3Error where the signature does not hold or nothing answers such a request. */
export function admitRequest(
  dependencies: AdmissionDependencies,
  config: AdmissionConfig,
  exchange: Exchange,
  unverified: UnverifiedRequest,
): AdmittedRequest {
  const authentication = authenticate(dependencies, config, unverified)
  const { headers, query, payload } = authentication
  const { ref } = unverified.target
  const route = dependencies.router.find(unverified.method, ref, query, headers)
  const body = createRequestBody(exchange.request, {
    headers,
    payload,
    guard: config.guard,
    isChecksummed: route.body === 'bytes' || route.body === 'document',
    mayBeChunked: route.body === 'bytes',
    sendContinue: () => exchange.sendContinue(),
    onReceived: exchange.onReceived,
  })
  return { route, ref, authentication, body }
}

/** The fields of a form stand in its body: there is no way to look at its signature before. */
export function admitForm(
  dependencies: AdmissionDependencies,
  { regions, guard }: AdmissionConfig,
  exchange: Exchange,
  { target: { ref }, headers, network }: UnverifiedRequest,
): Promise<AdmittedRequest> {
  if (ref.kind !== 'bucket') throw new S3Error('MethodNotAllowed')
  exchange.sendContinue()
  const config = { regions, guard, onReceived: exchange.onReceived }
  return readFormUpload(dependencies, config, exchange.request, { bucket: ref.bucket, headers, network })
}
