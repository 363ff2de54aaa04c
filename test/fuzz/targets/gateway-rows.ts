/** Rows of the gateway's index, as values: what a column may hold by its type, and JSON in texts. */

import { AssertionError } from 'node:assert'
import assert from 'node:assert/strict'
import { parsePartId } from '../../../packages/s3-gateway/src/metadata/part-id.ts'
import { parseStoredVersioning } from '../../../packages/s3-gateway/src/metadata/sqlite-buckets.ts'
import {
  descriptionColumns,
  descriptionValues,
  parseDescription,
} from '../../../packages/s3-gateway/src/metadata/sqlite-description.ts'
import { parseChecksum } from '../../../packages/s3-gateway/src/metadata/sqlite-listing.ts'
import { parsePart, partColumns, partValues } from '../../../packages/s3-gateway/src/metadata/sqlite-parts.ts'
import { S3Error } from '../../../packages/s3-gateway/src/s3/s3-error.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { jsonOrNothing } from './chain-files.ts'

const part = {
  part_number: 1,
  size_bytes: 5,
  etag: 'e',
  checksum_algorithm: 'CRC32',
  checksum_value: 'AAAAAA==',
  last_modified_ms: 7,
  part_id: 'ab'.repeat(16),
  wrapped_key: 'bytes',
}
const description = {
  storage_class: 'STANDARD',
  headers: '{"content-type":"a"}',
  user_metadata: '{}',
  website_redirect: null,
  tags: '[{"key":"a","value":"b"}]',
  acl: '[{"grantee":{"kind":"user","id":"a"},"permission":"READ"}]',
  encryption: '{"kind":"sse-s3"}',
  retention: '{"mode":"GOVERNANCE","untilMs":5}',
  legal_hold: 'ON',
}

/** A row of another type than its schema is a fault of ours, and stops what needs it; so does JSON that is none. */
const isDamage = (error: unknown): boolean =>
  (error instanceof S3Error && error.code === 'InternalError') || error instanceof SyntaxError

export const indexRows: FuzzTarget = {
  name: 'index-rows',
  parsers: [
    's3-gateway/src/metadata/sqlite-parts.ts parsePart',
    's3-gateway/src/metadata/sqlite-description.ts parseDescription',
    's3-gateway/src/metadata/sqlite-buckets.ts parseStoredVersioning',
    's3-gateway/src/metadata/sqlite-listing.ts parseChecksum',
    's3-gateway/src/metadata/part-id.ts parsePartId',
  ],
  form: 'json',
  seeds: [JSON.stringify({ ...part, ...description, versioning: 'enabled' })],
  words: ['COMPOSITE', 'FULL_OBJECT', 'suspended', 'OFF', 'null', '{}', '[]'],
  isRefusal: isDamage,
  run(input) {
    const value = jsonOrNothing(input)
    if (typeof value !== 'object' || value === null) throw new S3Error('InternalError')
    const given = value as Record<string, never>
    const row = { ...given, wrapped_key: Buffer.from(String(JSON.stringify(given.wrapped_key))) }
    const taken = [
      () => {
        const parsed = parsePart(row)
        // What a row says is written as that row.
        const columns = partColumns.split(', ')
        const again = parsePart(
          Object.fromEntries(partValues(parsed).map((each, i) => [columns[i] ?? '', each])) as never,
        )
        assert.equal(JSON.stringify(again), JSON.stringify(parsed))
      },
      () => {
        const parsed = parseDescription(row)
        const columns = descriptionColumns.split(', ')
        const again = parseDescription(
          Object.fromEntries(descriptionValues(parsed).map((each, i) => [columns[i] ?? '', each])) as never,
        )
        assert.equal(JSON.stringify(again), JSON.stringify(parsed))
      },
      () => void parseStoredVersioning(String(JSON.stringify(given.versioning))),
      () => void parseChecksum(given.checksum_algorithm ?? null, given.etag, given.checksum_value),
      () => void parsePartId(typeof given.part_id === 'string' ? given.part_id : ''),
    ].filter((parse) => {
      try {
        parse()
        return true
      } catch (error) {
        if (isDamage(error) || isTypeAssertion(error)) return false
        throw error
      }
    })
    if (taken.length === 0) throw new S3Error('InternalError')
    return taken.length
  },
}

/** Of a column that is not of its type, not one of ours. */
function isTypeAssertion(error: unknown): boolean {
  return error instanceof AssertionError && (error.operator === '==' || error.operator === 'match')
}
