/** Headers that describe an object, its rights, its lock, its encryption and its digests. */
import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { parseAclHeaders } from '../../../packages/s3-gateway/src/acl/parse-acl.ts'
import { parseDeclaredDigests } from '../../../packages/s3-gateway/src/body/declared-digests.ts'
import { parseChecksumAlgorithm } from '../../../packages/s3-gateway/src/checksums/checksum.ts'
import { parseWantedAlgorithm } from '../../../packages/s3-gateway/src/checksums/checksum-fields.ts'
import { parseCustomerKey } from '../../../packages/s3-gateway/src/encryption/customer-key.ts'
import {
  contextHeaders,
  parseEncryptionContext,
} from '../../../packages/s3-gateway/src/encryption/encryption-context.ts'
import { parseNewEncryption } from '../../../packages/s3-gateway/src/encryption/requested-encryption.ts'
import { Headers } from '../../../packages/s3-gateway/src/http/headers.ts'
import { parseLockHeaders, parseRetainUntil } from '../../../packages/s3-gateway/src/objects/lock-headers.ts'
import { describeObject, parseObjectDescription } from '../../../packages/s3-gateway/src/objects/object-description.ts'
import { parseTaggingHeader } from '../../../packages/s3-gateway/src/objects/tagging-header.ts'
import { answerPreflight } from '../../../packages/s3-gateway/src/server/cors-headers.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket, eachRefusing, encryptionKeys, headersOf, isUser, nowMs, storageClasses } from './gateway-world.ts'
import { isS3Refusal } from './refusals.ts'

const headBytesMax = 32 * 1024
const customer = Buffer.alloc(32, 1)
const customerMd5 = createHash('md5').update(customer).digest('base64')

export const aclHeaders: FuzzTarget = {
  name: 'acl-headers',
  parsers: ['s3-gateway/src/acl/parse-acl.ts parseAclHeaders'],
  form: 'lines',
  seeds: [
    'x-amz-grant-read: id="main", uri="http://acs.amazonaws.com/groups/global/AllUsers"\nx-amz-grant-full-control: id=other',
    'x-amz-acl: public-read',
    'x-amz-grant-write-acp: emailAddress="a@b"',
  ],
  words: ['id="main"', 'uri=', 'emailAddress=', '"', ' = ', 'x-amz-grant-read: ', 'bucket-owner-full-control'],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  run: (input) => parseAclHeaders(headersOf(input), isUser),
}

