/** Plans of one client: all that the reference knows, at few keys, so that steps meet. */
import fc, { type Arbitrary } from 'fast-check'
import { partBytesMin } from '../reference/multipart.ts'
import { atTimes, drawStep, type WeightedStep } from './draw-step.ts'
import type { Plan } from './plan.ts'

/**
 * Keys that are hard to list: folders and what is like one, keys of which one begins another, and two whose order in UTF-16 is not
 * that of their bytes.
 */
const allKeys = ['a', 'a/', 'a/b', 'a/b/c', 'a/c', 'a//', 'ab', 'b c+d', 'é/%2F', '\uff5a', '\u{1f600}', '~']
const delimiters = ['/', '/', '/', 'b', '/b', 'é']
const prefixes = ['a', 'a/', 'a/b', 'é', '\u{1f600}', 'zz']
/** Inline, in a pack, and by itself: see `packages/client/src/packing/`. */
const sizes = [0, 1, 26, 26, 26, 26, 4_096, 4_096, 4_097, 70_000]

export const someVersioning = fc.constantFrom('Unversioned', 'Enabled', 'Enabled', 'Suspended')

/** Two or three, at which everything meets, or many, of which lists are long. */
const someKeys = fc.oneof(
  { weight: 2, arbitrary: fc.shuffledSubarray(allKeys, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.shuffledSubarray(allKeys, { minLength: 5, maxLength: 9 }) },
)

export const sequentialPlans: Arbitrary<Plan> = someKeys.chain((keys) =>
  fc.record({
    buckets: fc.record({ b0: someVersioning, b1: someVersioning }),
    steps: fc.array(fc.oneof(...stepsAt(keys)), { minLength: 30, maxLength: 80, size: 'max' }),
  }),
)

const flag = fc.boolean()
const nothing = fc.constant(undefined)
const bucket = fc.constantFrom('b0', 'b0', 'b0', 'b0', 'b0', 'b0', 'b0', 'b1')
const version = atTimes(50, fc.constantFrom(0, 0, 0, 1, 1, 2, 4))
const upload = fc.constantFrom(0, 0, 0, 0, 1)
const body = fc.record({ name: fc.constantFrom('p', 'q', 'r', 's'), sizeBytes: fc.constantFrom(...sizes) })
const tags = fc.dictionary(fc.constantFrom('team', 'k y', 'é'), fc.constantFrom('', 'x', 'y=&z'), { maxKeys: 2 })
const description = fc.record(
  {
    contentType: fc.constantFrom('text/plain', 'image/png'),
    metadata: fc.dictionary(fc.constantFrom('one', 'two-x'), fc.constantFrom('1', 'a b; c'), { maxKeys: 2 }),
    tags,
  },
  { requiredKeys: [] },
)
const range = fc
  .oneof(
    fc.tuple(
      fc.constantFrom('0', '1', '25', '26', '4095', '4096'),
      fc.constantFrom('', '0', '1', '25', '26', '4096', '70000'),
    ),
    fc.tuple(fc.constant(''), fc.constantFrom('0', '1', '26', '100000')),
  )
  .map(([first, last]) => `bytes=${first}-${last}`)
const writePick = fc.constantFrom(
  'if-match',
  'if-match-other',
  'if-match-any',
  'if-none-match-any',
  'if-none-match-any',
)
const readPick = fc.constantFrom(
  ...(['if-match', 'if-match-other', 'if-match-any', 'if-none-match', 'if-none-match-other'] as const),
  ...(['if-modified-since-long-ago', 'if-unmodified-since-long-ago', 'if-unmodified-since-far-ahead'] as const),
)
const crc32 = atTimes(25, fc.constantFrom('right', 'right', 'right', 'wrong'))
const partNumber = fc.constantFrom(1, 2, 2, 7)
const copiedRange = fc.constantFrom('bytes=0-0', 'bytes=1-25', 'bytes=4096-4096', 'bytes=3-2', 'bytes=0-9999999')

function stepsAt(keys: readonly string[]): WeightedStep[] {
  const key = fc.constantFrom(...keys)
  const named = { bucket, key, version }
  return [...objectSteps(key, named), ...uploadSteps(key), ...listSteps(key), ...otherSteps(key, named)]
}

type Named = { bucket: Arbitrary<string>; key: Arbitrary<string>; version: Arbitrary<number | undefined> }

function objectSteps(key: Arbitrary<string>, named: Named): WeightedStep[] {
  return [
    drawStep(26, ['PutObject'], { bucket, key, body, description, crc32, condition: atTimes(20, writePick) }),
    drawStep(8, ['GetObject'], { ...named, range: nothing, partNumber: nothing, condition: atTimes(50, readPick) }),
    drawStep(8, ['GetObject'], { ...named, range, partNumber: nothing, condition: nothing }),
    drawStep(6, ['GetObject', 'HeadObject'], {
      ...{ ...named, range: nothing, condition: nothing },
      partNumber: atTimes(60, fc.constantFrom(1, 2, 3)),
    }),
    drawStep(12, ['DeleteObject'], {
      ...named,
      condition: atTimes(20, fc.constantFrom('if-match', 'if-match-other', 'if-match-any')),
    }),
    drawStep(7, ['CopyObject'], {
      ...{ bucket, key, source: fc.record(named), replaces: flag, description },
      sourceCondition: atTimes(15, fc.constantFrom('if-match-other', 'if-none-match')),
      condition: atTimes(20, writePick),
    }),
  ]
}

function uploadSteps(key: Arbitrary<string>): WeightedStep[] {
  const begins = atTimes(80, key)
  const large = fc.record({ name: fc.constant('p'), sizeBytes: fc.constant(partBytesMin) })
  return [
    drawStep(3, ['CreateMultipartUpload'], { bucket, key, description }),
    drawStep(10, ['UploadPart'], { bucket, begins, upload, partNumber, body, source: nothing }),
    drawStep(1, ['UploadPart'], {
      bucket,
      begins,
      upload,
      partNumber: fc.constantFrom(1, 2),
      body: large,
      source: nothing,
    }),
    drawStep(3, ['UploadPart'], {
      ...{ bucket, begins, upload, partNumber, body },
      source: fc.record({ key, version, range: atTimes(60, copiedRange) }),
    }),
    drawStep(6, ['CompleteMultipartUpload'], {
      ...{ bucket, upload, condition: atTimes(20, writePick) },
      parts: fc.constantFrom('all', 'all', 'without-first', 'without-first', 'wrong-etag', 'unknown-part', 'reversed'),
    }),
    drawStep(2, ['AbortMultipartUpload'], { bucket, upload }),
    drawStep(2, ['ListParts'], { bucket, upload, maxParts: fc.constantFrom(1, 2, 1_000) }),
  ]
}

function listSteps(key: Arbitrary<string>): WeightedStep[] {
  const listing = {
    ...{ bucket, isEncoded: flag, prefix: atTimes(40, fc.constantFrom(...prefixes)) },
    ...{ delimiter: atTimes(60, fc.constantFrom(...delimiters)), after: atTimes(30, key) },
    maxKeys: fc.constantFrom(undefined, 0, 1, 1, 2, 3, 1_000),
  }
  return [
    drawStep(10, ['ListObjectsV2', 'ListObjects'], listing),
    drawStep(8, ['ListObjectVersions'], listing),
    drawStep(3, ['ListMultipartUploads'], { ...listing, maxKeys: fc.constantFrom(undefined, 1, 2) }),
  ]
}

function otherSteps(key: Arbitrary<string>, named: Named): WeightedStep[] {
  const picks = fc.array(fc.record({ key, version }), { minLength: 1, maxLength: 4 })
  return [
    drawStep(1, ['HeadBucket', 'GetBucketVersioning', 'CreateBucket', 'DeleteBucket'], { bucket }),
    drawStep(2, ['PutBucketVersioning'], { bucket, status: fc.constantFrom('Enabled', 'Suspended') }),
    drawStep(3, ['DeleteObjects'], { bucket, picks, quiet: flag }),
    drawStep(5, ['GetObjectTagging', 'PutObjectTagging', 'DeleteObjectTagging'], { ...named, tags }),
    drawStep(2, ['GetObjectAttributes'], named),
  ]
}
