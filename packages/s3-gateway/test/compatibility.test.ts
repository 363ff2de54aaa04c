/** The page of S3 compatibility: what its tables say is so, and what would make it say more is found. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { findCompatibility } from '../compatibility/find-compatibility.ts'
import { findProblems, type Tables } from '../compatibility/find-problems.ts'
import { findProvingTests, type ProvingTest } from '../compatibility/read-proving-tests.ts'
import { findOverlookedHeaders, headersWithoutEffect } from '../compatibility/request-headers.ts'
import { parseS3TestsResults } from '../compatibility/s3-tests-results.ts'
import { writePage } from '../compatibility/write-page.ts'
import { startTestGateway } from './test-gateway.ts'

test('the tables promise only what tests prove', () => {
  assert.deepEqual(findCompatibility(join(import.meta.dirname, '../../..')).problems, [])
})

describe('what a test proves', () => {
  const source = (claim: string): string =>
    `describe('a bucket', () => {\n  test('is made', () => {})\n  for (const each of all) {\n    ${claim}\n  }\n})\n`

  test('is read above it, with the sentence that it makes with its group', () => {
    const claim = "proves('GetObject', 'GetObject: ranges')\n    test(`of $" + '{each} is read`, async () => {})'
    assert.deepEqual(findProvingTests('a.test.ts', source(claim)), [
      { file: 'a.test.ts', sentence: 'a bucket of … is read', features: ['GetObject', 'GetObject: ranges'] },
    ])
    const alone = "proves('GetObject')\ntest('one is read', () => {})"
    assert.deepEqual(findProvingTests('a.test.ts', alone)[0]?.sentence, 'one is read')
    const inner = "describeClient('by rclone', [], () => {\n      proves('GetObject')\n      test('is read', () => {})"
    assert.equal(findProvingTests('a.test.ts', source(inner))[0]?.sentence, 'a bucket: by rclone is read')
    const long = "proves(\n      'GetObject',\n      'HeadObject',\n    )\n    it('is read', () => {})"
    assert.deepEqual(findProvingTests('a.test.ts', source(long))[0]?.features, ['GetObject', 'HeadObject'])
  })

  test('must stand above a test', () => {
    for (const rest of ['', 'const a = 1', "test.skip('is read', () => {})", 'test(name, () => {})']) {
      assert.throws(
        () => findProvingTests('a.test.ts', source(`proves('GetObject')\n    ${rest}`)),
        /stand above no test/,
      )
    }
  })
})

const tables: Tables = {
  aws: ['GetObject', 'PutObject', 'RestoreObject'],
  routed: ['GetObject', 'PutObject'],
  features: ['GetObject', 'GetObject: ranges', 'PutObject'],
  missingOperations: ['RestoreObject'],
  missingFeatures: ['MFA'],
  overlookedHeaders: [],
}
const prove = (file: string, ...features: readonly string[]): ProvingTest => ({ file, sentence: 'it works', features })
const all = prove('packages/a.test.ts', ...tables.features, ...tables.missingFeatures)
const found = (changed: Partial<Tables>, tests: readonly ProvingTest[] = [all]): string =>
  findProblems({ ...tables, ...changed }, tests).join('\n')

describe('a problem', () => {
  test('is not there where everything is proven', () => {
    assert.equal(found({}), '')
  })

  test('is a promise that no test of the gateway proves', () => {
    const others = prove('packages/a.test.ts', 'GetObject', 'PutObject', 'MFA')
    const ofClient = prove('test/interop/rclone.ts', 'GetObject: ranges')
    assert.equal(found({}, [others, ofClient]), 'GetObject: ranges: no test of the gateway proves it')
  })

  test('is a test that proves what nobody promises', () => {
    const stray = found({}, [all, prove('packages/b.test.ts', 'GetObjekt')])
    assert.equal(stray, 'packages/b.test.ts, “it works”: there is no line GetObjekt')
  })

  test('is an operation that is answered and not listed, or listed and not answered', () => {
    assert.match(found({ routed: [...tables.routed, 'HeadObject'] }), /HeadObject: routes.ts answers it/)
    assert.match(found({ routed: ['GetObject'] }), /PutObject: features.ts promises it, routes.ts does not/)
  })

  test('is an operation of AWS in no list or in two, or one that AWS does not have', () => {
    assert.match(found({ aws: [...tables.aws, 'CopyObject'] }), /CopyObject: it stands in features.ts or in missing.ts/)
    assert.match(found({ missingOperations: ['RestoreObject', 'PutObject'] }), /PutObject: it stands in/)
    assert.match(
      found({ missingOperations: ['RestoreObject', 'Restore'] }),
      /Restore: missing.ts lists it, AWS does not/,
    )
  })
})

describe('a header of AWS’s model', () => {
  test('is overlooked where the gateway does not name it', () => {
    const overlooked = findOverlookedHeaders(['PutObject'], "headers.get('x-amz-acl') 'x-amz-storage-class'")
    assert.ok(overlooked.includes('x-amz-write-offset-bytes'))
    assert.ok(!overlooked.includes('x-amz-acl') && !overlooked.includes('x-amz-checksum-sha1'))
    assert.match(found({ overlookedHeaders: ['x-amz-new'] }), /x-amz-new: AWS heeds it/)
  })

  test('changes nothing where we say so', async () => {
    await using gateway = await startTestGateway()
    const headers = Object.fromEntries(Object.keys(headersWithoutEffect).map((name) => [name, 'any']))
    for (const method of ['PUT', 'GET', 'DELETE']) {
      const answer = await gateway.send({ method, path: '/bucket/key', headers })
      assert.ok(answer.status < 300, answer.body)
    }
  })
})

describe('the page', () => {
  const tests: readonly ProvingTest[] = [
    { file: 'packages/s3-gateway/test/a.test.ts', sentence: 'a [small] object | is read', features: ['GetObject'] },
    { file: 'test/interop/rclone.ts', sentence: 'rclone reads', features: ['GetObject', 'PutObject', 'HeadObject'] },
  ]
  const marks = ['✓', '✓', '?', '◐ some', '✗'] as const
  const write = (results?: string): string =>
    writePage({
      routed: ['GetObject', 'PutObject', 'HeadObject'],
      groups: { Objects: { GetObject: marks, PutObject: marks, HeadObject: marks } },
      missingOperations: [
        { what: 'Archives', operations: ['RestoreObject'], why: 'there are none', peers: ['✗', '✗', '✗', '✗'] },
      ],
      missingFeatures: {},
      headersWithoutEffect: { 'x-amz-mfa': 'there is none' },
      tests,
      s3Tests: results === undefined ? undefined : parseS3TestsResults(results),
      programs: [
        { name: 'polars', file: 'docs/apps/polars.md', version: '2.1.0', lastRun: undefined },
        { name: 'SDK for Go', file: 'docs/apps/aws-sdk-go.md', version: '2', lastRun: '2026-11-30' },
      ],
    })

  test('has a row with its tests for each feature, and one for neighbours that do not differ', () => {
    const page = write()
    assert.ok(page.includes('Of the 4 operations in AWS'))
    assert.ok(page.includes('| of 4 | 3 | 3 | 0 | 0, 3 partly | 0 |'), page)
    assert.ok(
      page.includes(
        '| GetObject | ✓ | ✓ | ? | ◐ some | ✗ | [a \\[small\\] object \\| is read][a]; [rclone reads][interop/rclone] |',
      ),
      page,
    )
    assert.ok(page.includes('| PutObject, HeadObject | ✓ | ✓ | ? | ◐ some | ✗ | [rclone reads][interop/rclone] |'))
    assert.ok(
      page.endsWith('[a]: ../packages/s3-gateway/test/a.test.ts\n[interop/rclone]: ../test/interop/rclone.ts\n'),
    )
  })

  test('says which programs were run, and when those that CI does not run', () => {
    const page = write()
    assert.ok(page.includes('| [polars](../docs/apps/polars.md) | 2.1.0 | in CI |'), page)
    assert.ok(page.includes('| [SDK for Go](../docs/apps/aws-sdk-go.md) | 2 | by hand, 2026-11-30 |'), page)
  })

  test('tells what Ceph’s suite gave, once that is known and each failure has a reason', () => {
    assert.doesNotMatch(write(), /s3-tests passed|ceph\/s3-tests/)
    const results = (passed: number): string =>
      JSON.stringify({
        date: '2026-11-26',
        commit: 'abc',
        core: { passed, total: 616 },
        all: { passed: 700, total: 1_049 },
        failures: [{ why: 'AWS does so too', source: 'its model', tests: ['test_one', 'test_two'] }],
      })
    const page = write(results(614))
    assert.match(page, /On 2026-11-26 614 of the 616 core tests/)
    assert.match(page, /\| `test_one`, `test_two` \| AWS does so too \| its model \|/)
    assert.throws(() => write(results(613)), /each failure/)
    assert.throws(() => write(results(614).replace('its model', '')), /“AWS does so too” has a source/)
  })
})
