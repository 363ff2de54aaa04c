/** When something expires, by each element that a lifecycle may have. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { proves } from '../compatibility/proves.ts'
import { lifecycleShape, lifecycleXml, parseLifecycle } from '../src/configurations/lifecycle.ts'
import { abortOf, expiryOf, isExpired, realDayMs, type VersionPlace } from '../src/lifecycle/lifecycle-rules.ts'
import { transitionOf } from '../src/lifecycle/transition-rules.ts'
import type { DeleteMarkerRecord, ObjectRecord } from '../src/metadata/records.ts'
import { S3Error } from '../src/s3/s3-error.ts'
import { readXml } from '../src/xml/read-xml.ts'

const document = (rules: string) =>
  readXml(
    Buffer.from(`<LifecycleConfiguration>${rules}</LifecycleConfiguration>`),
    'LifecycleConfiguration',
    lifecycleShape,
  )

const parse = (rules: string) =>
  parseLifecycle(document(rules), {
    createId: () => 'made-up',
    storageClasses: new Set(['GLACIER', 'STANDARD_IA']),
  })

const rule = (filter: string, action: string, status = 'Enabled') =>
  parse(`<Rule><ID>r</ID>${filter}<Status>${status}</Status>${action}</Rule>`)

const days = (count: number): string => `<Expiration><Days>${count}</Days></Expiration>`
const all = '<Filter/>'

const object: ObjectRecord = {
  kind: 'object',
  id: 1,
  key: 'logs/a',
  versionId: 'null',
  isLatest: true,
  moves: 0,
  owner: 'ann',
  lastModifiedMs: Date.parse('2026-01-01T10:00:00Z'),
  storageClass: 'STANDARD',
  headers: {},
  userMetadata: {},
  websiteRedirect: undefined,
  tags: [{ key: 'a', value: '1' }],
  acl: undefined,
  encryption: undefined,
  retention: undefined,
  legalHold: undefined,
  sizeBytes: 100,
  etag: 'e',
  checksum: undefined,
  partCount: undefined,
}
const { id, key, versionId, isLatest, owner, lastModifiedMs } = object
const marker: DeleteMarkerRecord = { kind: 'delete-marker', id, key, versionId, isLatest, owner, lastModifiedMs }
const current: VersionPlace = { kind: 'current', isOnly: true }
const at = (time: string) => ({ ms: Date.parse(time), dayMs: realDayMs })

describe('an object expires', () => {
  test('at the midnight that follows its days', () => {
    const rules = rule(all, days(1))
    assert.deepEqual(expiryOf(rules, object), { atMs: Date.parse('2026-01-03T00:00:00Z'), ruleId: 'r' })
    assert.ok(!isExpired(rules, object, current, at('2026-01-02T23:59:59Z')))
    assert.ok(isExpired(rules, object, current, at('2026-01-03T00:00:00Z')))
  })

  test('by the rule that comes first', () => {
    const rules = parse(
      `<Rule><ID>late</ID>${all}<Status>Enabled</Status>${days(9)}</Rule>
       <Rule><ID>soon</ID>${all}<Status>Enabled</Status><Expiration><Date>2026-01-05T00:00:00Z</Date></Expiration></Rule>`,
    )
    assert.equal(expiryOf(rules, object)?.ruleId, 'soon')
  })

  const filters: [string, boolean][] = [
    ['<Prefix>logs/</Prefix>', true],
    ['<Prefix>other/</Prefix>', false],
    ['<Filter><Prefix>logs/</Prefix></Filter>', true],
    ['<Filter><Tag><Key>a</Key><Value>1</Value></Tag></Filter>', true],
    ['<Filter><Tag><Key>a</Key><Value>2</Value></Tag></Filter>', false],
    ['<Filter><Prefix>logs/</Prefix><ObjectSizeGreaterThan>99</ObjectSizeGreaterThan></Filter>', true],
    ['<Filter><Prefix>x</Prefix><ObjectSizeGreaterThan>99</ObjectSizeGreaterThan></Filter>', false],
    ['<Filter><ObjectSizeGreaterThan>99</ObjectSizeGreaterThan></Filter>', true],
    ['<Filter><ObjectSizeGreaterThan>100</ObjectSizeGreaterThan></Filter>', false],
    ['<Filter><ObjectSizeLessThan>101</ObjectSizeLessThan></Filter>', true],
    ['<Filter><ObjectSizeLessThan>100</ObjectSizeLessThan></Filter>', false],
    ['<Filter><And><Prefix>logs/</Prefix><Tag><Key>a</Key><Value>1</Value></Tag></And></Filter>', true],
    ['<Filter><Prefix>logs/</Prefix><And><Tag><Key>a</Key><Value>1</Value></Tag></And></Filter>', true],
    ['<Filter><Prefix>x</Prefix><And><Tag><Key>a</Key><Value>1</Value></Tag></And></Filter>', false],
    ['<Filter><And><Prefix>x</Prefix><Tag><Key>a</Key><Value>1</Value></Tag></And></Filter>', false],
  ]
  for (const [filter, expected] of filters) {
    proves('Lifecycle: by prefix, tag and size')
    test(`only where ${filter} matches: ${expected}`, () => {
      assert.equal(expiryOf(rule(filter, days(1)), object) !== undefined, expected)
      assert.equal(expiryOf(rule(filter, days(1), 'Disabled'), object), undefined)
    })
  }
})

describe('an old version expires', () => {
  const old = (since: string, newerNoncurrent: number): VersionPlace => ({
    kind: 'noncurrent',
    sinceMs: Date.parse(since),
    newerNoncurrent,
  })
  const noncurrent = (more = '') =>
    rule(all, `<NoncurrentVersionExpiration><NoncurrentDays>2</NoncurrentDays>${more}</NoncurrentVersionExpiration>`)

  test('counted from when it was replaced', () => {
    assert.ok(!isExpired(noncurrent(), object, old('2026-02-01T00:00:01Z', 0), at('2026-02-03T12:00:00Z')))
    assert.ok(isExpired(noncurrent(), object, old('2026-02-01T00:00:01Z', 0), at('2026-02-04T00:00:00Z')))
    assert.ok(isExpired(noncurrent(), marker, old('2026-02-01T00:00:00Z', 0), at('2026-02-04T00:00:00Z')))
    assert.ok(!isExpired(noncurrent(), object, current, at('2027-01-01T00:00:00Z')))
  })

  test('but for the newest that a rule keeps', () => {
    const rules = noncurrent('<NewerNoncurrentVersions>2</NewerNoncurrentVersions>')
    const late = at('2027-01-01T00:00:00Z')
    const verdicts = [0, 1, 2, 3].map((newer) => isExpired(rules, object, old('2026-02-01T00:00:00Z', newer), late))
    assert.deepEqual(verdicts, [false, false, true, true])
  })
})

test('a delete marker goes when it hides nothing', () => {
  const atOnce = rule(all, '<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>')
  const early = at('2026-01-01T10:00:01Z')
  assert.ok(isExpired(atOnce, marker, current, early))
  assert.ok(!isExpired(atOnce, marker, { kind: 'current', isOnly: false }, early))
  assert.ok(!isExpired(atOnce, object, current, early))
  assert.ok(!isExpired(rule(all, days(1)), marker, current, early))
  assert.ok(isExpired(rule(all, days(1)), marker, current, at('2026-01-03T00:00:00Z')))
})

test('an upload is dropped some days after it began', () => {
  const abort =
    '<AbortIncompleteMultipartUpload><DaysAfterInitiation>3</DaysAfterInitiation></AbortIncompleteMultipartUpload>'
  const rules = rule('<Prefix>logs/</Prefix>', abort)
  const initiatedMs = Date.parse('2026-01-01T10:00:00Z')
  assert.equal(abortOf(rules, { key: 'logs/u', initiatedMs })?.atMs, Date.parse('2026-01-05T00:00:00Z'))
  assert.equal(abortOf(rules, { key: 'u', initiatedMs }), undefined)
})

describe('a configuration', () => {
  test('reads back as it was written', () => {
    const text = `<Rule><Expiration><Days>1</Days></Expiration><ID>r</ID><Filter><And><Prefix>p</Prefix><Tag><Key>k</Key><Value>v</Value></Tag><ObjectSizeGreaterThan>5</ObjectSizeGreaterThan></And></Filter><Status>Enabled</Status><NoncurrentVersionExpiration><NoncurrentDays>3</NoncurrentDays><NewerNoncurrentVersions>2</NewerNoncurrentVersions></NoncurrentVersionExpiration></Rule><Rule><ID>s</ID><Prefix>old/</Prefix><Status>Disabled</Status><AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule>`
    assert.equal(lifecycleXml(parse(text)), text)
    const [named] = parse(`<Rule>${all}<Status>Enabled</Status>${days(1)}</Rule>`)
    assert.equal(named?.id, 'made-up')
  })

  const wrong: [string, string, () => unknown][] = [
    ['without rules', 'MalformedXML', () => parse('')],
    ['without an action', 'InvalidRequest', () => rule(all, '')],
    ['without a filter', 'MalformedXML', () => rule('', days(1))],
    ['with a filter twice', 'MalformedXML', () => rule(`<Prefix/>${all}`, days(1))],
    ['of no days', 'InvalidArgument', () => rule(all, days(0))],
    ['with a wrong status', 'MalformedXML', () => rule(all, days(1), 'enabled')],
    [
      'with a long id',
      'InvalidArgument',
      () => parse(`<Rule><ID>${'a'.repeat(256)}</ID>${all}<Status>Enabled</Status>${days(1)}</Rule>`),
    ],
    [
      'with an id twice',
      'InvalidArgument',
      () => parse(`<Rule><ID>a</ID>${all}<Status>Enabled</Status>${days(1)}</Rule>`.repeat(2)),
    ],
    ['at noon', 'InvalidArgument', () => rule(all, '<Expiration><Date>2026-01-01T12:00:00Z</Date></Expiration>')],
    ['at no date', 'MalformedXML', () => rule(all, '<Expiration><Date>20260101</Date></Expiration>')],
  ]
  for (const [name, code, attempt] of wrong) {
    test(`${name} is refused`, () => {
      assert.throws(attempt, (error) => error instanceof S3Error && error.code === code)
    })
  }
})

describe('a transition', () => {
  const move = (days: number, storageClass: string): string =>
    `<Transition><Days>${days}</Days><StorageClass>${storageClass}</StorageClass></Transition>`
  const large: ObjectRecord = { ...object, sizeBytes: 1_000_000 }
  const at = (daysLater: number) => ({ ms: object.lastModifiedMs + daysLater * realDayMs, dayMs: realDayMs })
  const current: VersionPlace = { kind: 'current', isOnly: true }
  const two = rule(all, move(30, 'STANDARD_IA') + move(60, 'GLACIER'))

  test('is the last one whose midnight has come', () => {
    const found = [29, 31, 59, 61].map((daysLater) => transitionOf(two, large, current, at(daysLater)))
    assert.deepEqual(found, [undefined, 'STANDARD_IA', 'STANDARD_IA', 'GLACIER'])
  })

  test('is none for what is there already, or colder, or not covered', () => {
    const inClass = (storageClass: string) => transitionOf(two, { ...large, storageClass }, current, at(31))
    const classes = ['STANDARD_IA', 'GLACIER', 'DEEP_ARCHIVE', 'INTELLIGENT_TIERING', 'REDUCED_REDUNDANCY', 'OURS']
    assert.deepEqual(
      classes.map((name) => inClass(name)),
      [undefined, undefined, undefined, undefined, 'STANDARD_IA', 'STANDARD_IA'],
    )
    const elsewhere = rule('<Filter><Prefix>other/</Prefix></Filter>', move(0, 'GLACIER'))
    assert.equal(transitionOf(elsewhere, large, current, at(9)), undefined)
    assert.equal(transitionOf(rule(all, move(0, 'GLACIER'), 'Disabled'), large, current, at(9)), undefined)
  })

  test('of two rules at once is the colder one', () => {
    const [cold, warm] = [rule(all, move(1, 'GLACIER')), rule(all, move(1, 'STANDARD_IA'))]
    for (const both of [
      [...cold, ...warm],
      [...warm, ...cold],
    ]) {
      assert.equal(transitionOf(both, large, current, at(3)), 'GLACIER')
    }
  })

  test('counts from when a version was replaced', () => {
    const action =
      '<NoncurrentVersionTransition><NoncurrentDays>3</NoncurrentDays><StorageClass>GLACIER</StorageClass></NoncurrentVersionTransition>'
    const place: VersionPlace = { kind: 'noncurrent', sinceMs: at(10).ms, newerNoncurrent: 0 }
    const rules = rule(all, action)
    const found = [12, 14].map((daysLater) => transitionOf(rules, large, place, at(daysLater)))
    assert.deepEqual(found, [undefined, 'GLACIER'])
    assert.equal(transitionOf(rules, large, current, at(99)), undefined)
  })
})
