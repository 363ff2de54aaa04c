/** The turn of somebody who visits a bucket that is shown as a website: nobody signs, and each object is asked for as by anybody. */
import type { UnverifiedRequest } from '../auth/authentication.ts'
import { websiteConfiguration } from '../configurations/website.ts'
import type { ObjectRef } from '../http/object-ref.ts'
import type { S3Response } from '../http/s3-response.ts'
import type { BucketRecord } from '../metadata/records.ts'
import { S3Error } from '../s3/s3-error.ts'
import { answerWebsite } from '../website/answer-website.ts'
import type { Exchange } from './exchange.ts'

export interface WebsiteDependencies {
  findBucket(ref: ObjectRef): Promise<BucketRecord | undefined>
  /** Answers a request of S3 with what its operation gives. */
  answer(exchange: Exchange, request: UnverifiedRequest): Promise<S3Response>
}

/** What a website looks at of a browser's headers. */
const visitHeaders = ['host', 'referer', 'user-agent']
const conditionHeaders = ['if-match', 'if-modified-since', 'if-none-match', 'if-range', 'if-unmodified-since', 'range']

/** Whether a host is below a domain of websites. */
export function isWebsite(host: string | undefined, domains: readonly string[]): boolean {
  const name = host?.replace(/:\d*$/, '').toLowerCase() ?? ''
  return domains.some((domain) => name.endsWith(`.${domain}`))
}

/** Throws S3Error where there is no such website. */
export async function visitWebsite(
  { findBucket, answer }: WebsiteDependencies,
  exchange: Exchange,
  { method, target, headers, network }: UnverifiedRequest,
): Promise<S3Response> {
  if (target.ref.kind === 'service' || (method !== 'GET' && method !== 'HEAD')) throw new S3Error('MethodNotAllowed')
  const { bucket } = target.ref
  exchange.isVisit = true
  exchange.bucket = await findBucket(target.ref)
  const website = exchange.bucket && websiteConfiguration.kept.of(exchange.bucket)
  if (website === undefined) throw new S3Error('NoSuchWebsiteConfiguration', { facts: { BucketName: bucket } })
  return answerWebsite(website, {
    key: target.ref.kind === 'object' ? target.ref.key : '',
    origin: exchange.originOf(headers),
    read(key, how) {
      // Neither query nor credentials count here: a website is for everybody or for nobody.
      const ref: ObjectRef = { kind: 'object', bucket, key }
      const kept = headers.only(how === 'whole' ? visitHeaders : [...visitHeaders, ...conditionHeaders])
      return answer(exchange, { method, target: { ...target, rawQuery: '', ref }, headers: kept, network })
    },
  })
}
