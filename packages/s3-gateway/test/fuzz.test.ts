/**
 * Random requests, most of them signed so that they reach the operations. Whatever comes, the gateway answers with a refusal
 * or with success, never with an error of its own, and goes on. NUPEER_FUZZ_RUNS sets how many; 100,000 take some minutes.
 */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { otherUser, startTestGateway } from './test-gateway.ts'

const runs = Number(process.env.NUPEER_FUZZ_RUNS ?? 200)

const junk = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }).map(encodeURIComponentSafely),
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1',
    '1000',
    '99999999999999999999',
    'null',
    'true',
    '*',
    '../..',
    '%00',
    '%ff',
    'a/b',
    '🗝',
  ),
)
const selector = fc.constantFrom(
  'acl',
  'policy',
  'policyStatus',
  'cors',
  'versioning',
  'versions',
  'uploads',
  'uploadId',
  'partNumber',
  'tagging',
  'lifecycle',
  'website',
  'logging',
  'notification',
  'encryption',
  'object-lock',
  'retention',
  'legal-hold',
  'attributes',
  'location',
  'delete',
  'list-type',
  'publicAccessBlock',
  'ownershipControls',
  'prefix',
  'delimiter',
  'marker',
  'max-keys',
  'continuation-token',
  'start-after',
  'encoding-type',
  'key-marker',
  'version-id-marker',
  'versionId',
  'response-content-type',
  'x-id',
  'fetch-owner',
)
const header = fc.constantFrom(
  'range',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-range',
  'content-type',
  'content-md5',
  'content-encoding',
  'expires',
  'x-amz-acl',
  'x-amz-grant-read',
  'x-amz-copy-source',
  'x-amz-copy-source-range',
  'x-amz-metadata-directive',
  'x-amz-tagging',
  'x-amz-storage-class',
  'x-amz-checksum-crc32',
  'x-amz-checksum-sha256',
  'x-amz-checksum-algorithm',
  'x-amz-checksum-type',
  'x-amz-sdk-checksum-algorithm',
  'x-amz-trailer',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-customer-key',
  'x-amz-server-side-encryption-customer-algorithm',
  'x-amz-object-lock-mode',
  'x-amz-object-lock-retain-until-date',
  'x-amz-object-ownership',
  'x-amz-expected-bucket-owner',
  'x-amz-website-redirect-location',
  'x-amz-meta-a',
  'origin',
  'access-control-request-method',
  'x-amz-mp-object-size',
  'x-amz-write-offset-bytes',
  'x-amz-object-attributes',
  'x-amz-max-parts',
)
const element = fc.constantFrom(
  'Delete',
  'Object',
  'Key',
  'CompleteMultipartUpload',
  'Part',
  'PartNumber',
  'ETag',
  'AccessControlPolicy',
  'Owner',
  'ID',
  'Tagging',
  'AccessControlList',
  'Grant',
  'Grantee',
  'Permission',
  'CORSConfiguration',
  'CORSRule',
  'AllowedOrigin',
  'AllowedMethod',
  'TagSet',
  'Tag',
  'VersioningConfiguration',
  'Status',
  'LifecycleConfiguration',
  'Rule',
  'Expiration',
  'Days',
  'Value',
  'Filter',
  'Prefix',
  'Date',
  'OwnershipControls',
  'PublicAccessBlockConfiguration',
  'ObjectLockConfiguration',
  'Retention',
  'Mode',
  'LegalHold',
  'ServerSideEncryptionConfiguration',
  'NotificationConfiguration',
  'BucketLoggingStatus',
  'LoggingEnabled',
  'TargetBucket',
  'TargetPrefix',
  'QueueConfiguration',
  'Queue',
  'Event',
  'S3Key',
  'FilterRule',
)
const { xml } = fc.letrec<{ xml: string }>((tie) => ({
  xml: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      '',
      'k',
      '1',
      '-1',
      'Enabled',
      'true',
      'main',
      '&amp;',
      '2026-01-01T00:00:00Z',
      '🗝',
      '<!DOCTYPE a>',
      '&x;',
    ),
    fc
      .tuple(element, fc.array(tie('xml'), { maxLength: 3 }))
      .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
  ),
}))
const json = fc.json({ maxDepth: 3 })

const request = fc.record({
  method: fc.constantFrom('GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'PATCH'),
  path: fc.oneof(
    fc.constantFrom(
      '/',
      '/bucket',
      '/bucket/',
      '/bucket/key',
      '/bucket/a//b',
      '/other-bucket/key',
      '//',
      '/bucket/%2e%2e',
      '/b',
    ),
    junk.map((text) => `/bucket/${encodeURIComponentSafely(text)}`),
    junk.map((text) => `/${encodeURIComponentSafely(text)}`),
  ),
  query: fc.array(fc.tuple(selector, junk), { maxLength: 3 }),
  headers: fc.array(fc.tuple(header, junk), { maxLength: 4 }),
  body: fc.option(fc.oneof(xml, json, fc.string({ maxLength: 200 })), { nil: undefined }),
  sender: fc.constantFrom('main', 'other', 'nobody'),
})

/** What a header may carry at all: Node refuses the rest before it is sent. */
function headerValue(text: string): string {
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
}

function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

describe('random requests', () => {
  it(`are never answered with an error of the gateway's own (${runs})`, async () => {
    await using gateway = await startTestGateway()
    await gateway.send({ method: 'PUT', path: '/other-bucket', signer: otherUser })
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path, query, headers, body, sender }) => {
        const clean = Object.fromEntries(headers.map(([name, value]) => [name, headerValue(value).trim()]))
        const more: { readonly query: [string, string][]; readonly body?: string } = {
          query: query.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
          ...(body !== undefined && { body: body.toWellFormed() }),
        }
        const length = more.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(more.body)) }
        const signed = { method, path, headers: clean, ...more, ...(sender === 'other' && { signer: otherUser }) }
        const answer =
          sender === 'nobody'
            ? await gateway.sendRaw(
                method,
                gateway.sign(signed).url,
                { host: gateway.host, ...length, ...clean },
                more.body,
              )
            : await gateway.send(signed)
        // What we do not have says so with a 501.
        assert(answer.status < 500 || answer.code === 'NotImplemented' || answer.status === 501, answer.body)
      }),
      { numRuns: runs, endOnFailure: true },
    )
    assert.equal((await gateway.send({ method: 'GET', path: '/' })).status, 200)
  })
})
