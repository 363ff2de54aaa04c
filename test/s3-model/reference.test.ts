/** The reference, by examples that AWS's documents give. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { S3Answer } from './reference/answers.ts'
import { etagOfParts } from './reference/multipart.ts'
import { readSpan } from './reference/ranges.ts'
import type { S3Request } from './reference/requests.ts'
import { emptyS3, type S3State } from './reference/state.ts'
import { stepReference } from './reference/step-reference.ts'

const bucket = 'b'
const body = (name: string) => ({ name, sizeBytes: 10 })

/** Asks in turn; ids are 1, 2, … */
function talk(...requests: S3Request[]): S3Answer[] {
  let state: S3State = emptyS3
  let count = 0
  return requests.map((request) => {
    const step = stepReference(state, request, () => ({ versionId: String(++count), uploadId: `u${count}` }))
    state = step.state
    return step.answer
  })
}

const create: S3Request = { op: 'CreateBucket', bucket }
const put = (key: string): S3Request => ({ op: 'PutObject', bucket, key, body: body(key) })
const versioning = (status: 'Enabled' | 'Suspended'): S3Request => ({ op: 'PutBucketVersioning', bucket, status })
const remove = (key: string, versionId?: string): S3Request => ({ op: 'DeleteObject', bucket, key, versionId })
const versions: S3Request = { op: 'ListObjectVersions', bucket }

describe('the reference', () => {
  test('rolls keys up as the User Guide does ("Organizing objects using prefixes")', () => {
    const keys = ['sample.jpg', 'photos/2006/January/sample.jpg', 'photos/2006/February/sample2.jpg', 'asset.txt']
    const answers = talk(create, ...keys.map(put), { op: 'ListObjectsV2', bucket, delimiter: '/' })
    const page = answers.at(-1)?.page
    assert.deepEqual(
      page?.rows.map(({ key }) => key),
      ['asset.txt', 'sample.jpg'],
    )
    assert.deepEqual([page?.commonPrefixes, page?.keyCount], [['photos/'], 3])
    const [month] = talk(create, ...keys.map(put), {
      op: 'ListObjects',
      bucket,
      prefix: 'photos/2006/',
      delimiter: '/',
    }).slice(-1)
    assert.deepEqual(month?.page?.commonPrefixes, ['photos/2006/February/', 'photos/2006/January/'])
  })

  test('goes on behind a common prefix, and shows none that is not behind the marker', () => {
    const all = talk(create, put('a/b'), put('a/c'), put('d'), {
      op: 'ListObjectsV2',
      bucket,
      delimiter: '/',
      after: 'a/b',
    })
    assert.deepEqual(all.at(-1)?.page, {
      ...{ rows: [{ key: 'd', etag: all[3]?.etag, sizeBytes: 10 }] },
      ...{ commonPrefixes: [], isTruncated: false, keyCount: 1 },
    })
  })

  test('keeps the other versions while versioning is suspended ("Adding objects to versioning-suspended buckets")', () => {
    const answers = talk(create, put('k'), versioning('Enabled'), put('k'), versioning('Suspended'), put('k'), versions)
    const ids = answers.at(-1)?.page?.rows.map(({ versionId, isLatest }) => [versionId, isLatest])
    assert.deepEqual(ids, [
      ['null', true],
      ['2', false],
    ])
  })

  test('puts a null marker in the place of the null version ("Deleting objects from versioning-suspended buckets")', () => {
    const answers = talk(
      create,
      put('k'),
      versioning('Suspended'),
      remove('k'),
      versions,
      remove('k', 'null'),
      versions,
    )
    assert.deepEqual(answers[3], { status: 204, versionId: 'null', deleteMarker: true })
    const marker = { key: 'k', versionId: 'null', isLatest: true, isDeleteMarker: true }
    assert.deepEqual(answers[4]?.page, { rows: [marker], commonPrefixes: [], isTruncated: false })
    assert.deepEqual(answers[5], { status: 204, versionId: 'null', deleteMarker: true })
    assert.deepEqual(answers[6]?.page?.rows, [])
  })

  test('answers for delete markers as "Working with delete markers" says', () => {
    const get = (versionId?: string): S3Request => ({ op: 'GetObject', bucket, key: 'k', versionId })
    const copy: S3Request = { op: 'CopyObject', bucket, key: 'c', source: { bucket, key: 'k', versionId: '2' } }
    const answers = talk(create, versioning('Enabled'), put('k'), remove('k'), get(), get('2'), get('1'), copy)
    assert.deepEqual(answers[4], { status: 404, code: 'NoSuchKey', deleteMarker: true, versionId: '2' })
    assert.deepEqual(answers[5], { status: 405, code: 'MethodNotAllowed', deleteMarker: true, versionId: '2' })
    assert.equal(answers[6]?.status, 200)
    assert.deepEqual(answers[7], { status: 400, code: 'InvalidRequest' })
  })

  test('lets one of two writers create an object ("How to prevent object overwrites with conditional writes")', () => {
    const first: S3Request = { op: 'PutObject', bucket, key: 'k', body: body('one'), ifNoneMatch: '*' }
    const lost: S3Request = { op: 'PutObject', bucket, key: 'none', body: body('one'), ifMatch: 'x' }
    const answers = talk(create, first, first, lost)
    assert.deepEqual(
      answers.slice(1).map(({ status, code }) => [status, code]),
      [
        [200, undefined],
        [412, 'PreconditionFailed'],
        [404, 'NoSuchKey'],
      ],
    )
  })

  test('reads ranges as RFC 9110, section 14.1.2, does with 10,000 bytes', () => {
    assert.deepEqual(readSpan('bytes=0-499', 10_000), { offset: 0, length: 500 })
    assert.deepEqual(readSpan('bytes=500-999', 10_000), { offset: 500, length: 500 })
    assert.deepEqual(readSpan('bytes=-500', 10_000), { offset: 9_500, length: 500 })
    assert.deepEqual(readSpan('bytes=9500-', 10_000), { offset: 9_500, length: 500 })
    assert.equal(readSpan('bytes=5-4', 10_000), undefined)
    assert.throws(() => readSpan('bytes=10000-', 10_000), { message: 'InvalidRange' })
  })

  test('makes the ETag of an upload from those of its parts', () => {
    // "hello " and "world": md5 of the two digests, one after the other, computed with coreutils.
    const etags = ['f814893777bcc2295fff05f00e508da6', '7d793037a0760186574b0282f2f435e7']
    assert.equal(etagOfParts(etags.map((etag) => ({ etag }))), 'e09e4fd6265b36115fe3db32df945d84-2')
  })
})
