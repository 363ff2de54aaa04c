/**
 * The answers to web pages of other origins (Fetch Standard, "CORS protocol"): headers beside an actual answer, and the
 * preflight, which browsers send unsigned and which is answered before anything else is looked at.
 */
import { type CorsQuestion, type CorsRule, corsConfiguration, findCorsRule } from '../configurations/cors.ts'
import type { Headers } from '../http/headers.ts'
import { emptyResponse, type S3Response } from '../http/s3-response.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { S3Error } from '../s3/s3-error.ts'

/** Caches must keep answers to different pages apart. */
const vary = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'

/** Answers a preflight. Throws S3Error where it is none, or where no rule of the bucket covers it. */
export function answerPreflight(bucket: BucketRecord | undefined, headers: Headers): S3Response {
  const origin = headers.get('origin')
  const method = headers.get('access-control-request-method')
  if (origin === undefined || method === undefined) {
    throw new S3Error('BadRequest', { message: 'Insufficient information. Origin request header needed.' })
  }
  const rules = bucket && corsConfiguration.kept.of(bucket)
  if (rules === undefined) {
    throw new S3Error('AccessForbidden', { message: 'CORSResponse: CORS is not enabled for this bucket.' })
  }
  const asked = (headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')
  const question = { origin, method, headers: asked }
  const rule = findCorsRule(rules, question)
  if (rule === undefined) throw new S3Error('AccessForbidden')
  return emptyResponse(200, {
    ...allowedHeaders(rule, question),
    ...(asked.length > 0 && { 'access-control-allow-headers': asked.join(', ') }),
    ...(rule.maxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.maxAgeSeconds) }),
  })
}

/** The headers that stand beside any answer to a page, `undefined` where its origin is not let in. */
export function corsHeaders(
  bucket: BucketRecord | undefined,
  method: string,
  headers: Headers,
): Record<string, string> | undefined {
  const origin = headers.get('origin')
  const rules = bucket && corsConfiguration.kept.of(bucket)
  if (origin === undefined || rules === undefined) return undefined
  const question = { origin, method: headers.get('access-control-request-method') ?? method, headers: [] }
  const rule = findCorsRule(rules, question)
  return rule && allowedHeaders(rule, question)
}

function allowedHeaders(rule: CorsRule, { origin }: CorsQuestion): Record<string, string> {
  const isForAll = rule.allowedOrigins.includes('*')
  return {
    'access-control-allow-origin': isForAll ? '*' : origin,
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(rule.exposeHeaders.length > 0 && { 'access-control-expose-headers': rule.exposeHeaders.join(', ') }),
    ...(!isForAll && { 'access-control-allow-credentials': 'true' }),
    vary,
  }
}