export const objectHeaders: FuzzTarget = {
  name: 'object-headers',
  parsers: [
    's3-gateway/src/objects/object-description.ts parseObjectDescription',
    's3-gateway/src/objects/tagging-header.ts parseTaggingHeader',
    's3-gateway/src/objects/lock-headers.ts parseLockHeaders',
    's3-gateway/src/objects/lock-headers.ts parseRetainUntil',
  ],
  form: 'lines',
  seeds: [
    'content-type: text/plain\ncontent-encoding: aws-chunked,gzip\nexpires: never\nx-amz-meta-a: \xc3\xa4\nx-amz-tagging: a=b&c=d%20e',
    'x-amz-storage-class: COLD\nx-amz-website-redirect-location: /x\nx-amz-object-lock-mode: GOVERNANCE\nx-amz-object-lock-retain-until-date: 2030-01-01T00:00:00Z\nx-amz-object-lock-legal-hold: ON',
    'x-amz-server-side-encryption: aws:kms\nx-amz-server-side-encryption-aws-kms-key-id: key',
  ],
  words: ['x-amz-meta-b: ', 'aws-chunked', '%ff', '+275760-09-13', 'COMPLIANCE', 'x-amz-meta-__proto__: x', '&'],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  run(input) {
    const headers = headersOf(input)
    const gateway = { clock: { unixMs: () => nowMs }, encryptionKeys, storageClasses } as never
    return eachRefusing([
      () => {
        const { description } = parseObjectDescription(gateway, headers, bucket)
        const answered = describeObject(description)
        for (const [name, value] of Object.entries(answered)) {
          assert.match(name, /^[!#$%&'*+.^_`|~\w-]+$/)
          assert.ok(typeof value === 'string' && !/[\r\n\0]/.test(value))
        }
        // What is answered describes the same object.
        const again = Object.entries(answered).filter(
          ([name]) => name !== 'x-amz-tagging-count' && name !== 'x-amz-server-side-encryption-bucket-key-enabled',
        )
        const { description: twice } = parseObjectDescription(gateway, new Headers(again.flat()), bucket)
        assert.deepEqual({ ...twice.headers }, { ...description.headers })
        assert.deepEqual({ ...twice.userMetadata }, { ...description.userMetadata })
        assert.deepEqual(twice.retention, description.retention)
        return description.storageClass
      },
      () => parseTaggingHeader(headers).length || undefined,
      () => parseLockHeaders(headers, bucket, nowMs).legalHold,
      () => parseRetainUntil(headers.get('expires') ?? '', nowMs),
    ])
  },
}

export const encryptionHeaders: FuzzTarget = {
  name: 'encryption-headers',
  parsers: [
    's3-gateway/src/encryption/requested-encryption.ts parseNewEncryption',
    's3-gateway/src/encryption/customer-key.ts parseCustomerKey',
    's3-gateway/src/encryption/encryption-context.ts parseEncryptionContext',
  ],
  form: 'lines',
  seeds: [
    `x-amz-server-side-encryption-customer-algorithm: AES256\nx-amz-server-side-encryption-customer-key: ${customer.toString('base64')}\nx-amz-server-side-encryption-customer-key-md5: ${customerMd5}`,
    `x-amz-server-side-encryption: aws:kms\nx-amz-server-side-encryption-aws-kms-key-id: arn:aws:kms:a:b:key/key\nx-amz-server-side-encryption-context: ${Buffer.from('{"a":"b"}').toString('base64')}`,
    'x-amz-server-side-encryption: AES256\nx-amz-server-side-encryption-bucket-key-enabled: true',
  ],
  words: [
    Buffer.from('{"__proto__":"x"}').toString('base64'),
    Buffer.from('{"b":"c","a":"d"}').toString('base64'),
    'aws:kms:dsse',
    'copy-source-',
  ],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  run(input) {
    const headers = headersOf(input)
    return eachRefusing([
      () => parseNewEncryption(headers, bucket, encryptionKeys).encryption?.kind,
      () => parseCustomerKey(headers, '')?.key.length,
      () => parseCustomerKey(headers, 'copy-source-')?.key.length,
      () => {
        const context = parseEncryptionContext(headers)
        if (context === undefined) return undefined
        // One context is one text, which comes back as it is.
        const told = contextHeaders({ kind: 'sse-kms', keyId: 'key', keyVersion: 1, usesBucketKey: false, context })
        assert.equal(parseEncryptionContext(new Headers(Object.entries(told).flat())), context)
        const given = JSON.parse(
          Buffer.from(headers.get('x-amz-server-side-encryption-context') ?? '', 'base64').toString('utf8'),
        )
        assert.deepEqual(JSON.parse(context), given)
        return context.length
      },
    ])
  },
}

export const digestHeaders: FuzzTarget = {
  name: 'digest-headers',
  parsers: [
    's3-gateway/src/body/declared-digests.ts parseDeclaredDigests',
    's3-gateway/src/checksums/checksum-fields.ts parseWantedAlgorithm',
    's3-gateway/src/checksums/checksum.ts parseChecksumAlgorithm',
  ],
  form: 'lines',
  seeds: [
    `content-md5: ${customerMd5}\nx-amz-checksum-crc32: AAAAAA==\nx-amz-sdk-checksum-algorithm: CRC32`,
    'x-amz-trailer: x-amz-checksum-sha256\nx-amz-checksum-algorithm: sha256',
    'x-amz-checksum-xxhash3: AAAAAAAAAAA=\nx-amz-checksum-type: FULL_OBJECT',
  ],
  words: ['x-amz-checksum-', 'CRC64NVME', '='],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  run(input) {
    const headers = headersOf(input)
    return eachRefusing([
      () => {
        const { md5, checksum } = parseDeclaredDigests(headers, true)
        if (md5 !== undefined) assert.equal(Buffer.from(md5).toString('base64'), headers.get('content-md5')?.trim())
        return checksum?.kind
      },
      () => parseWantedAlgorithm(headers),
      () => parseChecksumAlgorithm(headers.get('x-amz-checksum-type') ?? ''),
    ])
  },
}

const rule = {
  allowedOrigins: ['https://*.example.org'],
  allowedMethods: ['GET', 'PUT'],
  allowedHeaders: ['x-*', 'range'],
  exposeHeaders: ['etag'],
  maxAgeSeconds: 5,
}
const opened = { ...bucket, configurations: { ...bucket.configurations, cors: { version: 1, value: [rule] } } }

export const preflights: FuzzTarget = {
  name: 'preflights',
  parsers: [],
  form: 'lines',
  seeds: [
    'origin: https://a.example.org\naccess-control-request-method: PUT\naccess-control-request-headers: x-a, Range',
  ],
  words: [',', 'x-amz-meta-a', '*', 'null'],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  run(input) {
    const { status, headers } = answerPreflight(opened, headersOf(input))
    for (const value of Object.values(headers)) assert.doesNotMatch(value, /[\r\n\0]/)
    return status
  },
}
