/** The turn of the token service, which speaks in its own words also where it refuses. */
import type { Logger } from '@nupeerstack/node-host'
import { authenticateSts } from '../auth/authenticate-sts.ts'
import type { AuthenticationDependencies, UnverifiedRequest } from '../auth/authentication.ts'
import { readWhole } from '../body/request-source.ts'
import { toS3Error } from '../http/error-document.ts'
import type { S3Response } from '../http/s3-response.ts'
import { answerSts, stsErrorDocument } from '../sts/answer-sts.ts'
import type { AdmissionConfig } from './admit-request.ts'
import { describeError } from './describe-error.ts'
import type { Exchange } from './exchange.ts'

export interface TokenServiceDependencies extends AuthenticationDependencies {
  readonly log: Logger
}

/** A session policy of 2,048 characters, each percent-encoded, and a dozen parameters. */
const bodyBytesMax = 32 * 1024

/** Its clients post forms to `/`, which S3 has no use for. */
export function isTokenRequest({ method, target, headers }: UnverifiedRequest): boolean {
  const contentType = headers.get('content-type') ?? ''
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(contentType)
  return method === 'POST' && target.ref.kind === 'service' && isForm
}

/** Never throws: what goes wrong is in the answer. */
export async function answerTokenRequest(
  dependencies: TokenServiceDependencies,
  config: AdmissionConfig,
  exchange: Exchange,
  unverified: UnverifiedRequest,
): Promise<S3Response> {
  exchange.sendContinue()
  try {
    const body = await readWhole(exchange.request, config.guard, bodyBytesMax, exchange.onReceived)
    await dependencies.credentials.refresh()
    const identity = authenticateSts(dependencies, config, unverified, body)
    exchange.identity = identity
    return answerSts(dependencies, identity, body.toString('utf8'), exchange.id)
  } catch (error) {
    describeError(dependencies.log, exchange, error)
    const refusal = toS3Error(error)
    const text = stsErrorDocument(refusal, exchange.id)
    return { status: refusal.status, headers: { 'content-type': 'text/xml' }, body: { kind: 'text', text } }
  }
}
