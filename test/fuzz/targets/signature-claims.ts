/** What signatures claim before they are checked, policies of forms, and what is asked of the token service. */
import assert from 'node:assert/strict'
import { parsePayloadMode } from '../../../packages/s3-gateway/src/body/payload-mode.ts'
import { Headers } from '../../../packages/s3-gateway/src/http/headers.ts'
import { S3Error } from '../../../packages/s3-gateway/src/s3/s3-error.ts'
import {
  parseAuthorizationHeader,
  parseCredential,
  parsePresignedQuery,
  parseTimestamp,
} from '../../../packages/s3-gateway/src/signatures/signature-claim.ts'
import { parseSigV2Query } from '../../../packages/s3-gateway/src/signatures/sigv2-query.ts'
import { parseStsRequest } from '../../../packages/s3-gateway/src/sts/sts-request.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { queryOf } from './gateway-world.ts'
import { isS3Refusal } from './refusals.ts'

/** What a signature claims, before it is checked. */
export const signatureClaims: FuzzTarget = {
  name: 'signature-claims',
  parsers: [],
  form: 'text',
  seeds: [
    `AWS4-HMAC-SHA256 Credential=AKONE/20261124/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'a'.repeat(64)}`,
    `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKONE%2F20261124%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20261124T100000Z&X-Amz-Expires=5&X-Amz-SignedHeaders=host&X-Amz-Signature=${'a'.repeat(64)}`,
    'AWSAccessKeyId=AKONE&Expires=1&Signature=abc%3D',
    'AKONE/20261124/us-east-1/s3/aws4_request',
    '20261124T100000Z',
    'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
  ],
  words: ['/', ';', ',', '=', 'sts', 'Date'],
  bytesMax: 16 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const text = input.toString('latin1')
    const wrong = (message: string) => new S3Error('InvalidArgument', { message })
    const dated = new Headers(['x-amz-date', '20261124T100000Z', 'date', text])
    let refusal: unknown
    const taken = [
      () => parseAuthorizationHeader(text, dated, 's3', 'x'),
      () => parseAuthorizationHeader(text.split('\n')[0] ?? '', new Headers(['date', text]), 's3', 'x'),
      () => parsePresignedQuery(queryOf(input), 'x'),
      () => parseSigV2Query(queryOf(input)),
      () => parseCredential(text, 's3', wrong),
      () => parseTimestamp(text),
      () => parsePayloadMode(text, {} as never),
    ].filter((parse) => {
      try {
        return parse() !== undefined
      } catch (error) {
        if (!isS3Refusal(error)) throw error
        refusal = error
        return false
      }
    })
    if (taken.length === 0 && refusal !== undefined) throw refusal
    return taken.length
  },
}

export const stsRequests: FuzzTarget = {
  name: 'sts-requests',
  parsers: ['s3-gateway/src/sts/sts-request.ts parseStsRequest'],
  form: 'text',
  seeds: [
    'Action=GetCallerIdentity&Version=2011-06-15',
    'Action=GetSessionToken&DurationSeconds=900',
    `Action=AssumeRole&RoleArn=x&RoleSessionName=me%40x&DurationSeconds=3600&Policy=${encodeURIComponent('{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}')}`,
  ],
  words: ['PolicyArns.member.1=', 'Policy=', 'DurationSeconds=', '%7B', '%5B'],
  bytesMax: 64 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const request = parseStsRequest(input.toString('utf8'))
    if (request.action !== 'GetCallerIdentity')
      assert.ok(request.durationSeconds >= 900 && request.durationSeconds <= 129_600)
    return request
  },
}
