/**
 * Listings that are read page by page while what they list is deleted, overwritten, aborted and completed, what the marker names
 * before all else: whatever stays is listed, and nothing twice.
 */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ListQuery, ListResult, MetadataStore } from '../../src/metadata/metadata-store.ts'
import { withRow } from '../../src/metadata/ordered-id.ts'
import type { BucketRecord, PartRecord, UploadRecord, VersionRecord } from '../../src/metadata/records.ts'
import { unconditional } from '../../src/metadata/write-condition.ts'
import { createBucket, createUpload, newBucket, newObject, newPart, put, wholeList } from './sample-records.ts'
import type { OpenStore } from './store-under-test.ts'

/** Between two pages: what happens to the last entry of the page, and to one that may lie anywhere. */
interface Act {
  readonly toLast: 'nothing' | 'goes' | 'is replaced'
  readonly goes: number
}

const histories = fc.record({
  keys: fc.array(fc.constantFrom('a', 'a/1', 'a/2', 'b', '😀'), { minLength: 1, maxLength: 14 }),
  limit: fc.integer({ min: 1, max: 4 }),
  acts: fc.array(
    fc.record<Act>({ toLast: fc.constantFrom('nothing', 'goes', 'goes', 'is replaced'), goes: fc.nat(30) }),
    { maxLength: 12 },
  ),
})

interface Listed<Row> {
  readonly list: (query: ListQuery) => Promise<ListResult<Row>>
  readonly nameOf: (row: Row) => string
  readonly markerOf: (row: Row) => NonNullable<ListQuery['after']>
  readonly remove: (row: Row) => Promise<unknown>
  readonly replace: (row: Row) => Promise<unknown>
}

/** Reads all pages, and compares what came with what was there all along. */
async function checkPages<Row>(
  { list, nameOf, markerOf, remove, replace }: Listed<Row>,
  limit: number,
  acts: readonly Act[],
): Promise<void> {
  const read = async (query: ListQuery): Promise<{ rows: Row[]; isTruncated: boolean }> => {
    const { entries, isTruncated } = await list(query)
    return { rows: entries.map((entry) => (entry.kind === 'row' ? entry.row : assert.fail())), isTruncated }
  }
  const before = (await read(wholeList)).rows
  const listed: string[] = []
  let after: ListQuery['after']
  for (let page = 0, isTruncated = true; isTruncated; page++) {
    const found = await read({ ...wholeList, after, limit })
    isTruncated = found.isTruncated
    listed.push(...found.rows.map(nameOf))
    const last = found.rows.at(-1)
    const act = acts[page]
    after = last && markerOf(last)
    const other = before[act?.goes ?? 0]
    if (last === undefined || act === undefined || other === undefined) continue
    await remove(other)
    if (act.toLast === 'is replaced') await replace(last)
    if (act.toLast === 'goes') await remove(last)
  }
  assert.equal(new Set(listed).size, listed.length, 'nothing is listed twice')
  const stayed = new Set((await read(wholeList)).rows.map(nameOf))
  const missed = before.map(nameOf).filter((name) => stayed.has(name) && !listed.includes(name))
  assert.deepEqual(missed, [])
}

export function pagesSuite(name: string, open: OpenStore): void {
  describe(`${name}: pages go on behind a marker that is gone`, () => {
    test('of objects', () =>
      check(async (store, bucket, keys) => {
        for (const key of keys) await put(store, bucket, newObject(key))
        return {
          list: (query) => store.objects.list(bucket.id, query),
          nameOf: ({ key }) => key,
          markerOf: ({ key }) => ({ key }),
          remove: ({ key }) => store.objects.delete(bucket.id, [{ key, condition: unconditional }]),
          replace: ({ key }) => put(store, bucket, newObject(key)),
        }
      }))

    test('of versions, also where the null version comes back as another', () =>
      check<VersionRecord>(async (store, bucket, keys) => {
        const keepVersions = (versioning: 'enabled' | 'suspended') =>
          store.buckets.configure(bucket.id, () => ({ versioning }))
        for (const [index, key] of keys.entries()) {
          await keepVersions(index % 3 === 1 ? 'suspended' : 'enabled')
          await put(store, bucket, newObject(key))
        }
        return {
          list: (query) => store.objects.listVersions(bucket.id, query),
          nameOf: ({ key, id }) => `${key} ${id}`,
          markerOf: ({ key, id, versionId }) => ({ key, id: withRow(versionId, id) }),
          remove: ({ key, id, versionId }) =>
            store.objects.delete(bucket.id, [{ key, versionId, onlyId: id, condition: unconditional }]),
          replace: async ({ key }) => {
            await keepVersions('suspended')
            await put(store, bucket, newObject(key))
          },
        }
      }))

    test('of uploads', () =>
      check<UploadRecord>(async (store, bucket, keys) => {
        for (const key of keys) await createUpload(store, bucket, key)
        return {
          list: (query) => store.uploads.list(bucket.id, query),
          nameOf: ({ uploadId }) => uploadId,
          markerOf: ({ key, uploadId }) => ({ key, id: uploadId }),
          remove: (upload) => store.uploads.abort(upload),
          replace: (upload) => store.uploads.complete(upload, 'digest', () => newObject(upload.key), unconditional),
        }
      }))

    test('of parts', () =>
      check(async (store, bucket, keys) => {
        const upload = await createUpload(store, bucket)
        for (const [index] of keys.entries()) {
          await store.uploads.putPart(upload, { ...newPart(), partNumber: 1 + 2 * index })
        }
        const replace = (part: PartRecord) =>
          store.uploads.putPart(upload, { ...newPart(), partNumber: part.partNumber })
        return {
          list: async ({ after, limit }) =>
            cut((await store.uploads.listParts(upload, Number(after?.key ?? 0), limit + 1)) ?? [], limit),
          nameOf: ({ partNumber }) => `${partNumber}`,
          markerOf: ({ partNumber }) => ({ key: `${partNumber}` }),
          remove: replace,
          replace,
        }
      }))

    test('of buckets', () =>
      check(async (store, { name: owner }, keys) => {
        const create = (bucketName: string) => store.buckets.create(newBucket(bucketName, owner))
        for (const [index] of keys.entries()) await create(`${owner}-${index}`)
        return {
          list: async ({ after, limit }) =>
            cut(await store.buckets.list({ owner, prefix: '', after: after?.key ?? '', limit: limit + 1 }), limit),
          nameOf: (bucket) => bucket.name,
          markerOf: (bucket) => ({ key: bucket.name }),
          remove: ({ id }) => store.buckets.delete(id),
          replace: async (bucket) => {
            await store.buckets.delete(bucket.id)
            await create(bucket.name)
          },
        }
      }))
  })

  async function check<Row>(
    prepare: (store: MetadataStore, bucket: BucketRecord, keys: readonly string[]) => Promise<Listed<Row>>,
  ): Promise<void> {
    await using under = await open()
    let run = 0
    await fc.assert(
      fc.asyncProperty(histories, async ({ keys, limit, acts }) => {
        const bucket = await createBucket(under.store, `b${run++}`)
        await checkPages(await prepare(under.store, bucket, keys), limit, acts)
      }),
      { numRuns: 25 },
    )
  }
}

function cut<Row>(rows: readonly Row[], limit: number): ListResult<Row> {
  const entries = rows.slice(0, limit).map((row) => ({ kind: 'row' as const, row }))
  return { entries, isTruncated: rows.length > limit }
}
