/** From the bytes of a request target to bucket and key, for any text. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { keyBytesMax, parseObjectPath, parseRequestTarget } from '../src/http/object-ref.ts'
import { parseQuery } from '../src/http/query.ts'
import { uriDecode, uriEncode, uriEncodePath } from '../src/http/uri-encoding.ts'
import { S3Error } from '../src/s3/s3-error.ts'

function refused(code: string): (error: unknown) => boolean {
  return (error) => error instanceof S3Error && error.code === code
}

describe('a URL', () => {
  test('decodes to what was encoded, for any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).filter((s) => !s.includes('\0') && s.isWellFormed())
    fc.assert(
      fc.property(text, (s) => {
        assert.equal(uriDecode(uriEncode(s)), s)
        assert.equal(uriDecode(uriEncodePath(s)), s)
        assert.match(uriEncode(s), /^[A-Za-z0-9._~%-]*$/)
      }),
    )
  })

  test('may carry UTF-8 bare, as bytes', () => {
    assert.equal(uriDecode(Buffer.from('ü€😀').toString('latin1')), 'ü€😀')
  })

  test('is refused where it is no whole UTF-8, or holds a NUL', () => {
    for (const wire of ['%', '%4', '%zz', '%ff', '%c3', '%ed%a0%80', '%00', 'a%00b', '\u00ff']) {
      assert.throws(() => uriDecode(wire), refused('InvalidURI'), wire)
    }
  })
})

describe('a request target', () => {
  const parse = (url: string, host = '127.0.0.1:9000') => parseRequestTarget(url, host, ['localhost', 's3.example.com'])

  test('names the service, a bucket or an object', () => {
    assert.deepEqual(parse('/').ref, { kind: 'service' })
    assert.deepEqual(parse('/?x=y').ref, { kind: 'service' })
    assert.deepEqual(parse('/bucket').ref, { kind: 'bucket', bucket: 'bucket' })
    assert.deepEqual(parse('/bucket/').ref, { kind: 'bucket', bucket: 'bucket' })
    assert.deepEqual(parse('/bucket/key').ref, { kind: 'object', bucket: 'bucket', key: 'key' })
  })

  test('keeps slashes, dots and escapes of a key as they are', () => {
    const keys: [string, string][] = [
      ['/b//k', '/k'],
      ['/b/a//b', 'a//b'],
      ['/b/./../x', './../x'],
      ['/b/a/', 'a/'],
      ['/b/a%2Fb', 'a/b'],
      ['/b/a%252Fb', 'a%2Fb'],
      ['/b/a+b;c', 'a+b;c'],
      ['/b/%F0%9F%98%80', '😀'],
    ]
    for (const [url, key] of keys) assert.deepEqual(parse(url).ref, { kind: 'object', bucket: 'b', key }, url)
  })

  test('takes its bucket from the host below a domain', () => {
    const object = { kind: 'object', bucket: 'my.bucket', key: 'k/1' }
    assert.deepEqual(parse('/k/1', 'my.bucket.localhost:9000').ref, object)
    assert.deepEqual(parse('/k/1', 'MY.bucket.S3.example.com').ref, object)
    assert.deepEqual(parse('/', 'bucket.localhost').ref, { kind: 'bucket', bucket: 'bucket' })
    assert.deepEqual(parse('/bucket/k', 'localhost:9000').ref, { kind: 'object', bucket: 'bucket', key: 'k' })
    assert.deepEqual(parse('/bucket/k', 'bucket.other.org').ref, { kind: 'object', bucket: 'bucket', key: 'k' })
    assert.deepEqual(parse('/bucket/k', '[::1]:9000').ref, { kind: 'object', bucket: 'bucket', key: 'k' })
  })

  test('may be in absolute form', () => {
    assert.deepEqual(parse('http://h:1/b/k?versionId=null').ref, { kind: 'object', bucket: 'b', key: 'k' })
    assert.equal(parse('http://h:1/b/k?versionId=null').rawPath, '/b/k')
  })

  test('has a key of 1,024 bytes at most', () => {
    assert.equal(parse(`/b/${'k'.repeat(keyBytesMax)}`).ref.kind, 'object')
    assert.throws(() => parse(`/b/${'k'.repeat(keyBytesMax + 1)}`), refused('KeyTooLongError'))
    assert.throws(() => parse(`/b/${'%C3%BC'.repeat(513)}`), refused('KeyTooLongError'))
    assert.throws(() => parse(`/b/k?${'x'.repeat(17_000)}`), refused('InvalidURI'))
    assert.throws(() => parse('*'), refused('InvalidURI'))
  })
})

test('a path names the same object wherever it stands', () => {
  assert.deepEqual(parseObjectPath('/b/k%20x'), { kind: 'object', bucket: 'b', key: 'k x' })
})

test('a query keeps its order, its repetitions and its empty values', () => {
  assert.deepEqual(parseQuery('b=2&a&a=&b=1&c=%20+&', '+').parameters, [
    { name: 'b', value: '2' },
    { name: 'a', value: '' },
    { name: 'a', value: '' },
    { name: 'b', value: '1' },
    { name: 'c', value: ' +' },
  ])
  assert.equal(parseQuery('c=%20+%2B', ' ').get('c'), '  +')
})
