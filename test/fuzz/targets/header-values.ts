/** Single headers and parameters of a query: ranges, conditions, sources of copies, markers. */
import assert from 'node:assert/strict'
import { judgeRead } from '../../../packages/s3-gateway/src/conditions/read-conditions.ts'
import {
  parseDeleteCondition,
  parseSize,
  parseTime,
  parseWriteCondition,
} from '../../../packages/s3-gateway/src/conditions/write-conditions.ts'
import { uriEncode } from '../../../packages/s3-gateway/src/http/uri-encoding.ts'
import {
  parseLimit,
  parseListingQuery,
  parseWholeNumber,
} from '../../../packages/s3-gateway/src/listing/listing-query.ts'
import { createPageToken, parsePageToken } from '../../../packages/s3-gateway/src/listing/page-token.ts'
import { rowIn } from '../../../packages/s3-gateway/src/metadata/ordered-id.ts'
import { parseByteRange } from '../../../packages/s3-gateway/src/objects/byte-range.ts'
import { parseCopySource } from '../../../packages/s3-gateway/src/objects/copy-source.ts'
import { parsePartNumber, parsePartToRead } from '../../../packages/s3-gateway/src/objects/part-number.ts'
import { parseVersionId, parseVersionMarker } from '../../../packages/s3-gateway/src/objects/version-id.ts'
import { unquote } from '../../../packages/s3-gateway/src/s3/etag-quotes.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { eachRefusing, headersOf, queryOf } from './gateway-world.ts'
import { isS3Refusal } from './refusals.ts'

const headBytesMax = 32 * 1024

export const byteRanges: FuzzTarget = {
  name: 'byte-ranges',
  parsers: ['s3-gateway/src/objects/byte-range.ts parseByteRange'],
  form: 'text',
  seeds: ['bytes=0-9', 'bytes=-5', 'bytes=99-', 'bytes=0-0,5-9', 'BYTES= 1-2 '],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  run(input) {
    const header = input.toString('latin1')
    const kinds = [0, 1, 100, 5 * 1024 ** 4].map((sizeBytes) => {
      try {
        const range = parseByteRange(header, sizeBytes)
        if (range === undefined) return 'whole'
        assert.ok(range.offset >= 0 && range.length > 0 && range.offset + range.length <= sizeBytes)
        assert.ok(Number.isSafeInteger(range.offset) && Number.isSafeInteger(range.length))
        return 'part'
      } catch (error) {
        if (!isS3Refusal(error)) throw error
        return 'none'
      }
    })
    return kinds.join()
  },
}

export const conditions: FuzzTarget = {
  name: 'conditions',
  parsers: [
    's3-gateway/src/conditions/write-conditions.ts parseWriteCondition',
    's3-gateway/src/conditions/write-conditions.ts parseDeleteCondition',
    's3-gateway/src/conditions/write-conditions.ts parseTime',
    's3-gateway/src/conditions/write-conditions.ts parseSize',
  ],
  form: 'lines',
  seeds: [
    'if-match: "abc", W/"d"\nif-none-match: *\nif-modified-since: Tue, 01 Dec 2026 00:00:00 GMT',
    'if-match: abc\nx-amz-if-match-last-modified-time: 2026-12-01T00:00:00Z\nx-amz-if-match-size: 5',
    'x-amz-copy-source-if-match: "a"\nx-amz-copy-source-if-unmodified-since: 1 Jan 2030',
  ],
  words: ['W/', '"', '*', '+275760-09-13T00:00:00Z', '-271821-04-20', '(((('],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  run(input) {
    const headers = headersOf(input)
    const object = { etag: 'abc', lastModifiedMs: 1_700_000_000_500 }
    const time = headers.get('if-modified-since')
    return eachRefusing([
      () => judgeRead(headers, object),
      () => judgeRead(headers, object, 'x-amz-copy-source-'),
      () => parseWriteCondition(headers).ifMatch,
      () => parseDeleteCondition(headers).ifSizeBytes,
      () => parseTime(time),
      () => parseSize(time),
    ])
  },
}

export const copySources: FuzzTarget = {
  name: 'copy-sources',
  parsers: ['s3-gateway/src/objects/copy-source.ts parseCopySource'],
  form: 'text',
  seeds: [
    '/bucket/key?versionId=null',
    'bucket/a%20b+c',
    'bucket%2Fkey',
    '%2fbucket%2fkey?versionId=abc',
    'b/k?versionId=a&x',
  ],
  words: ['?versionId=', '%2f', '&', '+'],
  bytesMax: headBytesMax,
  isRefusal: isS3Refusal,
  run(input) {
    const { bucketName, key, versionId } = parseCopySource(input.toString('latin1'))
    // No bucket is called so.
    if (bucketName.includes('/')) return 'nowhere'
    const again = parseCopySource(
      `/${uriEncode(bucketName)}/${uriEncode(key)}${versionId === undefined ? '' : `?versionId=${uriEncode(versionId)}`}`,
    )
    assert.deepEqual(again, { bucketName, key, versionId })
    return versionId === undefined
  },
}

export const listingQueries: FuzzTarget = {
  name: 'listing-queries',
  parsers: [
    's3-gateway/src/listing/listing-query.ts parseListingQuery',
    's3-gateway/src/listing/listing-query.ts parseLimit',
    's3-gateway/src/listing/listing-query.ts parseWholeNumber',
    's3-gateway/src/listing/page-token.ts parsePageToken',
    's3-gateway/src/objects/version-id.ts parseVersionId',
    's3-gateway/src/objects/version-id.ts parseVersionMarker',
    's3-gateway/src/objects/part-number.ts parsePartNumber',
    's3-gateway/src/objects/part-number.ts parsePartToRead',
  ],
  form: 'text',
  seeds: [
    'prefix=a&delimiter=/&max-keys=10&encoding-type=url',
    `continuation-token=${createPageToken('some key')}&versionId=null&partNumber=5`,
    'version-id-marker=null.1z&key-marker=a&part-number-marker=3&max-keys=2147483647',
  ],
  words: [
    'max-keys=',
    'versionId=',
    'continuation-token=',
    'partNumber=',
    'encoding-type=url',
    'abcdefghijklmnopqrstuvwxyz012345.z',
  ],
  bytesMax: 16 * 1024,
  isRefusal: isS3Refusal,
  run(input) {
    const query = queryOf(input)
    const token = query.get('continuation-token')
    return eachRefusing([
      () => {
        const { limit } = parseListingQuery(query, 'max-keys')
        assert.ok(Number.isSafeInteger(limit) && limit >= 0 && limit <= 1_000)
        return limit
      },
      () => parseLimit(query, 'max-keys', 5),
      () => parseWholeNumber(query, 'part-number-marker', 0),
      () => token && assert.equal(createPageToken(parsePageToken(token)), token),
      () => parseVersionId(query.get('versionId')),
      () => rowIn(parseVersionMarker(query.get('version-id-marker')) ?? ''),
      () => parsePartNumber(query),
      () => parsePartToRead(query, headersOf(input)),
      () => assert.ok(!unquote(query.get('etag') ?? '').startsWith('""')),
    ])
  },
}
