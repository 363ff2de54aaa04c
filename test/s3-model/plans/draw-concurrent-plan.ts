/** Plans of several clients, at keys and with bodies so few that they meet. */
import fc, { type Arbitrary } from 'fast-check'
import { someVersioning } from './draw-plan.ts'
import { atTimes, drawStep, type WeightedStep } from './draw-step.ts'
import type { Plan, Step } from './plan.ts'

const bucket = fc.constant('b0')
const nothing = fc.constant(undefined)
const plain = fc.constant({})

/** Before the clients begin: two uploads that they may complete and abort. */
const uploadsOfOnePart: readonly Step[] = [
  { op: 'CreateMultipartUpload', bucket: 'b0', key: 'a', description: {} },
  { op: 'UploadPart', bucket: 'b0', upload: 0, partNumber: 1, body: { name: 'm', sizeBytes: 10 } },
  { op: 'CreateMultipartUpload', bucket: 'b0', key: 'a/b', description: {} },
  { op: 'UploadPart', bucket: 'b0', upload: 0, partNumber: 1, body: { name: 'n', sizeBytes: 5_000 } },
]

/** Without a version: what clients name must be known when they begin. */
function contestedSteps(keys: readonly string[]): WeightedStep[] {
  const key = fc.constantFrom(...keys)
  const body = fc.record({ name: fc.constantFrom(...'pqrstuvw'), sizeBytes: fc.constantFrom(10, 10, 5_000) })
  const listing = { bucket, isEncoded: fc.constant(false), prefix: nothing, after: nothing, maxKeys: nothing }
  return [
    drawStep(8, ['PutObject'], {
      ...{ bucket, key, body, description: plain, crc32: nothing },
      condition: atTimes(40, fc.constantFrom('if-none-match-any', 'if-none-match-any', 'if-match')),
    }),
    drawStep(6, ['GetObject', 'HeadObject'], {
      ...{ bucket, key, version: nothing, range: nothing, partNumber: nothing, condition: nothing },
    }),
    drawStep(4, ['DeleteObject'], { bucket, key, version: nothing, condition: nothing }),
    drawStep(2, ['CopyObject'], {
      ...{ bucket, key, source: fc.record({ bucket, key, version: nothing }), sourceCondition: nothing },
      ...{ replaces: fc.constant(true), description: plain, condition: nothing },
    }),
    drawStep(3, ['ListObjectsV2', 'ListObjectVersions'], { ...listing, delimiter: atTimes(50, fc.constant('/')) }),
    drawStep(2, ['CompleteMultipartUpload'], {
      bucket,
      upload: fc.nat(1),
      parts: fc.constant('all'),
      condition: nothing,
    }),
    drawStep(2, ['UploadPart'], {
      bucket,
      begins: nothing,
      upload: fc.nat(1),
      partNumber: fc.constant(1),
      body,
      source: nothing,
    }),
    drawStep(1, ['ListParts'], { bucket, upload: fc.nat(1), maxParts: fc.constant(10) }),
    drawStep(2, ['GetObjectTagging', 'PutObjectTagging'], {
      bucket,
      key,
      version: nothing,
      tags: fc.constant({ x: 'y' }),
    }),
    drawStep(1, ['AbortMultipartUpload'], { bucket, upload: fc.nat(1) }),
  ]
}

/** Clients that all begin at the same key: one of them may make it, if that is what they ask for. */
const races: Arbitrary<readonly Step[]> = fc.constantFrom('a', 'a/b').chain((key) =>
  fc.shuffledSubarray([...'pqrstuvw'], { minLength: 5, maxLength: 5 }).map((names) =>
    names.map((name) => ({
      ...{ op: 'PutObject' as const, bucket: 'b0', key, body: { name, sizeBytes: 10 }, description: {} },
      condition: 'if-none-match-any' as const,
    })),
  ),
)

function clientsAt(keys: readonly string[]): Arbitrary<readonly (readonly Step[])[]> {
  const clients = fc.array(fc.array(fc.oneof(...contestedSteps(keys)), { minLength: 2, maxLength: 7, size: 'max' }), {
    ...{ minLength: 3, maxLength: 5, size: 'max' },
  })
  const racing = fc
    .tuple(races, clients)
    .map(([firsts, all]) => all.map((steps, client) => [...firsts.slice(client, client + 1), ...steps]))
  return fc.oneof({ weight: 2, arbitrary: clients }, { weight: 1, arbitrary: racing })
}

export const concurrentPlans: Arbitrary<Plan> = fc
  .constantFrom(['a', 'a/b'], ['a', 'a/b', 'b', 'c/d', 'e/f'])
  .chain((keys) =>
    fc.record({
      buckets: fc.record({ b0: someVersioning }),
      steps: fc.constant(uploadsOfOnePart),
      clients: clientsAt(keys),
    }),
  )
