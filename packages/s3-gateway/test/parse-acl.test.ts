/** Grants in headers: how they may be written, and that none of them holds a thread up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAclHeaders } from '../src/acl/parse-acl.ts'
import { Headers } from '../src/http/headers.ts'
import { S3Error } from '../src/s3/s3-error.ts'

const read = (value: string) => parseAclHeaders(new Headers(['x-amz-grant-read', value]), (id) => id === 'main')

test('a grantee is named with quotes or without, with blanks around or without', () => {
  for (const value of ['id="main"', 'id=main', ' ID = "main" ', 'id="main', 'id=\t main ']) {
    assert.deepEqual(read(value), {
      kind: 'grants',
      grants: [{ grantee: { kind: 'user', id: 'main' }, permission: 'READ' }],
    })
  }
})

test('what names nobody is refused', () => {
  for (const value of ['main', '=main', 'id="ma"in"', 'id=other', 'name=main', 'id="main"x']) {
    assert.throws(() => read(value), S3Error, value)
  }
})

test('blanks are read in time in proportion to them', () => {
  const startedAt = performance.now()
  assert.throws(() => read(`id=${' '.repeat(30_000)}"main"x`), S3Error)
  assert.ok(performance.now() - startedAt < 1_000)
})
