/** Web pages of other origins: the configuration, the preflight, and the headers beside actual answers. */
import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { GetBucketCorsCommand, PutBucketAclCommand, PutBucketCorsCommand } from '@aws-sdk/client-s3'
import { proves } from '../compatibility/proves.ts'
import { type Answer, startTestGateway } from './test-gateway.ts'

const Bucket = 'bucket'

const gateway = await startTestGateway()
after(() => gateway[Symbol.asyncDispose]())
const main = gateway.client()
const appRule = {
  ID: 'app',
  AllowedOrigins: ['https://*.example.com'],
  AllowedMethods: ['GET', 'PUT'],
  AllowedHeaders: ['x-amz-*', 'Content-Type'],
  ExposeHeaders: ['ETag'],
  MaxAgeSeconds: 600,
}
await main.send(
  new PutBucketCorsCommand({
    Bucket,
    CORSConfiguration: {
      CORSRules: [appRule, { AllowedOrigins: ['*'], AllowedMethods: ['HEAD'] }],
    },
  }),
)
await main.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }))

const ask = (method: string, headers: Record<string, string>, path = `/${Bucket}`): Promise<Answer> =>
  gateway.sendRaw(method, path, { host: gateway.host, ...headers })

const preflight = (origin: string, method: string, headers?: string): Promise<Answer> =>
  ask('OPTIONS', {
    origin,
    'access-control-request-method': method,
    ...(headers !== undefined && { 'access-control-request-headers': headers }),
  })

const allowed = ({ headers }: Answer): string | undefined => headers['access-control-allow-origin']

describe('a preflight', () => {
  proves('CORS: preflights')
  it('is answered without a signature by the first rule that covers it', async () => {
    const answer = await preflight('https://app.example.com', 'PUT', 'X-Amz-Date, content-type')
    assert.equal(answer.status, 200)
    assert.equal(allowed(answer), 'https://app.example.com')
    assert.equal(answer.headers['access-control-allow-methods'], 'GET, PUT')
    assert.equal(answer.headers['access-control-allow-headers'], 'x-amz-date, content-type')
    assert.equal(answer.headers['access-control-max-age'], '600')
    assert.equal(answer.headers['access-control-expose-headers'], 'ETag')
    assert.equal(answer.headers['access-control-allow-credentials'], 'true')
    assert.match(answer.headers.vary ?? '', /Origin/)
  })

  it('of any origin gets a star and no credentials', async () => {
    const answer = await preflight('https://elsewhere.org', 'HEAD')
    assert.deepEqual([answer.status, allowed(answer)], [200, '*'])
    assert.equal(answer.headers['access-control-allow-credentials'], undefined)
  })

  proves('CORS: preflights')
  it('that no rule covers is refused', async () => {
    for (const answer of [
      await preflight('https://example.com', 'GET'),
      await preflight('https://app.example.com.evil.org', 'GET'),
      await preflight('https://app.example.com', 'DELETE'),
      await preflight('https://app.example.com', 'GET', 'authorization'),
    ]) {
      assert.deepEqual([answer.status, answer.code, allowed(answer)], [403, 'AccessForbidden', undefined])
    }
  })

  it('to a bucket that knows no rules, or is not there, is refused alike', async () => {
    await gateway.send({ method: 'PUT', path: '/no-rules' })
    for (const path of ['/no-rules/k', '/not-there/k', '/']) {
      const headers = { origin: 'https://app.example.com', 'access-control-request-method': 'GET' }
      assert.equal((await ask('OPTIONS', headers, path)).code, 'AccessForbidden')
    }
  })

  it('is asked for by both its headers', async () => {
    for (const headers of [{}, { origin: 'https://app.example.com' }, { 'access-control-request-method': 'GET' }]) {
      assert.equal((await ask('OPTIONS', headers)).status, 400)
    }
  })
})

describe('an actual answer', () => {
  it('lets a page in that a rule covers', async () => {
    const answer = await ask('GET', { origin: 'https://app.example.com' })
    assert.deepEqual([answer.status, allowed(answer)], [200, 'https://app.example.com'])
  })

  it('lets it read errors, too', async () => {
    const missing = await ask('GET', { origin: 'https://app.example.com' }, `/${Bucket}/missing`)
    assert.deepEqual([missing.status, allowed(missing)], [404, 'https://app.example.com'])
    const denied = await ask('PUT', { origin: 'https://app.example.com' }, `/${Bucket}/k`)
    assert.deepEqual([denied.status, allowed(denied)], [403, 'https://app.example.com'])
  })

  it('says nothing to others', async () => {
    assert.equal(allowed(await ask('GET', { origin: 'https://elsewhere.org' })), undefined)
    assert.equal(allowed(await ask('GET', {})), undefined)
  })
})

describe('a configuration', () => {
  proves('GetBucketCors', 'PutBucketCors')
  it('comes back as it was put', async () => {
    const { CORSRules } = await main.send(new GetBucketCorsCommand({ Bucket }))
    assert.deepEqual(CORSRules?.[0], appRule)
  })

  proves('DeleteBucketCors')
  it('goes when it is deleted', async () => {
    const path = '/short-lived'
    await gateway.send({ method: 'PUT', path })
    const rule = '<CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule>'
    const query = [['cors', '']] as const
    const body = `<CORSConfiguration>${rule}</CORSConfiguration>`
    assert.equal((await gateway.send({ method: 'PUT', path, query, body })).status, 200)
    assert.equal((await gateway.send({ method: 'DELETE', path, query })).status, 204)
    assert.equal((await gateway.send({ method: 'GET', path, query })).code, 'NoSuchCORSConfiguration')
  })

  const rule = (inside: string): string => `<CORSConfiguration><CORSRule>${inside}</CORSRule></CORSConfiguration>`
  const origin = '<AllowedOrigin>*</AllowedOrigin>'
  const method = '<AllowedMethod>GET</AllowedMethod>'
  const refused: Record<string, readonly [document: string, code: string]> = {
    'no rule': ['<CORSConfiguration/>', 'MalformedXML'],
    'no origin': [rule(method), 'MalformedXML'],
    'no method': [rule(origin), 'MalformedXML'],
    'an unknown method': [rule(`${origin}<AllowedMethod>PATCH</AllowedMethod>`), 'InvalidRequest'],
    'two stars in an origin': [rule(`<AllowedOrigin>*.*</AllowedOrigin>${method}`), 'InvalidRequest'],
    'two stars in a header': [rule(`${origin}${method}<AllowedHeader>*-*</AllowedHeader>`), 'InvalidRequest'],
    'an exposed header that breaks lines': [
      rule(`${origin}${method}<ExposeHeader>a&#13;&#10;b</ExposeHeader>`),
      'InvalidRequest',
    ],
    'a wildcard among exposed headers': [rule(`${origin}${method}<ExposeHeader>*</ExposeHeader>`), 'InvalidRequest'],
    'an age that is no number': [rule(`${origin}${method}<MaxAgeSeconds>long</MaxAgeSeconds>`), 'MalformedXML'],
    '101 rules': [
      `<CORSConfiguration>${`<CORSRule>${origin}${method}</CORSRule>`.repeat(101)}</CORSConfiguration>`,
      'MalformedXML',
    ],
  }
  for (const [what, [body, code]] of Object.entries(refused)) {
    it(`with ${what} is refused`, async () => {
      const answer = await gateway.send({ method: 'PUT', path: `/${Bucket}`, query: [['cors', '']], body })
      assert.equal(answer.code, code)
    })
  }
})
