/** Lists of live keys, against a model of them. */
import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { ScanEntry } from '../../src/metadata/prefix-scan.ts'
import { unconditional } from '../../src/metadata/write-condition.ts'
import { listModel } from './listing-model.ts'
import { createBucket, createUpload, listLive, newObject } from './sample-records.ts'
import type { OpenStore } from './store-under-test.ts'

export function listsSuite(name: string, open: OpenStore): void {
  describe(`${name}: lists`, () => {
    const alphabet = fc.constantFrom('a', 'b', '/', '-', '%', ' ', 'ü', '\uffee', '😀', '\u{10ffff}')
    const name_ = (max: number) => fc.array(alphabet, { maxLength: max }).map((letters) => letters.join(''))
    const keys = fc.uniqueArray(
      name_(6).filter((key) => key !== ''),
      { maxLength: 40 },
    )
    const queries = fc.record({
      prefix: name_(2),
      delimiter: fc.constantFrom(undefined, '/', 'a', '😀', 'b/'),
      after: fc.option(name_(4), { nil: undefined }),
      limit: fc.integer({ min: 0, max: 12 }),
    })

    test('agree with the model, page by page', async () => {
      await using under = await open()
      const { store } = under
      let run = 0
      await fc.assert(
        fc.asyncProperty(keys, fc.array(queries, { minLength: 1, maxLength: 6 }), async (all, asked) => {
          const bucket = await createBucket(store, `b${run++}`)
          await Promise.all(all.map((key) => store.objects.put(bucket.id, newObject(key), unconditional)))
          await Promise.all(all.map((key) => createUpload(store, bucket, key)))
          for (const query of asked) {
            const expected = listModel(all, query)
            const ask = { ...query, after: query.after === undefined ? undefined : { key: query.after } }
            for (const found of [
              await store.objects.list(bucket.id, ask),
              await store.objects.listVersions(bucket.id, ask),
              await store.uploads.list(bucket.id, ask),
            ]) {
              assert.deepEqual({ entries: found.entries.map(nameOf), isTruncated: found.isTruncated }, expected)
            }
          }
        }),
        { numRuns: 60 },
      )
    })

    test('show live keys only, whatever versions and delete markers lie between them', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store, 'bucket', 'enabled')
      const writes: Promise<unknown>[] = []
      for (let i = 0; i < 300; i++) writes.push(under.store.objects.put(bucket.id, newObject('a'), unconditional))
      for (let i = 0; i < 300; i++) {
        writes.push(under.store.objects.delete(bucket.id, [{ key: `m${i}`, condition: unconditional }]))
      }
      for (const key of ['b', 'z']) writes.push(under.store.objects.put(bucket.id, newObject(key), unconditional))
      await Promise.all(writes)
      assert.deepEqual(await listLive(under.store, bucket), ['a', 'b', 'z'])
    })

    test('fold what lies below a prefix into one entry', async () => {
      await using under = await open()
      const bucket = await createBucket(under.store)
      const puts: Promise<unknown>[] = []
      for (let folder = 0; folder < 10; folder++) {
        for (let i = 0; i < 1_000; i++)
          puts.push(under.store.objects.put(bucket.id, newObject(`f${folder}/${i}`), unconditional))
      }
      await Promise.all(puts)
      const { entries } = await under.store.objects.list(bucket.id, {
        prefix: '',
        delimiter: '/',
        after: undefined,
        limit: 1_000,
      })
      assert.equal(entries.length, 10)
    })
  })
}

function nameOf(entry: ScanEntry<{ readonly key: string }>): { kind: 'row' | 'prefix'; name: string } {
  return entry.kind === 'row' ? { kind: 'row', name: entry.row.key } : { kind: 'prefix', name: entry.prefix }
}
